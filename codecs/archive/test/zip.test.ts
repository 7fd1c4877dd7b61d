import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Buffer } from 'node:buffer';
import { test } from 'node:test';
import { unzip, zip } from '../src/index.ts';

const ENTRIES: readonly (readonly [string, Uint8Array])[] = [
  ['word/document.xml', Buffer.from('<w:document/>'.repeat(1000))],
  ['word/media/сүрөт.png', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ['[Content_Types].xml', Buffer.from('<Types/>')],
  ['constructor', Buffer.from('only a name')],
  ['empty', Buffer.alloc(0)],
];

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('what goes in comes out, content types first, the rest in order', async () => {
  const archive = await unzip(zip(ENTRIES));
  assert.ok(archive.ok, archive.ok ? '' : JSON.stringify(archive.problem));
  assert.deepEqual(
    [...archive.entries.keys()],
    ['[Content_Types].xml', 'word/document.xml', 'word/media/сүрөт.png', 'constructor', 'empty'],
  );
  for (const [name, bytes] of ENTRIES) assert.deepEqual(Buffer.from(archive.entries.get(name) ?? []), Buffer.from(bytes));
});

test('equal entries give equal bytes in every time zone', () => {
  const here = process.env['TZ'];
  const hashes = new Set<string>();
  for (const zone of ['UTC', 'Asia/Bishkek', 'America/St_Johns', 'Africa/Monrovia', 'Pacific/Kiritimati', 'Antarctica/Troll']) {
    process.env['TZ'] = zone;
    hashes.add(hash(zip(ENTRIES)));
  }
  if (here === undefined) delete process.env['TZ'];
  else process.env['TZ'] = here;
  assert.deepEqual([...hashes], ['d8c1e2b507af7b32e02f7ec5b4c19177e5b8190e0fdc069d4aa734fb1132dc26']);
});

test('every entry is dated 1980-01-01 00:00', () => {
  const bytes = Buffer.from(zip(ENTRIES));
  let entries = 0;
  for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    assert.equal(bytes.readUInt16LE(at + 12), 0);
    assert.equal(bytes.readUInt16LE(at + 14), 0x21);
    entries += 1;
  }
  assert.equal(entries, ENTRIES.length);
});

test('another order or another byte gives other bytes', () => {
  const [first, second, ...rest] = ENTRIES;
  assert.ok(first && second);
  assert.notEqual(hash(zip([second, first, ...rest])), hash(zip(ENTRIES)));
  assert.notEqual(hash(zip([[first[0], Buffer.from('x')], second, ...rest])), hash(zip(ENTRIES)));
});

for (const name of ['', '/a', 'a/../b', 'a\\b', 'word/', '12', '__proto__']) {
  test(`a name that no archive may hold is the program's fault: ${JSON.stringify(name)}`, () => {
    assert.throws(() => zip([[name, Buffer.alloc(0)]]), /not a name/);
  });
}

test("two entries of one name are the program's fault", () => {
  assert.throws(
    () =>
      zip([
        ['a.xml', Buffer.alloc(0)],
        ['A.xml', Buffer.alloc(0)],
      ]),
    /of one name/,
  );
});
