import type pg from 'pg';
import type { Act } from '../perform.ts';
import { isPast } from './change-round.ts';

export interface ChangeAsked {
  readonly round: string;
  readonly body: string;
  /** As the client saw it. */
  readonly revision: number;
  readonly acknowledged?: true | undefined;
  readonly noRemarks?: boolean | undefined;
  /** A later date for this body alone; null takes it back. For the desk. */
  readonly extended?: string | null | undefined;
}

interface Row {
  readonly id: string;
  readonly revision: string;
  readonly acknowledged: boolean;
  readonly noRemarks: boolean;
  readonly extended: string | null;
  readonly desk: boolean;
  readonly may: boolean;
  readonly mine: boolean;
}

/** A body acknowledges what was sent or says that it has no remarks; the desk does so for it, and gives it a later date. */
export const changeAsked: Act<ChangeAsked, { readonly revision: number }> = {
  name: 'round.answer',
  async run(client, input) {
    const row = await askedRow(client, input);
    if (row === null) return { refused: 'not-found' };
    if (!row.may) return { refused: row.mine ? 'not-now' : 'not-allowed' };
    if (input.extended !== undefined && !row.desk) return { refused: 'not-allowed' };
    const before = { acknowledged: row.acknowledged, noRemarks: row.noRemarks, extended: row.extended };
    if (Number(row.revision) !== input.revision) return { conflict: { revision: Number(row.revision), current: before } };
    if (typeof input.extended === 'string' && (await isPast(client, input.extended)))
      return { unfit: 'date-past', values: { date: input.extended } };
    if (input.noRemarks === true && (await holdsAnswer(client, input))) return { unfit: 'answered-already' };
    const after = {
      acknowledged: before.acknowledged || input.acknowledged === true,
      noRemarks: input.noRemarks ?? before.noRemarks,
      extended: input.extended === undefined ? before.extended : input.extended,
    };
    await client.query(
      `update svod.asked set acknowledged = case when $2 then coalesce(acknowledged, clock_timestamp()) end,
         no_remarks = case when $3 then coalesce(no_remarks, clock_timestamp()) end, extended = $4, revision = revision + 1 where id = $1`,
      [row.id, after.acknowledged, after.noRemarks, after.extended],
    );
    const revision = input.revision + 1;
    return { answer: { revision }, objectKind: 'asked', objectId: row.id, revision, before, after };
  },
};

async function askedRow(client: pg.ClientBase, { round, body }: ChangeAsked): Promise<Row | null> {
  const seen = await client.query<{ may: boolean }>(
    `select svod.has_role('desk') or svod.answers_in(round, body) as may from svod.asked where round = $1 and body = $2`,
    [round, body],
  );
  if (!seen.rows[0]) return null;
  // Held until the end by those who may change it; the lock asks for the right to.
  const { rows } = await client.query<Row>(
    `select id, revision, acknowledged is not null as acknowledged, no_remarks is not null as "noRemarks", extended::text,
            svod.has_role('desk') as desk, svod.has_role('desk') or svod.answers_in(round, body) as may, svod.answers_for(body) as mine
     from svod.asked where round = $1 and body = $2 ${seen.rows[0].may ? 'for update' : ''}`,
    [round, body],
  );
  return rows[0] ?? null;
}

/** Files or proposals that stand say more than that there are none. */
async function holdsAnswer(client: pg.ClientBase, { round, body }: ChangeAsked): Promise<boolean> {
  const { rowCount } = await client.query(
    `select 1 from svod.returns t where t.round = $1 and t.body = $2 and t.state = 'received' and (
       exists (select from svod.return_files f where f.return = t.id and f.state = 'in')
       or exists (select from svod.typed_proposals p where p.return = t.id and p.taken_back is null))`,
    [round, body],
  );
  return rowCount !== 0;
}
