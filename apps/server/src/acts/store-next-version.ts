import type { Language } from '@svod/contract';
import type { Problem } from '@svod/consolidation';
import type { KeptProvenance } from '../gathering/kept-provenance.ts';
import type { Outcome } from '../gathering/outcomes-of.ts';
import type { Act } from './perform.ts';
import { type StoreVersion, storeVersion } from './store-version.ts';

/** A version made of a round, with where its sentences come from and what became of each body's points. Bodies are ids. */
export interface StoreNextVersion {
  readonly version: StoreVersion;
  readonly round: string;
  readonly undecided: 'carry' | 'leave-out';
  readonly settled: readonly {
    readonly language: Language;
    /** Of the gathering that was settled: another one since, or a decision since, and the version is not made. */
    readonly generation: number;
    readonly decisions: string;
    readonly provenance: KeptProvenance;
    readonly problems: readonly Problem[];
    readonly outcomes: readonly Outcome[];
  }[];
}

/** Names the decisions on a round as they stand: each with its revision. */
export const DECISIONS_STATE = `
  select coalesce(encode(sha256(convert_to(string_agg(item || ' ' || revision || ' ' || state, ',' order by item), 'UTF8')), 'hex'), '') as state
  from svod.decisions where round = $1 and language = $2 and kind is not null`;

/** Stores the version, all or none of it. From then on the round is settled: nothing more is decided in it. */
export const storeNextVersion: Act<StoreNextVersion, { readonly version: string }> = {
  name: 'round.make-version',
  async run(client, { version, round, undecided, settled }) {
    // Held until the end, so that nobody decides while the version is stored.
    const there = await client.query('select 1 from svod.rounds where id = $1 for update', [round]);
    if (there.rowCount === 0) return { refused: 'not-found' };
    // Asked for twice at once: the second would be another version of what is settled already.
    const made = await client.query('select 1 from svod.provenances where round = $1 limit 1', [round]);
    if (made.rowCount !== 0) return { unfit: 'round-settled' };
    for (const { language, generation, decisions } of settled) {
      const now = await client.query<{ generation: number }>('select generation from svod.gatherings where round = $1 and language = $2', [
        round,
        language,
      ]);
      const state = await client.query<{ state: string }>(DECISIONS_STATE, [round, language]);
      if (now.rows[0]?.generation !== generation || state.rows[0]?.state !== decisions) return { unfit: 'decided-meanwhile' };
    }
    const stored = await storeVersion.run(client, version);
    if (!('answer' in stored)) return stored;
    for (const { language, provenance, problems, outcomes } of settled) {
      await client.query(
        'insert into svod.provenances (version, language, round, undecided, data, problems) values ($1, $2, $3, $4, $5, $6)',
        [stored.answer.version, language, round, undecided, JSON.stringify(provenance), JSON.stringify(problems)],
      );
      await client.query(
        `insert into svod.outcomes (version, round, body, language, item, place, says)
         select $1, $2, body::uuid, $3, item, place, says::jsonb from unnest($4::text[], $5::text[], $6::int[], $7::text[]) as new (body, item, place, says)`,
        [
          stored.answer.version,
          round,
          language,
          outcomes.map(({ body }) => body),
          outcomes.map(({ item }) => item),
          outcomes.map(({ place }) => place),
          outcomes.map(({ says }) => JSON.stringify(says)),
        ],
      );
    }
    const languages = settled.map(({ language, decisions }) => ({ language, decisions }));
    return { ...stored, after: { version: stored.after, round, undecided, languages } };
  },
};
