import { addTask } from '../jobs/add-task.ts';
import { isDesk } from './is-desk.ts';
import type { Act } from './perform.ts';

export interface SendRound {
  readonly plan: string;
  readonly version: string;
  readonly title: string;
  readonly letterNumber: string;
  /** Dates are `YYYY-MM-DD`. */
  readonly letterDate: string | null;
  readonly finalDate: string;
  readonly enforceTracking: boolean;
  readonly bodies: readonly string[];
}

/** Asks for a version to be made ready and sent to bodies. The round is there when its task is done. For the desk. */
export const sendRound: Act<SendRound, { readonly task: string }> = {
  name: 'round.prepare',
  async run(client, input) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const version = await client.query('select 1 from svod.versions where id = $1 and plan = $2', [input.version, input.plan]);
    if (version.rowCount === 0) return { refused: 'not-found' };
    const carriers = await client.query('select 1 from svod.carriers where version = $1', [input.version]);
    if (carriers.rowCount === 0) return { unfit: 'version-without-file' };
    const date = await client.query<{ past: boolean }>('select $1::date < svod.today() as past', [input.finalDate]);
    if (date.rows[0]?.past === true) return { unfit: 'date-past', values: { date: input.finalDate } };
    if (new Set(input.bodies).size < input.bodies.length) return { unfit: 'body-twice' };
    const bodies = await client.query('select 1 from svod.bodies where id = any ($1)', [input.bodies]);
    if (bodies.rowCount !== input.bodies.length) return { unfit: 'body-not-known' };
    const { plan: _plan, version: _version, ...about } = input;
    const task = await addTask(client, {
      kind: 'send-round',
      subject: input.version,
      about,
      plan: input.plan,
      round: null,
      body: null,
    });
    return { answer: { task }, objectKind: 'task', objectId: task, revision: null, before: null, after: input };
  },
};
