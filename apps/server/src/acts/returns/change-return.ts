import type { Return } from '@svod/contract';
import type pg from 'pg';
import type { Act } from '../perform.ts';
import { refusalOfReturn } from './refusal-of-return.ts';

export interface ChangeReturn {
  readonly return: string;
  /** As the client saw it. */
  readonly revision: number;
  readonly attitude?: Return['attitude'] | undefined;
  readonly letterNumber?: string | undefined;
  readonly letterDate?: string | null | undefined;
  readonly note?: string | undefined;
  /** `withdrawn` takes it out of play, `received` puts it back. */
  readonly state?: 'received' | 'withdrawn' | undefined;
  /** A later return of the same body that stands in its place. */
  readonly replacedBy?: string | undefined;
}

type Said = Pick<Return, 'attitude' | 'letterNumber' | 'letterDate' | 'note' | 'state'> & { readonly replacedBy: string | null };

/** Changes what is said of a return, withdraws or replaces it, or puts it back. A body does so with its own while the round is open. */
export const changeReturn: Act<ChangeReturn, { readonly revision: number }> = {
  name: 'return.change',
  async run(client, input) {
    const fault = await refusalOfReturn(client, input.return);
    if (fault !== null) return fault;
    const stands = await saidOf(client, input.return);
    if (stands === null) return { refused: 'not-found' };
    if (stands.revision !== input.revision) return { conflict: { revision: stands.revision, current: stands.said } };
    const before = stands.said;
    if (input.replacedBy !== undefined) {
      // One that stands, of the same body and round; never itself.
      const other = await client.query(
        `select 1 from svod.returns o join svod.returns r on r.round = o.round and r.body = o.body
         where r.id = $1 and o.id = $2 and o.id <> r.id and o.state = 'received'`,
        [input.return, input.replacedBy],
      );
      if (other.rowCount === 0) return { unfit: 'no-such-return' };
    }
    const state = input.replacedBy !== undefined ? 'replaced' : (input.state ?? before.state);
    const after: Said = {
      attitude: input.attitude === undefined ? before.attitude : input.attitude,
      letterNumber: input.letterNumber ?? before.letterNumber,
      letterDate: input.letterDate === undefined ? before.letterDate : input.letterDate,
      note: input.note ?? before.note,
      state,
      replacedBy: input.replacedBy ?? (state === 'replaced' ? before.replacedBy : null),
    };
    await client.query(
      `update svod.returns set attitude = $2, letter_number = $3, letter_date = $4, note = $5, state = $6, replaced_by = $7, revision = revision + 1
       where id = $1`,
      [input.return, after.attitude, after.letterNumber, after.letterDate, after.note, after.state, after.replacedBy],
    );
    const revision = input.revision + 1;
    return { answer: { revision }, objectKind: 'return', objectId: input.return, revision, before, after };
  },
};

async function saidOf(client: pg.ClientBase, id: string): Promise<{ readonly revision: number; readonly said: Said } | null> {
  const { rows } = await client.query<Said & { readonly revision: string }>(
    `select revision, attitude, letter_number as "letterNumber", letter_date::text as "letterDate", note, state, replaced_by as "replacedBy"
     from svod.returns where id = $1 for update`,
    [id],
  );
  if (!rows[0]) return null;
  const { revision, ...said } = rows[0];
  return { revision: Number(revision), said };
}
