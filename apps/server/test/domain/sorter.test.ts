import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zip } from '@svod/archive';
import { cleanName } from '../../src/uploads/clean-name.ts';
import { looksLikeMail } from '../../src/uploads/read-mail.ts';
import { sortFile } from '../../src/uploads/sort-file.ts';
import { sortInThread } from '../../src/uploads/sort-in-thread.ts';
import { suggestBodies } from '../../src/rounds/suggest-bodies.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const kind = async (one: Uint8Array): Promise<string> => {
  const sorted = await sortFile(one);
  return sorted.refused ?? sorted.kind;
};

test('a file is what its content says', async () => {
  const types = (type: string): Uint8Array =>
    zip(new Map([['[Content_Types].xml', Buffer.from(`<Types><Override PartName="/x" ContentType="application/${type}"/></Types>`)]]));
  assert.equal(await kind(types('vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml')), 'word');
  assert.equal(await kind(types('vnd.ms-word.document.macroEnabled.main+xml')), 'word');
  assert.equal(await kind(types('vnd.openxmlformats-officedocument.presentationml.presentation.main+xml')), 'not-known');
  assert.equal(await kind(zip(new Map([['mimetype', bytes('application/vnd.oasis.opendocument.text')]]))), 'convertible');
  assert.equal(await kind(zip(new Map([['mimetype', bytes('application/vnd.oasis.opendocument.graphics')]]))), 'not-known');
  assert.equal(await kind(zip(new Map([['a.txt', bytes('x')]]))), 'archive');
  assert.equal(await kind(bytes('\xFF\xD8\xFF\xE0')), 'picture');
  assert.equal(await kind(bytes('II*\0')), 'picture');
  assert.equal(await kind(bytes('GIF89a')), 'not-known');
  assert.equal(await kind(bytes('<html><script>alert(1)</script>')), 'not-known');
  assert.equal(await kind(bytes('<?xml version="1.0"?><svg/>')), 'not-known');
  assert.equal(await kind(bytes('')), 'empty');
  assert.equal(await kind(bytes('From: a@b.example\r\nSubject: x\r\n\r\ntext')), 'mail');
  assert.equal(await kind(bytes('From: a@b.example\r\n\r\ntext')), 'not-known');
  // An archive that inflates to 1,000 times its size is not taken.
  assert.equal(await kind(zip(new Map([['a', Buffer.alloc(60 * 1024 * 1024)]]))), 'damaged');
});

test('header lines and nothing else make a mail', () => {
  assert.equal(looksLikeMail(bytes('Received: x\n folded\nFrom: a\n\nFree text')), true);
  assert.equal(looksLikeMail(bytes('Received: x\nfree text\nFrom: a\n\n')), false);
  assert.equal(looksLikeMail(bytes(`From: a\nDate: b\nX-Long: ${'x'.repeat(100_000)}`)), true);
});

test('a file that takes too long ends the thread and not the next file', async () => {
  const slow = zip(new Map([['a', Buffer.alloc(50_000_000, 'ab')]]));
  assert.equal((await sortInThread(slow, [], 1)).refused, 'damaged');
  assert.equal((await sortInThread(Buffer.from('%PDF-1.4'))).kind, 'letter');
});

test('names lose folders and signs that are not seen, and keep their endings', () => {
  assert.equal(cleanName('C:\\Users\\me\\План.docx'), 'План.docx');
  assert.equal(cleanName('../../etc/passwd'), 'passwd');
  assert.equal(cleanName('a\u202Exslx.exe\u0000\u200B'), 'axslx.exe');
  assert.equal(cleanName('..'), 'file');
  assert.equal(cleanName(''), 'file');
  const long = cleanName(`${'ы'.repeat(400)}.docx`);
  assert.ok(long.length <= 255 && long.endsWith('ы.docx'));
});

test('a file points to bodies by its name, its sender and its authors, the surest first', () => {
  const bodies = [
    { id: 'mid', names: { ru: 'Министерство иностранных дел', en: 'Ministry of Foreign Affairs' }, shortNames: { ru: 'МИД', en: 'MFA' } },
    { id: 'mz', names: { ru: 'Министерство здравоохранения' }, shortNames: { ru: 'МЗ' } },
    { id: 'mo', names: { ru: 'Министерство обороны' }, shortNames: { ru: 'МО' } },
  ];
  const people = [
    { name: 'Автор МЗ', mail: 'author@health.example', body: 'mz' },
    { name: 'Эсенов Э.', mail: 'esenov@gmail.com', body: 'mo' },
  ];
  const of = (file: string, sender = '', authors: readonly string[] = []): readonly string[] =>
    suggestBodies({ file, sender, authors }, bodies, people);
  assert.deepEqual(of('Ответ_МИД.docx'), ['mid']);
  assert.deepEqual(of('mid-2012.docx'), ['mid']);
  assert.deepEqual(of('MFA comments (2).docx'), ['mid']);
  assert.deepEqual(of('письмо Министерства.docx'), []);
  assert.deepEqual(of('Министерство обороны, замечания.docx'), ['mo']);
  assert.deepEqual(of('pomidor.docx'), []);
  assert.deepEqual(of('x.docx', 'other@health.example'), ['mz']);
  assert.deepEqual(of('x.docx', 'other@gmail.com'), [], 'anybody has an address there');
  assert.deepEqual(of('x.docx', 'esenov@gmail.com'), ['mo']);
  assert.deepEqual(of('МИД.docx', 'author@health.example', ['МО']), ['mid', 'mz', 'mo']);
  assert.deepEqual(of('x.docx', '', ['Автор МЗ']), ['mz']);
});
