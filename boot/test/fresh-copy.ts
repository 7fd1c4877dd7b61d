import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');

/** Stands in for npm: notes that it was called, takes a moment, then makes node_modules with Node in it, or fails. */
const NPM = `
const fs = require('node:fs'), path = require('node:path');
fs.appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n');
setTimeout(() => {
  const failure = process.env.FAKE_NPM_FAILS;
  if (failure) { console.error(failure); process.exit(1); }
  fs.rmSync('node_modules', { recursive: true, force: true });
  const bin = path.join('node_modules', 'node-' + process.platform + '-' + process.arch, 'bin');
  fs.mkdirSync(bin, { recursive: true });
  if (!process.env.FAKE_NPM_NO_NODE) fs.symlinkSync(process.execPath, path.join(bin, 'node'));
}, 400);
`;

const MAIN = `
import { setTimeout as sleep } from 'node:timers/promises';
const [command, value]: string[] = process.argv.slice(2);
if (command === 'wait') {
  process.on('SIGTERM', () => { console.log('told to stop'); process.exit(7); });
  console.log('waiting');
  await sleep(20_000);
} else if (command === 'die') {
  process.kill(process.pid, 'SIGKILL');
} else if (command === 'exit') {
  process.exitCode = Number(value);
} else {
  console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), main: process.argv[1] }));
}
`;

/** Makes a process believe that it runs on an old Node. */
const OLD_NODE = `--import=data:text/javascript,${encodeURIComponent(
  "Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); delete process.env.NODE_OPTIONS;",
)}`;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly oldNode?: boolean;
  readonly cwd?: string;
  /** Called with each piece of output and the process's id. */
  readonly onOutput?: (text: string, pid: number) => void;
}

/** A copy of the boot scripts in a folder of its own, with a stand-in for npm; removed when the test ends. */
export function freshCopy(t: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'svod-boot-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const name of ['boot.js', 'choose-entry.js', 'install.js', 'install-lock.js', 'run.js', 'begin.js'])
    cpSync(join(ROOT, 'boot', name), join(root, 'boot', name));
  cpSync(join(ROOT, 'svod'), join(root, 'svod'));
  mkdirSync(join(root, 'apps/cli/src'), { recursive: true });
  writeFileSync(join(root, 'apps/cli/src/main.ts'), MAIN);
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(root, 'package-lock.json'), '{ "lockfileVersion": 3 }');
  writeFileSync(join(root, 'npm.cjs'), NPM);

  const start = (args: readonly string[], options: StartOptions = {}, file = join(root, 'svod')): Promise<Ended> =>
    new Promise((resolve, reject) => {
      const env: NodeJS.ProcessEnv = {
        ...process.env,
        npm_execpath: join(root, 'npm.cjs'),
        PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
      };
      for (const name of ['NODE_OPTIONS', 'NODE_TEST_CONTEXT']) delete env[name];
      if (options.oldNode) env['NODE_OPTIONS'] = OLD_NODE;
      const child = spawn(file, args, { cwd: options.cwd ?? root, env: { ...env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
      let stdout = '';
      let stderr = '';
      child.stdout.on('data', (chunk: Buffer) => {
        stdout += String(chunk);
        if (child.pid !== undefined) options.onOutput?.(String(chunk), child.pid);
      });
      child.stderr.on('data', (chunk: Buffer) => (stderr += String(chunk)));
      child.on('error', reject);
      child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
    });

  const installs = (): number => {
    try {
      return readFileSync(join(root, 'calls.txt'), 'utf8').trim().split('\n').length;
    } catch {
      return 0;
    }
  };
  const link = (path: string): void => symlinkSync(join(root, 'svod'), path);
  return { root, start, installs, link };
}
