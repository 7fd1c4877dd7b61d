import { readDocument } from '@svod/wordml';
import { type GatheredFile, gatherRound } from '../../gathering/gather-round.ts';
import { storeRecord } from '../../gathering/stored-record.ts';
import type { ReadingJob } from '../job.ts';
import { placedOf } from '../placed.ts';
import { Refused, entriesOf, settingsOf, wordOf } from './open-given.ts';
import type { Made } from './read-base-file.ts';
import type { Say } from './read-returned-file.ts';

type Job = Extract<ReadingJob, { readonly kind: 'gather' }>;

/** Brings the returns of a round together, each as it was read before. */
export async function gatherReturns(job: Job, blobs: readonly Uint8Array[], say: Say): Promise<Made<'gather'>> {
  const blob = (number: number): Uint8Array => blobs[number] ?? new Uint8Array();
  say('opening');
  const { document } = readDocument(wordOf(await entriesOf(blob(job.carrier))));
  const files = job.files.map((one): GatheredFile => {
    const placed = placedOf(blob(one.placed));
    if (placed === null) throw new Refused({ code: 'to-be-read-anew', values: { file: one.file }, where: '' });
    return { ...one, placed };
  });
  say('bringing-together', 0, files.length + job.typed.length);
  const base = { file: job.file, document };
  const { returns, ...gathered } = gatherRound({ base, language: job.language, plan: settingsOf(job.settings), files, typed: job.typed });
  return { answer: { gathered }, blobs: [storeRecord({ base, baseHash: gathered.baseHash, returns })] };
}
