import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, readPostmaster } from '../../src/database/embedded/postmaster.ts';

const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly pid: number;
  /** Where it said that it is reached. Rejects where it ends without a word of that. */
  readonly address: Promise<string>;
  readonly ended: Promise<Ended>;
  /** What stood on its output so far. */
  said(): string;
  kill(signal: NodeJS.Signals): void;
}

/** A folder of the test's own. Whatever server was left on data in it is ended with the tests of the file. */
export function hostFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'svod-host-'));
  after(async () => {
    for (const one of started) if (one.exitCode === null) one.kill('SIGKILL');
    for (const data of datas) {
      const left = readPostmaster(path.join(data, 'database', 'pg'));
      if (left) process.kill(left.pid, 'SIGKILL');
      while (isAlive(left?.pid ?? 0)) await wait(10);
    }
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const started: ChildProcess[] = [];
const datas = new Set<string>();

/** Starts a command of the host as a person does, in English unless `env` says otherwise. */
export function runHostCommand(words: readonly string[], env: Readonly<Record<string, string>> = {}, input = ''): Running {
  const data = words[words.indexOf('--data') + 1];
  if (words.includes('--data') && data !== undefined) datas.add(data);
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:SVOD_|DATABASE_URL|LC_|LANG)/u.test(name)));
  const child = spawn(process.execPath, [MAIN, ...words], { env: { ...own, SVOD_LANG: 'en', ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  started.push(child);
  child.stdin.end(input);
  let [out, err] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => child.once('close', (code, signal) => resolve({ code, signal, out, err })));
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const found = /https?:\/\/\S+/u.exec(out)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error(`it ended without an address: ${out}${err}`)));
  });
  address.catch(() => undefined);
  return { pid: child.pid ?? 0, address, ended, said: () => out, kill: (signal) => void child.kill(signal) };
}
