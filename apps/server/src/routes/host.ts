import { timingSafeEqual } from 'node:crypto';
import { hostEndpoints } from '@svod/contract';
import type { FastifyRequest } from 'fastify';
import { notDone, route } from '../http/route.ts';
import { aroundOf } from '../http/around.ts';

/** Milliseconds that the database may take to say that it is there. */
const PATIENCE = 2000;

export const hostRoutes = [
  route(hostEndpoints.readLive, async () => ({ answer: { status: 'live' as const } })),
  route(hostEndpoints.readReady, async ({ service }) => {
    const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE, false).unref());
    const there = service.app.query('select 1').then(
      () => true,
      () => false,
    );
    return (await Promise.race([there, late])) ? { answer: { status: 'ready' as const } } : notDone(503, 'unavailable');
  }),
  route(hostEndpoints.readMetrics, async ({ request, reply }) => {
    const { metrics, metricsToken } = aroundOf(request.server);
    if (!isNear(request) && !hasToken(request, metricsToken)) return notDone(404, 'not-found');
    await reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.text());
    return 'sent';
  }),
  route(hostEndpoints.readOpenApi, async ({ request, reply }) => {
    await reply.type('application/json; charset=utf-8').send(JSON.stringify(request.server.swagger()));
    return 'sent';
  }),
];

/** From this machine, and not handed on by something that stands before the server on it. */
function isNear({ ip, headers }: FastifyRequest): boolean {
  const handedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined);
  return !handedOn && /^(?:127\.|::1$|::ffff:127\.)/u.test(ip);
}

function hasToken({ headers }: FastifyRequest, token: string | null): boolean {
  if (token === null) return false;
  const [given, wanted] = [Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
