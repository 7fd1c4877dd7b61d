import { spawn } from 'node:child_process';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { PrintedPaper } from '@svod/render/pdf';

const CHILD = path.join(import.meta.dirname, 'printing-child.ts');
const ROOT = path.join(import.meta.dirname, '../../../..');
/** What the child may read: code and fonts. It writes no file and starts nothing. */
const READABLE = ['packages', 'codecs', 'node_modules', 'apps/cli/src'].map((one) => `--allow-fs-read=${path.join(ROOT, one)}${path.sep}*`);
const PACKAGES = ['apps/cli/package.json', 'package.json'].map((one) => `--allow-fs-read=${path.join(ROOT, one)}`);

/** Sets papers as PDFs in a process of its own, in their order; null where it ended without them. */
export async function printPapers(papers: readonly PrintedPaper[]): Promise<readonly Uint8Array[] | null> {
  if (papers.length === 0) return [];
  const child = spawn(process.execPath, ['--permission', '--allow-addons', ...READABLE, ...PACKAGES, '--no-warnings', CHILD], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { LANG: 'C.UTF-8' },
    cwd: ROOT,
  });
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  // A child that ended early does not read on: that it ended is told below.
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(papers));
  const bytes = await buffer(child.stdout).catch(() => Buffer.alloc(0));
  if (!(await ended)) return null;
  const printed: Uint8Array[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    printed.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return printed.length === papers.length ? printed : null;
}
