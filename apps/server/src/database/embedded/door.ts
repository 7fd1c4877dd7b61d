import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Identity } from './identity.ts';
import { lastPostmaster } from './postmaster.ts';

/** Where a server is reached. */
export interface Door {
  readonly socketFolder: string;
  /** Used on Windows alone. */
  readonly port: number;
}

/**
 * The door of a server that is about to start: that of the one before where it did not end in order, since those who used it still knock there; else a new one, with a
 * path short enough for a socket.
 */
export function doorOf(data: string, identity: Identity): Door {
  const last = lastPostmaster(data);
  const port = last !== null && process.platform === 'win32' ? last.port : 20_000 + (randomBytes(2).readUInt16BE(0) % 20_000);
  const before = last?.socketFolder ?? '';
  if (before.startsWith(path.join(tmpdir(), 'svod-')) && isOwn(before, identity)) return { socketFolder: before, port };
  const socketFolder = mkdtempSync(path.join(tmpdir(), 'svod-'));
  identity.own(socketFolder);
  return { socketFolder, port };
}

/** Whether the folder is there for the server's eyes alone. One that was swept away is made again; somebody else's under its name is not used. */
function isOwn(folder: string, identity: Identity): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    identity.own(folder);
    return true;
  } catch {
    const found = lstatSync(folder, { throwIfNoEntry: false });
    const owner = identity.uid ?? process.getuid?.();
    return found?.isDirectory() === true && (owner === undefined || found.uid === owner) && (found.mode & 0o077) === 0;
  }
}
