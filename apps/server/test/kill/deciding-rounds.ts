import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** What acts of the desk are done on while the server is killed: enough that no act meets another's object. */
export interface DecidingRounds {
  readonly desk: string;
  readonly second: string;
  readonly body: string;
  readonly plan: string;
  /** Sent out in the rounds. */
  readonly version: string;
  /** Its amendments are decided on by one. */
  readonly round: string;
  /** Of a plan where another has to confirm. */
  readonly roundOfTwo: string;
  readonly blob: string;
}

const AMENDMENTS = 12_000;
const COLLISIONS = 1_000;

/** Of the amendments of a round. */
export const amendmentAt = (k: number): string => `a${k.toString(16).padStart(12, '0')}`;
/** A collision, with the two amendments that it is of (they are nobody else's). */
export const collisionAt = (k: number): string => `c${k.toString(16).padStart(12, '0')}`;

const LINES = `
  insert into svod.items (round, language, id, kind, generation, place, line, detail)
  select $1, 'ru', $2 || lpad(to_hex(n), 12, '0'), $3, 1, n, jsonb_build_object('id', $2 || lpad(to_hex(n), 12, '0'), 'meets', $4::jsonb, 'collision', $5::jsonb),
    '{}' from generate_series(0, $6::int - 1) n`;

/** Puts all of it into a database as its superuser. */
export async function makeDecidingRounds(admin: pg.Client): Promise<DecidingRounds> {
  const [desk, second, body] = [randomUUID(), randomUUID(), randomUUID()];
  for (const person of [desk, second]) {
    await admin.query("insert into svod.people (id, name) values ($1, 'Desk')", [person]);
    await admin.query("insert into svod.roles (person, role) values ($1, 'desk')", [person]);
  }
  await admin.query('insert into svod.bodies (id, kind, names) values ($1, \'ministry\', \'{"ru": "МИД"}\')', [body]);
  const { rows } = await admin.query<{ hash: string }>(
    "insert into svod.blobs (hash, bytes) values (sha256('carrier'), 'carrier') returning encode(hash, 'hex') as hash",
  );
  const blob = rows[0]?.hash ?? '';
  const [plan, planOfTwo] = [await planWith(admin, false), await planWith(admin, true)];
  const version = await versionOf(admin, plan, 1, desk, blob);
  const round = await roundOf(admin, plan, version, 1, desk);
  const roundOfTwo = await roundOf(admin, planOfTwo, await versionOf(admin, planOfTwo, 1, desk, blob), 1, desk);
  for (const one of [round, roundOfTwo]) {
    await admin.query(LINES, [one, 'a', 'amendment', '[]', 'null', AMENDMENTS]);
    await gatheringsOf(admin, [one]);
  }
  await admin.query(LINES, [round, 'c', 'collision', '[]', JSON.stringify({ kind: 'rival', needsDecision: true }), COLLISIONS]);
  return { desk, second, body, plan, version, round, roundOfTwo, blob };
}

async function planWith(admin: pg.Client, twoPersons: boolean): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into svod.plans (titles, languages, two_persons) values ('{"ru": "НПД"}', '{ru}', $1) returning id`,
    [twoPersons],
  );
  return rows[0]?.id ?? '';
}

async function versionOf(admin: pg.Client, plan: string, ordinal: number, by: string, blob: string): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    'insert into svod.versions (plan, ordinal, name, made_by) values ($1, $2, $3, $4) returning id',
    [plan, ordinal, String(ordinal), by],
  );
  const id = rows[0]?.id ?? '';
  await carriersOf(admin, [id], blob);
  return id;
}

async function carriersOf(admin: pg.Client, versions: readonly string[], blob: string): Promise<void> {
  await admin.query(
    `insert into svod.carriers (version, language, file, blob, text_hash, page) select id, 'ru', 'plan.docx', decode($2, 'hex'), 'x', '{}' from unnest($1::uuid[]) id`,
    [versions, blob],
  );
}

async function roundOf(admin: pg.Client, plan: string, version: string, ordinal: number, by: string): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into svod.rounds (plan, version, ordinal, final_date, enforce_tracking, sent_by) values ($1, $2, $3, '2099-12-31', false, $4) returning id`,
    [plan, version, ordinal, by],
  );
  return rows[0]?.id ?? '';
}

/** Says that rounds were brought together. */
async function gatheringsOf(admin: pg.Client, rounds: readonly string[]): Promise<void> {
  await admin.query(
    `insert into svod.gatherings (round, language, generation, inputs_hash, base_hash, counts, record)
     select id, 'ru', 1, sha256('x'), 'x', '{}', '' from unnest($1::uuid[]) id`,
    [rounds],
  );
}

/** Versions to be sealed, each with a round to be settled. */
export async function moreVersions(
  admin: pg.Client,
  { plan, desk, blob }: DecidingRounds,
  count: number,
): Promise<{ readonly versions: readonly string[]; readonly rounds: readonly string[] }> {
  const versions = await admin.query<{ id: string }>(
    'insert into svod.versions (plan, ordinal, name, made_by) select $1, n + 1, n + 1, $2 from generate_series(1, $3::int) n returning id',
    [plan, desk, count],
  );
  const ids = versions.rows.map(({ id }) => id);
  await carriersOf(admin, ids, blob);
  const rounds = await admin.query<{ id: string }>(
    `insert into svod.rounds (plan, version, ordinal, final_date, enforce_tracking, sent_by)
     select $1, id, n + 1, '2099-12-31', false, $2 from unnest($3::uuid[]) with ordinality v (id, n) returning id`,
    [plan, desk, ids],
  );
  await gatheringsOf(
    admin,
    rounds.rows.map(({ id }) => id),
  );
  return { versions: ids, rounds: rounds.rows.map(({ id }) => id) };
}
