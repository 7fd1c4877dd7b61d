import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { test } from 'node:test';
import { ARCHIVE_LIMITS, unzip } from '../src/index.ts';
import type { ArchiveLimits, ArchiveProblem } from '../src/index.ts';
import { rawZip } from './raw-zip.ts';
import type { RawEnd, RawEntry } from './raw-zip.ts';

const text = (value: string): Buffer => Buffer.from(value);
const part = (name: string | Buffer, more: Partial<RawEntry> = {}): RawEntry => ({ name, data: text('<w:p/>'), ...more });

async function refused(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): Promise<ArchiveProblem> {
  const archive = await unzip(bytes, limits);
  assert.ok(!archive.ok, 'the archive should have been refused');
  return archive.problem;
}

async function names(entries: readonly RawEntry[], limits: Partial<ArchiveLimits> = {}, end: RawEnd = {}): Promise<string[]> {
  const archive = await unzip(rawZip(entries, end), limits);
  assert.ok(archive.ok, archive.ok ? '' : JSON.stringify(archive.problem));
  return [...archive.entries.keys()];
}

test('entries come in the order of the directory, stored or deflated, folders left out', async () => {
  const entries = [part('b.xml'), part('word/', { data: text(''), method: 0 }), part('word/a.xml', { method: 0 }), part('10'), part('2')];
  assert.deepEqual(await names(entries), ['b.xml', 'word/a.xml', '10', '2']);
  const archive = await unzip(rawZip(entries));
  assert.ok(archive.ok);
  for (const bytes of archive.entries.values()) assert.equal(Buffer.from(bytes).toString(), '<w:p/>');
});

test('an archive of no entries and empty entries are read', async () => {
  assert.deepEqual(await names([]), []);
  assert.deepEqual(await names([part('a', { data: text('') }), part('b', { data: text(''), method: 0 })]), ['a', 'b']);
});

test('a comment and stray bytes after the end are no fault', async () => {
  assert.deepEqual(await names([part('a')], {}, { comment: text('a comment') }), ['a']);
  const archive = await unzip(Buffer.concat([rawZip([part('a')]), text('\n')]));
  assert.ok(archive.ok && archive.entries.size === 1);
});

test('names: UTF-8 with and without the flag, code page 437 otherwise', async () => {
  const cp437 = Buffer.from([0x61, 0x81]);
  assert.deepEqual(await names([part('ң.xml', { flags: 0x800 }), part('ө.xml'), part(cp437)]), ['ң.xml', 'ө.xml', 'aü']);
  assert.equal((await refused(rawZip([part(cp437, { flags: 0x800 })]))).code, 'bad-name');
});

test('a file of 60 MB is refused before anything is read, one within the limit is not', async () => {
  const bytes = Buffer.alloc(60 * 1024 * 1024);
  assert.deepEqual(await refused(bytes), {
    code: 'file-too-large',
    values: { size: bytes.length, limit: ARCHIVE_LIMITS.fileBytes },
    where: '',
  });
  const small = rawZip([part('a')]);
  assert.equal((await refused(small, { fileBytes: small.length - 1 })).code, 'file-too-large');
  assert.deepEqual(await names([part('a')], { fileBytes: small.length }), ['a']);
});

test('a number of entries at the limit is read, one more is refused', async () => {
  const many = Array.from({ length: 2001 }, (_, index) => part(`p${index}`, { method: 0 }));
  assert.equal((await names(many.slice(1))).length, 2000);
  assert.deepEqual(await refused(rawZip(many)), { code: 'too-many-entries', values: { limit: 2000 }, where: '' });
});

test('inflated bytes are counted over all entries', async () => {
  const entries = [part('a', { data: Buffer.alloc(600, 1) }), part('b', { data: Buffer.alloc(400, 2), method: 0 })];
  assert.deepEqual(await names(entries, { totalBytes: 1000 }), ['a', 'b']);
  assert.deepEqual(await refused(rawZip(entries), { totalBytes: 999 }), { code: 'too-large', values: { limit: 999 }, where: 'b' });
});

test('a bomb is refused for its ratio, packed text of the same size is not', async () => {
  const zeros = Buffer.alloc(30 * 1024 * 1024);
  assert.deepEqual(await refused(rawZip([part('word/document.xml', { data: zeros })])), {
    code: 'ratio',
    values: { limit: 200 },
    where: 'word/document.xml',
  });
  let state = 1;
  const varied = Buffer.from(zeros.subarray(0, 8 * 1024 * 1024)).map((_, index) => {
    if (index % 64 > 2) return 32;
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >>> 16;
  });
  assert.deepEqual(await names([part('word/document.xml', { data: varied })]), ['word/document.xml']);
});

test('a bomb that claims to be small makes no more bytes than it claims', async () => {
  const before = process.memoryUsage().arrayBuffers;
  const packedBomb = rawZip([part('a', { data: Buffer.alloc(150 * 1024 * 1024) })]);
  const bomb = rawZip([part('a', { packed: packedBomb.subarray(31, packedBomb.length - 22 - 47), size: 1000 })]);
  const problem = await refused(bomb);
  assert.deepEqual(problem, { code: 'lying-size', values: { size: 1000 }, where: 'a' });
  assert.ok(process.memoryUsage().arrayBuffers - before < 200 * 1024 * 1024);
});

test('many small bombs end at the total', async () => {
  const data = Buffer.alloc(3 * 1024 * 1024);
  const entries = Array.from({ length: 80 }, (_, index) => part(`p${index}`, { data }));
  assert.equal((await refused(rawZip(entries))).code, 'too-large');
});

test('sizes that lie are refused in both directions, stored or deflated', async () => {
  for (const method of [0, 8]) {
    for (const size of [5, 7, 0, 0xffff_fffe]) {
      assert.equal((await refused(rawZip([part('a', { method, size })]))).code, 'lying-size', `${method} ${size}`);
    }
    assert.deepEqual(await names([part('a', { method, size: 6 })]), ['a']);
  }
});

test('names that lie are refused', async () => {
  assert.deepEqual(await refused(rawZip([part('word/document.xml', { localName: 'word/Document.xml' })])), {
    code: 'lying-name',
    values: {},
    where: 'word/document.xml',
  });
});

for (const [first, second] of [
  ['word/document.xml', 'word/document.xml'],
  ['word/document.xml', 'word/DOCUMENT.xml'],
  ['word/й.png', 'word/й.png'],
  ['word/document.xml', 'word/%64ocument.xml'],
  ['word', 'word/'],
] as const) {
  test(`two names of one part are refused: ${first} and ${second}`, async () => {
    const data = text('');
    assert.equal((await refused(rawZip([part(first, { data }), part(second, { data })]))).code, 'duplicate-name');
    assert.equal((await names([part(first), part('other.xml')])).length, 2);
  });
}

for (const name of [
  '/a',
  '../a',
  'a/../b',
  'a/..',
  '..',
  './a',
  'a//b',
  'a\\b',
  '..\\a',
  'C:/a',
  'c:a',
  'a\0b',
  'a\nb',
  '',
  '/',
  'word/x//',
]) {
  test(`a name is refused: ${JSON.stringify(name)}`, async () => {
    assert.equal((await refused(rawZip([part(name)]))).code, 'bad-name');
  });
}

test('names that only look bad are taken', async () => {
  const good = ['..a', 'a..', '...', '[Content_Types].xml', 'a b', '%zz', 'customXml/_rels/item1.xml.rels'];
  assert.deepEqual(await names(good.map((name) => part(name))), good);
});

test('a folder that holds data is refused', async () => {
  assert.equal((await refused(rawZip([part('word/')]))).code, 'bad-name');
});

test('encrypted entries are refused, whichever flag says so', async () => {
  for (const flags of [0x1, 0x41, 0x2000]) assert.equal((await refused(rawZip([part('a', { flags })]))).code, 'encrypted-entry');
  assert.deepEqual(await names([part('a', { flags: 0x6 })]), ['a']);
});

test('an unknown way of packing is named', async () => {
  assert.deepEqual(await refused(rawZip([part('a', { method: 9 })])), { code: 'unknown-compression', values: { method: 9 }, where: 'a' });
});

test('damage is found: cut short at any length, wrong checksum, broken data, hidden entries', async () => {
  const whole = rawZip([part('a'), part('b', { method: 0 })]);
  for (let length = 4; length < whole.length; length += 1) {
    assert.equal((await refused(whole.subarray(0, length))).code, 'damaged', `cut at ${length}`);
  }
  assert.deepEqual(await refused(rawZip([part('a', { crc: 1 })])), { code: 'damaged', values: {}, where: 'a' });
  assert.equal((await refused(rawZip([part('a', { packed: text('broken') })]))).code, 'damaged');
  assert.equal((await refused(rawZip([part('a'), part('b')], { count: 1 }))).code, 'damaged');
  assert.equal((await refused(rawZip([part('a')], { count: 2 }))).code, 'damaged');
  assert.equal((await refused(rawZip([part('a')], { directoryOffset: 3 }))).code, 'damaged');
  assert.equal((await refused(rawZip([part('a')], { directoryOffset: 0x7fff_ffff }))).code, 'damaged');
});

test('an archive inside is not opened', async () => {
  const inner = rawZip([part('../evil')]);
  const archive = await unzip(rawZip([part('word/embeddings/a.docx', { data: inner })]));
  assert.ok(archive.ok);
  assert.deepEqual(Buffer.from(archive.entries.get('word/embeddings/a.docx') ?? []), inner);
});
