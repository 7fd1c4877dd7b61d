import type { AnswerOf, Standing, consolidateEndpoints } from '@svod/contract';
import type { Amendment, Collision, Remark } from '@svod/consolidation';
import type { KeptDecision } from '../deciding/as-decisions.ts';
import { earlierSettlements, settledAmong } from '../deciding/earlier-settlements.ts';
import { keptDecisions } from '../deciding/kept-decisions.ts';
import { disputedWords } from '../deciding/disputed-words.ts';
import { piecesOf } from '../reading/pieces-of.ts';
import type { View } from './as-viewer.ts';

type Place = AnswerOf<typeof consolidateEndpoints.readPlace>;
type Sponsor = Place['amendments'][number]['sponsors'][number];

interface Row {
  readonly kind: 'amendment' | 'remark' | 'collision';
  readonly elsewhere: string | null;
  readonly detail: Amendment | Remark | Collision;
}

/** All that is asked of the measure, or the provision, that an item is about. Null: no such item. */
export async function readDecidedPlace(view: View, round: string, language: string, item: string): Promise<Place | null> {
  const [found] = await view<{ generation: number; part: string; measure: string; provision: string }>(
    `select g.generation, i.part, i.measure, i.provision
     from svod.items i join svod.gatherings g on g.round = i.round and g.language = i.language where i.round = $1 and i.language = $2 and i.id = $3`,
    [round, language, item],
  );
  if (!found) return null;
  const { generation, part, measure, provision } = found;
  // A collision of meaning may reach from one measure to another: all that meet in it are told.
  const rows = await view<Row>(
    // Each way to the rows has its index, and ids are given as lists: the cost is that of the place, not of the round.
    `with here as (
       select id, line -> 'meets' as meets, kind from svod.items
         where round = $1 and language = $2 and generation = $3 and part = $4 and measure = $5 and $5 <> ''
       union select id, line -> 'meets', kind from svod.items where round = $1 and language = $2 and generation = $3 and provision = $6 and $5 = ''
       union select id, line -> 'meets', kind from svod.items where round = $1 and language = $2 and generation = $3 and id = $7
     ), met as (
       select id from svod.items where round = $1 and language = $2 and generation = $3 and kind = 'collision' and detail ->> 'kind' = 'meaning'
         and id = any (array(select jsonb_array_elements_text(meets) from here where kind = 'amendment'))
       union select id from here where kind = 'collision'
     ), wanted as (
       select id from here union select id from met
       union select jsonb_array_elements_text(c.line -> 'meets') from svod.items c
         where c.round = $1 and c.language = $2 and c.id = any (array(select id from met))
     )
     select i.kind, i.detail, case when i.id in (select id from here) or i.kind = 'collision' then null
       else coalesce(nullif(i.line ->> 'measure', ''), i.line ->> 'label') end as elsewhere
     from svod.items i where i.round = $1 and i.language = $2 and i.generation = $3 and i.id = any (array(select id from wanted))
     order by i.place, i.kind, i.id`,
    [round, language, generation, part, measure, provision, item],
  );
  const elsewhere = new Map(rows.map((row) => [row.detail.id, row.elsewhere]));
  const returns = await returnsOf(view, round, language);
  const of = <Detail>(kind: Row['kind']): readonly Detail[] => rows.flatMap((row) => (row.kind === kind ? [row.detail as Detail] : []));
  const amendments = of<Amendment>('amendment');
  const remarks = of<Remark>('remark');
  const collisions = of<Collision>('collision');
  const ids = rows.map(({ detail }) => detail.id);
  const decisions = new Map((await keptDecisions(view, round, language, ids)).map((one) => [one.item, one]));
  const earlier = await earlierSettlements(view, round, language, generation);
  const standing = (id: string): Standing => standingOf(decisions.get(id));
  const sponsorsOf = ({ sponsors }: Amendment): Sponsor[] =>
    sponsors.map((one) => ({
      ...sourceOf(returns, one.return, one.body),
      author: one.author,
      date: one.date,
      reason: one.reason,
      tracked: one.tracked,
      passedOn: one.passedOn !== undefined,
    }));
  return {
    generation,
    amendments: amendments.map((one) => ({
      id: one.id,
      what: one.kind,
      field: one.place.field,
      provision: one.place.provision,
      elsewhere: elsewhere.get(one.id) ?? null,
      state: one.state === 'decided' ? 'open' : one.state,
      why: one.folded ?? '',
      parent: one.parent,
      before: one.before,
      after: one.after,
      range: one.place.range,
      pieces: piecesOf(one),
      sponsors: sponsorsOf(one),
      collisions: collisions.filter(({ amendments: members }) => members.includes(one.id)).map(({ id }) => id),
      decision: standing(one.id),
    })),
    remarks: remarks.map((one) => ({
      id: one.id,
      provision: one.place?.provision ?? '',
      quote: one.quote,
      text: [one.text, one.proposed ?? ''].filter((text) => text !== '').join('\n'),
      replies: one.replies.map(({ author, text }) => ({ author, text })),
      sponsor: {
        ...sourceOf(returns, one.return, one.body),
        author: one.author,
        date: one.date,
        reason: one.reason ?? '',
        tracked: true,
        passedOn: one.passedOn !== undefined,
      },
      decision: standing(one.id),
    })),
    collisions: collisions.map((one) => ({
      id: one.id,
      kind: one.kind,
      needsDecision: one.needsDecision,
      why: one.why,
      values: { ...one.values },
      amendments: [...one.amendments],
      disputed: disputedWords(one, amendments),
      decision: standing(one.id),
      earlier: settledAmong(earlier, one.amendments).map(({ members: _members, picks, decided, ...rest }) => ({
        ...rest,
        picks: [...picks],
        decided: decided.toISOString(),
      })),
    })),
    history: await historyOf(view, round, language, ids),
    notes: await notesOf(view, round, language, ids),
  };
}

const standingOf = (kept: KeptDecision | undefined): Standing => ({
  revision: kept?.revision ?? 0,
  kind: kept?.kind ?? null,
  wording: kept?.wording ?? null,
  picks: [...(kept?.picks ?? [])],
  reason: kept?.reason ?? '',
  meeting: kept?.meeting ?? '',
  agreed: kept?.agreed ?? false,
  state: kept?.state ?? 'standing',
  by: kept?.by ?? '',
  decided: kept?.decided.toISOString() ?? null,
  confirmedBy: kept?.confirmedBy ?? null,
});

/** Returns by the id that the engine gives them, kept beside the gathering. */
async function returnsOf(
  view: View,
  round: string,
  language: string,
): Promise<ReadonlyMap<string, { readonly return: string; readonly file: string; readonly letter: string }>> {
  const [found] = await view<{ returns: Record<string, { readonly return: string; readonly file: string; readonly letter: string }> }>(
    "select counts -> 'returns' as returns from svod.gatherings where round = $1 and language = $2",
    [round, language],
  );
  return new Map(Object.entries(found?.returns ?? {}));
}

const NOWHERE = '00000000-0000-0000-0000-000000000000';

function sourceOf(
  returns: Awaited<ReturnType<typeof returnsOf>>,
  id: string,
  body: string,
): Pick<Sponsor, 'body' | 'return' | 'file' | 'letter'> {
  const known = returns.get(id);
  return { body, return: known?.return ?? NOWHERE, file: known?.file ?? '', letter: known?.letter ?? '' };
}

async function historyOf(view: View, round: string, language: string, ids: readonly string[]): Promise<Place['history']> {
  const rows = await view<{ at: Date; by: string; item: string; kind: Place['history'][number]['kind']; reason: string; undone: boolean }>(
    `select s.said as at, coalesce(p.name, '') as by, s.item, s.says ->> 'kind' as kind, coalesce(s.says ->> 'reason', '') as reason, s.undoes is not null as undone
     from svod.decision_steps s left join svod.people p on p.id = s.said_by
     where s.round = $1 and s.language = $2 and s.item = any ($3) order by s.said desc limit 200`,
    [round, language, ids],
  );
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

async function notesOf(view: View, round: string, language: string, ids: readonly string[]): Promise<Place['notes']> {
  const rows = await view<{ id: string; revision: number; item: string; note: string; by: string; mine: boolean; written: Date }>(
    `select n.id, n.revision::int, n.item, n.note, coalesce(p.name, '') as by, n.written_by = svod.viewer() as mine, n.written
     from svod.desk_notes n left join svod.people p on p.id = n.written_by
     where n.round = $1 and n.language = $2 and n.item = any ($3) and n.taken_back is null order by n.written`,
    [round, language, ids],
  );
  return rows.map(({ written, ...row }) => ({ ...row, written: written.toISOString() }));
}
