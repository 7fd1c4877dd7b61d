import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
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

/** Has one LibreOffice open files, tell what it sees in each, and save those for which a path to save to is given. Its profile lies in `folder`. */
export function listings(folder: string, jobs: readonly { readonly in: string; readonly save?: string }[]): readonly (Listing | { readonly failed: string })[] {
  const { stdout } = spawnSync(PYTHON, [join(here, 'listing.py'), folder], {
    input: jobs.map((job) => `${JSON.stringify(job)}\n`).join(''),
    encoding: 'utf8',
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    timeout: 180_000,
    maxBuffer: 1 << 28,
  });
  const said = stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Listing | { readonly failed: string });
  return jobs.map((_, index) => said[index] ?? { failed: 'no answer' });
}
