import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import type { Endpoint } from '../database/endpoint.ts';
import { type OpenDatabase, openDatabase } from '../database/open-database.ts';
import { jobsPool } from '../jobs/jobs-pool.ts';
import { type SigningKey, signingKeyOf } from '../log/signing-key.ts';
import { makeMailer, noMailer } from '../mail/mailer.ts';
import type { Service } from '../service.ts';
import { type HostLink, makeSetUpLink } from '../sign-in/host-links.ts';
import { makeProvider } from '../sign-in/provider.ts';
import { buildWeb } from '../web/build-web.ts';
import { keepCertificate } from './authority/keep-certificate.ts';
import type { OwnAuthority } from './authority/own-authority.ts';
import { secure } from './authority/secure.ts';
import { type DataFolder, openDataFolder, secretOf } from './data-folder.ts';
import { type Begun, beginWork } from './begin-work.ts';
import type { HostFault } from './host-fault.ts';
import type { HostSettings } from './host-settings.ts';
import { type Keeper, keepAlone } from './keep-alone.ts';
import { keepAnchors } from './keep-anchors.ts';
import { keepDatabase } from './keep-database.ts';
import { listen } from './listen.ts';
import type { Progress } from './progress.ts';
import { buildHostServer, servingPool } from './serving.ts';
import { openServerLog } from './server-log.ts';

export interface Host {
  readonly address: string;
  /** By which a new workspace for real work is set up, once; null where there is one. */
  readonly setUp: HostLink | null;
  /** Of the workspace's own, where it was asked for. */
  readonly authority: OwnAuthority | null;
  /** The log does not hold what was signed: up to which entry; null where it does. */
  readonly brokenLog: number | null;
  /** Ends in order: open requests are answered, then the database ends. */
  close(): Promise<void>;
}

export type HostRun =
  | { readonly kind: 'runs'; readonly host: Host }
  /** Another process serves this very data already. */
  | { readonly kind: 'runs-already'; readonly address: string }
  | { readonly kind: 'fault'; readonly fault: HostFault };

/** Done once the schema stands, before anybody is answered. */
export type Prepare = (database: OpenDatabase, service: Service) => Promise<HostFault | null>;

/** What was opened so far, in order. Closed the other way round. */
type Closing = (() => Promise<void> | void)[];

/** Starts database, web and HTTP server on a folder of data. */
export async function runHost(
  settings: HostSettings,
  progress: (step: Progress) => void = () => undefined,
  prepare: Prepare = () => Promise.resolve(null),
  begun: Begun | null = null,
): Promise<HostRun> {
  const data = openDataFolder(settings.data);
  if (data === null) return faulty({ code: 'data-refused', folder: settings.data });
  const [secret, signing] = [secretOf(data), signingKeyOf(data.keys)];
  if (secret === null || signing === null) return faulty({ code: 'data-damaged', folder: data.keys });
  if (settings.outside === null && !existsSync(data.cluster)) progress('making-database');
  const opened = await openDatabase(data, settings.outside);
  if (!opened.ok) return faulty(opened.fault);
  const { database } = opened;
  const keeper = database.embedded ? await keepAlone(database.roles.owner) : null;
  if (keeper === 'held') return { kind: 'runs-already', address: addressIn(data) };
  const closing: Closing = [() => database.stop(), () => keeper?.release()];
  const close = async (): Promise<void> => {
    for (const one of closing.toReversed()) await one();
  };
  try {
    const run = await serve({ settings, data, database, keeper, secret, signing, progress, prepare, begun, closing, close });
    if (run.kind !== 'runs') await close();
    return run;
  } catch (error) {
    await close();
    throw error;
  }
}

interface Opened {
  readonly settings: HostSettings;
  readonly data: DataFolder;
  readonly database: OpenDatabase;
  readonly keeper: Keeper | null;
  readonly secret: Buffer;
  readonly signing: SigningKey;
  readonly progress: (step: Progress) => void;
  readonly prepare: Prepare;
  readonly begun: Begun | null;
  readonly closing: Closing;
  readonly close: () => Promise<void>;
}

async function serve({
  settings,
  data,
  database,
  keeper,
  secret,
  signing,
  progress,
  prepare,
  begun,
  closing,
  close,
}: Opened): Promise<HostRun> {
  const kind = await kindOf(database.roles.app);
  if (kind !== null && kind !== settings.kind) return faulty({ code: 'other-kind', folder: settings.data, kind });
  const web = await buildWeb(() => progress('building-web'));
  if (!web.ok) return faulty({ code: 'web-not-built', log: web.log });
  const clock = (): Date => new Date();
  const log = openServerLog(data.logs, clock, settings.logTo);
  closing.push(() => log.close());
  if (keeper !== null) {
    const kept = keepDatabase(database, keeper, log.record);
    closing.push(() => kept.close());
  }
  const app = servingPool(database.roles.app);
  closing.push(() => app.end());
  const mail = settings.mail === null ? noMailer : makeMailer(settings.mail);
  const provider = settings.provider === null ? null : makeProvider(settings.provider);
  const serviceAt = (origin: string): Service => ({
    app,
    clock,
    secret,
    origin,
    mail,
    provider,
  });
  const fault = await prepare(database, serviceAt(settings.origin ?? ''));
  if (fault !== null) return faulty(fault);
  const jobs = jobsPool(database.roles.jobs, 2);
  closing.push(() => jobs.end());
  const anchors = await keepAnchors(jobs, signing, data.anchors, clock, log.record);
  closing.push(() => anchors.close());
  const secured = await secure(settings, data, clock);
  if (secured === null) return faulty({ code: 'authority-damaged', folder: data.keys });
  const { authority } = secured;
  const shown = { ...settings, tls: secured.tls };
  const listening = await listen(shown, (origin) => buildHostServer(serviceAt(origin), shown, web.folder, log.record, authority));
  if (!listening.ok) return faulty(listening.fault);
  const { http, service } = listening;
  closing.push(() => http.close());
  if (secured.again !== null) closing.push(keepCertificate(http, secured.tls, secured.again));
  closing.push(await beginWork(service, database.roles, begun, log.record));
  writeFileSync(`${data.running}.new`, JSON.stringify({ pid: process.pid, address: service.origin }), { mode: 0o600 });
  renameSync(`${data.running}.new`, data.running);
  log.record({ kind: 'start' });
  // Each start makes a new one: the one before may have been seen by somebody over a shoulder.
  const setUp = kind === null && settings.kind === 'real' ? await makeSetUpLink(database.roles.owner, service.origin) : null;
  return {
    kind: 'runs',
    host: { setUp, authority, address: service.origin, brokenLog: anchors.first.kind === 'broken' ? anchors.first.seq : null, close },
  };
}

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

const faulty = (fault: HostFault): HostRun => ({ kind: 'fault', fault });

/** Where the server that runs on the data said that it is reached; '' where none ever did. */
export function addressIn({ running }: DataFolder): string {
  try {
    const { address } = JSON.parse(readFileSync(running, 'utf8')) as { readonly address?: unknown };
    return typeof address === 'string' ? address : '';
  } catch {
    return '';
  }
}
