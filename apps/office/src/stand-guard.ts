import { spawn } from 'node:child_process';

/** Stands by while something is done in a work folder. */
export interface Guard {
  /** Says which process group works in it now. */
  watch(group: number): void;
  /** All was ended and removed in order. */
  end(): void;
}

/** Waits until whoever started it is gone, however that came: then the group that it heard of last is ended and the folder removed, again where something was still being written. */
const WAITS = `
while read -r heard; do group="$heard"; done
[ -n "$group" ] && kill -s KILL -- "-$group" 2>/dev/null
for wait in 0 1 2 4 8; do sleep $wait; rm -rf -- "$1" && [ ! -e "$1" ] && exit; done`;

/**
 * Starts the guard of a folder, before anything of a stranger's is put into it: where this process is killed, what works in the folder is ended and the folder
 * removed. On Windows there is none.
 */
export function standGuard(work: string): Guard {
  if (process.platform === 'win32') return { watch: () => undefined, end: () => undefined };
  const guard = spawn('/bin/sh', ['-c', WAITS, 'sh', work], {
    env: { PATH: '/usr/local/bin:/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'ignore'],
    // Of its own group, so that what ends this process by a key does not end it too.
    detached: true,
  });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  return {
    watch: (group) => void guard.stdin.write(`${group}\n`),
    end: () => void guard.kill('SIGKILL'),
  };
}
