import { liveEndpoints } from '@svod/contract';
import { notDone, route } from '../http/route.ts';
import { hubOf } from '../live/hub.ts';

export const liveRoutes = [
  route(liveEndpoints.live, async ({ viewer, service, request, reply }) => {
    if (viewer === null) return notDone(401, 'not-signed-in');
    const last = request.headers['last-event-id'];
    const opened = await hubOf(service).open(viewer, typeof last === 'string' ? last : null, reply);
    return opened ? 'sent' : notDone(429, 'too-many-requests');
  }),
];
