import { createHash } from 'node:crypto';
import type { Language } from '@svod/contract';
import type { GatheredRound } from '../gathering/gather-round.ts';
import { isDesk } from './is-desk.ts';
import type { Act } from './perform.ts';

export interface StoreGathering {
  readonly round: string;
  readonly language: Language;
  /** Names what it was brought together from (`gatheringState`). */
  readonly inputs: Buffer;
  readonly gathered: Pick<GatheredRound, 'baseHash' | 'items' | 'counts' | 'sources'>;
  /** As `storeRecord` makes it. */
  readonly record: Uint8Array;
}

/** Items written with one query. */
const AT_ONCE = 500;

/**
 * Stores what a round was brought together to. What was found before and is no more stays with what was decided on it: it comes back if the return
 * does. Identities do not change when returns come or go, so decisions stand.
 */
export const storeGathering: Act<StoreGathering, { readonly generation: number }> = {
  name: 'round.gather',
  async run(client, { round, language, inputs, gathered, record }) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const there = await client.query('select 1 from svod.rounds where id = $1 for update', [round]);
    if (there.rowCount === 0) return { refused: 'not-found' };
    const { baseHash, items, counts, sources } = gathered;
    const made = await client.query<{ generation: number }>(
      `insert into svod.gatherings as g (round, language, generation, inputs_hash, base_hash, counts, record) values ($1, $2, 1, $3, $4, $5, $6)
       on conflict (round, language) do update set generation = g.generation + 1, inputs_hash = excluded.inputs_hash, base_hash = excluded.base_hash,
         counts = excluded.counts, record = excluded.record, made = clock_timestamp()
       returning generation`,
      [round, language, inputs, baseHash, JSON.stringify({ ...counts, returns: sources }), Buffer.from(record)],
    );
    const generation = made.rows[0]?.generation ?? 1;
    for (let from = 0; from < items.length; from += AT_ONCE) {
      const some = items.slice(from, from + AT_ONCE);
      await client.query(
        `insert into svod.items as i (round, language, id, kind, generation, place, line, detail, parent, part, measure, provision)
         select $1, $2, id, kind, $3, place, line::jsonb, detail::jsonb, detail::jsonb ->> 'parent', line::jsonb ->> 'part', line::jsonb ->> 'measure',
           line::jsonb ->> 'provision'
         from unnest($4::text[], $5::text[], $6::int[], $7::text[], $8::text[]) as new (id, kind, place, line, detail)
         on conflict (round, language, id) do update
           set generation = excluded.generation, place = excluded.place, line = excluded.line, detail = excluded.detail, parent = excluded.parent,
             part = excluded.part, measure = excluded.measure, provision = excluded.provision`,
        [
          round,
          language,
          generation,
          some.map(({ id }) => id),
          some.map(({ kind }) => kind),
          some.map(({ place }) => place),
          some.map(({ line }) => JSON.stringify(line)),
          some.map(({ detail }) => JSON.stringify(detail)),
        ],
      );
    }
    const after = { language, generation, counts, record: createHash('sha256').update(record).digest('hex') };
    return { answer: { generation }, objectKind: 'round', objectId: round, revision: null, before: null, after };
  },
};
