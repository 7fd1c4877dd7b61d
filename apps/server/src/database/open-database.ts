import type { DataFolder } from '../host/data-folder.ts';
import type { HostFault } from '../host/host-fault.ts';
import { type StartFailure, startEmbedded } from './embedded/start-embedded.ts';
import type { Endpoint } from './endpoint.ts';
import { migrate } from './migrate.ts';
import { type OutsideDatabase, reachOutside } from './outside.ts';
import { type Role, ensureDatabase, rolePasswords } from './roles.ts';

/** A database with its schema up to date. */
export interface OpenDatabase {
  readonly roles: Readonly<Record<Role, Endpoint>>;
  /** Who may do anything in it; null where each role has an address of its own. */
  readonly admin: Endpoint | null;
  /** It is the one that comes with Svod. */
  readonly embedded: boolean;
  /** Its server ran already: another Svod's, or left behind by one that was killed. */
  readonly attached: boolean;
  /** Starts the server that comes with Svod again where it is gone, reached as before; an outside one is somebody else's. */
  revive(): Promise<Revived>;
  /** Ends the server that comes with Svod; an outside one stays as it is. */
  stop(): Promise<void>;
}

export type Revived = { readonly kind: 'runs' | 'revived' } | { readonly kind: 'gone'; readonly why: StartFailure };

export type DatabaseOpened = { readonly ok: true; readonly database: OpenDatabase } | { readonly ok: false; readonly fault: HostFault };

const NAME = 'svod';

/** Starts or reaches the database of a folder of data, makes roles and schema where they lack. */
export async function openDatabase(
  data: DataFolder,
  outside: OutsideDatabase | null,
  schema: 'bring-up-to-date' | 'as-it-is' = 'bring-up-to-date',
): Promise<DatabaseOpened> {
  const reached = outside === null ? await reachEmbedded(data) : await reachGiven(data, outside);
  if (!reached.ok || schema === 'as-it-is') return reached;
  const migrated = await migrate(reached.database.roles.owner);
  if (migrated.ok) return reached;
  if (!reached.database.attached) await reached.database.stop();
  return { ok: false, fault: migrated.fault };
}

async function reachEmbedded(data: DataFolder): Promise<DatabaseOpened> {
  const started = await startEmbedded(data.cluster);
  if (!started.ok) return { ok: false, fault: { code: started.why, log: started.log } };
  let { server } = started;
  const roles = await ensureDatabase(server.endpoint, NAME, rolePasswords(data.passwords));
  const admin = { ...server.endpoint, database: NAME };
  const revive = async (): Promise<Revived> => {
    if (server.runs()) return { kind: 'runs' };
    const again = await startEmbedded(data.cluster);
    if (!again.ok) return { kind: 'gone', why: again.why };
    ({ server } = again);
    return { kind: 'revived' };
  };
  return { ok: true, database: { roles, admin, embedded: true, attached: server.attached, revive, stop: () => server.stop() } };
}

async function reachGiven(data: DataFolder, outside: OutsideDatabase): Promise<DatabaseOpened> {
  const reached = await reachOutside(outside, () => rolePasswords(data.passwords));
  if (!reached.ok) return { ok: false, fault: reached };
  const { roles, admin } = reached;
  const revive = (): Promise<Revived> => Promise.resolve({ kind: 'runs' });
  return { ok: true, database: { roles, admin, embedded: false, attached: true, revive, stop: () => Promise.resolve() } };
}
