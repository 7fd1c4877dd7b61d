import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where everything of one workspace lies on this machine: database, keys, uploads, log of the server. A backup holds what matters of it. */
export interface DataFolder {
  readonly folder: string;
  /** Of the database that comes with Svod. */
  readonly cluster: string;
  readonly passwords: string;
  readonly keys: string;
  readonly logs: string;
  /** Signed ends of the log, outside the database. */
  readonly anchors: string;
  /** Says where the server that runs on this data is reached. */
  readonly running: string;
}

const SECRET_BYTES = 32;

/** Makes the folder on first use, for its owner's eyes alone. Null where this person may not write there. */
export function openDataFolder(folder: string): DataFolder | null {
  const data: DataFolder = {
    folder,
    cluster: path.join(folder, 'database'),
    passwords: path.join(folder, 'roles.json'),
    keys: path.join(folder, 'keys'),
    logs: path.join(folder, 'logs'),
    anchors: path.join(folder, 'log-anchors.jsonl'),
    running: path.join(folder, 'running.json'),
  };
  try {
    for (const one of [data.folder, data.keys, data.logs]) mkdirSync(one, { recursive: true, mode: 0o700 });
    accessSync(data.folder, constants.W_OK);
    return data;
  } catch {
    return null;
  }
}

/** The server's secret, made on first use. Null where the file is there and is not one. */
export function secretOf({ keys }: DataFolder): Buffer | null {
  const file = path.join(keys, 'secret');
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(SECRET_BYTES).toString('base64url'), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  return secret.length === SECRET_BYTES ? secret : null;
}
