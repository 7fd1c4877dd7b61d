import assert from 'node:assert/strict';
import { type Amendment, type Applicable, type Document, applyChanges, consolidateReturns, project } from '@svod/consolidation';
import { type Fault, type RedlineEdit, WARNINGS, resolveRevisions, structuralFaults, writeRedline } from '@svod/wordml';
import { schemasPresent, validatePackage } from '../../schema/validate.ts';
import { compatible } from '../../../packages/consolidation/test/laws/compatible.ts';
import { diceOf } from '../../../packages/consolidation/test/laws/dice.ts';
import { applicable } from '../../../packages/consolidation/test/laws/engine.ts';
import { firstDifference, lookOf } from '../../../packages/consolidation/test/laws/look.ts';
import { normalOf } from '../../../packages/wordml/test/write-normal.ts';
import { type Opened, openEntries, withEntries } from '../../../packages/wordml/test/write-package.ts';
import { redlineEdits } from '@svod/round';
import { holdUntouched } from './untouched.ts';
import { type WordCase, readReturn } from './word-case.ts';

/** What the writer may say that it could not carry, so that accepting the redline does not give all that was asked. */
export const LOSSES: ReadonlySet<string> = new Set([
  'section-break-kept',
  'mark-before-table-kept',
  'last-paragraph-kept',
  'paragraph-after-table',
  'words-before-table',
  'merge-without-start',
  'cell-joined-merge',
  'merge-parted',
  'format-of-moved',
  'format-change-kept',
  'object-not-carried',
  'note-not-carried',
]);

export interface Redline {
  readonly entries: ReadonlyMap<string, Uint8Array>;
  readonly opened: Opened;
  readonly losses: readonly string[];
}

/** Writes amendments as a redline, which is a sound Word file. */
export function writeCase(
  one: WordCase,
  amendments: readonly Amendment[],
  spoil: (parts: ReadonlyMap<string, Uint8Array>) => ReadonlyMap<string, Uint8Array> = (parts) => parts,
): Redline {
  // A comment on what a header or note says stands in the main text, beside words that nothing touches.
  const withComments = amendments.every(({ change }) => change.flow === 'main' || change.flow.startsWith('main/'));
  const edits = redlineEdits(amendments, one.result.collisions, 'ru', true).map((edit) => (withComments ? edit : withoutComments(edit)));
  const content = new Map(Object.entries(one.result.notes));
  const written = writeRedline(one.base.package, one.base.document, one.base.binding, edits, { content });
  const parts = spoil(written.parts);
  const entries = withEntries(one.entries, parts);
  const opened = openEntries(entries);
  if (schemasPresent()) assert.deepEqual(validatePackage(entries), [], 'schema');
  assert.deepEqual(structuralFaults(opened.package).filter(isFault), structuralFaults(one.base.package).filter(isFault), 'faults');
  holdUntouched(one, amendments, parts);
  return { entries, opened, losses: written.notCarried.map((problem) => problem.code).filter((code) => LOSSES.has(code)) };
}

/** A table whose rows came with other columns says so no longer in its grid: Word counts the cells. */
const isFault = ({ code }: Fault): boolean => !WARNINGS.has(code);

const withoutComments = (edit: RedlineEdit): RedlineEdit => ({ ...edit, comment: null, children: edit.children.map(withoutComments) });

/** All tracked changes of a redline accepted or rejected, in its bytes. */
export function settled({ entries, opened }: Redline, action: 'accept' | 'reject'): Document {
  const resolved = resolveRevisions(opened.package, action);
  const { document } = openEntries(withEntries(entries, resolved.parts));
  assert.equal(document.revisions.length, 0, `${action}: no tracked change is left`);
  return document;
}

/** Law 2, first half: rejecting all of the redline of everything gives the base. */
export function holdRejected(one: WordCase, redline: Redline): void {
  assert.deepEqual(normalOf(settled(redline, 'reject')), normalOf(one.base.document), 'rejecting all gives the base');
}

/** Law 2, second half: of amendments that do not collide, accepting all gives the next version. */
export function holdAccepted(one: WordCase, chosen: readonly Amendment[], redline: Redline): void {
  const next = applyChanges(one.base.document, applicable(chosen));
  same(lookOf(settled(redline, 'accept')), lookOf(next, one.result.notes), 'accepting all gives the next version');
}

/** Law 4 through Word: a single return, written and accepted, is its final view. */
export function holdSingle(one: WordCase): boolean {
  const [grown] = one.grown;
  const [read] = one.returns;
  if (!grown || !read || grown.wild) return false;
  const single = { ...one, result: consolidateReturns([read], one.index, one.outline) };
  const redline = writeCase(single, single.result.amendments);
  if (redline.losses.length > 0) return false;
  same(lookOf(settled(redline, 'accept')), lookOf(project(grown.made, 'final')), 'a single return, written and accepted');
  return true;
}

/** Word out and in changes nothing: a redline that is read again asks for something equivalent, all of it tracked. */
export function holdReadAgain(one: WordCase, chosen: readonly Amendment[], redline: Redline): void {
  const read = readReturn(redline.opened.document, 0, one.index);
  const again = consolidateReturns([read], one.index, one.outline);
  const silent = again.amendments.filter(({ tracked, folded }) => !tracked && folded === null);
  assert.deepEqual(
    silent.map(({ kind, old, new: made }) => ({ kind, old, made })),
    [],
    'read again: nothing is untracked',
  );
  const mine: readonly Applicable[] = applicable(again.amendments);
  same(
    lookOf(applyChanges(one.base.document, mine), again.notes),
    lookOf(applyChanges(one.base.document, applicable(chosen)), one.result.notes),
    'read again: equivalent amendments',
  );
}

/** Amendments of a case that are open and of which no two collide. */
export const chosenOf = (one: WordCase): readonly Amendment[] => compatible(one.result, diceOf(one.random.below(0x7fffffff)));

function same(mine: readonly string[], theirs: readonly string[], what: string): void {
  const difference = firstDifference(mine, theirs);
  assert.equal(difference, null, `${what}:\n${difference}`);
}
