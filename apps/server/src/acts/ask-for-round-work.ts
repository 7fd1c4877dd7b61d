import { type Language, consolidateEndpoints } from '@svod/contract';
import { addTask } from '../jobs/add-task.ts';
import type { PaperKind } from '../reading/job.ts';
import { openRound } from './decide.ts';
import { isDesk } from './is-desk.ts';
import type { Act } from './perform.ts';

/** The plan of a round that the actor sees; null where there is none. */
const PLAN = 'select plan from svod.rounds where id = $1';

/** Asks for the returns of a round to be brought together. One that waits already does. */
export const askGathering: Act<{ readonly round: string; readonly language: Language }, { readonly task: string }> = {
  name: 'round.ask-gathering',
  async run(client, { round, language }) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const { rows } = await client.query<{ plan: string }>(`${PLAN} for update`, [round]);
    const [found] = rows;
    if (!found) return { refused: 'not-found' };
    // What a version was made of stays as it was: a return that comes later is for the next round.
    const open = await openRound(client, round);
    if (!('twoPersons' in open)) return open;
    const waiting = await client.query<{ id: string }>(
      `select id from svod.tasks where kind = 'gather' and subject = $1 and about ->> 'language' = $2 and state = 'waiting' limit 1`,
      [round, language],
    );
    const task =
      waiting.rows[0]?.id ??
      (await addTask(client, { kind: 'gather', subject: round, about: { language }, plan: found.plan, round, body: null }));
    return { answer: { task }, objectKind: 'task', objectId: task, revision: null, before: null, after: { round, language } };
  },
};

export interface AskNextVersion {
  readonly round: string;
  readonly name: string;
  readonly note: string;
  readonly undecided: 'carry' | 'leave-out';
}

/** Asks for the version that follows from a round. */
export const askNextVersion: Act<AskNextVersion, { readonly task: string }> = {
  name: 'round.ask-version',
  async run(client, { round, ...about }) {
    const { rows } = await client.query<{ plan: string; language: Language | null }>(
      `select r.plan, (select g.language from svod.gatherings g where g.round = r.id limit 1) as language from svod.rounds r where r.id = $1`,
      [round],
    );
    const [found] = rows;
    if (!found) return (await isDesk(client)) ? { refused: 'not-found' } : { refused: 'not-allowed' };
    if (found.language === null) return { unfit: 'not-brought-together' };
    const open = await openRound(client, round);
    if (!('twoPersons' in open)) return open;
    const taken = await client.query('select 1 from svod.versions where plan = $1 and name = $2', [found.plan, about.name]);
    if (taken.rowCount !== 0) return { unfit: 'name-taken', values: { name: about.name } };
    const task = await addTask(client, { kind: 'next-version', subject: round, about, plan: found.plan, round, body: null });
    return { answer: { task }, objectKind: 'task', objectId: task, revision: null, before: null, after: { round, ...about } };
  },
};

export interface AskPaper {
  readonly round: string;
  readonly paper: PaperKind;
  readonly language: Language;
  readonly format: 'values' | 'docx' | 'xlsx' | 'pdf';
  readonly body: string | null;
}

/** Asks for a paper of a round as it stands. */
export const askPaper: Act<AskPaper, { readonly task: string }> = {
  name: 'round.ask-paper',
  async run(client, { round, ...about }) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    if (consolidateEndpoints.PAPERS_OF_A_BODY.has(about.paper) !== (about.body !== null)) return { unfit: 'body-not-said' };
    const { rows } = await client.query<{ plan: string }>(PLAN, [round]);
    const [found] = rows;
    if (!found) return { refused: 'not-found' };
    const task = await addTask(client, { kind: 'make-paper', subject: round, about, plan: found.plan, round, body: null });
    return { answer: { task }, objectKind: 'task', objectId: task, revision: null, before: null, after: { round, ...about } };
  },
};
