import { Server } from 'node:tls';
import type { FastifyInstance } from 'fastify';
import type { Certified } from './make-certificates.ts';

/** Milliseconds between two looks at how long the certificate holds. */
const LOOK = 12 * 60 * 60 * 1000;

/** Puts a certificate that was made anew before a server that runs: nobody's connection is cut. Gives what ends it. */
export function keepCertificate(
  { server }: Pick<FastifyInstance, 'server'>,
  first: Certified,
  again: () => Promise<Certified | null>,
  every: number = LOOK,
): () => void {
  let known = first.cert;
  const look = async (): Promise<void> => {
    const found = await again();
    if (found === null || found.cert === known || !(server instanceof Server)) return;
    server.setSecureContext({ ...found, minVersion: 'TLSv1.2' });
    known = found.cert;
  };
  const timer = setInterval(() => void look().catch(() => undefined), every);
  timer.unref();
  return () => clearInterval(timer);
}
