import type { Return } from '@svod/contract';
import { LETTER_KINDS, type FileKind } from '../../uploads/file-kind.ts';
import { answeringFor } from '../answering.ts';
import type { Act } from '../perform.ts';
import { attachFile } from './attach-file.ts';

export interface AddReturn extends Pick<Return, 'way' | 'attitude' | 'letterNumber' | 'letterDate' | 'note'> {
  readonly round: string;
  readonly body: string;
  /** The file of a signed letter that it is typed in from. */
  readonly source: string | null;
}

/** Begins an answer that is typed in: by a body for itself, or by the desk from a letter, a meeting or a call. */
export const addReturn: Act<AddReturn, { readonly id: string; readonly revision: number }> = {
  name: 'return.add',
  async run(client, input) {
    const answering = await answeringFor(client, input.round, input.body);
    if (!('plan' in answering)) return answering;
    // What came by letter or was said in a meeting is for the desk to write down.
    if (!answering.desk && input.way !== 'workbench') return { refused: 'not-allowed' };
    const made = await client.query<{ id: string; revision: string }>(
      `insert into svod.returns (round, body, way, attitude, letter_number, letter_date, note, received_by)
       values ($1, $2, $3, $4, $5, $6, $7, svod.viewer()) returning id, revision`,
      [input.round, input.body, input.way, input.attitude, input.letterNumber, input.letterDate, input.note],
    );
    const id = made.rows[0]?.id ?? '';
    if (input.source !== null) {
      const found = await client.query<{ kind: FileKind; body: string | null }>(
        'select kind, body from svod.uploads where id = $1 and round = $2',
        [input.source, input.round],
      );
      const [letter] = found.rows;
      if (!letter) return { refused: 'not-found' };
      if (!LETTER_KINDS.has(letter.kind)) return { unfit: 'not-a-letter', values: { kind: letter.kind } };
      if (letter.body !== null && letter.body !== input.body) return { unfit: 'file-of-another-body' };
      if (letter.body === null) await client.query('update svod.uploads set body = $2 where id = $1', [input.source, input.body]);
      await attachFile(client, id, input.source);
    }
    const now = await client.query<{ revision: string }>('select revision from svod.returns where id = $1', [id]);
    const revision = Number(now.rows[0]?.revision);
    return { answer: { id, revision }, objectKind: 'return', objectId: id, revision, before: null, after: input };
  },
};
