import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { confirmDecisions } from '../../src/acts/confirm-decisions.ts';
import { type Deciding, decide } from '../../src/acts/decide.ts';
import { type Act, type Actor, perform } from '../../src/acts/perform.ts';
import { saveNote } from '../../src/acts/save-note.ts';
import { sealVersion } from '../../src/acts/seal-version.ts';
import { storeNextVersion } from '../../src/acts/store-next-version.ts';
import { undoDecisions } from '../../src/acts/undo-decisions.ts';
import { type DecidingRounds, amendmentAt, collisionAt } from './deciding-rounds.ts';

/** An act that somebody means: asked for as often as need be, with its one key. */
export interface Meant {
  readonly act: string;
  readonly key: string;
  readonly actor: string;
  readonly input: unknown;
  /** What was answered; undefined where nothing was. */
  answer: unknown;
  ask(pool: pg.Pool): Promise<unknown>;
}

/** Does acts one after another, keeping each as meant before it is asked for. Throws where the server goes. */
export type Doing = <Input, Answer>(by: string, act: Act<Input, Answer>, input: Input) => Promise<Answer>;

/** What an act takes that is nobody else's: the next amendments, collisions, versions and rounds. */
export interface Supplies {
  amendments(count: number): readonly string[];
  collision(): string;
  /** A version that is not sealed. */
  version(): string;
  /** A round that is not settled. */
  round(): string;
}

const decision = (item: string, more: Partial<Deciding> = {}): Deciding => ({
  ...{ item, revision: 0, kind: 'accepted', wording: null, picks: [], reason: '', meeting: '', agreed: false },
  ...more,
});

/** How many are decided by one act of many. */
const MANY = 12;

/** The kinds of acts that are tried, each as one thing that somebody of the desk does. */
export const DEEDS: Readonly<Record<string, (does: Doing, on: DecidingRounds, from: Supplies) => Promise<unknown>>> = {
  one: (does, { desk, round }, from) =>
    does(desk, decide, { round, language: 'ru', decisions: from.amendments(1).map((id) => decision(id)) }),
  many: (does, { desk, round }, from) => {
    const decisions = from.amendments(MANY).map((id) => decision(id, { kind: 'rejected', reason: 'нет оснований' }));
    return does(desk, decide, { round, language: 'ru', decisions });
  },
  async undo(does, { desk, round }, from) {
    const decisions = from.amendments(3).map((id) => decision(id));
    const { batch } = await does(desk, decide, { round, language: 'ru', decisions });
    await does(desk, undoDecisions, { round, language: 'ru', batch });
  },
  joint: (does, { desk, round }, from) =>
    does(desk, decide, {
      round,
      language: 'ru',
      decisions: [decision(from.collision(), { kind: 'joint', wording: 'Общий текст', reason: 'согласовано', agreed: true })],
    }),
  async confirm(does, { desk, second, roundOfTwo: round }, from) {
    const made = await does(desk, decide, { round, language: 'ru', decisions: from.amendments(3).map((id) => decision(id)) });
    await does(second, confirmDecisions, { round, language: 'ru', decisions: made.decisions });
  },
  note: (does, { desk, round }, from) =>
    does(desk, saveNote, {
      ...{ round, language: 'ru', note: randomUUID(), item: from.amendments(1)[0] ?? '' },
      ...{ revision: 0, text: 'спросить', takenBack: false },
    }),
  seal: (does, { desk }, from) => does(desk, sealVersion, { version: from.version() }),
  next: (does, { desk, plan, version, body, blob }, from) => {
    const base = { file: 'plan.docx', hash: 'x' };
    const data = { format: 'svod-provenance/1' as const, base, version: { hash: 'x' }, changes: {}, sentences: [], removed: [] };
    const says = { label: '', measure: '', field: '', pieces: [], remark: '', decision: null, wording: null, reason: '', date: null };
    const outcomes = [0, 1, 2].map((place) => ({ body, item: amendmentAt(place), place, says }));
    const carrier = { language: 'ru' as const, file: 'plan.docx', blob, original: null, textHash: 'x' };
    return does(desk, storeNextVersion, {
      round: from.round(),
      undecided: 'carry',
      version: {
        ...{ plan, name: randomUUID(), note: '', previous: version },
        carriers: [{ ...carrier, baseChanges: 'none', page: { format: 'svod-page/1', title: '', parts: [] }, problems: [] }],
      },
      settled: [{ language: 'ru', generation: 1, decisions: '', provenance: data, problems: [], outcomes }],
    });
  },
};

/** Gives out amendments and collisions in order, and the versions and rounds that it is given. */
export function supplies(versions: readonly string[], rounds: readonly string[]): Supplies {
  let [amendment, collision, version, round] = [0, 0, 0, 0];
  return {
    amendments: (count) => Array.from({ length: count }, () => amendmentAt(amendment++)),
    collision: () => collisionAt(collision++),
    version: () => given(versions[version++]),
    round: () => given(rounds[round++]),
  };
}

function given(id: string | undefined): string {
  if (id === undefined) throw new Error('nothing is left to act on');
  return id;
}

/** Does acts over a pool, and keeps each in `meant`. */
export const doing =
  (pool: pg.Pool, meant: Meant[]): Doing =>
  async (by, act, input) => {
    const key = randomUUID();
    const actor: Actor = { person: by, sessionHash: null };
    const ask = async (over: pg.Pool) => {
      const outcome = await perform(over, actor, act, { key, input });
      if (outcome.status !== 200) throw new Error(`${act.name}: ${JSON.stringify(outcome)}`);
      return outcome.answer;
    };
    const one: Meant = { act: act.name, key, actor: by, input, answer: undefined, ask };
    meant.push(one);
    const answer = await ask(pool);
    one.answer = answer;
    return answer;
  };
