import { createHash } from 'node:crypto';
import type { Role } from '@svod/contract';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../http/viewer.ts';
import type { Service } from '../service.ts';
import { asViewer } from '../viewing/as-viewer.ts';
import { sessionCookieName } from './session-cookie.ts';

/** Who a request is from: the holder of a session that has neither ended nor been idle too long. Null for nobody. */
export async function findViewer(service: Service, request: FastifyRequest): Promise<Viewer | null> {
  const id = request.cookies[sessionCookieName(service.origin)];
  if (id === undefined || id.length > 100) return null;
  const sessionHash = createHash('sha256').update(id).digest();
  const person = await asViewer(service.app, null, async (view) => {
    const [found] = await view<{ person: string | null }>('select svod.session_person($1) as person', [sessionHash]);
    return found?.person ?? null;
  });
  if (person === null) return null;
  const roles = await asViewer(service.app, person, (view) =>
    view<{ role: Role; body: string | null }>(
      'select role, body from svod.roles where person = svod.viewer() and (until is null or until > clock_timestamp())',
    ),
  );
  return { person, sessionHash, roles };
}
