import type { AnswerOf, Counts, Language, returnEndpoints } from '@svod/contract';
import type { Problem } from '@svod/consolidation';
import { createHash } from 'node:crypto';
import type { Act } from './perform.ts';

type Report = AnswerOf<typeof returnEndpoints.readReport>;

/** What one reading of a file beside a base found. */
export interface StoreReading {
  readonly upload: string;
  /** The version that it was read beside. */
  readonly base: string;
  readonly language: Language;
  readonly counts: Counts;
  /** Id of the version that it was made on, `none`, or null where it could not be read. */
  readonly madeOn: string | null;
  readonly problems: readonly Problem[];
  /** Names of authors inside the file. */
  readonly authors: readonly string[];
  readonly report: Pick<Report, 'amendments' | 'remarks'>;
}

/**
 * Stores what was read of a file. `placed` is what is brought together with the other returns. Whose the file and its authors are is not taken from it:
 * the desk may say so later, without the file being read anew. The worker performs it as the asker, with the task's id as its key.
 */
export const storeReading = (
  placed: Uint8Array | null,
): Act<StoreReading & { readonly placed: string | null }, { readonly reading: string }> => ({
  name: 'file.read',
  async run(client, input) {
    const upload = await client.query('select 1 from svod.uploads where id = $1', [input.upload]);
    const base = await client.query('select 1 from svod.versions where id = $1', [input.base]);
    if (upload.rowCount === 0 || base.rowCount === 0) return { refused: 'not-found' };
    const made = await client.query<{ id: string }>(
      `insert into svod.readings (upload, base, language, counts, made_on, problems, authors, report, placed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [
        input.upload,
        input.base,
        input.language,
        JSON.stringify(input.counts),
        input.madeOn,
        JSON.stringify(input.problems),
        input.authors,
        JSON.stringify(input.report),
        placed === null ? null : Buffer.from(placed),
      ],
    );
    const reading = made.rows[0]?.id ?? '';
    return { answer: { reading }, objectKind: 'file', objectId: input.upload, revision: null, before: null, after: { ...input, reading } };
  },
});

/** The input of {@link storeReading}: the bytes stand in it by their hash. */
export const readingInput = (reading: StoreReading, placed: Uint8Array | null): StoreReading & { readonly placed: string | null } => ({
  ...reading,
  placed: placed === null ? null : createHash('sha256').update(placed).digest('hex'),
});
