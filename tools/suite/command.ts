import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';

/** Root of the repository. */
export const ROOT = join(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number;
  /** Both outputs as they came. */
  readonly output: string;
}

/** Runs a program at the root, a package's own if it has that name, under this very Node. Never rejects. */
export function runCommand(name: string, args: readonly string[], onOutput?: (chunk: Buffer) => void): Promise<Ended> {
  const colour = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  const path = [join(ROOT, 'node_modules', '.bin'), dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(name, args, {
      cwd: ROOT,
      env: { ...process.env, ...colour, PATH: path, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const chunks: Buffer[] = [];
    const take = (chunk: Buffer): void => {
      chunks.push(chunk);
      onOutput?.(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 127, output: `${name} cannot be started: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
