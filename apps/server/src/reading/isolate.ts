import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What keeps a reading child in, as far as this machine gives it. */
export interface Isolation {
  /** It has no network of its own. */
  readonly network: boolean;
  /** It reads the code and no other file, writes none, starts no process. */
  readonly files: true;
}

/** How a reading child is started. */
export interface ChildStart {
  readonly command: string;
  readonly args: readonly string[];
  readonly isolation: Isolation;
}

/** Megabytes of a child's heap. */
export const HEAP_MEGABYTES = 512;

const ROOT = path.join(import.meta.dirname, '../../../..');
/** What a child runs. The one that sets pages uses a compiled library, which the one that reads strangers' files must not load. */
const PROGRAMS = {
  reading: { file: path.join(import.meta.dirname, 'child/reading-child.ts'), allowed: [] },
  printing: { file: path.join(import.meta.dirname, '../printing/child/printing-child.ts'), allowed: ['--allow-addons'] },
} as const;
type Program = keyof typeof PROGRAMS;
/** What it may read: code, and where that says which packages it is. Neither data nor keys are in there. */
const READABLE = ['packages', 'codecs', 'node_modules', 'apps/server/src', 'apps/server/package.json', 'package.json'];

/** Ways to leave the network behind, the first that works is taken: with a user of its own, else as who may. */
const APART = [['--user', '--map-root-user', '--net'], ['--net']] as const;

const found = new Map<Program, Promise<ChildStart>>();

/** Finds out once how a child can be kept in. */
export function childStart(program: Program = 'reading'): Promise<ChildStart> {
  const known = found.get(program) ?? find(program);
  found.set(program, known);
  return known;
}

async function find(program: Program): Promise<ChildStart> {
  const { file, allowed } = PROGRAMS[program];
  const node = [
    process.execPath,
    '--permission',
    ...allowed,
    ...READABLE.map((one) => path.join(ROOT, one))
      .filter((one) => existsSync(one))
      .map((one) => `--allow-fs-read=${one}${path.extname(one) === '' ? `${path.sep}*` : ''}`),
    `--max-old-space-size=${HEAP_MEGABYTES}`,
    '--expose-gc',
    '--disable-proto=delete',
    '--no-warnings',
    file,
  ];
  if (process.platform === 'linux')
    for (const apart of APART)
      if (await works('unshare', [...apart, '/bin/true'])) {
        const [command = '', ...args] = ['unshare', ...apart, '/bin/sh', '-c', LIMITED, 'sh', ...node];
        return { command, args, isolation: { network: true, files: true } };
      }
  const [command = '', ...args] = node;
  return { command, args, isolation: { network: false, files: true } };
}

/** No file is written, not even of a crash. */
const LIMITED = 'ulimit -c 0 -f 0 2>/dev/null; exec "$@"';

const works = (command: string, args: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => execFile(command, [...args], { timeout: 5000 }, (error) => resolve(error === null)));
