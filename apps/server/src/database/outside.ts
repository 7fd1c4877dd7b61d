import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Endpoint } from './endpoint.ts';
import { ROLES, type Role, type RolePasswords, ensureDatabase } from './roles.ts';

/** How to reach a PostgreSQL that somebody else runs: by one address that may make roles and a database, or by an address for each role. */
export type OutsideDatabase =
  | { readonly kind: 'admin'; readonly admin: Endpoint; readonly database: string }
  | { readonly kind: 'roles'; readonly roles: Readonly<Record<Role, Endpoint>> };

/** The oldest PostgreSQL that Svod runs on: views with the caller's rights came with it. */
const OLDEST = 150_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `DATABASE_URL` or `DATABASE_URL_OWNER`, `_APP`, `_JOBS`, `_BACKUP`. Null where none is set; a string names the one that is wrong or lacks. */
export function outsideDatabase(environment: Environment): OutsideDatabase | null | string {
  const names = ROLES.map((role) => [role, `DATABASE_URL_${role.toUpperCase()}`] as const);
  if (names.some(([, name]) => environment[name])) {
    const read: Partial<Record<Role, Endpoint>> = {};
    for (const [role, name] of names) {
      const endpoint = endpointOf(environment[name] ?? '');
      if (endpoint === null) return name;
      read[role] = endpoint;
    }
    const { owner, app, jobs, backup } = read;
    return owner && app && jobs && backup ? { kind: 'roles', roles: { owner, app, jobs, backup } } : 'DATABASE_URL_OWNER';
  }
  const url = environment['DATABASE_URL'];
  if (!url) return null;
  const endpoint = endpointOf(url);
  if (endpoint === null) return 'DATABASE_URL';
  return { kind: 'admin', admin: { ...endpoint, database: 'postgres' }, database: endpoint.database };
}

/** `postgres://user:password@host:5432/database?sslmode=verify-full&sslrootcert=FILE`; `host` may be a socket's folder, as a parameter. */
function endpointOf(text: string): Endpoint | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  const host = url.searchParams.get('host') ?? url.hostname;
  const database = decodeURIComponent(url.pathname.slice(1));
  if (!/^postgres(?:ql)?:$/u.test(url.protocol) || host === '' || database === '' || url.username === '') return null;
  const tls = tlsOf(url.searchParams.get('sslmode'), url.searchParams.get('sslrootcert'), host);
  if (tls === null) return null;
  return {
    host,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
    ...(tls === 'none' ? {} : { ssl: tls }),
  };
}

/** On the machine itself nothing is encrypted unless asked for; elsewhere the server's certificate is verified unless one says otherwise. */
function tlsOf(mode: string | null, root: string | null, host: string): NonNullable<Endpoint['ssl']> | 'none' | null {
  const near = host.startsWith('/') || host === 'localhost' || host === '127.0.0.1' || host === '::1' || host === '[::1]';
  switch (mode ?? (near ? 'disable' : 'verify-full')) {
    case 'disable':
      return 'none';
    case 'require':
      return { rejectUnauthorized: false };
    case 'verify-full':
      try {
        return { rejectUnauthorized: true, ...(root === null ? {} : { ca: readFileSync(root, 'utf8') }) };
      } catch {
        return null;
      }
    default:
      return null;
  }
}

export type Reached =
  | { readonly ok: true; readonly roles: Readonly<Record<Role, Endpoint>>; readonly admin: Endpoint | null }
  | { readonly ok: false; readonly code: 'database-away' | 'database-refused'; readonly host: string }
  | { readonly ok: false; readonly code: 'database-old'; readonly version: string };

/** Makes sure that the server is there, new enough, and has the roles and the database. */
export async function reachOutside(outside: OutsideDatabase, passwords: () => RolePasswords): Promise<Reached> {
  const first = outside.kind === 'admin' ? outside.admin : outside.roles.owner;
  try {
    const version = await versionOf(first);
    if (version.number < OLDEST) return { ok: false, code: 'database-old', version: version.text };
    if (outside.kind === 'roles') {
      for (const role of ROLES) await versionOf(outside.roles[role]);
      return { ok: true, roles: outside.roles, admin: null };
    }
    const roles = await ensureDatabase(outside.admin, outside.database, passwords());
    return { ok: true, roles, admin: { ...outside.admin, database: outside.database } };
  } catch (error) {
    // PostgreSQL's own refusals have five-character codes (appendix A); without one nobody answered.
    const answered = error instanceof pg.DatabaseError && /^[0-9A-Z]{5}$/u.test(error.code ?? '');
    return { ok: false, code: answered ? 'database-refused' : 'database-away', host: `${first.host}:${first.port}` };
  }
}

async function versionOf(endpoint: Endpoint): Promise<{ readonly number: number; readonly text: string }> {
  const client = new pg.Client({ ...endpoint, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ number: string; text: string }>(
      "select current_setting('server_version_num') as number, current_setting('server_version') as text",
    );
    return { number: Number(rows[0]?.number), text: rows[0]?.text ?? '' };
  } finally {
    await client.end();
  }
}
