import { createHash } from 'node:crypto';
import type { Role } from '@svod/contract';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../http/viewer.ts';
import type { Service } from '../service.ts';
import { sessionCookieName } from './session-cookie.ts';

interface Used {
  readonly person: string;
  readonly sign_in: string;
  readonly proved: Date;
  readonly limited: boolean;
  readonly roles: readonly { readonly role: Role; readonly body: string | null }[];
}

/** Who a request is from: the holder of a session that has neither ended nor been idle too long. Null for nobody. Counts as a use of the session. */
export async function findViewer(service: Service, request: FastifyRequest): Promise<Viewer | null> {
  const id = request.cookies[sessionCookieName(service.origin)];
  if (id === undefined || id.length > 100) return null;
  return await viewerOf(service, createHash('sha256').update(id).digest());
}

/** The holder of a session, by the hash of its id. */
export async function viewerOf(service: Service, sessionHash: Buffer): Promise<Viewer | null> {
  const { rows } = await service.app.query<Used>('select * from svod.use_session($1)', [sessionHash]);
  const [used] = rows;
  if (!used) return null;
  const { person, sign_in: signIn, proved, limited, roles } = used;
  return { person, sessionHash, signIn, proved, enrolling: limited, roles: limited ? [] : roles };
}
