import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { BackupFault } from '../../src/backup/backup-fault.ts';
import { type BackupRecord, writeRecords, readRecords } from '../../src/backup/records.ts';
import { seal, unseal } from '../../src/backup/seal.ts';

const PASSPHRASE = 'правильная фраза ң';
const CHEAP = 2 ** 10;
const CHUNK = 64 * 1024;

async function* piecesOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function gather(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(Buffer.from(chunk));
  return Buffer.concat(all);
}

const sealed = (bytes: Buffer, passphrase = PASSPHRASE, size = 10_000): Promise<Buffer> =>
  gather(seal(piecesOf(bytes, size), passphrase, new Date(0), CHEAP));
const opened = (bytes: Buffer, passphrase = PASSPHRASE, size = 7919): Promise<Buffer> => gather(unseal(piecesOf(bytes, size), passphrase));

/** The code of the fault that opening ends with; what came out before it must be the beginning of what went in. */
async function faultOf(bytes: Buffer, original: Buffer, passphrase = PASSPHRASE): Promise<string> {
  let given = 0;
  try {
    for await (const chunk of unseal(piecesOf(bytes, 5000), passphrase)) {
      assert.ok(chunk.equals(original.subarray(given, given + chunk.length)), 'nothing that was changed is given out');
      given += chunk.length;
    }
  } catch (error) {
    assert.ok(error instanceof BackupFault);
    return error.code;
  }
  return 'none';
}

test('what is sealed opens to the same bytes, whatever their number, and shows nothing of them', async () => {
  for (const length of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17]) {
    const bytes = randomBytes(length);
    const closed = await sealed(bytes);
    assert.ok((await opened(closed)).equals(bytes), String(length));
    assert.notDeepEqual(await sealed(bytes), closed, 'each time otherwise');
  }
  const text = Buffer.from('канарейка '.repeat(1000));
  assert.equal((await sealed(text)).indexOf('канарейка'), -1);
});

test('another passphrase opens nothing; the same in another form of its letters does', async () => {
  const bytes = randomBytes(1000);
  const closed = await sealed(bytes, 'фраза с й внутри');
  assert.equal(await faultOf(closed, bytes, 'фраза с и внутри'), 'wrong-passphrase');
  assert.ok((await opened(closed, 'фраза с и\u0306 внутри')).equals(bytes));
});

test('a bit changed anywhere, an end cut off anywhere, chunks swapped, left out, doubled or put in: none goes unseen', async () => {
  const bytes = randomBytes(3 * CHUNK + 1000);
  const closed = await sealed(bytes);
  const head = closed.indexOf('\n') + 1;
  const size = CHUNK + 16;
  const chunk = (k: number): Buffer => closed.subarray(head + k * size, head + (k + 1) * size);
  const begin = closed.subarray(0, head);
  for (const [what, made] of Object.entries({
    swapped: Buffer.concat([begin, chunk(1), chunk(0), chunk(2), chunk(3)]),
    'left out': Buffer.concat([begin, chunk(0), chunk(2), chunk(3)]),
    doubled: Buffer.concat([begin, chunk(0), chunk(0), chunk(1), chunk(2), chunk(3)]),
    'cut at a chunk’s end': Buffer.concat([begin, chunk(0), chunk(1), chunk(2)]),
    'the last one alone': Buffer.concat([begin, chunk(3)]),
    'head alone': begin,
    'something after the end': Buffer.concat([closed, Buffer.from('x')]),
    'of another file': Buffer.concat([closed.subarray(0, head), (await sealed(bytes)).subarray(head)]),
  }))
    assert.equal(await faultOf(made, bytes), 'damaged', what);
  for (let round = 0; round < 300; round++) {
    const at = round < 60 ? round * 3 : (round * 7919 * 31) % closed.length;
    const flipped = Buffer.from(closed);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (round % 8));
    assert.notEqual(await faultOf(flipped, bytes), 'none', `bit ${round % 8} of byte ${at}`);
    const length = (round * 104_729) % closed.length;
    assert.notEqual(await faultOf(closed.subarray(0, length), bytes), 'none', `cut to ${length}`);
  }
});

test('what is no backup, and what a newer Svod wrote, is told apart', async () => {
  const bytes = randomBytes(100);
  const closed = await sealed(bytes);
  assert.equal(await faultOf(Buffer.from('PK\u0003\u0004 a zip\n'), bytes), 'not-a-backup');
  assert.equal(await faultOf(Buffer.alloc(0), bytes), 'not-a-backup');
  assert.equal(
    await faultOf(Buffer.concat([Buffer.from('svod-backup/2'), closed.subarray('svod-backup/1'.length)]), bytes),
    'newer-format',
  );
});

test('the parts of a backup are read as they were written; one that lacks, or has a row more, is found', async () => {
  const head: BackupRecord['head'] = { kind: 'table', name: 'acts', columns: ['key'] };
  const file: BackupRecord['head'] = { kind: 'file', name: 'keys/log.pem' };
  const rows = [Buffer.from('a\n'), Buffer.from('bb\n')];
  const records = async function* (): AsyncGenerator<BackupRecord> {
    yield { head, data: piecesOf(Buffer.concat(rows), 2) };
    yield { head: file, data: piecesOf(Buffer.alloc(0), 1) };
  };
  const written = await gather(writeRecords(records()));
  const seen: string[] = [];
  const sums = await readRecords(piecesOf(written, 3), async (one, data) => {
    seen.push(one.kind === 'manifest' ? one.kind : one.name, (await gather(data)).toString());
  });
  assert.deepEqual(seen, ['acts', 'a\nbb\n', 'keys/log.pem', '']);
  assert.deepEqual(
    sums.map(({ name, rows: count }) => [name, count]),
    [
      ['table acts', 3],
      ['file keys/log.pem', 0],
    ],
  );
  const read = (bytes: Buffer): Promise<unknown> => readRecords(piecesOf(bytes, 100), () => Promise.resolve());
  await read(written);
  for (const [what, made] of Object.entries({
    'a byte of a row': Buffer.from(written.toString('latin1').replace('a\n', 'c\n'), 'latin1'),
    'a name': Buffer.from(written.toString('latin1').replace('"acts"', '"bcts"'), 'latin1'),
    'a path out of the folder': Buffer.from(written.toString('latin1').replace('keys/log.pem', '../../log.pem'), 'latin1'),
    'an end that lacks': written.subarray(0, -10),
    'something after it': Buffer.concat([written, written]),
  }))
    await assert.rejects(read(made), BackupFault, what);
});
