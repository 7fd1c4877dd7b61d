import { Readable } from 'node:stream';
import { logEndpoints } from '@svod/contract';
import { notDone, route } from '../http/route.ts';
import { exportLog } from '../viewing/export-log.ts';
import { readLogPage } from '../viewing/read-log-page.ts';

export const logRoutes = [
  route(logEndpoints.readLog, async ({ viewer, service, query }) =>
    viewer === null ? notDone(401, 'not-signed-in') : { answer: await readLogPage(service, viewer, query) },
  ),
  route(logEndpoints.exportLog, async ({ viewer, service, reply }) => {
    if (viewer === null) return notDone(401, 'not-signed-in');
    const day = service.clock().toISOString().slice(0, 10);
    await reply
      .type('application/x-ndjson; charset=utf-8')
      .header('content-disposition', `attachment; filename="svod-log-${day}.jsonl"`)
      .send(Readable.from(exportLog(service, viewer)));
    return 'sent';
  }),
];
