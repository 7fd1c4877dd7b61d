import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
const MAIN = path.join(ROOT, 'apps/cli/src/main.ts');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** User the program runs as; only root can ask for another. */
  readonly uid?: number;
}

/** Runs the command line as a person does, in English unless told otherwise. Ends it after two minutes. */
export function svod(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return start([MAIN, ...args], options);
}

/** The same by way of `./svod`: the boot script first. */
export function bootedSvod(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return start([path.join(ROOT, 'boot/boot.js'), 'apps/cli/src/main.ts', ...args], options);
}

/** Runs Node itself. */
export function start(args: readonly string[], { cwd = ROOT, env = {}, uid }: RunOptions): Promise<Run> {
  // Without LibreOffice unless a test asks for it: what is installed here is no matter of the others.
  const clean: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C.UTF-8', SVOD_SOFFICE: '', ...env };
  delete clean['NODE_TEST_CONTEXT'];
  delete clean['SVOD_DEBUG'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env: clean, timeout: 120_000, ...(uid === undefined ? {} : { uid, gid: uid }) });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
  });
}

/** A new folder that goes when the tests of the file have ended. */
export function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'svod-cli-'));
  if (folders.length === 0) process.on('exit', () => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

export const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
