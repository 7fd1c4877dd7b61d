import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const BEAT_MS = 1000;
/** A lock whose holder has not shown life for so long is left over from a killed process. */
const STALE_MS = 10_000;
const POLL_MS = 200;

/**
 * Takes a lock file that one process at a time can hold, on one machine or in several containers that share the folder: the
 * holder touches the file every second, so no process numbers are compared.
 *
 * @param {string} path
 * @param {() => void} onWait called once if another process holds it
 * @returns {Promise<{ release: () => void }>}
 */
export async function takeLock(path, onWait) {
  const token = randomBytes(12).toString('hex');
  let waited = false;
  while (!tryTake(path, token)) {
    if (removeStale(path, token)) continue;
    if (!waited) onWait();
    waited = true;
    await sleep(POLL_MS);
  }
  const beat = setInterval(() => touch(path), BEAT_MS);
  return {
    release() {
      clearInterval(beat);
      if (holder(path) === token) rmSync(path, { force: true });
    },
  };
}

/**
 * @param {string} path
 * @param {string} token
 */
function tryTake(path, token) {
  try {
    writeFileSync(path, token, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Moves a left-over lock aside. Two that find it at once: the one whose rename fails just goes on waiting; the one that moved a
 * fresh lock away instead puts it back.
 *
 * @param {string} path
 * @param {string} token
 */
function removeStale(path, token) {
  try {
    const found = holder(path);
    if (Date.now() - statSync(path).mtimeMs < STALE_MS) return false;
    const aside = `${path}.${token}`;
    renameSync(path, aside);
    if (holder(aside) === found) rmSync(aside, { force: true });
    else renameSync(aside, path);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path */
function holder(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** @param {string} path */
function touch(path) {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Removed by hand: the installation goes on all the same.
  }
}
