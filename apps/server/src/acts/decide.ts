import { randomUUID } from 'node:crypto';
import type { DecisionKind, Language } from '@svod/contract';
import type pg from 'pg';
import { isDesk } from './is-desk.ts';
import type { Act, Refused, Unfit } from './perform.ts';

/** One decision as a person means it, with the revision that they saw (0: none was there). */
export interface Deciding {
  readonly item: string;
  readonly revision: number;
  readonly kind: DecisionKind;
  readonly wording: string | null;
  readonly picks: readonly string[];
  readonly reason: string;
  readonly meeting: string;
  readonly agreed: boolean;
}

export interface Decide {
  readonly round: string;
  readonly language: Language;
  readonly decisions: readonly Deciding[];
}

export interface Decided {
  /** Names what this act decided, to take it back. */
  readonly batch: string;
  readonly decisions: readonly { readonly item: string; readonly revision: number }[];
}

interface Item {
  readonly id: string;
  readonly kind: 'amendment' | 'remark' | 'collision';
  /** Whether it is there since the last gathering. */
  readonly here: boolean;
  readonly line: { readonly meets: readonly string[]; readonly collision: { readonly kind: string } | null };
}

const OF_COLLISIONS: ReadonlySet<string> = new Set(['pick', 'order', 'joint', 'dismissed']);

/**
 * Decides one or many, all or none. Whoever decided one of them meanwhile is told of: nothing is done then. What is decided may contradict what stands;
 * that is named afterwards and settled before a version is made.
 */
export const decide: Act<Decide, Decided> = {
  name: 'round.decide',
  async run(client, { round, language, decisions }) {
    const open = await openRound(client, round);
    if (!('twoPersons' in open)) return open;
    const ids = decisions.map(({ item }) => item);
    if (new Set(ids).size < ids.length) return { unfit: 'decided-twice' };
    const { rows } = await client.query<Item>(
      `select i.id, i.kind, i.line, i.generation = g.generation as here from svod.items i
         join svod.gatherings g on g.round = i.round and g.language = i.language where i.round = $1 and i.language = $2 and i.id = any ($3)`,
      [round, language, ids],
    );
    const items = new Map(rows.map((one) => [one.id, one]));
    for (const one of decisions) {
      const item = items.get(one.item);
      if (!item) return { refused: 'not-found' };
      // An answer came or went meanwhile: what was seen is not what is there.
      if (!item.here) return { unfit: 'item-gone', values: { item: one.item } };
      const unfit = unfitness(one, item);
      if (unfit !== null) return { unfit, values: { item: one.item } };
    }
    const batch = randomUUID();
    const state = open.twoPersons ? 'proposed' : 'standing';
    const made: { item: string; revision: number }[] = [];
    const stale: string[] = [];
    // In one order whoever decides, so that two who decide the same ones wait for each other and not in a circle.
    for (const one of decisions.toSorted((a, b) => (a.item < b.item ? -1 : 1))) {
      const revision = await put(client, round, language, one, state);
      if (revision === null) stale.push(one.item);
      else {
        await addStep(client, { round, language, item: one.item, revision, batch, undoes: null, says: { ...one, state } });
        made.push({ item: one.item, revision });
      }
    }
    if (stale.length > 0) return { conflict: { revision: 0, current: await standingNow(client, round, language, stale) } };
    return {
      answer: { batch, decisions: made },
      objectKind: 'round',
      objectId: round,
      revision: null,
      before: null,
      after: { language, batch, decisions },
    };
  },
};

/** Whether a round can be decided on: the desk's, and no version made of it yet. A version settles it in every language, also where nobody had answered in one. */
export async function openRound(client: pg.ClientBase, round: string): Promise<{ readonly twoPersons: boolean } | Refused | Unfit> {
  if (!(await isDesk(client))) return { refused: 'not-allowed' };
  // Whoever stores a version holds the round: a decision waits until that is done, and then finds the round settled. Asked by itself first,
  // since what is asked in the same query is seen as it was before the waiting.
  await client.query('select 1 from svod.rounds where id = $1 for share', [round]);
  const { rows } = await client.query<{ two_persons: boolean; settled: boolean }>(
    `select p.two_persons, exists (select from svod.provenances v where v.round = r.id) as settled
     from svod.rounds r join svod.plans p on p.id = r.plan where r.id = $1`,
    [round],
  );
  const [found] = rows;
  if (!found) return { refused: 'not-found' };
  return found.settled ? { unfit: 'round-settled' } : { twoPersons: found.two_persons };
}

function unfitness({ kind, wording, picks, reason }: Deciding, item: Item): string | null {
  if (OF_COLLISIONS.has(kind) !== (item.kind === 'collision')) return 'kind-not-possible';
  if (kind === 'rejected' && reason.trim() === '') return 'reason-missing';
  const worded = kind === 'accepted-in-part' || kind === 'joint';
  if (worded && (wording ?? '').trim() === '') return 'text-missing';
  if (!worded && wording !== null && wording !== '') return 'text-without-part';
  if (item.kind === 'remark' && kind === 'accepted-in-part') return 'part-not-possible';
  if (kind === 'pick' || kind === 'order') {
    if (picks.length === 0 || picks.some((one) => !item.line.meets.includes(one)) || new Set(picks).size < picks.length)
      return 'not-in-collision';
    if (kind === 'order' && item.line.collision?.kind !== 'order') return 'not-an-order';
  } else if (picks.length > 0) return 'not-in-collision';
  return kind === 'dismissed' && item.line.collision?.kind !== 'meaning' ? 'not-dismissable' : null;
}

/** The revision it has now; null where somebody was there first. */
async function put(client: pg.ClientBase, round: string, language: Language, one: Deciding, state: string): Promise<number | null> {
  const values = [round, language, one.item, one.kind, one.wording, one.picks, one.reason, one.meeting, one.agreed, state];
  const { rows } =
    one.revision === 0
      ? await client.query<{ revision: string }>(
          `insert into svod.decisions (round, language, item, kind, wording, picks, reason, meeting, agreed, state, decided_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, svod.viewer()) on conflict do nothing returning revision`,
          values,
        )
      : await client.query<{ revision: string }>(
          `update svod.decisions set revision = revision + 1, kind = $4, wording = $5, picks = $6, reason = $7, meeting = $8, agreed = $9, state = $10,
             decided_by = svod.viewer(), decided = clock_timestamp(), confirmed_by = null
           where round = $1 and language = $2 and item = $3 and revision = $11 returning revision`,
          [...values, one.revision],
        );
  return rows[0] ? Number(rows[0].revision) : null;
}

/** A step of the history, which is only added to. */
export async function addStep(
  client: pg.ClientBase,
  step: {
    readonly round: string;
    readonly language: Language;
    readonly item: string;
    readonly revision: number;
    readonly batch: string;
    readonly undoes: string | null;
    readonly says: unknown;
  },
): Promise<void> {
  await client.query(
    `insert into svod.decision_steps (round, language, item, revision, batch, undoes, says, said_by)
     values ($1, $2, $3, $4, $5, $6, $7, svod.viewer())`,
    [step.round, step.language, step.item, step.revision, step.batch, step.undoes, JSON.stringify(step.says)],
  );
}

/** What stands now on items that somebody else decided meanwhile, for the one who came second. */
export async function standingNow(client: pg.ClientBase, round: string, language: Language, items: readonly string[]): Promise<unknown> {
  const { rows } = await client.query(
    `select d.item, d.revision::int, d.kind, d.wording, d.picks, d.reason, d.meeting, d.agreed, d.state, p.name as by, d.decided
     from svod.decisions d left join svod.people p on p.id = d.decided_by where d.round = $1 and d.language = $2 and d.item = any ($3) order by d.item`,
    [round, language, items],
  );
  return { decisions: rows };
}
