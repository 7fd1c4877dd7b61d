import { registerBodies } from '../../bodies/register-bodies.ts';
import { isDesk } from '../is-desk.ts';
import type { Act } from '../perform.ts';
import { freeMark } from './free-mark.ts';

/** Takes bodies over from the shipped register, by their ids in it; those that are there already stay as they are. For the desk. */
export const importBodies: Act<{ readonly register: readonly string[] }, { readonly added: number }> = {
  name: 'body.import',
  async run(client, { register }) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const known = new Map(registerBodies().map((body) => [body.register, body]));
    let added = 0;
    for (const id of new Set(register)) {
      const body = known.get(id);
      if (body === undefined) return { unfit: 'not-in-register', values: { register: id } };
      const made = await client.query(
        `insert into svod.bodies (kind, names, short_names, register, mark) values ($1, $2, $3, $4, $5) on conflict (register) do nothing`,
        [body.kind, JSON.stringify(body.names), JSON.stringify(body.shortNames), id, await freeMark(client)],
      );
      added += made.rowCount ?? 0;
    }
    return { answer: { added }, objectKind: 'body', objectId: null, revision: null, before: null, after: { register } };
  },
};
