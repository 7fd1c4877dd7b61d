import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzip } from '@svod/archive';
import type { Document } from '@svod/consolidation';
import { type PlacedReturn, returnReader } from '@svod/round';
import { openPackage, readDocument } from '@svod/wordml';

const FOLDER = path.join(import.meta.dirname, '../../../samples/consultation-2012');

/** The sample round as the command line reads it: its base, and its Word returns beside it. */
export interface SampleRound {
  readonly base: { readonly file: string; readonly document: Document };
  readonly returns: readonly {
    readonly placed: PlacedReturn;
    readonly body: string;
    readonly file: string;
    readonly letter: string;
    readonly date: string;
  }[];
}

async function documentOf(file: string): Promise<{ readonly document: Document; readonly hash: string }> {
  const bytes = readFileSync(path.join(FOLDER, file));
  const archive = await unzip(bytes);
  if (!archive.ok) throw new Error(`${file}: ${archive.problem.code}`);
  const opened = openPackage(archive.entries);
  if (!opened.ok) throw new Error(`${file}: ${opened.problem.code}`);
  return { document: readDocument(opened.package).document, hash: createHash('sha256').update(bytes).digest('hex') };
}

export async function readSampleRound(): Promise<SampleRound> {
  const round = JSON.parse(readFileSync(path.join(FOLDER, 'round.json'), 'utf8')) as {
    readonly returns: readonly { readonly file: string; readonly body: string; readonly date?: string; readonly letter?: string }[];
  };
  const base = { file: 'base.docx', document: (await documentOf('base.docx')).document };
  const read = returnReader({ base: { ...base, ownComments: [] }, older: [], options: { showFolded: false, trustVersion: false } });
  const returns: SampleRound['returns'][number][] = [];
  for (const { file, body, date = '2012-03-01', letter = '' } of round.returns) {
    if (!file.endsWith('.docx')) continue;
    const placed = read({ file, ...(await documentOf(file)), body, date, letter, authors: {}, madeOn: null });
    returns.push({ placed, body, file, letter, date });
  }
  return { base, returns };
}
