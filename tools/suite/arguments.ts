import { existsSync, globSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { CHECK_KINDS } from './checks.ts';
import { ROOT } from './command.ts';

/** What a run of the tests is asked for. */
export interface Request {
  /** One kind of check, `all`, or `none`. */
  readonly checks: string;
  /** Test files relative to the root. */
  readonly files: readonly string[];
}

const TEST_FILES = ['{packages,codecs,apps}/*/{src,test}/**/*.test.ts', 'boot/**/*.test.ts', 'tools/**/*.test.ts'];

/**
 * Reads the arguments: none for everything, `--check KIND` for checks alone, paths of test files or folders for their tests
 * alone. A string is what is wrong with them. Paths count from `from`, or else from the root.
 */
export function readArguments(args: readonly string[], from: string): Request | string {
  if (args.length === 0) return { checks: 'all', files: allTestFiles() };
  if (args[0] === '--check') {
    const kind = args[1] ?? '';
    if (args.length === 2 && CHECK_KINDS.includes(kind)) return { checks: kind, files: [] };
    return `--check takes one of: ${CHECK_KINDS.join(', ')}`;
  }
  const files: string[] = [];
  for (const arg of args) {
    const path = [resolve(from, arg), resolve(ROOT, arg)].find((candidate) => existsSync(candidate));
    if (path === undefined) return `there is no ${arg}`;
    const inRoot = toSlashes(relative(ROOT, path));
    const found = statSync(path).isDirectory() ? allTestFiles().filter((file) => inRoot === '' || file.startsWith(`${inRoot}/`)) : [inRoot];
    if (found.length === 0) return `no test files in ${arg}`;
    if (!found.every((file) => file.endsWith('.test.ts'))) return `${arg} is not a test file: their names end in .test.ts`;
    files.push(...found);
  }
  return { checks: 'none', files: [...new Set(files)] };
}

function allTestFiles(): string[] {
  return globSync(TEST_FILES, { cwd: ROOT }).map(toSlashes).toSorted();
}

const toSlashes = (path: string): string => path.replaceAll('\\', '/');
