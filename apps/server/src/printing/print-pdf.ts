import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { childStart } from '../reading/isolate.ts';

/** The PDF, or a code of why there is none. */
export type Printed = { readonly kind: 'pdf'; readonly bytes: Uint8Array } | { readonly kind: 'fault'; readonly code: string };

/** Seconds: thousands of rows take a few. */
const CLOCK = 180;

/**
 * Prints a paper's values in a process of its own, so that the server goes on while pages are set, and a long table can be stopped. It inherits neither
 * environment nor files.
 */
export async function printPdf(values: unknown, signal: AbortSignal): Promise<Printed> {
  const { command, args } = await childStart('printing');
  const limit = AbortSignal.timeout(CLOCK * 1000);
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { LANG: 'C.UTF-8' },
    cwd: '/',
    signal: AbortSignal.any([signal, limit]),
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  // A child that ended early does not read on: that it ended is told below.
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(values));
  const bytes = await buffer(child.stdout).catch(() => Buffer.alloc(0));
  if (await ended) return { kind: 'pdf', bytes };
  return { kind: 'fault', code: signal.aborted ? 'printing-stopped' : limit.aborted ? 'printing-too-long' : 'printing-failed' };
}
