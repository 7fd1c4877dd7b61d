import { type ReturnInput, settleReturned } from '@svod/round';
import { readDocument } from '@svod/wordml';
import type { BaseFile } from './files/read-base.ts';
import type { ReadReturnFile } from './files/read-return-file.ts';
import type { WordFile } from './files/read-word-file.ts';

/** What a returned file asks with, whatever it is, and how it is known. */
export function returnedOf(
  read: ReadReturnFile & { ok: true },
  base: Pick<BaseFile, 'own' | 'kept' | 'objects'>,
): Pick<ReturnInput, 'file' | 'hash' | 'document' | 'ownMissing' | 'grids'> {
  if ('sheets' in read) {
    const { name, hash, sheets, problems } = read.sheets;
    return { file: name, hash, document: { flows: [], revisions: [], comments: [], problems }, grids: sheets };
  }
  const { name, hash, problems } = read.word;
  const { document, ...rest } = settleReturned(read.word.package, base);
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
