import { createHash } from 'node:crypto';
import type pg from 'pg';

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

export interface Act<Input, Answer> {
  /** `workspace.rename`. */
  readonly name: string;
  /** Reads and writes as the actor, in the act's one transaction. */
  run(client: pg.ClientBase, input: Input): Promise<Done<Answer> | Stale | Refused>;
}

export type Outcome<Answer> =
  | { readonly status: 200; readonly answer: Answer; readonly seq: number; readonly again: boolean }
  | { readonly status: 409; readonly conflict: Stale['conflict'] }
  | { readonly status: 403 | 404 | 422; readonly code: 'not-found' | 'not-allowed' | 'not-now' | 'key-of-another-act' };

/** A transaction that lost to another is done anew so many times. */
const TRIES = 5;
/** Serialization failure, deadlock (PostgreSQL, appendix A). */
const RETRY: ReadonlySet<string> = new Set(['40001', '40P01']);

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
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    let broken: Error | undefined;
    // A server that dies between two queries says so by an event, which would end the process if nobody listened.
    const died = (error: Error): void => void (broken = error);
    client.on('error', died);
    try {
      return await once(client, actor, act, request);
    } catch (error) {
      await client.query('rollback').catch((fault: unknown) => {
        broken = fault instanceof Error ? fault : new Error(String(fault));
      });
      if (attempt === TRIES || !(error instanceof Error && 'code' in error && RETRY.has(String(error.code)))) throw error;
    } finally {
      // A client whose transaction could not be ended is not given to anybody else.
      client.off('error', died);
      client.release(broken);
    }
  }
}

async function once<Input, Answer>(
  client: pg.ClientBase,
  actor: Actor,
  act: Act<Input, Answer>,
  request: ActRequest<Input>,
): Promise<Outcome<Answer>> {
  const asked = hashOf([act.name, request.input, request.reason ?? '']);
  await client.query('begin');
  await client.query("select set_config('svod.viewer', $1, true), pg_advisory_xact_lock(hashtextextended($2, 0))", [
    actor.person,
    `${actor.person} ${request.key}`,
  ]);
  const known = await client.query<{ request_hash: Buffer; status: number; answer: Answer; seq: string }>(
    'select request_hash, status, answer, seq from svod.acts where actor = $1 and key = $2',
    [actor.person, request.key],
  );
  const [earlier] = known.rows;
  if (earlier) {
    await client.query('commit');
    if (!earlier.request_hash.equals(asked)) return { status: 422, code: 'key-of-another-act' };
    return { status: 200, answer: earlier.answer, seq: Number(earlier.seq), again: true };
  }
  const done = await act.run(client, request.input);
  if (!('answer' in done)) {
    await client.query('rollback');
    if ('conflict' in done) return { status: 409, conflict: done.conflict };
    return { status: done.refused === 'not-found' ? 404 : 403, code: done.refused };
  }
  await client.query(
    `insert into svod.log_entries (actor, session_hash, act, object_kind, object_id, revision, before_hash, after_hash, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      actor.person,
      actor.sessionHash,
      act.name,
      done.objectKind,
      done.objectId,
      done.revision,
      done.before === null ? null : hashOf(done.before),
      done.after === null ? null : hashOf(done.after),
      request.reason ?? '',
    ],
  );
  const kept = await client.query<{ seq: string }>(
    `insert into svod.acts (actor, key, request_hash, status, answer, seq)
     values ($1, $2, $3, 200, $4, current_setting('svod.last_seq')::bigint) returning seq`,
    [actor.person, request.key, asked, JSON.stringify(done.answer)],
  );
  await client.query('commit');
  return { status: 200, answer: done.answer, seq: Number(kept.rows[0]?.seq), again: false };
}

/** SHA-256 of a value as JSON with its keys in order: equal values have equal hashes, however they were made. */
function hashOf(value: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? ordered(part) : part)))
    .digest();
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const ordered = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
