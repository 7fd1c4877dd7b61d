import {
  type Consolidation,
  type Document,
  type Problem,
  type Settlement,
  type TracedSentences,
  traceSentences,
} from '@svod/consolidation';
import type { Language } from '@svod/papers';
import { type WordPackage, openPackage, readDocument, resolveRevisions, withParts, writeRedline } from '@svod/wordml';
import { redlinePackage } from '../redline-package.ts';
import type { BaseInput } from '../round-input.ts';
import { editsByBody, editsById } from './version-edits.ts';

/** The next version: entries of its package, and of the file that shows it as tracked changes of the base. */
export interface NextVersion {
  readonly entries: ReadonlyMap<string, Uint8Array>;
  readonly redline: ReadonlyMap<string, Uint8Array>;
  readonly document: Document;
  /** Each sentence and who made it: ids of amendments, of collisions for joint texts. */
  readonly traced: TracedSentences;
  /** What could not be made as it was decided. */
  readonly notCarried: readonly Problem[];
}

/**
 * Makes the next version of a base: the carrier with what stands applied to its tree, no tracked change left. It is the redline with all
 * accepted, so the two can't part; rejecting all of the redline is the base. Parts that nothing touches come out byte for byte.
 */
export function nextVersion(base: BaseInput, settlement: Settlement, notes: Consolidation['notes'], language: Language): NextVersion {
  const content = new Map(Object.entries(notes));
  const { standing, amendments, collisions } = settlement;
  const written = writeRedline(base.carrier, base.document, base.binding, editsById(standing), { content });
  const marked = opened(redlinePackage(base.carrier, written.parts));
  const accepted = resolveRevisions(marked, 'accept');
  const entries = withParts(marked.entries, accepted.parts);
  const shown = writeRedline(base.carrier, base.document, base.binding, editsByBody(standing, amendments, collisions, language), {
    content,
  });
  return {
    entries,
    redline: redlinePackage(base.carrier, shown.parts),
    document: readDocument(opened(entries)).document,
    traced: traceSentences(readDocument(marked).document),
    notCarried: [...written.notCarried, ...accepted.left],
  };
}

function opened(entries: ReadonlyMap<string, Uint8Array>): WordPackage {
  const made = openPackage(entries);
  if (!made.ok) throw new Error(`a package that was just written does not open: ${made.problem.code} ${made.problem.where}`);
  return made.package;
}
