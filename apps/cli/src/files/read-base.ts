import type { Document } from '@svod/consolidation';
import { type BaseInput, lookAlikesOf } from '@svod/round';
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
import { usage } from '../arguments.ts';
import { fill } from '../messages/fill.ts';
import type { Messages } from '../messages/messages.ts';
import type { WordFile } from './read-word-file.ts';

/** A base of which the file held tracked changes: what they were, and what was done with them. */
export interface BaseFile extends BaseInput {
  readonly own: { readonly revisions: OwnRevisions; readonly action: 'accept' | 'reject' };
  /** They are kept as the desk's own amendments. */
  readonly kept: boolean;
}

/**
 * Makes a base of a Word file: its own tracked changes accepted, rejected, or kept as the desk's amendments, as asked (never taken
 * silently), its carrier cleaned by the allowlist, its comments set apart. A memory takes in what the file holds.
 */
export function readBase(file: WordFile, changes: string | undefined, messages: Messages, memory: ReadingMemory | null = null): BaseFile {
  if (changes !== undefined && !CHOICES.has(changes)) throw usage(messages, messages.usage.baseChangesForm);
  const first = readDocument(file.package, memory).document;
  const settled = settle(file, first, changes, messages);
  const cleaned = cleanCarrier(settled, 'clean');
  const carrier = reopened(cleaned.entries);
  const { document, binding } = readDocument(carrier);
  const ownComments = first.comments.map(({ author, date, text }) => ({ author, date, text }));
  return {
    file: file.name,
    document: { ...document, problems: [...first.problems, ...lookAlikesOf(document), ...cleaned.notCarried] },
    binding,
    carrier,
    ownComments,
    own: { revisions: ownRevisions(file.package), action: changes === 'accept' ? 'accept' : 'reject' },
    kept: changes === 'keep' && first.revisions.length > 0,
  };
}

const CHOICES: ReadonlySet<string> = new Set(['accept', 'reject', 'keep']);

function settle(file: WordFile, document: Document, changes: string | undefined, messages: Messages): WordPackage {
  const count = document.revisions.filter((revision) => !revision.empty).length;
  if (document.revisions.length === 0) return file.package;
  if (changes === undefined && count > 0) throw usage(messages, fill(messages.usage.baseChanges, { file: file.name, count }));
  return reopened(withParts(file.package.entries, resolveRevisions(file.package, changes === 'accept' ? 'accept' : 'reject').parts));
}

/** A package of entries that Svod itself has just written. */
export function reopened(entries: ReadonlyMap<string, Uint8Array>): WordPackage {
  const opened = openPackage(entries);
  if (!opened.ok) throw new Error(`a package that was just written does not open: ${opened.problem.code} ${opened.problem.where}`);
  return opened.package;
}
