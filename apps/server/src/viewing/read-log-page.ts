import type { AnswerOf, CheckedOf, logEndpoints } from '@svod/contract';
import type { Viewer } from '../http/viewer.ts';
import type { Service } from '../service.ts';
import { asViewer } from './as-viewer.ts';

type Page = AnswerOf<typeof logEndpoints.readLog>;

interface Row {
  readonly seq: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly name: string | null;
  readonly act: string;
  readonly object_kind: string;
  readonly object_id: string | null;
  readonly revision: string | null;
  readonly reason: string;
  readonly hash: Buffer;
}

/** A page of the log, the newest first. Who the viewer is decides in the database what of it is there. */
export async function readLogPage(
  service: Service,
  viewer: Viewer,
  { before, most }: CheckedOf<typeof logEndpoints.readLog>['query'],
): Promise<Page> {
  return await asViewer(service.app, viewer.person, async (view) => {
    // One more than is shown tells whether there is a next page.
    const rows = await view<Row>(
      'select e.*, p.name from svod.read_log($1, $2) e left join svod.people p on p.id = e.actor order by e.seq desc',
      [before ?? null, most + 1],
    );
    const [signed] = await view<{ seq: string; at: Date; key: Buffer }>(
      'select seq, at, key from svod.log_anchors order by seq desc limit 1',
    );
    const shown = rows.slice(0, most);
    return {
      entries: shown.map(({ seq, at, actor, name, act, object_kind, object_id, revision, reason, hash }) => ({
        seq: Number(seq),
        at: at.toISOString(),
        actor: actor === null ? null : { id: actor, name: name ?? '' },
        act,
        objectKind: object_kind,
        objectId: object_id,
        revision: revision === null ? null : Number(revision),
        reason,
        hash: hash.toString('hex'),
      })),
      before: rows.length > most ? Number(shown.at(-1)?.seq) : null,
      signed: signed ? { seq: Number(signed.seq), at: signed.at.toISOString() } : null,
      key: signed?.key.toString('base64') ?? null,
    };
  });
}
