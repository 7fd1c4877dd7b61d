import type { Language } from '@svod/contract';
import { storeGathering } from '../../acts/store-gathering.ts';
import { PROPOSALS, READINGS, gatheringState } from '../../gathering/gathering-state.ts';
import type { GatheredTyping } from '../../gathering/gather-round.ts';
import type { GivenReturn } from '../../reading/job.ts';
import type { ReadingPool } from '../../reading/reading-pool.ts';
import type { View } from '../../viewing/as-viewer.ts';
import { type Ran, type Running, endsBy, failsBy } from '../runner.ts';
import { Blobs, type GivenCarrier, givenCarriers, givenSettings } from './given.ts';

interface Row {
  readonly return: string;
  readonly body: string;
  readonly letter_number: string;
  readonly letter_date: string | null;
}

/** Brings the returns of a round together in one language of its version. */
export const runGather =
  (pool: ReadingPool) =>
  async ({ task, see, progress, signal }: Running<'gather'>): Promise<Ran> => {
    const { subject: round, about } = task;
    const { language } = about;
    const blobs = new Blobs();
    const given = await see(async (view) => {
      const base = await givenBase(view, round, language);
      if (base === null) return null;
      const { inputs } = await gatheringState(view, round, language);
      const settings = await givenSettings(view, base.plan);
      return { base, inputs, settings, files: await filesOf(view, round, language, blobs), typed: await typedOf(view, round, language) };
    });
    if (given === null) return failsBy('not-found');
    const { base, inputs, settings, files, typed } = given;
    const { carrier, file } = base.carrier;
    const job = { kind: 'gather', carrier: blobs.put(carrier), file, language, files, typed, settings } as const;
    const made = await pool.read(job, blobs.all, `plan ${base.plan}`, progress, signal);
    if (!made.ok) return failsBy(made.refusal.code, made.refusal.values);
    const record = made.blobs[0] ?? new Uint8Array();
    return endsBy(storeGathering, { round, language, inputs, gathered: made.answer.gathered, record });
  };

/** The carrier that a round sent out, in one language. */
export async function givenBase(
  view: View,
  round: string,
  language: Language,
): Promise<{ readonly plan: string; readonly version: string; readonly carrier: GivenCarrier } | null> {
  const [found] = await view<{ plan: string; version: string }>('select plan, version from svod.rounds where id = $1', [round]);
  if (!found) return null;
  const carriers = await givenCarriers(view, found.plan, found.version);
  const carrier = carriers.find((one) => one.version === found.version && one.language === language);
  return carrier ? { ...found, carrier } : null;
}

const letterOf = ({ letter_number: number }: Row): string => number;

async function filesOf(view: View, round: string, language: Language, blobs: Blobs): Promise<readonly GivenReturn[]> {
  const rows = await view<Row & { upload: string; file: string; authors: Record<string, string>; placed: Buffer }>(
    `select f.upload, u.file, f.authors, f.return, f.body, f.letter_number, to_char(f.letter_date, 'YYYY-MM-DD') as letter_date, f.placed
     from (${READINGS}) as f join svod.uploads u on u.id = f.upload order by f.upload`,
    [round, language],
  );
  return rows.map((row) => ({
    placed: blobs.put(row.placed),
    upload: row.upload,
    return: row.return,
    file: row.file,
    body: row.body,
    date: row.letter_date,
    letter: letterOf(row),
    authors: row.authors,
  }));
}

async function typedOf(view: View, round: string, language: Language): Promise<readonly GatheredTyping[]> {
  const rows = await view<
    Row & {
      provision: string | null;
      field: string | null;
      kind: GatheredTyping['proposals'][number]['kind'];
      wording: string;
      reason: string;
    }
  >(
    `select t.return, t.body, t.letter_number, to_char(t.letter_date, 'YYYY-MM-DD') as letter_date, t.provision, t.field, t.kind, t.wording, t.reason
     from (${PROPOSALS}) as t`,
    [round, language],
  );
  const byReturn = new Map<string, { of: Row; proposals: GatheredTyping['proposals'][number][] }>();
  for (const row of rows) {
    const { provision, field, kind, wording, reason } = row;
    const known = byReturn.get(row.return) ?? { of: row, proposals: [] };
    known.proposals.push({ provision, field, kind, wording, reason, author: '' });
    byReturn.set(row.return, known);
  }
  return [...byReturn.values()].map(({ of, proposals }) => ({
    return: of.return,
    body: of.body,
    date: of.letter_date,
    letter: letterOf(of),
    proposals,
  }));
}
