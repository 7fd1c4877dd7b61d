import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Endpoint } from '../database/endpoint.ts';
import type { DataFolder } from '../host/data-folder.ts';
import { BackupFault } from './backup-fault.ts';
import { backupRecords } from './backup-records.ts';
import { type Sums, readRecords, writeRecords } from './records.ts';
import { seal, unseal } from './seal.ts';

/** What a backup holds. */
export interface BackupSummary {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly entries: number;
}

/** Writes a backup beside its name, reads it back and holds it against what was written; only then it gets its name. An older file of that name stays until then. */
export async function writeBackup(file: string, passphrase: string, backup: Endpoint, data: DataFolder, now: Date): Promise<BackupSummary> {
  const fresh = `${file}.new`;
  try {
    let written: Sums = [];
    const handle = await open(fresh, 'w', 0o600);
    try {
      for await (const bytes of seal(
        writeRecords(backupRecords(backup, data), (sums) => (written = sums)),
        passphrase,
        now,
      ))
        await handle.write(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const read = await readRecords(openBackup(fresh, passphrase), () => Promise.resolve());
    if (JSON.stringify(read) !== JSON.stringify(written)) throw new BackupFault('differs');
    await rename(fresh, file);
    await syncFolder(path.dirname(file));
    return summaryOf(read);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

/** The bytes of a backup, opened. */
export const openBackup = (file: string, passphrase: string): AsyncIterable<Buffer> =>
  unseal(createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>, passphrase);

export function summaryOf(sums: Sums): BackupSummary {
  const tables = sums.filter(({ name }) => name.startsWith('table '));
  return {
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    files: sums.filter(({ name }) => name.startsWith('file ')).length,
    entries: tables.find(({ name }) => name === 'table log_entries')?.rows ?? 0,
  };
}

/** So that the file's new name outlives a power cut. Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
