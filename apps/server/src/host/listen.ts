import type { FastifyInstance } from 'fastify';
import type { Service } from '../service.ts';
import type { HostFault } from './host-fault.ts';
import type { HostSettings } from './host-settings.ts';

/** How many ports after the first are tried. */
const TRIES = 20;

type Listening =
  | { readonly ok: true; readonly http: FastifyInstance; readonly service: Service }
  | { readonly ok: false; readonly fault: HostFault };

/** Listens on the port, or on the next free one where none was asked for. Made anew for each: a server is bound to its address. */
export async function listen(
  { host, port, portGiven, origin, tls, authorityFor }: HostSettings,
  build: (origin: string) => Promise<{ readonly http: FastifyInstance; readonly service: Service }>,
): Promise<Listening> {
  for (let tried = port; ; tried++) {
    const { http, service } = await build(
      origin ?? new URL(`${tls === null ? 'http' : 'https'}://${authorityFor ?? 'localhost'}:${tried}`).origin,
    );
    try {
      await http.listen({ host, port: tried });
      return { ok: true, http, service };
    } catch (error) {
      await http.close();
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code === 'EADDRINUSE' && !portGiven && tried < port + TRIES) continue;
      if (code === 'EADDRINUSE') return { ok: false, fault: { code: 'port-taken', port: tried } };
      if (code === 'EACCES') return { ok: false, fault: { code: 'port-refused', port: tried } };
      if (/^(?:EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|EINVAL)$/u.test(code)) return { ok: false, fault: { code: 'address-refused', host } };
      throw error;
    }
  }
}
