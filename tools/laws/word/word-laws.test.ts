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
