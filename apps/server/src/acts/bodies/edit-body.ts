import type { Names } from '@svod/contract';
import { isDesk } from '../is-desk.ts';
import type { Act } from '../perform.ts';

export interface EditBody {
  readonly body: string;
  readonly kind: 'ministry' | 'agency' | 'organisation' | 'other';
  readonly names: Names;
  readonly shortNames: Names;
  readonly mark: number;
  /** Of the body, as the client saw it. */
  readonly revision: number;
}

interface Row {
  readonly kind: EditBody['kind'];
  readonly names: Names;
  readonly shortNames: Names;
  readonly mark: number;
  readonly revision: string;
}

/** Gives a body other names, another kind or mark. For the desk. */
export const editBody: Act<EditBody, { readonly revision: number }> = {
  name: 'body.edit',
  async run(client, { body, revision, ...written }) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const { rows } = await client.query<Row>(
      'select kind, names, short_names as "shortNames", mark, revision from svod.bodies where id = $1 for update',
      [body],
    );
    const [known] = rows;
    if (!known) return { refused: 'not-found' };
    const { revision: stands, ...before } = known;
    if (Number(stands) !== revision) return { conflict: { revision: Number(stands), current: before } };
    await client.query('update svod.bodies set kind = $2, names = $3, short_names = $4, mark = $5, revision = revision + 1 where id = $1', [
      body,
      written.kind,
      JSON.stringify(written.names),
      JSON.stringify(written.shortNames),
      written.mark,
    ]);
    const made = revision + 1;
    return { answer: { revision: made }, objectKind: 'body', objectId: body, revision: made, before, after: written };
  },
};
