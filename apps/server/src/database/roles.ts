import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import type { Endpoint } from './endpoint.ts';

/**
 * Who may do what in the database. `owner` makes and changes tables and is used for that alone; `app` serves people under row-level
 * security; `jobs` owns the queue's own schema and nothing else; `backup` reads everything and writes nothing.
 */
export const ROLES = ['owner', 'app', 'jobs', 'backup'] as const;
export type Role = (typeof ROLES)[number];

export type RolePasswords = Readonly<Record<Role, string>>;

export const roleName = (role: Role): string => `svod_${role}`;

/** Passwords of the roles, made on first use and kept in a file that its owner alone may read. */
export function rolePasswords(file: string): RolePasswords {
  if (!existsSync(file)) {
    const made = Object.fromEntries(ROLES.map((role) => [role, randomBytes(32).toString('base64url')]));
    writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<Role, unknown>>;
  return Object.fromEntries(
    ROLES.map((role) => {
      const password = read[role];
      if (typeof password !== 'string' || password.length < 32) throw new Error(`${file} holds no password of the role ${role}`);
      return [role, password];
    }),
  ) as unknown as RolePasswords;
}

/**
 * Makes the roles and the database where they are not there, as a role that may (`admin`). Each time it sets the passwords and takes
 * away what the roles must not have. Gives how each role reaches the database.
 */
export async function ensureDatabase(
  admin: Endpoint,
  database: string,
  passwords: RolePasswords,
): Promise<Readonly<Record<Role, Endpoint>>> {
  const client = new pg.Client(admin);
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const role of ROLES) {
      const name = client.escapeIdentifier(roleName(role));
      const known = await client.query('select 1 from pg_roles where rolname = $1', [roleName(role)]);
      if (known.rowCount === 0) await client.query(`create role ${name}`);
      const bypass = role === 'backup' ? 'bypassrls' : 'nobypassrls';
      // Who owns a database has its schema `public` as a member of pg_database_owner, which until PostgreSQL 16 only an inheriting role makes use of.
      const inherit = role === 'owner' ? 'inherit' : 'noinherit';
      await client.query(
        `alter role ${name} login nosuperuser nocreatedb nocreaterole noreplication ${inherit} ${bypass} password ${client.escapeLiteral(passwords[role])}`,
      );
    }
    const there = await client.query('select 1 from pg_database where datname = $1', [database]);
    const name = client.escapeIdentifier(database);
    if (there.rowCount === 0) await client.query(`create database ${name} owner svod_owner encoding 'UTF8' template template0`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to svod_app, svod_jobs, svod_backup`);
    await client.query('alter role svod_backup set default_transaction_read_only = on');
  } finally {
    await client.end();
  }
  const endpoint = (role: Role): Endpoint => ({ ...admin, user: roleName(role), password: passwords[role], database });
  return { owner: endpoint('owner'), app: endpoint('app'), jobs: endpoint('jobs'), backup: endpoint('backup') };
}
