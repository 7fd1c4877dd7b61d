import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { hostFolder, runHostCommand } from './run-host-command.ts';

const folder = hostFolder();
const DATA = path.join(folder, 'data');
const OUT = path.join(folder, 'copy.svod-backup');
const env = { SVOD_BACKUP_PASSPHRASE: 'фраза для проверки' };
const accountsAt = async (address: string): Promise<string> => await (await fetch(`${address}/api/sign-in/sample`)).text();

test('backed up while it runs, wiped, restored, and gone on with', async () => {
  const running = runHostCommand(['sample', '--data', DATA]);
  const address = await running.address;
  const accounts = await accountsAt(address);
  const written = await runHostCommand(['backup', '--out', OUT, '--data', DATA], env).ended;
  assert.deepEqual([written.code, written.err], [0, '']);
  assert.match(written.out, /Written and read back: .*\n\d+ tables with \d+ rows, [34] files, the log up to entry \d+\./);
  assert.equal(await accountsAt(address), accounts, 'the server goes on');
  running.kill('SIGINT');
  assert.equal((await running.ended).code, 0);
  const keys = readFileSync(path.join(DATA, 'keys', 'log.pem'), 'utf8');
  rmSync(DATA, { recursive: true });
  const wrong = await runHostCommand(['restore', OUT, '--data', DATA], { SVOD_BACKUP_PASSPHRASE: 'не та фраза совсем' }).ended;
  assert.equal(wrong.code, 3);
  assert.match(wrong.err, /passphrase is not the one/);
  assert.equal(existsSync(DATA), false, 'nothing is made');
  const restored = await runHostCommand(['restore', OUT, '--data', DATA], env).ended;
  assert.equal(restored.code, 0, restored.err);
  assert.match(restored.out, /^Restored into /);
  assert.equal(readFileSync(path.join(DATA, 'keys', 'log.pem'), 'utf8'), keys);
  assert.equal(existsSync(path.join(DATA, 'database/pg/postmaster.pid')), false, 'the database that it started has ended');
  const again = runHostCommand(['sample', '--data', DATA]);
  assert.equal(await accountsAt(await again.address), accounts);
  again.kill('SIGINT');
  const ended = await again.ended;
  assert.equal(ended.code, 0);
  assert.doesNotMatch(ended.err, /no longer holds what was signed/);
  // A server that is not running is backed up too.
  const still = await runHostCommand(['backup', '--out', path.join(folder, 'still'), '--data', DATA], env).ended;
  assert.equal(still.code, 0, still.err);
});

test('a log put back behind what was signed is told at the next start', async () => {
  const data = path.join(folder, 'older');
  assert.equal((await runHostCommand(['restore', OUT, '--data', data], env).ended).code, 0);
  // What a witness kept is of a later state than the database that was put back.
  const anchors = path.join(data, 'log-anchors.jsonl');
  const last = JSON.parse(readFileSync(anchors, 'utf8').trimEnd().split('\n').at(-1) ?? '') as { seq: number };
  writeFileSync(anchors, `${JSON.stringify({ ...last, seq: last.seq + 500 })}\n`);
  const running = runHostCommand(['sample', '--data', data], { SVOD_LANG: 'ru' });
  await running.address;
  running.kill('SIGINT');
  assert.match((await running.ended).err, new RegExp(`больше нет того, что было подписано до записи ${last.seq + 500}`));
});

test('what backup and restore can’t do is said in one line, and what is there stays', async () => {
  const full = path.join(folder, 'full');
  mkdirSync(full);
  writeFileSync(path.join(full, 'mine'), 'x');
  const damaged = path.join(folder, 'damaged');
  const bytes = readFileSync(OUT);
  writeFileSync(damaged, bytes.with(bytes.length - 100, (bytes.at(-100) ?? 0) ^ 4));
  const copied = path.join(folder, 'copied');
  cpSync(OUT, copied);
  const cases: readonly (readonly [readonly string[], Readonly<Record<string, string>>, number, RegExp])[] = [
    [['backup', '--data', DATA], env, 2, /Missing: --out/],
    [['backup', '--out', copied, '--data', DATA], env, 2, /is there already/],
    [['backup', '--out', path.join(folder, 'new'), '--data', path.join(folder, 'none')], env, 2, /There is no data/],
    [['backup', '--out', path.join(folder, 'new'), '--data', DATA], {}, 2, /sealed with a passphrase/],
    [['backup', '--out', path.join(folder, 'new'), '--data', DATA], { SVOD_BACKUP_PASSPHRASE: 'short' }, 2, /at least 12/],
    [['backup', '--out', path.join(folder, 'none', 'new'), '--data', DATA], env, 3, /none/],
    [['restore', OUT], env, 2, /Missing: --data/],
    [['restore', '--data', full], env, 2, /Missing: FILE/],
    [['restore', OUT, '--data', full], env, 3, /is empty/],
    [['restore', path.join(folder, 'none'), '--data', path.join(folder, 'made')], env, 3, /can’t be read/],
    [['restore', damaged, '--data', path.join(folder, 'made')], env, 3, /is damaged or cut off/],
    [['restore', path.join(full, 'mine'), '--data', path.join(folder, 'made')], env, 3, /no backup that Svod wrote/],
  ];
  for (const [words, given, code, said] of cases) {
    const ended = await runHostCommand(words, given).ended;
    assert.equal(ended.code, code, `${words.join(' ')}: ${ended.err}`);
    assert.match(ended.err, said);
    assert.equal(ended.err.trimEnd().split('\n').length, 1, ended.err);
  }
  assert.deepEqual(readdirSync(full), ['mine']);
  assert.ok(readFileSync(copied).equals(bytes));
  for (const name of ['made', 'new', 'none']) assert.equal(existsSync(path.join(folder, name)), false, name);
});
