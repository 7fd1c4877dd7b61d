import type { Language } from '@svod/contract';
import { isDesk } from './is-desk.ts';
import { type BlobHash, hashBytes } from './keep-blob.ts';
import type { Act } from './perform.ts';

export interface StorePaper {
  readonly round: string;
  readonly language: Language;
  readonly kind: string;
  readonly format: 'values' | 'docx' | 'xlsx' | 'pdf';
  readonly body: string | null;
  /** Name under which it is given out. */
  readonly file: string;
  readonly blob: BlobHash;
  readonly madeOf: string;
}

/** Keeps a paper as it was made, to be given out again the same. */
export const storePaper: Act<StorePaper, { readonly paper: string }> = {
  name: 'round.make-paper',
  async run(client, input) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const { round, language, kind, format, body, file, blob, madeOf } = input;
    const made = await client.query<{ id: string }>(
      `insert into svod.papers (round, language, kind, format, body, file, blob, made_of, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8, svod.viewer())
       returning id`,
      [round, language, kind, format, body, file, hashBytes(blob), madeOf],
    );
    const paper = made.rows[0]?.id ?? '';
    return { answer: { paper }, objectKind: 'round', objectId: round, revision: null, before: null, after: { ...input, paper } };
  },
};
