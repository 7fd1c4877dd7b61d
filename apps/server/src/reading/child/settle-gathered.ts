import { zip } from '@svod/archive';
import { outlineOf } from '@svod/consolidation';
import { planReader } from '@svod/plan';
import { versionHash } from '@svod/round';
import { readDocument } from '@svod/wordml';
import { keptProvenance } from '../../gathering/kept-provenance.ts';
import { outcomesOf } from '../../gathering/outcomes-of.ts';
import { distinctNames, settleRound } from '../../gathering/settle-round.ts';
import { readRecord } from '../../gathering/stored-record.ts';
import type { ReadingAnswers, ReadingJob } from '../job.ts';
import { pageOf } from '../page-of.ts';
import { namedProvisions } from './named-provisions.ts';
import { paperOf } from './paper-of.ts';
import { Refused, entriesOf, settingsOf, wordOf } from './open-given.ts';
import type { Made } from './read-base-file.ts';
import type { Say } from './read-returned-file.ts';

type Job = Extract<ReadingJob, { readonly kind: 'settle' }>;

/** Makes what follows from a round that was brought together and from what was decided on it. */
export async function settleGathered(job: Job, blobs: readonly Uint8Array[], say: Say): Promise<Made<'settle'>> {
  const blob = (number: number): Uint8Array => blobs[number] ?? new Uint8Array();
  say('opening');
  const carrier = wordOf(await entriesOf(blob(job.carrier)));
  const record = readRecord(blob(job.record));
  if (record === null) throw new Refused({ code: 'to-be-brought-together-anew', values: {}, where: '' });
  say('settling');
  const { file, decisions, language, names, head, earlier, make } = job;
  const plan = settingsOf(job.settings);
  const round = settleRound({ carrier, file, record, decisions, language, plan, names, head, earlier });
  const { decided } = round;
  if (decided === null) throw new Error('a round is settled by decisions');
  say('writing');
  if (make.kind === 'faults') return { answer: { kind: 'faults', faults: decided.faults }, blobs: [] };
  if (make.kind === 'paper') return await paperOf(make, { file, language, names, head, carrier, round, decided });
  const next = wordOf(decided.next);
  const read = readDocument(next);
  const entries = namedProvisions(next, read.document, read.binding);
  const { document } = readDocument(wordOf(entries));
  const outline = outlineOf(document, planReader(plan).fieldsOf);
  const made: ReadingAnswers['make-carrier'] = {
    carrier: 0,
    textHash: versionHash(document),
    baseChanges: 'none',
    page: pageOf(document, outline),
    problems: decided.notCarried,
  };
  const { open, faults } = decided;
  const called = distinctNames(names);
  const ids = new Map(Object.keys(names).map((id) => [called(id), id]));
  const outcomes = outcomesOf(round.consolidation).flatMap((one) => {
    const body = ids.get(one.body);
    return body === undefined ? [] : [{ ...one, body }];
  });
  const provenance = keptProvenance(decided.provenance, outline, (name) => ids.get(name));
  const counts = { amendments: open.amendments.length, remarks: open.remarks.length, collisions: open.collisions.length };
  return { answer: { kind: 'version', made, provenance, outcomes, faults, open: counts }, blobs: [zip(entries)] };
}
