import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzip } from '@svod/archive';
import type { Document } from '@svod/consolidation';
import { type WordPackage, openPackage, readDocument } from '@svod/wordml';
import type { RoundRecord } from '../src/record.ts';
import { type Run, type RunOptions, freshFolder, svod } from './run-svod.ts';
import { SAMPLE } from './sample-truth.ts';

/** The files that `consolidate` writes. */
export const OUTPUTS = ['redline.docx', 'comment-table.docx', 'comment-table.xlsx', 'consolidation.json'] as const;

export interface SampleRun {
  readonly run: Run;
  readonly folder: string;
  readonly record: RoundRecord;
}

/** Brings the sample round together from the root of the repository. */
export async function runSample(more: readonly string[] = [], options: RunOptions = {}): Promise<SampleRun> {
  const folder = path.join(freshFolder(), 'out');
  const run = await svod(
    ['consolidate', path.join(SAMPLE, 'base.docx'), '--returns', path.join(SAMPLE, 'round.json'), '--out', folder, ...more],
    options,
  );
  return { run, folder, record: readRecord(folder) };
}

export const readRecord = (folder: string): RoundRecord =>
  JSON.parse(readFileSync(path.join(folder, 'consolidation.json'), 'utf8')) as RoundRecord;

export async function readPackage(file: string): Promise<WordPackage> {
  const archive = await unzip(readFileSync(file));
  if (!archive.ok) throw new Error(`${file}: ${archive.problem.code}`);
  const opened = openPackage(archive.entries);
  if (!opened.ok) throw new Error(`${file}: ${opened.problem.code}`);
  return opened.package;
}

export const readWord = async (file: string): Promise<Document> => readDocument(await readPackage(file)).document;
