import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { transact } from '../database/transact.ts';
import type { Viewer } from '../http/viewer.ts';
import { addEntry } from '../log/add-entry.ts';
import type { Service } from '../service.ts';
import { endSession } from './end-session.ts';
import { setSessionCookie } from './session-cookie.ts';

export interface NewSession {
  readonly person: string;
  readonly method: 'passkey' | 'password' | 'oidc' | 'sample' | 'link';
  /** By a link: may set up a means of sign-in and nothing else. */
  readonly limited?: boolean;
}

/** Where a sign-in is asked for: its cookie goes to `reply`, and the session that the browser had (`viewer`) is ended. */
export interface Asking {
  readonly service: Service;
  readonly viewer: Viewer | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/**
 * Signs a person in who has proved who they are: a session under a new id, its entry in the log and what `also` does are one transaction.
 * The browser's earlier session ends.
 */
export async function beginSession(
  { service, viewer, request, reply }: Asking,
  session: NewSession,
  also: (client: pg.ClientBase) => Promise<void> = async () => undefined,
): Promise<{ readonly answer: { readonly next: 'go-on' | 'enrol' } }> {
  const id = randomBytes(32).toString('base64url');
  await transact(service.app, session.person, async (client) => {
    await also(client);
    await insertSession(client, session, id, request.headers['user-agent'] ?? '');
  });
  if (viewer !== null) await endSession(service, viewer);
  setSessionCookie(reply, service.origin, id);
  return { answer: { next: session.limited === true ? 'enrol' : 'go-on' } };
}

async function insertSession(client: pg.ClientBase, { person, method, limited = false }: NewSession, id: string, agent: string) {
  const hash = createHash('sha256').update(id).digest();
  const { rows } = await client.query<{ id: string }>(
    'insert into svod.sessions (hash, person, method, limited, agent) values ($1, $2, $3, $4, $5) returning id',
    [hash, person, method, limited, agent.slice(0, 400)],
  );
  await addEntry(client, {
    ...{ actor: person, sessionHash: hash, act: 'session.begin', objectKind: 'session', objectId: rows[0]?.id ?? null },
    ...{ revision: null, before: null, after: { method, limited } },
  });
}
