import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Folders beside `src` that say nothing of what is built. */
const PASSED_OVER: ReadonlySet<string> = new Set(['dist', 'dist.new', 'dist.old', 'node_modules', 'test']);

/**
 * A hash of all that the browser's part is built from: its own folder, the packages of ours that it imports (and theirs), and the lock that
 * fixes the others. Null where there is nothing to build.
 */
export function webSourcesHash(root: string): string | null {
  const sum = createHash('sha256');
  const web = path.join(root, 'apps/web');
  try {
    for (const folder of [web, ...ownPackages(root, web)])
      for (const file of filesOf(folder))
        sum
          .update(`${path.relative(root, file)}\n`)
          .update(readFileSync(file))
          .update('\n');
    return sum.update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex');
  } catch {
    return null;
  }
}

/** Folders of the packages of this project that a package needs at run time, near and far. */
function ownPackages(root: string, folder: string): readonly string[] {
  const found = new Set<string>();
  const queue = [folder];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { dependencies = {} } = JSON.parse(readFileSync(path.join(next, 'package.json'), 'utf8')) as {
      readonly dependencies?: Readonly<Record<string, string>>;
    };
    for (const name of Object.keys(dependencies)) {
      const own = path.join(root, 'packages', name.replace('@svod/', ''));
      if (!name.startsWith('@svod/') || found.has(own)) continue;
      found.add(own);
      queue.push(own);
    }
  }
  return [...found].toSorted();
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !PASSED_OVER.has(entry.name) && !entry.name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(path.join(folder, entry.name)) : [path.join(folder, entry.name)]));
}
