import type { Language, Version } from '@svod/contract';
import type { View } from './as-viewer.ts';

interface Row {
  readonly id: string;
  readonly plan: string;
  readonly ordinal: number;
  readonly name: string;
  readonly previous: string | null;
  readonly note: string;
  readonly made: Date;
  readonly made_by: string | null;
  readonly languages: readonly Language[];
  readonly seal: string | null;
  readonly sealed: Date | null;
}

/** Versions as the viewer may see them, by plan and in order; `where` names them with `$1`. */
export async function versionRows(
  view: View,
  where: 'v.plan = any ($1)' | 'v.id = any ($1)',
  ids: readonly string[],
): Promise<readonly (Version & { readonly plan: string })[]> {
  const rows = await view<Row>(
    // Who made it is known to those who may know the person; the version before, to those who see it.
    `select v.id, v.plan, v.ordinal, v.name, (select p.id from svod.versions p where p.id = v.previous) as previous, v.note, v.made,
            m.name as made_by, svod.languages_of(v.id) as languages, encode(s.hash, 'hex') as seal, s.sealed
     from svod.versions v left join svod.people m on m.id = v.made_by left join svod.seals s on s.version = v.id
     where ${where} order by v.plan, v.ordinal`,
    [ids],
  );
  return rows.map(({ made, made_by: madeBy, seal, sealed, ...row }) => ({
    ...row,
    made: made.toISOString(),
    madeBy: madeBy ?? '',
    languages: [...row.languages],
    seal: seal === null || sealed === null ? null : { hash: seal, sealed: sealed.toISOString() },
  }));
}
