import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What LibreOffice sees in a file. */
export interface Listing {
  readonly changes: readonly { readonly kind: string; readonly author: string }[];
  readonly comments: readonly { readonly author: string; readonly text: string }[];
}

const PYTHON = process.env['SVOD_UNO_PYTHON'] ?? '/usr/bin/python3';
const here = dirname(fileURLToPath(import.meta.url));

/** Why LibreOffice can't be asked here, or false where it can. */
export function withoutLibreOffice(): string | false {
  if (spawnSync('soffice', ['--version']).status !== 0) return 'LibreOffice is not installed';
  return spawnSync(PYTHON, ['-c', 'import uno']).status === 0 ? false : 'python3-uno is not installed';
}

export type Seen = Listing | { readonly failed: string };

export interface Lister {
  /** Has the next file opened, and saved where `save` says so. */
  add(job: { readonly in: string; readonly save?: string }): void;
  /** No more files: what was seen in each, in order. */
  end(): Promise<readonly Seen[]>;
}

/** One LibreOffice that opens files one after another and tells what it sees. Its profile lies in `folder`; it is ended after `limit` milliseconds. */
export function lister(folder: string, limit: number): Lister {
  const child = spawn(PYTHON, [join(here, 'listing.py'), folder], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  const seen: Seen[] = [];
  let jobs = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('{')) seen.push(JSON.parse(line) as Seen);
  });
  child.stdin.on('error', () => {});
  const ended = new Promise((resolve) => child.once('close', resolve));
  // The child leads a process group of its own: the office goes with it.
  const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), limit);
  return {
    add(job) {
      jobs += 1;
      child.stdin.write(`${JSON.stringify(job)}\n`);
    },
    async end() {
      child.stdin.end();
      await ended;
      clearTimeout(timer);
      return Array.from({ length: jobs }, (_, index) => seen[index] ?? { failed: 'no answer' });
    },
  };
}
