import type { Problem } from '@svod/consolidation';
import { type ReadingMemory, type WordPackage, openPackage } from '@svod/wordml';
import { type OpenedFile, type Refusal, openFile } from './open-file.ts';

export interface WordFile {
  /** Name without its folder. */
  readonly name: string;
  /** SHA-256 of the bytes as they came, hex. */
  readonly hash: string;
  readonly package: WordPackage;
  /** What a person should know of how the file was read, beside what stands in it. */
  readonly problems: readonly Problem[];
}

export type ReadWordFile = { readonly ok: true; readonly file: WordFile } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads a Word file from disk. Never throws for what a file may hold. With a memory, for its values alone (see `openPackage`). `foreign`: see
 * {@link openFile}.
 */
export async function readWordFile(file: string, memory: ReadingMemory | null = null, foreign = false): Promise<ReadWordFile> {
  const opened = await openFile(file, { foreign });
  return opened.ok ? asWordFile(opened.file, file, memory) : opened;
}

/** The entries of an archive as a Word file; `path` is how the refusal names it. */
export function asWordFile({ name, hash, entries, problems }: OpenedFile, path: string, memory: ReadingMemory | null): ReadWordFile {
  const opened = openPackage(entries, memory);
  if (opened.ok) return { ok: true, file: { name, hash, package: opened.package, problems } };
  const { code, values, where } = opened.problem;
  return { ok: false, refusal: { file: path, code, values, where } };
}
