import type { Language } from '@svod/contract';
import type { Act } from './perform.ts';
import { isDesk } from './is-desk.ts';
import { type BlobHash, hashBytes } from './keep-blob.ts';

/** What the desk asks for when it sends a version out. */
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

/** A round as it goes out: what the desk asked for, and the files that a worker has marked and set to track changes. */
export interface StoreRound extends SendRound {
  /** One for each language of the version. Blobs are kept before (`keepBlob`). */
  readonly files: readonly { readonly language: Language; readonly file: string; readonly blob: BlobHash }[];
}

/** Opens a round with its files and the bodies asked. The worker performs it as the asker, with the task's id as its key: done again it is the same round. */
export const storeRound: Act<StoreRound, { readonly round: string }> = {
  name: 'round.send',
  async run(client, input) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const plan = await client.query<{ stage: string }>('select stage from svod.plans where id = $1 for update', [input.plan]);
    const version = await client.query('select 1 from svod.versions where id = $1 and plan = $2', [input.version, input.plan]);
    if (plan.rowCount === 0 || version.rowCount === 0) return { refused: 'not-found' };
    const sent = await client.query<{ id: string; ordinal: number }>(
      `insert into svod.rounds (plan, version, ordinal, title, letter_number, letter_date, final_date, enforce_tracking, sent_by)
       values ($1, $2, (select coalesce(max(ordinal), 0) + 1 from svod.rounds where plan = $1), $3, $4, $5, $6, $7, svod.viewer())
       returning id, ordinal`,
      [input.plan, input.version, input.title, input.letterNumber, input.letterDate, input.finalDate, input.enforceTracking],
    );
    const round = sent.rows[0]?.id ?? '';
    for (const { language, file, blob } of input.files)
      await client.query('insert into svod.sent_files (round, language, file, blob) values ($1, $2, $3, $4)', [
        round,
        language,
        file,
        hashBytes(blob),
      ]);
    await client.query('insert into svod.asked (round, body) select $1, body from unnest($2::uuid[]) as body', [round, input.bodies]);
    if (plan.rows[0]?.stage === 'drafting')
      await client.query("update svod.plans set stage = 'round', revision = revision + 1 where id = $1", [input.plan]);
    const after = { ...input, ordinal: sent.rows[0]?.ordinal ?? 0 };
    return { answer: { round }, objectKind: 'round', objectId: round, revision: 1, before: null, after };
  },
};
