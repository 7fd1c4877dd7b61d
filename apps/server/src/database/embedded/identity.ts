import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';

/** As whom PostgreSQL runs: it refuses to run as root. */
export interface Identity {
  /** Put before the command. */
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
  /** Makes a folder the identity's own. */
  own(folder: string): void;
}

const NOBODY = 65534;
const PLAIN: Identity = { prefix: [], own: () => undefined };

/**
 * A root's server runs in a user namespace in which root is nobody (nothing changes hands on the disk); where there are no namespaces, as
 * nobody, whose folders are made over to it. Anybody else's runs as that person.
 */
export function serverIdentity(): Identity {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return PLAIN;
  const prefix = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  const [program, ...args] = prefix;
  if (program !== undefined && spawnSync(program, [...args, 'true']).status === 0) return { ...PLAIN, prefix };
  return { prefix: [], uid: NOBODY, gid: NOBODY, own: (folder) => chownSync(folder, NOBODY, NOBODY) };
}
