import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { openServerLog } from '../../src/host/server-log.ts';
import { hostFolder } from './run-host-command.ts';

const folder = hostFolder();

test('the log is lines of JSON with their time; old files make room', () => {
  const log = openServerLog(folder, () => new Date('2026-01-02T03:04:05Z'), null, 200);
  for (let k = 0; k < 40; k++) log.record({ kind: 'request', n: k } as { kind: string });
  log.close();
  const file = path.join(folder, 'server.log');
  const newest = readFileSync(file, 'utf8').trimEnd().split('\n');
  assert.deepEqual(JSON.parse(newest.at(-1) ?? ''), { time: '2026-01-02T03:04:05.000Z', kind: 'request', n: 39 });
  for (const name of ['', '.1', '.2', '.3', '.4']) assert.ok(statSync(`${file}${name}`).size <= 200);
  assert.equal(existsSync(`${file}.5`), false);
  if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o077, 0);
});

test('in a container the lines go where they are sent', () => {
  const lines: string[] = [];
  openServerLog(
    'nowhere',
    () => new Date(0),
    (line) => void lines.push(line),
  ).record({ kind: 'start' });
  assert.deepEqual(lines, ['{"time":"1970-01-01T00:00:00.000Z","kind":"start"}\n']);
});
