import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { EXPORT_HEAD, anchorLine, entryLine } from '../../src/log/export-file.ts';
import { rawKey } from '../../src/log/signing-key.ts';
import { anchorsAt, diceOf, madeLog } from '../log/made-log.ts';
import { hostFolder, runHostCommand } from './run-host-command.ts';

const folder = hostFolder();
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const log = madeLog(30, diceOf(7));
const anchors = anchorsAt(log, [12, 25], privateKey);
const write = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
const exported = (entries: typeof log, signed: typeof anchors): string =>
  `${JSON.stringify(EXPORT_HEAD)}\n${entries.map(entryLine).join('')}${signed.map(anchorLine).join('')}`;
const whole = write('whole.jsonl', exported(log, anchors));
const cut = write('cut.jsonl', exported(log.slice(0, 14), anchors.slice(0, 1)));
const kept = write('kept.jsonl', anchors.map((anchor) => `${JSON.stringify(anchor)}\n`).join(''));
const key = write('key.pem', String(publicKey.export({ type: 'spki', format: 'pem' })));

test('verify-log says what it proved, asks no server, and names the first entry that is not as it was written', async () => {
  const changed = write('changed.jsonl', exported(log, anchors).replace('"reason":"', '"reason":"!'));
  const bare = rawKey(publicKey).toString('base64');
  const cases: readonly (readonly [readonly string[], Readonly<Record<string, string>>, number, RegExp])[] = [
    [[whole, '--key', key], {}, 0, /^As it was written: 30 entries, 2 signatures\.\n.*up to 25;.*after entry 30/],
    [[whole, '--key', bare], {}, 0, /^As it was written/],
    [[cut, '--key', key], {}, 0, /^As it was written: 14 entries, 1 signatures/],
    [[cut, '--key', key, '--anchors', kept], {}, 1, /^The log was cut: entry 15, /],
    [[cut, '--key', key, '--anchors', kept], { SVOD_LANG: 'ru' }, 1, /^Журнал обрезан: нет записи 15,/],
    [[changed, '--key', key], {}, 1, /^Entry 1 was changed\.\n$/],
    [[changed, '--key', key], { SVOD_LANG: 'ky' }, 1, /^1-жазуу өзгөртүлгөн/],
  ];
  for (const [words, env, code, said] of cases) {
    const ended = await runHostCommand(['verify-log', ...words], env).ended;
    assert.deepEqual([ended.code, ended.err], [code, ''], words.join(' '));
    assert.match(ended.out, said);
  }
});

test('what verify-log can’t do is said in one line', async () => {
  const cases: readonly (readonly [readonly string[], number, RegExp])[] = [
    [[], 2, /Missing: FILE/],
    [[whole], 2, /Missing: --key/],
    [[whole, '--key', 'nonsense'], 2, /neither a file/],
    [[whole, kept, '--key', key], 2, /One thing too many/],
    [[path.join(folder, 'none'), '--key', key], 3, /can’t be read \(ENOENT\)/],
    [[key, '--key', key], 3, /no log that Svod exported/],
    [[whole, '--key', key, '--anchors', path.join(folder, 'none')], 3, /can’t be read/],
  ];
  for (const [words, code, said] of cases) {
    const ended = await runHostCommand(['verify-log', ...words]).ended;
    assert.deepEqual([ended.code, ended.out], [code, ''], words.join(' '));
    assert.match(ended.err, said);
  }
});
