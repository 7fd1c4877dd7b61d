import { freeMark } from './bodies/free-mark.ts';
import { isDesk } from './is-desk.ts';
import type { Act } from './perform.ts';

/** Names by language: en, ru, ky. */
export type Names = Readonly<Partial<Record<'en' | 'ru' | 'ky', string>>>;

export interface AddBody {
  readonly kind: 'ministry' | 'agency' | 'organisation' | 'other';
  readonly names: Names;
  readonly shortNames: Names;
}

/** Takes a body into the register. For the desk. */
export const addBody: Act<AddBody, { readonly id: string; readonly revision: number }> = {
  name: 'body.add',
  async run(client, body) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const made = await client.query<{ id: string }>(
      'insert into svod.bodies (kind, names, short_names, mark) values ($1, $2, $3, $4) returning id',
      [body.kind, JSON.stringify(body.names), JSON.stringify(body.shortNames), await freeMark(client)],
    );
    const id = made.rows[0]?.id ?? '';
    return { answer: { id, revision: 1 }, objectKind: 'body', objectId: id, revision: 1, before: null, after: body };
  },
};
