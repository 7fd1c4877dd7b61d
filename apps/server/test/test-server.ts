import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { after } from 'node:test';
import type { AnswerOf, Endpoint, Role } from '@svod/contract';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { buildServer } from '../src/http/build-server.ts';
import type { Letter } from '../src/mail/mailer.ts';
import { ALL_ROUTES } from '../src/routes/all-routes.ts';
import type { Service } from '../src/service.ts';
import { sessionCookieName } from '../src/sign-in/session-cookie.ts';
import { type TestDatabase, testDatabase } from './test-cluster.ts';

/** Somebody signed in, with one role or none. */
export interface TestPerson {
  readonly id: string;
  readonly cookie: string;
}

export interface Call {
  readonly as?: TestPerson | null;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestServer {
  readonly database: TestDatabase;
  readonly http: FastifyInstance;
  readonly service: Service;
  /** Letters sent so far. */
  readonly letters: readonly Letter[];
  /** A person with roles, signed in. */
  person(name: string, ...roles: readonly { readonly role: Role; readonly body?: string; readonly until?: Date }[]): Promise<TestPerson>;
  body(name: string): Promise<string>;
  /** Calls an endpoint as a browser on the server's own pages would. */
  call(endpoint: Endpoint, call?: Call): Promise<LightMyRequestResponse>;
  /** The same, where it must be done. */
  done<E extends Endpoint>(endpoint: E, call?: Call): Promise<AnswerOf<E>>;
}

const ORIGIN = 'http://127.0.0.1:1540';

/**
 * The server with its routes on a database of the test file's own, without a port. `none`: the workspace is still to be set up. Who gives it a port says at which origin
 * browsers find it, and in which folder its pages are; `outside` stands in for parts of the service.
 */
export async function testServer(
  kind: 'sample' | 'real' | 'none' = 'real',
  {
    origin = ORIGIN,
    web = null,
    outside = {},
  }: { readonly origin?: string; readonly web?: string | null; readonly outside?: Partial<Service> } = {},
): Promise<TestServer> {
  const database = await testDatabase();
  const admin = await database.connect('admin');
  if (kind !== 'none') await admin.query('insert into svod.workspace (kind, name) values ($1, $2)', [kind, 'НПД 1540']);
  const app = new pg.Pool({ ...database.roles.app, max: 6 });
  app.on('error', () => undefined);
  const letters: Letter[] = [];
  const service: Service = {
    app,
    clock: () => new Date(),
    secret: randomBytes(32),
    origin,
    mail: { canSend: true, send: async (letter) => void letters.push(letter) },
    provider: null,
    ...outside,
  };
  const { http } = await buildServer(service, ALL_ROUTES, { web });
  after(async () => {
    await http.close();
    await app.end();
  });
  const call = (endpoint: Endpoint, given?: Call) => callOn(http, origin, endpoint, given);
  return {
    database,
    http,
    service,
    letters,
    call,
    async person(name, ...roles) {
      const id = randomUUID();
      await admin.query('insert into svod.people (id, name) values ($1, $2)', [id, name]);
      for (const { role, body = null, until = null } of roles)
        await admin.query('insert into svod.roles (person, role, body, until) values ($1, $2, $3, $4)', [id, role, body, until]);
      const session = randomBytes(32).toString('base64url');
      await admin.query("insert into svod.sessions (hash, person, method) values ($1, $2, 'link')", [
        createHash('sha256').update(session).digest(),
        id,
      ]);
      return { id, cookie: `${sessionCookieName(origin)}=${session}` };
    },
    async body(name) {
      const made = await admin.query<{ id: string }>("insert into svod.bodies (kind, names) values ('ministry', $1) returning id", [
        JSON.stringify({ ru: name }),
      ]);
      return made.rows[0]?.id ?? '';
    },
    async done(endpoint, given) {
      const response = await call(endpoint, given);
      if (response.statusCode !== 200) throw new Error(`${endpoint.method} ${endpoint.path}: ${response.statusCode} ${response.body}`);
      return response.json();
    },
  };
}

/** Calls an endpoint of a server without a port. */
export async function callOn(
  http: FastifyInstance,
  origin: string,
  endpoint: Endpoint,
  { as = null, params = {}, query = {}, body, key, headers = {} }: Call = {},
): Promise<LightMyRequestResponse> {
  const url = endpoint.path.replaceAll(/:([a-z]+)/giu, (_all, name: string) => encodeURIComponent(params[name] ?? ''));
  return await http.inject({
    // What streams does not end by itself.
    payloadAsStream: endpoint.carries === 'events',
    method: endpoint.method,
    url,
    query: { ...query },
    headers: {
      origin,
      'x-svod': '1',
      ...(endpoint.act === true || key !== undefined ? { 'idempotency-key': key ?? randomUUID() } : {}),
      ...(as === null ? {} : { cookie: as.cookie }),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: body as object }),
  });
}
