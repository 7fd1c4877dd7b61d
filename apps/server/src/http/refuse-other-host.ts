import type { FastifyReply, FastifyRequest } from 'fastify';

/** Names of the machine itself that no server of names gives out. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/u;

/**
 * Answers under the host of the origin alone: a site that lets its name stand for this machine's address (DNS rebinding) would else have its pages read what
 * the server shows to whoever asks. A page opened by an address of the machine itself goes to the origin, since passkeys are bound to names. Health is told under
 * any name, to whoever watches by address.
 */
export async function refuseOtherHost(request: FastifyRequest, reply: FastifyReply, origin: string): Promise<void> {
  const { host: own, hostname } = new URL(origin);
  const asked = request.headers.host?.toLowerCase() ?? '';
  const pathname = request.url.split('?', 1)[0] ?? '';
  if (asked === own || withoutUsualPort(asked, origin) === own || pathname.startsWith('/health/')) return;
  const near = LOOPBACK.test(asked);
  // What watches the machine from itself asks by its address.
  if (near && pathname === '/metrics') return;
  const page = (request.method === 'GET' || request.method === 'HEAD') && !/^\/(?:api|metrics)(?:\/|$)/u.test(pathname);
  if (near && page && hostname === 'localhost') await reply.redirect(`${origin}${request.url}`, 307);
  else await reply.status(421).send({ fault: 'wrong-host' });
}

/** The host without a port that its scheme implies: `svod.example:443` is `svod.example`. */
function withoutUsualPort(host: string, origin: string): string {
  const usual = origin.startsWith('https:') ? ':443' : ':80';
  return host.endsWith(usual) ? host.slice(0, -usual.length) : host;
}
