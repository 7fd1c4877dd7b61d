import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { findSoffice } from '@svod/office';
import { readPostmaster } from '../../src/database/embedded/postmaster.ts';
import { sampleId } from '../../src/sample/sample-id.ts';
import { hostFolder, runHostCommand } from './run-host-command.ts';

const folder = hostFolder();
const SAMPLE = path.join(folder, 'sample');

const startOf = async (address: string): Promise<{ workspace: { kind: string; name: string } }> => {
  const response = await fetch(`${address}/api/start`);
  assert.equal(response.status, 200);
  return (await response.json()) as { workspace: { kind: string; name: string } };
};

const until = async (is: () => boolean): Promise<void> => {
  while (!is()) await wait(20);
};

/** Milliseconds of the processor that a process has had, by Linux's account (proc(5): 100 ticks a second); null elsewhere. */
function cpuOf(pid: number): number | null {
  if (!existsSync('/proc/self/stat')) return null;
  const [user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
  return (user + system) * 10;
}

test('the sample starts, says where, is found by a second start, and Ctrl+C ends it and its database in order; the next start is quick', async (t) => {
  const first = runHostCommand(['sample', '--data', SAMPLE]);
  const address = await first.address;
  assert.match(address, /^http:\/\/localhost:\d+$/);
  assert.equal((await startOf(address)).workspace.kind, 'sample');
  if (process.platform !== 'win32')
    for (const name of ['', 'keys', 'keys/secret', 'roles.json']) assert.equal(statSync(path.join(SAMPLE, name)).mode & 0o077, 0, name);
  const second = await runHostCommand(['sample', '--data', SAMPLE]).ended;
  assert.deepEqual([second.code, second.out.trim()], [0, `Svod runs on this data already: ${address}`]);
  assert.equal((await startOf(address)).workspace.kind, 'sample', 'the second start leaves the first as it is');
  first.kill('SIGINT');
  assert.equal((await first.ended).code, 0);
  assert.equal(readPostmaster(path.join(SAMPLE, 'database/pg')), null);
  const from = Date.now();
  const again = runHostCommand(['sample', '--data', SAMPLE]);
  await startOf(await again.address);
  const took = Date.now() - from;
  // What the processor spends, since the clock also counts what other tests do meanwhile.
  const spent = cpuOf(again.pid) ?? took;
  t.diagnostic(`a later start takes ${took} ms by the clock, ${spent} ms of the processor`);
  assert.ok(spent < 3000, `${spent} ms`);
  again.kill('SIGTERM');
  assert.equal((await again.ended).code, 0);
});

test('data of a sample is not opened as a workspace for real work; a message says so in the person’s language', async () => {
  const refused = await runHostCommand(['serve', '--data', SAMPLE], { SVOD_LANG: 'ru' }).ended;
  assert.equal(refused.code, 3);
  assert.match(refused.err, /относятся к рабочему пространству вида «sample»/);
  assert.equal(readPostmaster(path.join(SAMPLE, 'database/pg')), null, 'the database that it started has ended');
});

test('a workspace for real work is empty at first; where a process and its database are killed, the next start goes on', async () => {
  const data = path.join(folder, 'real');
  const first = runHostCommand(['serve', '--data', data]);
  assert.equal((await startOf(await first.address)).workspace.kind, 'none');
  const link = /^To set it up open, once and until .* UTC: (http:\/\/localhost:\d+\/\S+#\S{40,})$/m;
  await until(() => link.test(first.said()));
  const office = findSoffice(process.env);
  await until(() => first.said().includes(office === null ? 'LibreOffice was not found' : `LibreOffice: ${office}.`));
  first.kill('SIGKILL');
  assert.equal((await first.ended).signal, 'SIGKILL');
  assert.notEqual(readPostmaster(path.join(data, 'database/pg')), null, 'the database is left behind');
  const second = runHostCommand(['serve', '--data', data], { SVOD_SOFFICE: '' });
  assert.equal((await startOf(await second.address)).workspace.kind, 'none');
  await until(() => second.said().includes('LibreOffice was not found: files of kinds .doc'));
  second.kill('SIGINT');
  assert.equal((await second.ended).code, 0);
  assert.equal(readPostmaster(path.join(data, 'database/pg')), null);
});

test('a port that is taken: the next one, or a word where it was asked for', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const refused = await runHostCommand(['sample', '--data', SAMPLE, '--port', String(port)]).ended;
  assert.equal(refused.code, 3);
  assert.match(refused.err, new RegExp(`Port ${port} is taken`));
  other.close();
});

test('what can’t be is said in one line, with the exit code of its kind, and nothing is made', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, 'x');
  const damaged = path.join(folder, 'damaged');
  mkdirSync(path.join(damaged, 'keys'), { recursive: true });
  writeFileSync(path.join(damaged, 'keys', 'secret'), 'short');
  const nowhere = ['--data', path.join(folder, 'never')];
  const cases: readonly (readonly [readonly string[], Readonly<Record<string, string>>, number, RegExp])[] = [
    [['serve', '--prot', '1'], {}, 2, /not understood: --prot/],
    [['serve', '--port'], {}, 2, /--port wants a value/],
    [['serve', 'x'], {}, 2, /One thing too many: x/],
    [['serve', ...nowhere, '--port', '0'], {}, 2, /from 1 to 65535/],
    [['serve', ...nowhere, '--port', '65536'], {}, 2, /from 1 to 65535/],
    [['serve', ...nowhere, '--host', '0.0.0.0'], {}, 2, /without encryption/],
    [['serve', ...nowhere, '--host', '0.0.0.0', '--origin', 'http://a.example'], {}, 2, /without encryption/],
    [['serve', ...nowhere, '--origin', 'https://a.example/x'], {}, 2, /without a path/],
    [['serve', ...nowhere, '--tls-cert', file], {}, 2, /go together/],
    [['serve', ...nowhere, '--tls-cert', file, '--tls-key', file], {}, 2, /can’t be read/],
    [['serve', '--lang', 'fr'], {}, 2, /no language “fr”/],
    [['serve', ...nowhere], { SVOD_MAIL: 'http://a' }, 2, /SVOD_MAIL is not as it should be/],
    [['serve', ...nowhere], { SVOD_MAIL: 'smtp://a', SVOD_MAIL_FROM: 'x' }, 2, /SVOD_MAIL_FROM is not/],
    [['serve', ...nowhere], { SVOD_OIDC_ISSUER: 'http://id.example' }, 2, /SVOD_OIDC_ISSUER is not/],
    [['serve', ...nowhere], { DATABASE_URL: 'mysql://a:b@c/d' }, 3, /DATABASE_URL is not an address/],
    [['serve', ...nowhere], { DATABASE_URL_APP: 'postgres://a:b@localhost/d' }, 3, /DATABASE_URL_OWNER is not an address/],
    [['serve', '--data', file], {}, 3, /can’t be made or written to/],
    [['serve', '--data', damaged], {}, 3, /is damaged/],
    [
      ['serve', '--data', path.join(folder, 'away')],
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/d' },
      3,
      /No PostgreSQL answers at 127\.0\.0\.1:9/,
    ],
  ];
  for (const [words, env, code, said] of cases) {
    const ended = await runHostCommand(words, env).ended;
    assert.equal(ended.code, code, `${words.join(' ')}: ${ended.err}`);
    assert.match(ended.err, said);
    assert.equal(ended.err.trimEnd().split('\n').length, 1, ended.err);
    assert.equal(ended.out, '');
  }
  assert.equal(existsSync(path.join(folder, 'never')), false);
});

test('recover makes a link on the server’s own machine, for somebody who is there', async () => {
  const made = await runHostCommand(['recover', sampleId('person desk'), '--data', SAMPLE, '--origin', 'https://svod.example']).ended;
  assert.equal(made.code, 0, made.err);
  assert.match(made.out, /^For Секретариат, once and until \S+ \S+ UTC: https:\/\/svod\.example\/\S+#\S{40,}\nNo letter could be sent/);
  const nobody = await runHostCommand(['recover', 'nobody@example.org', '--data', SAMPLE]).ended;
  assert.equal(nobody.code, 3);
  assert.match(nobody.err, /There is nobody with the id or mail address “nobody@example\.org”/);
  assert.equal(readPostmaster(path.join(SAMPLE, 'database/pg')), null);
});
