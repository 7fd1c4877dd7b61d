import { zip } from '@svod/archive';
import { outlineOf } from '@svod/consolidation';
import { planReader } from '@svod/plan';
import { renderCommentTableDocx, renderCommentTableXlsx, renderDisagreementTableDocx, renderDisagreementTableXlsx } from '@svod/render';
import { type RoundResult, redlinePackage, versionHash } from '@svod/round';
import { type WordPackage, readDocument } from '@svod/wordml';
import { keptProvenance } from '../../gathering/kept-provenance.ts';
import { outcomesOf } from '../../gathering/outcomes-of.ts';
import { distinctNames, settleRound } from '../../gathering/settle-round.ts';
import { readRecord } from '../../gathering/stored-record.ts';
import type { ReadingAnswers, ReadingJob, SettlingWish } from '../job.ts';
import { pageOf } from '../page-of.ts';
import { namedProvisions } from './named-provisions.ts';
import { Refused, entriesOf, settingsOf, wordOf } from './open-given.ts';
import type { Made } from './read-base-file.ts';
import type { Say } from './read-returned-file.ts';

type Job = Extract<ReadingJob, { readonly kind: 'settle' }>;
type Decided = NonNullable<RoundResult['decided']>;

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
  if (make.kind === 'paper') return await paperOf(make, file, carrier, round, decided);
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

/** A paper in one format: its bytes, or for `values` what the screen shows. */
async function paperOf(
  { paper, format }: Extract<SettlingWish, { readonly kind: 'paper' }>,
  file: string,
  carrier: WordPackage,
  { table, redline }: RoundResult,
  { disagreements, redline: nextRedline }: Decided,
): Promise<Made<'settle'>> {
  const stem = file.replace(/\.docx$/iu, '');
  const answer = (name: string, values: unknown, bytes: Uint8Array | null = null): Made<'settle'> => ({
    answer: { kind: 'paper', values, file: `${name}.${format === 'values' ? 'json' : format}` },
    blobs: bytes === null ? [] : [bytes],
  });
  switch (`${paper} ${format}`) {
    case 'redline docx':
      return answer(`${stem} redline`, null, zip(redlinePackage(carrier, redline)));
    case 'next-redline docx':
      return answer(`${stem} redline+`, null, zip(nextRedline));
    case 'comment-table values':
      return answer(table.name, table);
    case 'comment-table docx':
      return answer(table.name, null, await renderCommentTableDocx(table));
    case 'comment-table xlsx':
      return answer(table.name, null, await renderCommentTableXlsx(table));
    case 'disagreement-table values':
      return answer(disagreements.name, disagreements);
    case 'disagreement-table docx':
      return answer(disagreements.name, null, await renderDisagreementTableDocx(disagreements));
    case 'disagreement-table xlsx':
      return answer(disagreements.name, null, await renderDisagreementTableXlsx(disagreements));
    default:
      throw new Refused({ code: 'paper-format', values: { paper, format }, where: '' });
  }
}
