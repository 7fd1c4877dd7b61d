import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { type OpenDatabase, openDatabase } from '../database/open-database.ts';
import type { Endpoint } from '../database/endpoint.ts';
import { buildServer } from '../http/build-server.ts';
import { USE_LIMITS } from '../http/limit-use.ts';
import { type Gauge, makeMetrics } from '../http/metrics.ts';
import { ALL_ROUTES } from '../routes/all-routes.ts';
import type { Service } from '../service.ts';
import { buildWeb } from '../web/build-web.ts';
import { type DataFolder, openDataFolder, secretOf } from './data-folder.ts';
import type { HostFault } from './host-fault.ts';
import type { HostSettings } from './host-settings.ts';
import { listen } from './listen.ts';
import { openServerLog } from './server-log.ts';
import { type Keeper, keepAlone } from './keep-alone.ts';

/** What happens on the way, for somebody who waits. */
export type Progress = 'making-database' | 'building-web' | 'filling-sample';

export interface Host {
  readonly address: string;
  readonly service: Service;
  readonly database: OpenDatabase;
  readonly data: DataFolder;
  /** Ends in order: open requests are answered, then the database ends. */
  close(): Promise<void>;
}

export type HostRun =
  | { readonly kind: 'runs'; readonly host: Host }
  /** Another process serves this very data already. */
  | { readonly kind: 'runs-already'; readonly address: string }
  | { readonly kind: 'fault'; readonly fault: HostFault };

/** Starts database, web and HTTP server on a folder of data. `prepare` is done once the schema stands, before anybody is answered. */
export async function runHost(
  settings: HostSettings,
  progress: (step: Progress) => void = () => undefined,
  prepare: (database: OpenDatabase, service: Service) => Promise<HostFault | null> = () => Promise.resolve(null),
): Promise<HostRun> {
  const data = openDataFolder(settings.data);
  if (data === null) return faulty({ code: 'data-refused', folder: settings.data });
  const secret = secretOf(data);
  if (secret === null) return faulty({ code: 'data-damaged', folder: data.keys });
  if (settings.outside === null && !existsSync(data.cluster)) progress('making-database');
  const opened = await openDatabase(data, settings.outside);
  if (!opened.ok) return faulty(opened.fault);
  const { database } = opened;
  const keeper = database.embedded ? await keepAlone(database.roles.owner) : null;
  if (keeper === 'held') return { kind: 'runs-already', address: addressIn(data) };
  try {
    const run = await serve(settings, data, database, secret, keeper, progress, prepare);
    if (run.kind !== 'runs') await end(keeper, database);
    return run;
  } catch (error) {
    await end(keeper, database);
    throw error;
  }
}

async function serve(
  settings: HostSettings,
  data: DataFolder,
  database: OpenDatabase,
  secret: Buffer,
  keeper: Keeper | null,
  progress: (step: Progress) => void,
  prepare: (database: OpenDatabase, service: Service) => Promise<HostFault | null>,
): Promise<HostRun> {
  const kind = await kindOf(database.roles.app);
  if (kind !== null && kind !== settings.kind) return faulty({ code: 'other-kind', folder: settings.data, kind });
  const web = await buildWeb(() => progress('building-web'));
  if (!web.ok) return faulty({ code: 'web-not-built', log: web.log });
  const app = new pg.Pool({ ...database.roles.app, ...POOL });
  // A connection that breaks while nobody uses it says so by an event, which would end the process if nobody listened.
  app.on('error', () => undefined);
  const serviceAt = (origin: string): Service => ({
    app,
    clock: () => new Date(),
    secret,
    origin,
    mail: { canSend: false, send: () => Promise.resolve() },
  });
  const log = openServerLog(data.logs, () => new Date(), settings.logTo);
  log.record({ kind: 'start' });
  const fault = await prepare(database, serviceAt(settings.origin ?? ''));
  const listening =
    fault === null
      ? await listen(settings, async (origin) => {
          const service = serviceAt(origin);
          const { http } = await buildServer(service, ALL_ROUTES, {
            web: web.folder,
            tls: settings.tls,
            record: log.record,
            metrics: makeMetrics(poolGauges(app)),
            metricsToken: settings.metricsToken,
            limits: USE_LIMITS,
          });
          return { http, service };
        })
      : { ok: false as const, fault };
  if (!listening.ok) {
    await app.end();
    log.close();
    return faulty(listening.fault);
  }
  const { http, service } = listening;
  writeFileSync(`${data.running}.new`, JSON.stringify({ pid: process.pid, address: service.origin }), { mode: 0o600 });
  renameSync(`${data.running}.new`, data.running);
  return {
    kind: 'runs',
    host: {
      address: service.origin,
      service,
      database,
      data,
      async close() {
        await http.close();
        await app.end();
        await end(keeper, database);
        log.record({ kind: 'end' });
        log.close();
      },
    },
  };
}

/** Milliseconds. What takes longer than this holds up others; what is long by nature is a task. */
const POOL = { max: 10, connectionTimeoutMillis: 5000, statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 };

const poolGauges = (pool: pg.Pool): readonly Gauge[] =>
  (['totalCount', 'idleCount', 'waitingCount'] as const).map((state) => ({
    name: 'svod_database_connections',
    help: 'Of the pool that serves people.',
    labels: `state="${state.replace('Count', '')}"`,
    read: () => pool[state],
  }));

/** Null before the workspace is set up. What is a sample never becomes real. */
async function kindOf(app: Endpoint): Promise<'sample' | 'real' | null> {
  const client = new pg.Client(app);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<{ kind: 'sample' | 'real' }>('select kind from svod.workspace')).rows[0]?.kind ?? null;
  } finally {
    await client.end();
  }
}

async function end(keeper: Keeper | null, database: OpenDatabase): Promise<void> {
  await keeper?.release();
  await database.stop();
}

const faulty = (fault: HostFault): HostRun => ({ kind: 'fault', fault });

function addressIn({ running }: DataFolder): string {
  try {
    const { address } = JSON.parse(readFileSync(running, 'utf8')) as { readonly address?: unknown };
    return typeof address === 'string' ? address : '';
  } catch {
    return '';
  }
}
