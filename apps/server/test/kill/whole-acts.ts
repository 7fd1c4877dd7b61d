import type pg from 'pg';
import { hashOf } from '../../src/log/add-entry.ts';
import type { Meant } from './meant-acts.ts';

interface KeptAct {
  readonly key: string;
  readonly actor: string;
  readonly answer: { readonly batch?: string; readonly decisions?: readonly { readonly item: string; readonly revision: number }[] };
  readonly seq: string;
  readonly act: string | null;
  readonly by: string | null;
  readonly objectKind: string | null;
  readonly objectId: string | null;
  readonly after: Buffer | null;
}

interface Step {
  readonly round: string;
  readonly item: string;
  readonly revision: number;
  readonly batch: string;
  readonly says: { readonly kind: string | null; readonly state?: string; readonly reason?: string };
}

const DECIDES: ReadonlySet<string> = new Set(['round.decide', 'round.undo', 'round.confirm']);

/**
 * What is not whole of what the desk did: an act that was answered and is lost, one without its entry in the log, its event, its steps of the history or its rows, and any of these
 * without an act. Nothing where each act is wholly there or wholly absent.
 */
export async function tornIn(admin: pg.Client, meant: readonly Meant[]): Promise<readonly string[]> {
  const { rows: acts } = await admin.query<KeptAct>(
    `select a.key, a.actor, a.answer, a.seq, e.act, e.actor as by, e.object_kind as "objectKind", e.object_id as "objectId", e.after_hash as after
     from svod.acts a left join svod.log_entries e on e.seq = a.seq order by a.seq`,
  );
  const { rows: steps } = await admin.query<Step>(
    'select round, item, revision::int, batch, says from svod.decision_steps order by round, item, revision',
  );
  return [
    ...ofActs(acts, meant),
    ...(await ofLog(admin, acts)),
    ...ofSteps(acts, steps),
    ...(await ofDecisions(admin, steps)),
    ...(await ofObjects(admin, acts)),
  ];
}

/** Acts against what was meant: none is lost, and each answers and says what was asked. */
function ofActs(acts: readonly KeptAct[], meant: readonly Meant[]): readonly string[] {
  const kept = new Map(acts.map((one) => [one.key, one]));
  const torn: string[] = [];
  for (const { key, act, actor, answer, input } of meant) {
    const found = kept.get(key);
    if (!found) {
      if (answer !== undefined) torn.push(`${act} was answered and is lost`);
      continue;
    }
    if (found.act !== act || found.by !== actor || found.actor !== actor) torn.push(`${act} is ${found.act} in the log`);
    if (answer !== undefined && !hashOf(found.answer).equals(hashOf(answer))) torn.push(`${act} has another answer than was given`);
    if (act === 'round.decide') {
      const { language, decisions } = input as { readonly language: string; readonly decisions: unknown };
      const said = hashOf({ language, batch: found.answer.batch, decisions });
      if (found.after?.equals(said) !== true) torn.push(`${act} is not what the log says of it`);
    }
  }
  return torn;
}

/** The log against the acts: an entry for each, and the event that is made of it names its object. */
async function ofLog(admin: pg.Client, acts: readonly KeptAct[]): Promise<readonly string[]> {
  const { rows } = await admin.query<{ seq: string; kind: string; id: string; round: string | null; plan: string | null }>(
    'select l.* from svod.log_end() e cross join generate_series(0, e, 1000) f cross join lateral svod.log_after(f, 1000) l',
  );
  const events = new Map(rows.map((one) => [one.seq, one]));
  const torn = events.size === acts.length ? [] : [`${events.size} entries of ${acts.length} acts`];
  for (const { seq, act, objectKind, objectId } of acts) {
    const told = events.get(seq);
    const whole = told?.kind === objectKind && told?.id === objectId && (objectKind !== 'round' || told?.round === objectId) && told?.plan;
    if (!whole) torn.push(`${act} is not told of`);
  }
  return torn;
}

/** The history against the acts: the steps that each answered, of one batch, and no others. */
function ofSteps(acts: readonly KeptAct[], steps: readonly Step[]): readonly string[] {
  const nameOf = (round: string | null, item: string, revision: number): string => `${round} ${item} ${revision}`;
  const byName = new Map(steps.map((one) => [nameOf(one.round, one.item, one.revision), one]));
  const torn: string[] = [];
  let answered = 0;
  for (const { act, answer, objectId } of acts) {
    if (act === null || !DECIDES.has(act)) continue;
    const own = (answer.decisions ?? []).map(({ item, revision }) => byName.get(nameOf(objectId, item, revision)));
    answered += own.length;
    const batches = new Set(own.map((step) => step?.batch));
    if (own.length === 0 || own.includes(undefined) || batches.size !== 1) torn.push(`${act} lacks steps`);
    if (answer.batch !== undefined && !batches.has(answer.batch)) torn.push(`${act} has another batch`);
  }
  if (answered !== steps.length) torn.push(`${steps.length} steps of ${answered} that were answered`);
  return torn;
}

/** What stands against the history: each item says what its last step does, and its steps are numbered without gaps. */
async function ofDecisions(admin: pg.Client, steps: readonly Step[]): Promise<readonly string[]> {
  const { rows } = await admin.query<{ round: string; item: string; revision: number; kind: string | null; state: string; reason: string }>(
    'select round, item, revision::int, kind, state, reason from svod.decisions',
  );
  const of = Map.groupBy(steps, ({ round, item }) => `${round} ${item}`);
  const torn = of.size === rows.length ? [] : [`${rows.length} decisions of ${of.size} with steps`];
  for (const { round, item, revision, kind, state, reason } of rows) {
    const own = of.get(`${round} ${item}`) ?? [];
    const last = own.at(-1);
    const numbered = own.every((step, k) => step.revision === k + 1) && own.length === revision;
    const says = last?.says.kind === kind && (kind === null || (last.says.state === state && last.says.reason === reason));
    if (!numbered || !says) torn.push(`the decision on ${item} is not its last step`);
  }
  return torn;
}

/** Versions, seals and notes against the acts: each with all that belongs to it, or not at all. */
async function ofObjects(admin: pg.Client, acts: readonly KeptAct[]): Promise<readonly string[]> {
  const count = async (sql: string): Promise<number> =>
    (await admin.query<{ n: number }>(`select count(*)::int as n from ${sql}`)).rows[0]?.n ?? -1;
  const of = (act: string): number => acts.filter((one) => one.act === act).length;
  const made = 'svod.versions v where length(name) = 36';
  const whole = `${made} and (select count(*) from svod.carriers c where c.version = v.id) = 1
    and (select count(*) from svod.provenances p where p.version = v.id) = 1 and (select count(*) from svod.outcomes o where o.version = v.id) = 3
    and exists (select from svod.log_entries e where e.act = 'round.make-version' and e.object_id = v.id)`;
  const sealed = "svod.seals s where exists (select from svod.log_entries e where e.act = 'version.seal' and e.object_id = s.version)";
  const expected = {
    'versions made': [await count(made), of('round.make-version')],
    'versions made whole': [await count(whole), of('round.make-version')],
    'rounds settled': [await count('svod.provenances'), of('round.make-version')],
    'points told': [await count('svod.outcomes'), 3 * of('round.make-version')],
    seals: [await count('svod.seals'), of('version.seal')],
    'seals of the log': [await count(sealed), of('version.seal')],
    notes: [await count('svod.desk_notes'), of('round.note')],
  };
  return Object.entries(expected).flatMap(([name, [is, be]]) => (is === be ? [] : [`${name}: ${is} of ${be}`]));
}

/** All that acts of the desk wrote, in one hash: the same where nothing more was done. */
export async function stateOf(admin: pg.Client): Promise<string> {
  const parts: string[] = [];
  for (const table of [
    'acts',
    'log_entries',
    'decisions',
    'decision_steps',
    'desk_notes',
    'seals',
    'versions',
    'carriers',
    'provenances',
    'outcomes',
  ]) {
    const { rows } = await admin.query<{ hash: string }>(
      `select encode(sha256(convert_to(coalesce(string_agg(r::text, E'\\n' order by r::text), ''), 'UTF8')), 'hex') as hash from svod.${table} r`,
    );
    parts.push(`${table} ${rows[0]?.hash}`);
  }
  return parts.join('\n');
}
