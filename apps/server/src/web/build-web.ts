import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alone } from '../database/embedded/alone.ts';
import { compressFiles } from './compress-files.ts';
import { webSourcesHash } from './web-sources.ts';

/** Of the repository. */
export const ROOT = path.resolve(import.meta.dirname, '../../../..');

export type WebBuilt =
  /** `folder` holds index.html and all that it names; null where there are no pages to build, so that the API is served alone. */
  { readonly ok: true; readonly folder: string | null; readonly built: boolean } | { readonly ok: false; readonly log: string };

/**
 * Builds the browser's part with Vite unless what lies in `apps/web/dist` was built from these very sources. The new one takes the old one's
 * place when it is whole.
 */
export async function buildWeb(onBuild: () => void = () => undefined, root: string = ROOT): Promise<WebBuilt> {
  const web = path.join(root, 'apps/web');
  const folder = path.join(web, 'dist');
  const hash = webSourcesHash(root);
  if (isBuilt(folder, hash)) return { ok: true, folder, built: false };
  if (!existsSync(path.join(web, 'index.html'))) return { ok: true, folder: null, built: false };
  return await alone(web, async () => {
    if (isBuilt(folder, hash)) return { ok: true, folder, built: false };
    onBuild();
    const fresh = path.join(web, 'dist.new');
    const { code, output } = await vite(root, web, fresh);
    if (code !== 0) return { ok: false, log: output };
    await compressFiles(fresh);
    writeFileSync(path.join(fresh, STAMP), hash ?? '');
    const old = path.join(web, 'dist.old');
    rmSync(old, { recursive: true, force: true });
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(fresh, folder);
    rmSync(old, { recursive: true, force: true });
    return { ok: true, folder, built: true };
  });
}

/** Not served: the name begins with a dot. */
const STAMP = '.built-from';

/** Where the sources did not come along, what was built is taken as it is. */
function isBuilt(folder: string, hash: string | null): boolean {
  const stamp = path.join(folder, STAMP);
  if (!existsSync(path.join(folder, 'index.html')) || !existsSync(stamp)) return false;
  return hash === null || readFileSync(stamp, 'utf8') === hash;
}

function vite(root: string, web: string, out: string): Promise<{ readonly code: number; readonly output: string }> {
  const program = path.join(root, 'node_modules/vite/bin/vite.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, 'build', '--outDir', out, '--emptyOutDir', '--logLevel', 'warn'], {
      cwd: web,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    });
    let output = '';
    const take = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
