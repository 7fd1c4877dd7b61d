import type { Act } from '../perform.ts';
import { type MadeLink, type MakeLink, insertToken } from './invite-person.ts';

/** Asks for a link of recovery for somebody. Nobody asks for themselves: who can ask can sign in. */
export const askRecovery: Act<{ readonly person: string }, { readonly id: string }> = {
  name: 'recovery.ask',
  async run(client, { person }) {
    const { rows } = await client.query<{ own: boolean; suspended: boolean }>(
      'select id = svod.viewer() as own, suspended is not null as suspended from svod.people where id = $1',
      [person],
    );
    const [found] = rows;
    if (!found) return { refused: 'not-found' };
    if (found.own || found.suspended) return { refused: 'not-allowed' };
    await client.query(
      'update svod.recoveries set dropped = clock_timestamp() where person = $1 and confirmed is null and dropped is null',
      [person],
    );
    const made = await client.query<{ id: string }>(
      'insert into svod.recoveries (person, asked_by) values ($1, svod.viewer()) returning id',
      [person],
    );
    const id = made.rows[0]?.id ?? '';
    return { answer: { id }, objectKind: 'person', objectId: person, revision: null, before: null, after: { recovery: id } };
  },
};

interface Open {
  readonly asked_by: string;
  readonly own: boolean;
  readonly late: boolean;
}

const READ_OPEN = `select asked_by, svod.viewer() in (asked_by, person) as own, asked < clock_timestamp() - interval '1 day' as late from svod.recoveries
  where id = $1 and person = $2 and confirmed is null and dropped is null for update`;

/** Confirms what another asked for, within a day: the link is made. */
export const confirmRecovery: Act<MakeLink & { readonly id: string }, MadeLink> = {
  name: 'recovery.confirm',
  async run(client, { id, person, token }) {
    const { rows } = await client.query<Open>(READ_OPEN, [id, person]);
    const [open] = rows;
    if (!open) return { refused: 'not-found' };
    if (open.own) return { unfit: 'another-must-confirm' };
    if (open.late) return { unfit: 'asked-too-long-ago' };
    await client.query('update svod.recoveries set confirmed = clock_timestamp(), confirmed_by = svod.viewer() where id = $1', [id]);
    await client.query('update svod.tokens set revoked = clock_timestamp() where person = $1 and used is null and revoked is null', [
      person,
    ]);
    return await insertToken(client, 'recovery', person, token);
  },
};

/** Takes back, or turns down, what was asked for. */
export const dropRecovery: Act<{ readonly id: string; readonly person: string }, Record<string, never>> = {
  name: 'recovery.drop',
  async run(client, { id, person }) {
    const { rows } = await client.query<Open>(READ_OPEN, [id, person]);
    if (!rows[0]) return { refused: 'not-found' };
    await client.query('update svod.recoveries set dropped = clock_timestamp() where id = $1', [id]);
    return { answer: {}, objectKind: 'person', objectId: person, revision: null, before: null, after: { recovery: id } };
  },
};
