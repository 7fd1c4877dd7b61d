import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './postmaster.ts';

/**
 * Does something while nobody else does it on the same folder: two starts at once would both make the data. A lock that a killed process
 * left behind holds nobody up. The lock's file is made whole beside and linked into place, so that nobody reads half of it.
 */
export async function alone<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const lock = path.join(folder, 'starting');
  const mine = `${lock}.${randomBytes(6).toString('hex')}`;
  writeFileSync(mine, String(process.pid), { mode: 0o600 });
  try {
    while (!taken(mine, lock)) await wait(20);
    try {
      return await act();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function taken(mine: string, lock: string): boolean {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    // The holder is gone: its lock goes, and the next round takes it or finds it taken.
    if (!isAlive(holderOf(lock))) rmSync(lock, { force: true });
    return false;
  }
}

/** 0 where the lock went meanwhile. */
function holderOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}
