import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { WITHOUT_OFFICE } from '../../../tools/made-files/made-by-office.ts';
import { longRtf } from '../../../tools/made-files/small-odt.ts';
import { convert } from '../src/convert.ts';

// However a conversion is ended, nothing of it goes on, and nothing stays on the disk.
const skip = WITHOUT_OFFICE || (process.platform === 'linux' ? false : 'Linux only');

const folders = (folder: string): number => readdirSync(folder).filter((name) => name.startsWith('svod-lo-')).length;

/** A process: its number, its beginning, by which it is told from a later one of that number, its parent and its name. */
interface Process {
  readonly pid: number;
  readonly begun: string;
  readonly parent: number;
  readonly name: string;
}
function processes(): readonly Process[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/u.test(name)) return [];
    try {
      const [, called = '', rest = ''] = /^\d+ \((.*)\) (.*)$/su.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      const fields = rest.split(' ');
      return fields[0] === 'Z' ? [] : [{ pid: Number(name), begun: fields[19] ?? '', parent: Number(fields[1]), name: called }];
    } catch {
      return [];
    }
  });
}
/** All that a process started, and what that started. */
function startedBy(pid: number, all = processes()): readonly Process[] {
  return all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...startedBy(one.pid, all)]);
}
const alive = (these: readonly Process[]): readonly Process[] =>
  processes().filter(({ pid, begun }) => these.some((one) => one.pid === pid && one.begun === begun));
const works = (these: readonly Process[]): boolean => these.some(({ name }) => name === 'soffice.bin');

async function until(is: () => boolean, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !is(); await sleep(50)) if (Date.now() > end) assert.fail('too late');
}
test('where the process that asked for it is killed, LibreOffice is ended and its folder removed', { skip }, async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'svod-ended-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'killed-starter.ts')], {
    env: { ...process.env, TMPDIR: folder },
    stdio: 'ignore',
  });
  await until(() => works(startedBy(child.pid ?? 0)), 60);
  assert.equal(folders(folder), 1);
  const started = startedBy(child.pid ?? 0);
  child.kill('SIGKILL');
  await until(() => alive(started).length === 0 && folders(folder) === 0, 20);
});

test('given up, it ends at once', { skip }, async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'svod-ended-'));
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  t.after(() => {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
    rmSync(folder, { recursive: true, force: true });
  });
  const stop = new AbortController();
  const turned = convert(longRtf(200_000), 'rtf', { signal: stop.signal });
  await until(() => works(startedBy(process.pid)), 60);
  const started = startedBy(process.pid);
  const from = Date.now();
  stop.abort();
  assert.deepEqual(await turned, { ok: false, code: 'conversion-stopped', seconds: 0 });
  assert.ok(Date.now() - from < 5000);
  await until(() => alive(started).length === 0 && folders(folder) === 0, 5);
});
