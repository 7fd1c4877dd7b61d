import type pg from 'pg';
import { transact } from '../database/transact.ts';
import { addEntry, hashOf } from '../log/add-entry.ts';

/** Who acts, and in which sign-in. */
export interface Actor {
  readonly person: string;
  /** SHA-256 of the session's id; null for the host's own command line. */
  readonly sessionHash: Buffer | null;
}

/** One act as it is asked for. */
export interface ActRequest<Input> {
  /** Made by the client, once for each act that a person means: asked again with it, the act is not done again. */
  readonly key: string;
  readonly input: Input;
  readonly reason?: string;
}

/** What an act did, for the log. Hashes are of what the object says before and after. */
export interface Done<Answer> {
  readonly answer: Answer;
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly revision: number | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** The object is not as the client saw it: what it says now. */
export interface Stale {
  readonly conflict: { readonly revision: number; readonly current: unknown };
}

/** Why an act is not done. The same for what is not there and for what the actor may not see. */
export interface Refused {
  readonly refused: 'not-found' | 'not-allowed' | 'not-now';
}

/** What was asked does not fit what is there: a code of the act's own, and what its text speaks of. */
export interface Unfit {
  readonly unfit: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface Act<Input, Answer> {
  /** `workspace.rename`. */
  readonly name: string;
  /** Reads and writes as the actor, in the act's one transaction. */
  run(client: pg.ClientBase, input: Input): Promise<Done<Answer> | Stale | Refused | Unfit>;
}

export type Outcome<Answer> =
  | { readonly status: 200; readonly answer: Answer; readonly seq: number; readonly again: boolean }
  | { readonly status: 409; readonly conflict: Stale['conflict'] }
  | { readonly status: 403 | 404 | 422; readonly code: 'not-found' | 'not-allowed' | 'not-now' | 'key-of-another-act' }
  | { readonly status: 422; readonly code: string; readonly values: Readonly<Record<string, string | number>> };

/**
 * The one way in which anything changes: the act, its entry in the log and its answer are one transaction, so an act that was acknowledged
 * is there whole and once, and one that was not is not there at all. Asked again with the same key it gives the same answer.
 */
export async function perform<Input, Answer>(
  pool: pg.Pool,
  actor: Actor,
  act: Act<Input, Answer>,
  request: ActRequest<Input>,
): Promise<Outcome<Answer>> {
  return await transact(
    pool,
    actor.person,
    (client) => once(client, actor, act, request),
    (outcome) => outcome.status === 200,
  );
}

async function once<Input, Answer>(
  client: pg.ClientBase,
  actor: Actor,
  act: Act<Input, Answer>,
  request: ActRequest<Input>,
): Promise<Outcome<Answer>> {
  const asked = hashOf([act.name, request.input, request.reason ?? '']);
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${actor.person} ${request.key}`]);
  const known = await client.query<{ request_hash: Buffer; status: number; answer: Answer; seq: string }>(
    'select request_hash, status, answer, seq from svod.acts where actor = $1 and key = $2',
    [actor.person, request.key],
  );
  const [earlier] = known.rows;
  if (earlier) {
    if (!earlier.request_hash.equals(asked)) return { status: 422, code: 'key-of-another-act' };
    return { status: 200, answer: earlier.answer, seq: Number(earlier.seq), again: true };
  }
  const done = await act.run(client, request.input);
  if (!('answer' in done)) {
    if ('conflict' in done) return { status: 409, conflict: done.conflict };
    if ('unfit' in done) return { status: 422, code: done.unfit, values: done.values ?? {} };
    return { status: done.refused === 'not-found' ? 404 : 403, code: done.refused };
  }
  await addEntry(client, {
    actor: actor.person,
    sessionHash: actor.sessionHash,
    act: act.name,
    ...done,
    ...(request.reason === undefined ? {} : { reason: request.reason }),
  });
  const kept = await client.query<{ seq: string }>(
    `insert into svod.acts (actor, key, request_hash, status, answer, seq)
     values ($1, $2, $3, 200, $4, current_setting('svod.last_seq')::bigint) returning seq`,
    [actor.person, request.key, asked, JSON.stringify(done.answer)],
  );
  return { status: 200, answer: done.answer, seq: Number(kept.rows[0]?.seq), again: false };
}
