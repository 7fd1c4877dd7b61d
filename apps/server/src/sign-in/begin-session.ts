import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { become, transact } from '../database/transact.ts';
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

/** What follows a sign-in: everything, or setting up a means of sign-in first. */
export interface SignedIn {
  readonly answer: { readonly next: 'go-on' | 'enrol' };
}

/**
 * Signs in whoever `prove` finds to have proved who they are; null where it finds nobody, and then nothing of it is kept. What it does, the session
 * under a new id and its entry in the log are one transaction. The browser's earlier session ends.
 */
export async function enter(
  { service, viewer, request, reply }: Asking,
  prove: (client: pg.ClientBase) => Promise<NewSession | null>,
): Promise<SignedIn | null> {
  const id = randomBytes(32).toString('base64url');
  const session = await transact(
    service.app,
    null,
    async (client) => {
      const proved = await prove(client);
      if (proved === null) return null;
      await become(client, proved.person);
      await insertSession(client, proved, id, request.headers['user-agent'] ?? '');
      return proved;
    },
    (proved) => proved !== null,
  );
  if (session === null) return null;
  if (viewer !== null) await endSession(service, viewer);
  setSessionCookie(reply, service.origin, id);
  return { answer: { next: session.limited === true ? 'enrol' : 'go-on' } };
}

/** Signs in a person who has proved who they are by what needs no more asking. */
export async function beginSession(asking: Asking, session: NewSession): Promise<SignedIn> {
  const begun = await enter(asking, () => Promise.resolve(session));
  if (begun === null) throw new Error('a session that was asked for was not begun');
  return begun;
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
