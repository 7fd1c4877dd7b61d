import { randomUUID } from 'node:crypto';
import type { Language } from '@svod/contract';
import type pg from 'pg';
import { type Decided, type Deciding, addStep, openRound, standingNow } from './decide.ts';
import type { Act } from './perform.ts';

export interface UndoDecisions {
  readonly round: string;
  readonly language: Language;
  /** Null: the actor's own last act that stands. */
  readonly batch: string | null;
}

/** What a step said, and who said it. */
interface Said {
  readonly says: (Omit<Deciding, 'item' | 'revision'> & { readonly state: 'standing' | 'proposed' }) | { readonly kind: null };
  readonly by: string | null;
  readonly at: Date | null;
}

/** Nothing decided. */
const UNDECIDED: Said = { says: { kind: null }, by: null, at: null };

/**
 * Takes back what one act decided: each item says again what it said before. Where somebody decided one of them otherwise since, nothing is taken back
 * and they are told of.
 */
export const undoDecisions: Act<UndoDecisions, Decided> = {
  name: 'round.undo',
  async run(client, { round, language, batch }) {
    const open = await openRound(client, round);
    if (!('twoPersons' in open)) return open;
    const undone = batch ?? (await lastOf(client, round, language));
    if (undone === null) return { unfit: 'nothing-to-undo' };
    const { rows: steps } = await client.query<{ item: string; revision: string }>(
      `select item, revision from svod.decision_steps s where round = $1 and language = $2 and batch = $3 and undoes is null
         and not exists (select from svod.decision_steps u where u.undoes = s.batch) order by item`,
      [round, language, undone],
    );
    if (steps.length === 0) return { refused: 'not-found' };
    const own = randomUUID();
    const made: { item: string; revision: number }[] = [];
    const stale: string[] = [];
    for (const { item, revision } of steps) {
      const before = await saidBefore(client, round, language, item, Number(revision));
      const saved = await client.query<{ revision: string }>(
        `update svod.decisions set revision = revision + 1, kind = $5, wording = $6, picks = $7, reason = $8, meeting = $9, agreed = $10, state = $11,
           decided_by = coalesce($12, svod.viewer()), decided = coalesce($13, clock_timestamp()), confirmed_by = null
         where round = $1 and language = $2 and item = $3 and revision = $4 returning revision`,
        [round, language, item, revision, ...columnsOf(before.says), before.by, before.at],
      );
      const now = saved.rows[0];
      if (!now) stale.push(item);
      else {
        await addStep(client, { round, language, item, revision: Number(now.revision), batch: own, undoes: undone, says: before.says });
        made.push({ item, revision: Number(now.revision) });
      }
    }
    if (stale.length > 0) return { conflict: { revision: 0, current: await standingNow(client, round, language, stale) } };
    const answer = { batch: own, decisions: made };
    return { answer, objectKind: 'round', objectId: round, revision: null, before: { batch: undone }, after: { language, ...answer } };
  },
};

const columnsOf = (says: Said['says']): readonly unknown[] =>
  says.kind === null
    ? [null, null, [], '', '', false, 'standing']
    : [says.kind, says.wording, says.picks, says.reason, says.meeting, says.agreed, says.state];

async function lastOf(client: pg.ClientBase, round: string, language: Language): Promise<string | null> {
  const { rows } = await client.query<{ batch: string }>(
    `select batch from svod.decision_steps s where round = $1 and language = $2 and said_by = svod.viewer() and undoes is null
       and not exists (select from svod.decision_steps u where u.undoes = s.batch) order by said desc, revision desc limit 1`,
    [round, language],
  );
  return rows[0]?.batch ?? null;
}

async function saidBefore(client: pg.ClientBase, round: string, language: Language, item: string, revision: number): Promise<Said> {
  const { rows } = await client.query<Said>(
    `select says, said_by as by, said as at from svod.decision_steps
     where round = $1 and language = $2 and item = $3 and revision < $4 order by revision desc limit 1`,
    [round, language, item, revision],
  );
  return rows[0] ?? UNDECIDED;
}
