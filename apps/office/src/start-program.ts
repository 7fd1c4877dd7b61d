import { type ChildProcess, spawn } from 'node:child_process';
import type { Guard } from './stand-guard.ts';

/** How a program ended: by itself and well, by itself otherwise, at its limit, or because it was not wanted any more. */
export type Ended = 'done' | 'failed' | 'too-long' | 'stopped';

const GROUPS = process.platform !== 'win32';

/** What stands beside a program that runs. */
export interface Beside {
  /** Given where it is not wanted any more. */
  readonly signal?: AbortSignal | null;
  readonly guard?: Guard | null;
}

/** Holds a program back until its guard knows of it. */
const WAITS = 'read -r go || exit 96; exec "$@" </dev/null';
/**
 * Runs a program in a process group of its own, with nothing to read from and nothing heard of what it prints. It is ended with all that it started after so
 * many seconds on the clock, when the signal is given, and when this process ends; where this process is killed, the guard sees to that.
 */
export function startProgram(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  seconds: number,
  { signal = null, guard = null }: Beside = {},
): Promise<Ended> {
  if (signal?.aborted === true) return Promise.resolve('stopped');
  const [program = '', ...args] = GROUPS ? ['/bin/sh', '-c', WAITS, 'sh', ...command] : command;
  const system = GROUPS ? env : { ...process.env, ...env };
  const child = spawn(program, args, { env: system, stdio: [GROUPS ? 'pipe' : 'ignore', 'ignore', 'ignore'], detached: GROUPS });
  if (GROUPS && child.pid !== undefined) guard?.watch(child.pid);
  child.stdin?.on('error', () => undefined);
  child.stdin?.end('go\n');
  return new Promise((resolve) => {
    let early: Ended | null = null;
    const end = (why: Ended): void => {
      early ??= why;
      endGroup(child);
    };
    const timer = setTimeout(() => end('too-long'), seconds * 1000);
    const stop = (): void => end('stopped');
    signal?.addEventListener('abort', stop, { once: true });
    process.once('exit', stop);
    const close = (outcome: Ended): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      process.off('exit', stop);
      // What it started and left behind.
      endGroup(child);
      resolve(early ?? outcome);
    };
    child.on('error', () => close('failed'));
    child.on('exit', (code) => close(code === 0 ? 'done' : 'failed'));
  });
}

/** Ends a process with its group at once. */
function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && GROUPS) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It is gone already.
  }
}
