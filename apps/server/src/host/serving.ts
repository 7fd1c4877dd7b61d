import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import type { Endpoint } from '../database/endpoint.ts';
import { buildServer } from '../http/build-server.ts';
import { USE_LIMITS } from '../http/limit-use.ts';
import { type Gauge, makeMetrics } from '../http/metrics.ts';
import { ALL_ROUTES } from '../routes/all-routes.ts';
import type { Service } from '../service.ts';
import type { OwnAuthority } from './authority/own-authority.ts';
import { serveAuthority } from './authority/serve-authority.ts';
import type { HostSettings } from './host-settings.ts';

/** Milliseconds. What takes longer than this holds up others; what is long by nature is a task. */
const POOL = { max: 10, connectionTimeoutMillis: 5000, statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 };

/** Connections that serve people. */
export function servingPool(app: Endpoint): pg.Pool {
  const pool = new pg.Pool({ ...app, ...POOL });
  // A connection that breaks while nobody uses it says so by an event, which would end the process if nobody listened.
  pool.on('error', () => undefined);
  // So does one that breaks between two statements of a transaction.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** The HTTP server with all that stands around it on a host: pages, log, metrics, limits. */
export async function buildHostServer(
  service: Service,
  { tls, metricsToken }: HostSettings,
  web: string | null,
  record: (line: { readonly kind: string }) => void,
  authority: OwnAuthority | null,
): Promise<{ readonly http: FastifyInstance; readonly service: Service }> {
  const metrics = makeMetrics(poolGauges(service.app));
  const { http } = await buildServer(service, ALL_ROUTES, {
    web,
    tls,
    record,
    metrics,
    metricsToken,
    limits: USE_LIMITS,
    ownHostOnly: true,
  });
  if (authority !== null) serveAuthority(http, authority);
  return { http, service };
}

const poolGauges = (pool: pg.Pool): readonly Gauge[] =>
  (['totalCount', 'idleCount', 'waitingCount'] as const).map((state) => ({
    name: 'svod_database_connections',
    help: 'Of the pool that serves people.',
    labels: `state="${state.replace('Count', '')}"`,
    read: () => pool[state],
  }));
