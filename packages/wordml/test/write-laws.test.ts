import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Document, applyChanges } from '@svod/consolidation';
import { schemasPresent, validatePackage } from '../../../tools/schema/validate.ts';
import { type RedlineEdit, structuralFaults, writeRedline } from '../src/index.ts';
import { resolveRevisions } from '../src/resolve/resolve-revisions.ts';
import { normalOf } from './write-normal.ts';
import { basePackage, openEntries, withEntries } from './write-package.ts';
import { randomOf } from './write-random.ts';
import { randomBase } from './write-random-base.ts';
import { randomEdits } from './write-random-edits.ts';

/** `SVOD_SEED=n` replays one case; `SVOD_CASES=n` makes so many, from seed 1 (or `SVOD_FROM`). */
const SEED = Number(process.env['SVOD_SEED'] ?? 0);
const FROM = SEED > 0 ? SEED : Number(process.env['SVOD_FROM'] ?? 1);
const CASES = SEED > 0 ? 1 : Number(process.env['SVOD_CASES'] ?? 500);

/** What may be said of a redline that accepting it does not give all that was asked. */
const LOSSES = new Set([
  'section-break-kept',
  'mark-before-table-kept',
  'last-paragraph-kept',
  'paragraph-after-table',
  'words-before-table',
  'merge-without-start',
  'cell-joined-merge',
  'merge-parted',
  'format-of-moved',
]);

/** True where all was carried, so that accepting was held against what was asked. */
function check(seed: number, spoil = (parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> => parts): boolean {
  const random = randomOf(seed);
  const entries = basePackage(randomBase(random));
  const base = openEntries(entries);
  const { edits, content } = randomEdits(random, base.document, 1 + random.below(6));
  const written = writeRedline(base.package, base.document, base.binding, edits, { content });
  const redline = withEntries(entries, spoil(written.parts));
  const opened = openEntries(redline);
  if (schemasPresent()) assert.deepEqual(validatePackage(redline), [], 'schema');
  for (const [name, bytes] of entries) if (!written.parts.has(name)) assert.equal(redline.get(name), bytes);
  assert.deepEqual(structuralFaults(opened.package).slice(0, 3), structuralFaults(base.package).slice(0, 3), 'faults');
  const rejected = openEntries(withEntries(redline, resolveRevisions(opened.package, 'reject').parts));
  assert.deepEqual(normalOf(rejected.document), normalOf(base.document), 'rejecting all gives the base');
  assert.equal(rejected.document.revisions.length, 0);
  const losses = written.notCarried.map((problem) => problem.code);
  const accepted = openEntries(withEntries(redline, resolveRevisions(opened.package, 'accept').parts));
  assert.equal(accepted.document.revisions.length, 0);
  if (losses.some((code) => LOSSES.has(code)) || growsDeletedTable(base.document, edits)) return false;
  const expected = applyChanges(base.document, edits);
  const formats = !formatsOverlap(edits);
  assert.deepEqual(
    normalOf(accepted.document, new Map(), formats),
    normalOf(expected, content, formats),
    'accepting all gives what was asked',
  );
  return true;
}

/** Of two formats asked for the same words the first is written. */
function formatsOverlap(edits: readonly RedlineEdit[]): boolean {
  const formats = edits.flatMap(({ change }) => (change.kind === 'format' ? [change] : []));
  return formats.some((one) =>
    formats.some((other) => one !== other && one.flow === other.flow && one.start < other.end && other.start < one.end),
  );
}

/** Rows put into a table that another edit deletes stand in a redline; applied together they go with the table. */
function growsDeletedTable(document: Document, edits: readonly RedlineEdit[]): boolean {
  return edits.some(({ change }) => {
    if (change.kind !== 'rows-inserted') return false;
    const blocks = document.flows.find((flow) => flow.key === change.flow)?.blocks ?? [];
    const offset = blocks.slice(0, change.block).reduce((sum, block) => sum + (block.kind === 'table' ? 1 : block.text.length + 1), 0);
    return edits.some(
      ({ change: other }) => other.kind === 'text' && other.flow === change.flow && other.start <= offset && other.end > offset,
    );
  });
}

test(`rejecting a redline gives the base, accepting it what was asked (seeds from ${FROM}, ${CASES} cases)`, () => {
  let whole = 0;
  for (let seed = FROM; seed < FROM + CASES; seed++) {
    try {
      if (check(seed)) whole += 1;
    } catch (error) {
      throw new Error(`SVOD_SEED=${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  // Nearly all of what is asked can be had in full: a law that is seldom held against anything says nothing.
  assert.ok(whole > CASES * 0.6, `${whole} of ${CASES}`);
});

/** A case with words put into the main text, of which all is carried. */
const CONTROL = 3;

test('a redline that loses or invents something breaks the laws', () => {
  const spoil = (pattern: RegExp, by: string) => (parts: ReadonlyMap<string, Uint8Array>) =>
    new Map(
      [...parts].map(([name, bytes]) => [
        name,
        name === 'word/document.xml' ? new TextEncoder().encode(new TextDecoder().decode(bytes).replace(pattern, by)) : bytes,
      ]),
    );
  assert.doesNotThrow(() => check(CONTROL));
  assert.throws(() => check(CONTROL, spoil(/<w:ins [^>]*>(<w:r>.*?<\/w:r>)<\/w:ins>/, '$1')), /rejecting all gives the base/);
  assert.throws(() => check(CONTROL, spoil(/(<w:ins [^>]*><w:r>.*?<w:t[^>]*>)[^<]/, '$1')), /accepting all gives what was asked/);
  assert.throws(() => check(CONTROL, spoil(/w:id="\d+" (w:author)/, 'w:id="x" $1')), /schema|faults/);
});
