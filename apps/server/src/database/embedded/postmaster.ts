import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a running server says of itself in `postmaster.pid` (one line each: pid, folder, start, port, socket's folder, address, key, state). */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Folder of the socket; '' where there is none. */
  readonly socketFolder: string;
  readonly ready: boolean;
}

/** Null where no server says that it runs on this data, or the process is gone. */
export function readPostmaster(data: string): Postmaster | null {
  const found = lastPostmaster(data);
  return found !== null && isAlive(found.pid) ? found : null;
}

/** What the last server said that did not end in order, or the one that runs. Null where there is none. */
export function lastPostmaster(data: string): Postmaster | null {
  let lines: readonly string[];
  try {
    lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3]), socketFolder: lines[4]?.trim() ?? '', ready: lines[7]?.trim() === 'ready' };
}

/** True for a process that is there, whoever's it is. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
