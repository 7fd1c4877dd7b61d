import type { Viewer } from '../http/viewer.ts';
import { EXPORT_HEAD, anchorLine, entryLine } from '../log/export-file.ts';
import { ENTRY_COLUMNS, type EntryRow, entryOf } from '../log/read-log.ts';
import type { Service } from '../service.ts';
import { asViewer } from './as-viewer.ts';

/** Entries that are read at a time. */
const BATCH = 1000;

/** The log as the lines of a file: a head, the entries, the signatures of those. What is written meanwhile is not in it; what is in it never changes. */
export async function* exportLog(service: Service, viewer: Viewer): AsyncGenerator<string> {
  yield `${JSON.stringify({ ...EXPORT_HEAD, exported: service.clock().toISOString() })}\n`;
  let last = 0;
  for (;;) {
    const after = last;
    const rows = await asViewer(service.app, viewer.person, (view) =>
      view<EntryRow>(`select ${ENTRY_COLUMNS} from svod.export_log($1, $2) as entries order by entries.seq`, [after, BATCH]),
    );
    if (rows.length === 0) break;
    yield rows.map((row) => entryLine(entryOf(row))).join('');
    last = Number(rows.at(-1)?.seq);
  }
  const anchors = await asViewer(service.app, viewer.person, (view) =>
    view<{ seq: string; hash: Buffer; signature: Buffer }>(
      'select seq, hash, signature from svod.log_anchors where seq <= $1 order by seq',
      [last],
    ),
  );
  for (const { seq, hash, signature } of anchors)
    yield anchorLine({ seq: Number(seq), hash: hash.toString('hex'), signature: signature.toString('base64') });
}
