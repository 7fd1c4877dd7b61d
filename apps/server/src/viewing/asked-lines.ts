import type { Asked, Counts, Names } from '@svod/contract';
import { type ReturnFacts, countsOf, isAnswer, stateOf } from '../rounds/asked-state.ts';
import type { View } from './as-viewer.ts';

export type AskedLine = Asked & { readonly round: string };

interface AskedRow {
  readonly round: string;
  readonly body: string;
  readonly names: Names;
  readonly short_names: Names | Record<string, never>;
  readonly kind: Asked['kind'];
  readonly revision: string;
  readonly acknowledged: Date | null;
  readonly final_date: string;
  readonly extended: boolean;
  readonly reminded: Date | null;
  readonly no_remarks: Date | null;
  readonly past: boolean;
}

interface ReturnRow extends Omit<ReturnFacts, 'files'> {
  readonly round: string;
  readonly body: string;
  readonly letter_number: string;
  readonly letter_date: string | null;
  readonly received: Date;
  readonly received_late: boolean;
  readonly files: readonly { readonly task: string | null; readonly counts: Counts | null }[];
}

/** What rounds ask of bodies and how it stands with each, as the viewer may see it. */
export async function askedLines(view: View, rounds: readonly string[]): Promise<readonly AskedLine[]> {
  const asked = await view<AskedRow>(
    `select a.round, a.body, b.names, b.short_names, b.kind, a.revision, a.acknowledged, coalesce(a.extended, r.final_date)::text as final_date,
            a.extended is not null as extended, a.reminded, a.no_remarks, coalesce(a.extended, r.final_date) < svod.today() as past
     from svod.asked a join svod.rounds r on r.id = a.round join svod.bodies b on b.id = a.body
     where a.round = any ($1) order by a.round, coalesce(b.short_names ->> 'ru', b.names ->> 'ru', b.names ->> 'en'), b.id`,
    [rounds],
  );
  const returns = await view<ReturnRow>(
    `select t.round, t.body, t.way, t.attitude, t.letter_number, t.letter_date::text, t.received,
            (t.received at time zone w.time_zone)::date > coalesce(a.extended, r.final_date) as received_late,
            (select count(*) filter (where p.kind = 'remark')::int from svod.typed_proposals p where p.return = t.id and p.taken_back is null) as remarks,
            (select count(*) filter (where p.kind <> 'remark')::int from svod.typed_proposals p where p.return = t.id and p.taken_back is null) as proposals,
            coalesce((
              select jsonb_agg(jsonb_build_object('task', k.state, 'counts', '{"folded":0}'::jsonb || d.counts))
              from svod.return_files f
              left join lateral (select state from svod.tasks k where k.subject = f.upload and k.kind = 'read-file' order by k.asked desc limit 1) k on true
              left join lateral (select counts from svod.readings d where d.upload = f.upload order by d.read_at desc limit 1) d on true
              where f.return = t.id and f.state = 'in'), '[]') as files
     from svod.returns t join svod.rounds r on r.id = t.round join svod.asked a on a.round = t.round and a.body = t.body cross join svod.workspace w
     where t.round = any ($1) and t.state = 'received' order by t.received`,
    [rounds],
  );
  return asked.map((row) => {
    const own = returns.filter(({ round, body }) => round === row.round && body === row.body);
    const state = stateOf({ acknowledged: row.acknowledged !== null, noRemarks: row.no_remarks !== null, past: row.past }, own);
    // The latest answer speaks for the body.
    const last = own.findLast(isAnswer);
    return {
      round: row.round,
      body: row.body,
      names: row.names,
      shortNames: row.short_names,
      kind: row.kind,
      revision: Number(row.revision),
      state,
      acknowledged: row.acknowledged?.toISOString() ?? null,
      finalDate: row.final_date,
      extended: row.extended,
      reminded: row.reminded?.toISOString() ?? null,
      attitude: last?.attitude ?? (state === 'no-remarks' ? 'no-remarks' : null),
      letterNumber: last?.letter_number ?? '',
      letterDate: last?.letter_date ?? null,
      way: last?.way ?? null,
      answeredAt: last?.received.toISOString() ?? row.no_remarks?.toISOString() ?? null,
      answeredLate: last?.received_late ?? false,
      counts: countsOf(own),
    };
  });
}
