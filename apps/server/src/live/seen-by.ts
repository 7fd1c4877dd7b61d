import type { Changed } from '@svod/contract';
import type pg from 'pg';
import { asViewer } from '../viewing/as-viewer.ts';

/** An entry of the log, as far as live events need it. */
export interface Entry {
  readonly seq: number;
  readonly kind: string;
  readonly id: string | null;
  readonly round: string | null;
  readonly plan: string | null;
}

export const entriesAfter = async (app: pg.Pool, seq: number, most: number): Promise<readonly Entry[]> => {
  const { rows } = await app.query<Omit<Entry, 'seq'> & { seq: string }>('select * from svod.log_after($1, $2)', [seq, most]);
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
};

/** By the kind of an object: whether its reader sees it, by the very policies by which they read it. What is not named here is told to nobody. */
const SEEN = `case e.kind
  when 'workspace' then true
  when 'body' then exists (select from svod.bodies o where o.id = e.id)
  when 'person' then exists (select from svod.people o where o.id = e.id)
  when 'plan' then exists (select from svod.plans o where o.id = e.id)
  when 'version' then exists (select from svod.versions o where o.id = e.id)
  when 'round' then exists (select from svod.rounds o where o.id = e.id)
  when 'asked' then exists (select from svod.asked o where o.id = e.id)
  when 'return' then exists (select from svod.returns o where o.id = e.id)
  when 'file' then exists (select from svod.uploads o where o.id = e.id)
  when 'task' then exists (select from svod.tasks o where o.id = e.id)
  else false end`;

/** What of these entries a person may be told, each object once, in order. Asked in a transaction of the reader's own. */
export async function seenBy(app: pg.Pool, person: string, entries: readonly Entry[]): Promise<readonly Changed[]> {
  const rows = await asViewer(app, person, (view) =>
    view<{ kind: Changed['kind']; id: string | null; round: string | null; plan: string | null }>(
      `select e.kind, e.id, e.round, e.plan from (
         select distinct on (kind, id) kind, id, round, plan, place
         from unnest($1::text[], $2::uuid[], $3::uuid[], $4::uuid[]) with ordinality as all_of(kind, id, round, plan, place) order by kind, id, place) e
       where ${SEEN} order by e.place`,
      [entries.map(({ kind }) => kind), entries.map(({ id }) => id), entries.map(({ round }) => round), entries.map(({ plan }) => plan)],
    ),
  );
  // An administrator reads the log itself: it has grown.
  const [reads] =
    entries.length === 0
      ? []
      : await asViewer(app, person, (view) => view<{ log: boolean }>("select svod.has_role('administrator') as log"));
  return reads?.log === true ? [...rows, { kind: 'log', id: null, round: null, plan: null }] : rows;
}

/** Which of these tasks a person sees. */
export async function tasksSeenBy(app: pg.Pool, person: string, ids: readonly string[]): Promise<readonly Changed[]> {
  return await asViewer(app, person, (view) =>
    view<Changed>("select 'task' as kind, t.id, t.round, t.plan from svod.tasks t where t.id = any ($1::uuid[]) order by t.asked, t.id", [
      ids,
    ]),
  );
}

/** What each of these sign-ins may do; without those that are over. */
export async function standings(app: pg.Pool, hashes: readonly Buffer[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await app.query<{ hash: Buffer; standing: string | null }>(
    'select hash, svod.standing_of(hash) as standing from unnest($1::bytea[]) as hash',
    [hashes],
  );
  return new Map(rows.flatMap(({ hash, standing }) => (standing === null ? [] : [[hash.toString('hex'), standing]])));
}
