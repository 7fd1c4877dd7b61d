import type { Document } from '@svod/consolidation';
import {
  type OwnRevisions,
  type ReadingMemory,
  type WordPackage,
  cleanCarrier,
  openPackage,
  ownRevisions,
  readDocument,
  resolveRevisions,
  withParts,
} from '@svod/wordml';
import { withKnownControls } from './known-controls.ts';
import { type KnownObjects, knownObjects } from './known-objects.ts';
import { lookAlikesOf } from './look-alike-problems.ts';
import type { BaseInput } from './round-input.ts';

/** What becomes of tracked changes that a base's file holds. */
export type BaseChanges = 'accept' | 'reject' | 'keep';

/** A base of which the file held tracked changes: what they were, and what was done with them. */
export interface PreparedBase extends BaseInput {
  readonly own: { readonly revisions: OwnRevisions; readonly action: 'accept' | 'reject' };
  /** They are kept as the desk's own amendments. */
  readonly kept: boolean;
  /** What of the file's pictures and fields the carrier has otherwise. */
  readonly objects: KnownObjects;
}

export type BasePreparation =
  | { readonly ok: true; readonly base: PreparedBase }
  /** So many tracked changes, and nobody said what is to become of them. */
  | { readonly ok: false; readonly changes: number };

/**
 * Makes a base of a Word file: its own tracked changes accepted, rejected, or kept as the desk's amendments, as asked (never taken
 * silently: null asks), its carrier cleaned by the allowlist, its comments set apart. A memory takes in what the file holds.
 */
export function prepareBase(
  file: string,
  pkg: WordPackage,
  changes: BaseChanges | null,
  memory: ReadingMemory | null = null,
): BasePreparation {
  const first = readDocument(pkg, memory).document;
  const count = trackedChanges(first);
  if (changes === null && count > 0) return { ok: false, changes: count };
  const settled =
    first.revisions.length === 0
      ? pkg
      : reopened(withParts(pkg.entries, resolveRevisions(pkg, changes === 'accept' ? 'accept' : 'reject').parts));
  const cleaned = cleanCarrier(settled, 'clean');
  const carrier = reopened(cleaned.entries);
  const { document: read, binding } = readDocument(carrier);
  const source = settled === pkg ? first : readDocument(settled).document;
  const document = withKnownControls(read, source);
  const base = {
    file,
    document: { ...document, problems: [...first.problems, ...lookAlikesOf(document), ...cleaned.notCarried] },
    binding,
    carrier,
    ownComments: first.comments.map(({ author, date, text }) => ({ author, date, text })),
    own: { revisions: ownRevisions(pkg), action: changes === 'accept' ? ('accept' as const) : ('reject' as const) },
    kept: changes === 'keep' && first.revisions.length > 0,
    objects: knownObjects(read, source),
  };
  return { ok: true, base };
}

/** Tracked changes that say something. */
export const trackedChanges = (document: Document): number => document.revisions.filter((revision) => !revision.empty).length;

/** A package of entries that Svod itself has just written. */
export function reopened(entries: ReadonlyMap<string, Uint8Array>): WordPackage {
  const opened = openPackage(entries);
  if (!opened.ok) throw new Error(`a package that was just written does not open: ${opened.problem.code} ${opened.problem.where}`);
  return opened.package;
}
