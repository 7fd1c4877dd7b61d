import type { Language, Page } from '@svod/contract';
import type { Problem } from '@svod/consolidation';
import type { Act } from './perform.ts';
import { isDesk } from './is-desk.ts';
import { type BlobHash, hashBytes } from './keep-blob.ts';

/** A version as a worker has made it of its files. Blobs are kept before (`keepBlob`). */
export interface StoreVersion {
  readonly plan: string;
  readonly name: string;
  readonly note: string;
  readonly previous: string | null;
  /** One for each language. */
  readonly carriers: readonly {
    readonly language: Language;
    /** Name under which the carrier is given out. */
    readonly file: string;
    readonly blob: BlobHash;
    /** The file as it was imported, as a Word file; null where the version was made here. */
    readonly original: BlobHash | null;
    /** The file as it came, where LibreOffice made the Word file of it: kept as it was uploaded. The log's hash covers it. */
    readonly converted?: { readonly file: string; readonly blob: BlobHash };
    readonly baseChanges: 'none' | 'accepted' | 'rejected' | 'kept';
    /** `versionHash` of its document. */
    readonly textHash: string;
    readonly page: Page;
    readonly problems: readonly Problem[];
  }[];
}

/** Stores a version that was made, with its carriers. The worker performs it as the asker, with the task's id as its key: done again it is the same version. */
export const storeVersion: Act<StoreVersion, { readonly version: string }> = {
  name: 'version.make',
  async run(client, input) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    // Held until the end: two versions of a plan made at once get their numbers one after the other.
    const plan = await client.query<{ id: string }>('select id from svod.plans where id = $1 for update', [input.plan]);
    if (plan.rowCount === 0) return { refused: 'not-found' };
    const known = await client.query<{ id: string; name: string; ordinal: number }>(
      'select id, name, ordinal from svod.versions where plan = $1',
      [input.plan],
    );
    if (known.rows.some(({ name }) => name === input.name)) return { unfit: 'name-taken', values: { name: input.name } };
    if (input.previous !== null && !known.rows.some(({ id }) => id === input.previous)) return { refused: 'not-found' };
    const ordinal = Math.max(0, ...known.rows.map((row) => row.ordinal)) + 1;
    const made = await client.query<{ id: string }>(
      `insert into svod.versions (plan, ordinal, name, previous, note, made_by)
       values ($1, $2, $3, $4, $5, svod.viewer()) returning id`,
      [input.plan, ordinal, input.name, input.previous, input.note],
    );
    const version = made.rows[0]?.id ?? '';
    for (const one of input.carriers)
      await client.query(
        `insert into svod.carriers (version, language, file, blob, original, base_changes, text_hash, page, problems)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          version,
          one.language,
          one.file,
          hashBytes(one.blob),
          one.original === null ? null : hashBytes(one.original),
          one.baseChanges,
          one.textHash,
          JSON.stringify(one.page),
          JSON.stringify(one.problems),
        ],
      );
    const carriers = input.carriers.map(({ page: _page, ...carrier }) => carrier);
    const after = { ...input, ordinal, carriers };
    return { answer: { version }, objectKind: 'version', objectId: version, revision: null, before: null, after };
  },
};

/** Name of a later version's file: that of the one before, with the name of the version in place of the one it had at its end, or after it. */
export function nameOfFile(before: string, version: string): string {
  const stem = before.replace(/\.docx$/iu, '').replace(/ \([^()]{1,60}\)$/u, '');
  const safe = version.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '-');
  return `${stem.slice(0, 180)} (${safe}).docx`;
}
