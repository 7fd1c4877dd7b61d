import type { Document } from '@svod/consolidation';
import type { BaseInput } from '@svod/round';
import { type WordPackage, cleanCarrier, openPackage, readDocument, resolveRevisions, withParts } from '@svod/wordml';
import { usage } from '../arguments.ts';
import { fill } from '../messages/fill.ts';
import type { Messages } from '../messages/messages.ts';
import type { WordFile } from './read-word-file.ts';

/**
 * Makes a base of a Word file: its own tracked changes accepted or rejected as asked (never taken silently), its carrier cleaned by
 * the allowlist, its comments set apart.
 */
export function readBase(file: WordFile, changes: string | undefined, messages: Messages): BaseInput {
  if (changes !== undefined && changes !== 'accept' && changes !== 'reject') throw usage(messages, messages.usage.baseChangesForm);
  const first = readDocument(file.package).document;
  const settled = settle(file, first, changes, messages);
  const cleaned = cleanCarrier(settled, 'clean');
  const carrier = reopened(cleaned.entries);
  const { document, binding } = readDocument(carrier);
  const ownComments = first.comments.map(({ author, date, text }) => ({ author, date, text }));
  return {
    file: file.name,
    document: { ...document, problems: [...first.problems, ...cleaned.notCarried] },
    binding,
    carrier,
    ownComments,
  };
}

function settle(file: WordFile, document: Document, changes: string | undefined, messages: Messages): WordPackage {
  const count = document.revisions.filter((revision) => !revision.empty).length;
  if (document.revisions.length === 0) return file.package;
  if (changes !== 'accept' && changes !== 'reject') {
    if (count === 0) return reopened(withParts(file.package.entries, resolveRevisions(file.package, 'reject').parts));
    throw usage(messages, fill(messages.usage.baseChanges, { file: file.name, count }));
  }
  return reopened(withParts(file.package.entries, resolveRevisions(file.package, changes).parts));
}

function reopened(entries: ReadonlyMap<string, Uint8Array>): WordPackage {
  const opened = openPackage(entries);
  if (!opened.ok) throw new Error(`a package that was just written does not open: ${opened.problem.code} ${opened.problem.where}`);
  return opened.package;
}
