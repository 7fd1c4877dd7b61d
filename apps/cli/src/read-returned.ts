import type { ReturnInput } from '@svod/round';
import { readDocument, settleOwn, withParts } from '@svod/wordml';
import { type BaseFile, reopened } from './files/read-base.ts';
import type { ReadReturnFile } from './files/read-return-file.ts';
import type { WordFile } from './files/read-word-file.ts';

/**
 * Reads a returned file. Tracked changes that the base held when it was sent out are settled as they were in the base: they are no answer of
 * the body's. Those that the file no longer holds are named.
 */
export function readReturned(file: WordFile, base: Pick<BaseFile, 'own' | 'kept'>): Pick<ReturnInput, 'document' | 'ownMissing'> {
  const { revisions, action } = base.own;
  if (revisions.count === 0) return { document: readDocument(file.package).document };
  const settled = settleOwn(file.package, revisions, action);
  const pkg = settled.found === 0 ? file.package : reopened(withParts(file.package.entries, settled.parts));
  const { document } = readDocument(pkg);
  const told = settled.found === 0 ? [] : [{ code: 'own-changes-settled', values: { count: settled.found }, where: '' }];
  return {
    document: { ...document, problems: [...document.problems, ...told] },
    ...(base.kept && settled.found > 0 ? { ownMissing: settled.missing } : {}),
  };
}

/** What a returned file asks with, whatever it is, and how it is known. */
export function returnedOf(
  read: ReadReturnFile & { ok: true },
  base: Pick<BaseFile, 'own' | 'kept'>,
): Pick<ReturnInput, 'file' | 'hash' | 'document' | 'ownMissing' | 'grids'> {
  if ('sheets' in read) {
    const { name, hash, sheets, problems } = read.sheets;
    return { file: name, hash, document: { flows: [], revisions: [], comments: [], problems }, grids: sheets };
  }
  const { name, hash, problems } = read.word;
  const { document, ...rest } = readReturned(read.word, base);
  return { file: name, hash, ...rest, document: { ...document, problems: [...problems, ...document.problems] } };
}

/** The base's own tracked changes and comments as the desk's return, where they are kept. */
export function deskReturn(file: WordFile, base: BaseFile, body: string): ReturnInput | null {
  if (!base.kept) return null;
  const { document } = readDocument(file.package);
  const problems = [{ code: 'desk-changes', values: { count: base.own.revisions.count }, where: '' }];
  return {
    file: file.name,
    hash: file.hash,
    document: { ...document, problems },
    body,
    date: null,
    letter: '',
    authors: {},
    madeOn: file.name,
    ofDesk: true,
  };
}
