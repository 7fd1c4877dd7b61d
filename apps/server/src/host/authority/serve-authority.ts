import type { FastifyInstance } from 'fastify';
import { AUTHORITY_FILE, type OwnAuthority } from './own-authority.ts';

/** Shows how machines are told of the server's authority, and gives its certificate, to anybody: both are public. */
export function serveAuthority(http: FastifyInstance, { cert, describe }: OwnAuthority): void {
  const file = `/authority/${AUTHORITY_FILE}`;
  const page = describe(file);
  http.get('/authority', async (_request, reply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page));
  http.get(file, async (_request, reply) =>
    reply
      .type('application/x-x509-ca-cert')
      .header('content-disposition', `attachment; filename="${AUTHORITY_FILE}"`)
      .header('cache-control', 'no-cache')
      .send(cert),
  );
}
