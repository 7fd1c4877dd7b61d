import type { FastifyReply, FastifyRequest } from 'fastify';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const BODIES = /^(?:application\/json|multipart\/form-data)(?:;|$)/u;

/**
 * Refuses what another site's page asks with a person's cookies (OWASP ASVS 5.0, 3.5): a call that changes anything must come from the server's own
 * pages, carry a header that a form can't set, and say plainly what its body is.
 */
export async function refuseForeign(request: FastifyRequest, reply: FastifyReply, origin: string): Promise<void> {
  if (SAFE.has(request.method)) return;
  const from = request.headers.origin;
  const site = request.headers['sec-fetch-site'];
  if (
    (from !== undefined && from !== origin) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    request.headers['x-svod'] !== '1'
  ) {
    await reply.status(403).send({ fault: 'wrong-origin' });
    return;
  }
  const type = request.headers['content-type'];
  if (type !== undefined && !BODIES.test(type)) await reply.status(415).send({ fault: 'wrong-content-type' });
}
