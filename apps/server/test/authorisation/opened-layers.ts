import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { buildServer } from '../../src/http/build-server.ts';
import { ALL_ROUTES } from '../../src/routes/all-routes.ts';
import type { World } from './world.ts';

/** What holds somebody back, one behind the other: what an endpoint says of who may call it, what an act asks of who acts, and the database's row policies. */
export const LAYERS = ['access', 'act', 'policies'] as const;
export type Layer = (typeof LAYERS)[number];

/** What acts ask the database of who acts (acts/is-desk.ts). */
const IS_DESK = "select svod.has_role('desk') as may";

/** Tables that deciding, sealing and papers are about. */
const TABLES = [
  ...['gatherings', 'items', 'decisions', 'decision_steps', 'desk_notes', 'presence', 'provenances', 'outcomes', 'papers', 'blobs'],
  ...['seals', 'links', 'tasks', 'rounds', 'versions', 'carriers', 'plans', 'people', 'asked'],
];

/** Servers on the world's database in which layers are taken away. */
export interface OpenedLayers {
  /** The server in which what endpoints say, or what acts ask, holds nobody. */
  without(layers: readonly Layer[]): FastifyInstance;
  /** Does something while the policies let everybody see and write. */
  withoutPolicies<Result>(work: () => Promise<Result>): Promise<Result>;
  /** How often an act was told that the actor is of the desk though nobody asked. */
  readonly told: () => number;
  close(): Promise<void>;
}

export async function openLayers({ server }: World): Promise<OpenedLayers> {
  let told = 0;
  const pool = new pg.Pool({ ...server.database.roles.app, max: 3 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    const ask = client.query.bind(client);
    const answer = async (...args: readonly unknown[]): Promise<unknown> => {
      if (args[0] !== IS_DESK) return await (Reflect.apply(ask, client, args) as Promise<unknown>);
      told += 1;
      return { rows: [{ may: true }], rowCount: 1 };
    };
    Object.defineProperty(client, 'query', { value: answer });
  });
  const open = ALL_ROUTES.map(({ endpoint, handle }) => ({ handle, endpoint: { ...endpoint, access: 'signed-in' as const } }));
  const trusting = { ...server.service, app: pool };
  const servers = new Map<string, FastifyInstance>([
    ['', server.http],
    ['access', (await buildServer(server.service, open, { web: null })).http],
    ['act', (await buildServer(trusting, ALL_ROUTES, { web: null })).http],
    ['access act', (await buildServer(trusting, open, { web: null })).http],
  ]);
  const owner = await server.database.connect('owner');
  return {
    told: () => told,
    without(layers) {
      const http = servers.get(layers.filter((one) => one !== 'policies').join(' '));
      if (!http) throw new Error(`no server without ${layers.join(' and ')}`);
      return http;
    },
    async withoutPolicies(work) {
      const { rows: policies } = await owner.query<{ table: string; name: string; using: string | null; check: string | null }>(
        `select c.relname as table, p.polname as name, pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
         from pg_policy p join pg_class c on c.oid = p.polrelid
         where c.relnamespace = 'svod'::regnamespace and 'svod_app'::regrole = any (p.polroles) and c.relname = any ($1)`,
        [TABLES],
      );
      const set = async (to: (one: string | null) => string | null): Promise<void> => {
        for (const { table, name, using, check } of policies)
          await owner.query(
            `alter policy ${name} on svod.${table} ${using === null ? '' : `using (${to(using)})`} ${check === null ? '' : `with check (${to(check)})`}`,
          );
      };
      await set(() => 'true');
      try {
        return await work();
      } finally {
        await set((one) => one);
      }
    },
    async close() {
      for (const [name, http] of servers) if (name !== '') await http.close();
      await pool.end();
    },
  };
}
