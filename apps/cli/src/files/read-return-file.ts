import type { Grid } from '@svod/answers';
import type { Problem } from '@svod/consolidation';
import type { ReadingMemory } from '@svod/wordml';
import { isWorkbook, readWorkbook } from '@svod/sheets';
import { type Refusal, openFile } from './open-file.ts';
import { type WordFile, asWordFile } from './read-word-file.ts';

/** A workbook with a filled answer table. */
export interface SheetsFile {
  readonly name: string;
  readonly hash: string;
  readonly sheets: readonly Grid[];
  readonly problems: readonly Problem[];
}

export type ReadReturnFile =
  | { readonly ok: true; readonly word: WordFile }
  | { readonly ok: true; readonly sheets: SheetsFile }
  | { readonly ok: false; readonly refusal: Refusal };

/** Reads what a body sent back: a Word file, or a workbook with its table of remarks. Never throws for what a file may hold. `memory`: see {@link readWordFile}. */
export async function readReturnFile(file: string, memory: ReadingMemory | null = null): Promise<ReadReturnFile> {
  const opened = await openFile(file, { foreign: true });
  if (!opened.ok) return opened;
  const { name, hash, entries, problems } = opened.file;
  if (!isWorkbook(entries)) {
    const read = asWordFile(opened.file, file, memory);
    return read.ok ? { ok: true, word: read.file } : read;
  }
  const book = readWorkbook(entries);
  if (!book.ok) return { ok: false, refusal: { file, ...book.problem } };
  return { ok: true, sheets: { name, hash, sheets: book.sheets, problems: [...problems, ...book.problems] } };
}
