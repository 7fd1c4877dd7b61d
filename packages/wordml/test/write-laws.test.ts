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

const SEED = Number(process.env['SEED'] ?? Number.NaN);
const CASES = Number(process.env['CASES'] ?? 400);
const FROM = Number(process.env['FROM'] ?? 1);

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
]);

function check(seed: number): readonly string[] {
  const random = randomOf(seed);
  const entries = basePackage(randomBase(random));
  const base = openEntries(entries);
  const { edits, content } = randomEdits(random, base.document, 1 + random.below(6));
  const written = writeRedline(base.package, base.document, base.binding, edits, { content });
  const redline = withEntries(entries, written.parts);
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
  if (!losses.some((code) => LOSSES.has(code)) && !growsDeletedTable(base.document, edits)) {
    const expected = applyChanges(base.document, edits);
    const formats = !formatsOverlap(edits);
    assert.deepEqual(
      normalOf(accepted.document, new Map(), formats),
      normalOf(expected, content, formats),
      'accepting all gives what was asked',
    );
  }
  return losses;
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

test('rejecting a redline gives the base, accepting it what was asked', () => {
  const losses = new Map<string, number>();
  const first = Number.isNaN(SEED) ? FROM : SEED;
  for (let seed = first; seed < first + (Number.isNaN(SEED) ? CASES : 1); seed++) {
    try {
      for (const code of check(seed)) losses.set(code, (losses.get(code) ?? 0) + 1);
    } catch (error) {
      throw new Error(`SEED=${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  console.log(losses);
});
