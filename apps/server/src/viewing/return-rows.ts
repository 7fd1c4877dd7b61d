import type { AnswerOf, Proposal, Return, returnEndpoints } from '@svod/contract';
import type { Service } from '../service.ts';
import { type View, asViewer } from './as-viewer.ts';

interface Row extends Omit<Return, 'revision' | 'received' | 'files'> {
  readonly revision: string;
  readonly received: Date;
  readonly files: readonly string[];
}

/** Returns that the viewer may see, in the order they came. */
export async function returnRows(view: View, where: 'r.round = $1' | 'r.id = $1', id: string): Promise<readonly Return[]> {
  const rows = await view<Row>(
    `select r.id, r.revision, r.round, r.body, r.state, r.way, r.attitude, r.letter_number as "letterNumber", r.letter_date::text as "letterDate",
            r.note, r.received,
            coalesce((select array_agg(f.upload order by u.uploaded) from svod.return_files f join svod.uploads u on u.id = f.upload
              where f.return = r.id and f.state <> 'out'), '{}') as files,
            (select count(*)::int from svod.typed_proposals p where p.return = r.id and p.taken_back is null) as proposals
     from svod.returns r where ${where} order by r.received, r.id`,
    [id],
  );
  return rows.map((row) => ({ ...row, revision: Number(row.revision), received: row.received.toISOString(), files: [...row.files] }));
}

/** A return with what was typed in; null where the viewer sees none. */
export async function readReturn(
  service: Service,
  person: string,
  id: string,
): Promise<AnswerOf<typeof returnEndpoints.readReturn> | null> {
  return await asViewer(service.app, person, async (view) => {
    const [row] = await returnRows(view, 'r.id = $1', id);
    if (!row) return null;
    const typed = await view<Omit<Proposal, 'revision'> & { readonly revision: string }>(
      `select p.id, p.revision, coalesce(p.language, svod.first_language(r.version)) as language, p.provision, p.field, p.kind, p.wording, p.reason
       from svod.typed_proposals p join svod.returns t on t.id = p.return join svod.rounds r on r.id = t.round
       where p.return = $1 and p.taken_back is null order by p.ordinal`,
      [id],
    );
    return { ...row, typed: typed.map((one) => ({ ...one, revision: Number(one.revision) })) };
  });
}
