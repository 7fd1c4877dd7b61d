import { createHash } from 'node:crypto';
import type { View } from '../viewing/as-viewer.ts';

/** What a round is brought together from just now, and whether it was since. */
export interface GatheringState {
  /** 0: never. */
  readonly generation: number;
  readonly upToDate: boolean;
  /** Names what it is brought together from. */
  readonly inputs: Buffer;
  /** Files of the round that were not read yet, or have no body. */
  readonly unread: number;
}

/** Readings that count: of files that stand in a return that stands, the last one beside the round's version in that language. */
export const READINGS = `
  select distinct on (f.upload) f.upload, f.authors, t.id as return, t.body, t.letter_number, t.letter_date, g.id as reading, g.placed
  from svod.return_files f join svod.returns t on t.id = f.return join svod.rounds r on r.id = t.round
    join svod.readings g on g.upload = f.upload and g.base = r.version and g.language = $2
  where t.round = $1 and t.state = 'received' and f.state = 'in' and g.placed is not null
  order by f.upload, g.read_at desc`;

/** Proposals that count: typed in for a return that stands, about the text in that language, and not taken back. */
export const PROPOSALS = `
  select p.id, p.revision::int, p.provision, p.field, p.kind, p.wording, p.reason, t.id as return, t.body, t.letter_number, t.letter_date
  from svod.typed_proposals p join svod.returns t on t.id = p.return join svod.rounds r on r.id = t.round
  where t.round = $1 and coalesce(p.language, svod.first_language(r.version)) = $2 and t.state = 'received' and p.taken_back is null
  order by t.id, p.ordinal, p.id`;

export async function gatheringState(view: View, round: string, language: string): Promise<GatheringState> {
  const files = await view<Record<string, unknown>>(
    `select upload, authors, return, body, letter_number, letter_date, reading from (${READINGS}) as readings order by upload`,
    [round, language],
  );
  const typed = await view<Record<string, unknown>>(
    `select id, revision, return, body, letter_number, letter_date from (${PROPOSALS}) as typed`,
    [round, language],
  );
  const inputs = createHash('sha256')
    .update(JSON.stringify([files, typed]))
    .digest();
  const [kept] = await view<{ generation: number; inputs_hash: Buffer }>(
    'select generation, inputs_hash from svod.gatherings where round = $1 and language = $2',
    [round, language],
  );
  const [unread] = await view<{ n: number }>(
    `select count(*)::int as n from svod.uploads u where u.round = $1 and u.kind in ('word', 'workbook', 'convertible')
       and not exists (select from svod.return_files f where f.upload = u.id and f.state <> 'in')
       and (u.body is null or not exists (select from svod.readings g where g.upload = u.id))`,
    [round],
  );
  return {
    generation: kept?.generation ?? 0,
    upToDate: kept?.inputs_hash.equals(inputs) ?? false,
    inputs,
    unread: unread?.n ?? 0,
  };
}
