import type pg from 'pg';
import { isDesk } from './is-desk.ts';
import type { Refused, Unfit } from './perform.ts';

/** A round in which somebody puts an answer in, and for which of the bodies asked. */
export interface Answering {
  readonly round: string;
  readonly plan: string;
  readonly version: string;
  readonly desk: boolean;
  /** Null: the desk does not know yet. */
  readonly body: string | null;
}

/**
 * Whether the actor may put an answer in: the desk for any body that the round asks, also when it is closed; others for their own while it is open. Nobody
 * but the desk leaves open whose it is; who answers for one body alone need not say which.
 */
export async function answeringFor(client: pg.ClientBase, round: string, body: string | null): Promise<Answering | Refused | Unfit> {
  const found = await client.query<{ id: string; plan: string; version: string; closed: Date | null }>(
    'select id, plan, version, closed from svod.rounds where id = $1',
    [round],
  );
  const [row] = found.rows;
  if (!row) return { refused: 'not-found' };
  const desk = await isDesk(client);
  const asked = await client.query<{ body: string }>(
    "select body from svod.asked where round = $1 and (svod.has_role('desk') or svod.answers_for(body))",
    [round],
  );
  const bodies = asked.rows.map((one) => one.body);
  if (!desk && bodies.length === 0) return { refused: 'not-allowed' };
  if (!desk && row.closed !== null) return { refused: 'not-now' };
  if (body !== null && !bodies.includes(body)) return desk ? { unfit: 'body-not-asked' } : { refused: 'not-found' };
  const own = body ?? (desk || bodies.length > 1 ? null : (bodies[0] ?? null));
  if (!desk && own === null) return { unfit: 'body-missing' };
  return { round, plan: row.plan, version: row.version, desk, body: own };
}
