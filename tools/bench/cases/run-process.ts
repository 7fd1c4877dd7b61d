import { spawn } from 'node:child_process';
import type { Timed } from './timed.ts';

/** What came of a started process: timings, or why there are none. */
export type Ran = { readonly ok: true; readonly timed: Timed } | { readonly ok: false; readonly why: string };

/**
 * Runs a program in a process of its own and takes the last line it prints. Past `limit` seconds it is ended with all that it started
 * (it leads a process group of its own).
 */
export function runProcess(command: string, args: readonly string[], limit: number): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    let late = false;
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const timer = setTimeout(() => {
      late = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, limit * 1000);
    child.on('error', (error) => resolve({ ok: false, why: error.message }));
    child.on('close', (code) => {
      clearTimeout(timer);
      const line = out.trimEnd().split('\n').at(-1) ?? '';
      if (late) resolve({ ok: false, why: `not done in ${limit} s` });
      else if (code === 0 && line.startsWith('{')) resolve({ ok: true, timed: JSON.parse(line) as Timed });
      else resolve({ ok: false, why: `ended with ${code}: ${err.trim().split('\n').at(-1)?.slice(0, 120) ?? ''}` });
    });
  });
}
