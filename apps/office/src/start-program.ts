import { type ChildProcess, spawn } from 'node:child_process';

/** How a program ended: by itself and well, by itself otherwise, at its limit, or because it was not wanted any more. */
export type Ended = 'done' | 'failed' | 'too-long' | 'stopped';

const GROUPS = process.platform !== 'win32';

/** Holds a program back until its guard stands. */
const WAITS = 'read -r go || exit 96; exec "$@" </dev/null';
/** Waits until whoever started it is gone, however that came: then the program's group is ended and its folder removed. */
const GUARD = 'cat >/dev/null; kill -s KILL -- "-$1" 2>/dev/null; sleep 1; rm -rf -- "$2"';

/**
 * Runs a program in a process group of its own, with nothing to read from and nothing heard of what it prints. It is ended with all that it started after so
 * many seconds on the clock, when the signal is given, and when this process ends; where this process is killed, a guard sees to that, and removes `work`.
 */
export function startProgram(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  work: string,
  seconds: number,
  signal: AbortSignal | null,
): Promise<Ended> {
  if (signal?.aborted === true) return Promise.resolve('stopped');
  const [program = '', ...args] = GROUPS ? ['/bin/sh', '-c', WAITS, 'sh', ...command] : command;
  const system = GROUPS ? env : { ...process.env, ...env };
  const child = spawn(program, args, { env: system, stdio: [GROUPS ? 'pipe' : 'ignore', 'ignore', 'ignore'], detached: GROUPS });
  const guard = GROUPS && child.pid !== undefined ? guardOf(child.pid, work) : null;
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
      if (guard !== null) endGroup(guard);
      resolve(early ?? outcome);
    };
    child.on('error', () => close('failed'));
    child.on('exit', (code) => close(code === 0 ? 'done' : 'failed'));
  });
}

function guardOf(group: number, work: string): ChildProcess {
  const guard = spawn('/bin/sh', ['-c', GUARD, 'sh', String(group), work], {
    env: { PATH: '/usr/local/bin:/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // Without one, it is ended where this process ends in order.
  guard.on('error', () => undefined);
  guard.stdin?.on('error', () => undefined);
  return guard;
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
