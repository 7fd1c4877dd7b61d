import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordCase } from './word-case.ts';
import { chosenOf, holdAccepted, holdReadAgain, holdRejected, holdSingle, writeCase } from './word-laws.ts';

/** `SVOD_SEED=n` replays one case; `SVOD_CASES=n` makes so many fortieths, from seed 1 (or `SVOD_FROM`). */
const SEED = Number(process.env['SVOD_SEED'] ?? 0);
const FROM = SEED > 0 ? SEED : Number(process.env['SVOD_FROM'] ?? 1);
const CASES = SEED > 0 ? 1 : Math.ceil(Number(process.env['SVOD_CASES'] ?? 20_000) / 40);

type Spoil = Parameters<typeof writeCase>[2];

/** Holds the laws of Word files against one case; which of them could be held in full. */
function hold(seed: number, spoil?: Spoil): { readonly accepted: boolean; readonly single: boolean } {
  const one = wordCase(seed);
  holdRejected(one, writeCase(one, one.result.amendments, spoil));
  const chosen = chosenOf(one);
  const redline = writeCase(one, chosen, spoil);
  const accepted = redline.losses.length === 0;
  if (accepted) {
    holdAccepted(one, chosen, redline);
    holdReadAgain(one, chosen, redline);
  }
  return { accepted, single: holdSingle(one) };
}

test(`laws 2, 4 and 6 in Word's bytes, and Word out and in (seeds from ${FROM}, ${CASES} cases)`, () => {
  let [accepted, single] = [0, 0];
  for (let seed = FROM; seed < FROM + CASES; seed++) {
    try {
      const held = hold(seed);
      if (held.accepted) accepted += 1;
      if (held.single) single += 1;
    } catch (error) {
      throw new Error(`SVOD_SEED=${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  // A law that is seldom held against anything says nothing.
  assert.ok(accepted > CASES * 0.6 && single > CASES * 0.4, `${accepted} and ${single} of ${CASES}`);
});

/** Whether some case among so many is told by a law in these words, when the redline's main text is spoilt in this way. */
function isFound(pattern: RegExp, by: string, told: RegExp): boolean {
  const spoil: Spoil = (parts) =>
    new Map(
      [...parts].map(([name, bytes]) => [
        name,
        name === 'word/document.xml' ? new TextEncoder().encode(new TextDecoder().decode(bytes).replace(pattern, by)) : bytes,
      ]),
    );
  for (let seed = 1; seed <= 60; seed++) {
    try {
      hold(seed, spoil);
    } catch (error) {
      if (error instanceof assert.AssertionError && told.test(error.message)) return true;
    }
  }
  return false;
}

const CONTROLS: readonly (readonly [what: string, pattern: RegExp, by: string, told: RegExp])[] = [
  ['law 2: words come in without a marker', /<w:ins [^>]*>(<w:r>.*?<\/w:r>)<\/w:ins>/u, '$1', /rejecting all gives the base/u],
  ['law 2: a word that goes is lost', /<w:del [^>]*><w:r>.*?<\/w:r><\/w:del>/u, '', /rejecting all gives the base/u],
  ['law 2: a letter of what comes in is lost', /(<w:ins [^>]*><w:r>.*?<w:t[^>]*>)[^<]/u, '$1', /accepting all gives the next version/u],
  [
    'law 6: what nothing touches is written in another way',
    /<w:t xml:space="preserve">/gu,
    "<w:t xml:space='preserve'>",
    /is not what it was/u,
  ],
  ['Word out and in: a marker has no author', /w:id="\d+" (w:author)/u, 'w:id="x" $1', /schema|faults/u],
];

for (const [what, pattern, by, told] of CONTROLS) {
  test(`negative control, ${what}`, () => {
    assert.ok(isFound(pattern, by, told), 'no case showed it');
  });
}

test('negative control, Word out and in: what is read again asks for something else', () => {
  const others = Array.from({ length: 40 }, (_none, k) => k + 1).some((seed) => {
    const one = wordCase(seed);
    const chosen = chosenOf(one);
    if (chosen.length < 2) return false;
    try {
      holdReadAgain(one, chosen, writeCase(one, chosen.slice(1)));
      return false;
    } catch (error) {
      return error instanceof assert.AssertionError && error.message.startsWith('read again: equivalent amendments');
    }
  });
  assert.ok(others, 'no case showed it');
});
