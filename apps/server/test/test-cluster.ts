import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import pg from 'pg';
import { alone } from '../src/database/embedded/alone.ts';
import { startEmbedded } from '../src/database/embedded/start-embedded.ts';
import type { Endpoint } from '../src/database/endpoint.ts';
import { migrate } from '../src/database/migrate.ts';
import { type Role, ensureDatabase, rolePasswords } from '../src/database/roles.ts';

export interface TestDatabase {
  readonly admin: Endpoint;
  readonly roles: Readonly<Record<Role, Endpoint>>;
  /** A client of a role, closed when the tests of the file have ended. */
  connect(role: Role | 'admin'): Promise<pg.Client>;
}

/**
 * A database of a test file's own, its schema up to date, on a real server that all test files share: the first starts it, the last one ends it.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const folder = path.join(tmpdir(), `svod-test-cluster-${process.getuid?.() ?? 'own'}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const doors = path.join(folder, 'doors');
  mkdirSync(doors, { recursive: true });
  const name = `t_${randomBytes(6).toString('hex')}`;
  const open: pg.Client[] = [];
  const { admin, roles, keeper } = await alone(doors, async () => {
    const started = await startEmbedded(path.join(folder, 'cluster'));
    if (!started.ok) throw new Error(`no test database: ${started.why}\n${started.log}`);
    const endpoint = started.server.endpoint;
    const made = await ensureDatabase(endpoint, name, rolePasswords(path.join(folder, 'roles.json')));
    const kept = new pg.Client({ ...endpoint, application_name: 'svod-test' });
    kept.on('error', () => undefined);
    await kept.connect();
    return { admin: endpoint, roles: made, keeper: kept };
  });
  after(async () => {
    for (const client of open) await client.end().catch(() => undefined);
    await alone(doors, async () => {
      await keeper.query(`drop database if exists ${name} with (force)`);
      const others = await keeper.query("select 1 from pg_stat_activity where application_name = 'svod-test' and pid <> pg_backend_pid()");
      await keeper.end();
      const started = others.rowCount === 0 ? await startEmbedded(path.join(folder, 'cluster')) : null;
      if (started?.ok === true) await started.server.stop();
    });
  });
  const migrated = await migrate(roles.owner);
  if (!migrated.ok) throw new Error(`the schema is not made: ${migrated.fault.code}`);
  return {
    admin,
    roles,
    async connect(role) {
      const client = new pg.Client(role === 'admin' ? { ...admin, database: name } : roles[role]);
      client.on('error', () => undefined);
      await client.connect();
      open.push(client);
      return client;
    },
  };
}
