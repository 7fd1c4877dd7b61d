import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { unzip } from '../src/index.ts';
import { rawZip } from './raw-zip.ts';

const ole = (name: string): Buffer =>
  Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(1016), Buffer.from(name, 'utf16le'), Buffer.alloc(64)]);
const opendocument = (mimetype: string): Buffer => rawZip([{ name: 'mimetype', data: Buffer.from(mimetype), method: 0 }]);

const CASES: readonly (readonly [string, Uint8Array, string, Readonly<Record<string, string>>])[] = [
  ['nothing', Buffer.alloc(0), 'empty-file', {}],
  ['one byte', Buffer.from('P'), 'not-a-zip', {}],
  ['plain text', Buffer.from('План действий'), 'not-a-zip', {}],
  ['zeros', Buffer.alloc(5000), 'not-a-zip', {}],
  ['a file with a password', ole('EncryptedPackage'), 'encrypted-ole', {}],
  ['an old .doc', ole('WordDocument'), 'ole-document', {}],
  ['an old .doc in capitals', ole('WORDDOCUMENT'), 'ole-document', {}],
  ['an old .xls', ole('Workbook'), 'not-a-word-file', { kind: 'old-excel' }],
  ['another compound file', ole('__properties_version1.0'), 'not-a-word-file', { kind: 'old-office' }],
  ['.rtf', Buffer.from('{\\rtf1\\ansi }'), 'rtf', {}],
  ['.pdf', Buffer.from('%PDF-1.7\n'), 'not-a-word-file', { kind: 'pdf' }],
  ['.html', Buffer.from('\uFEFF\r\n<!DOCTYPE HTML><html>'), 'not-a-word-file', { kind: 'html' }],
  ['.html named .doc', Buffer.from('<html xmlns:w="urn:x">'), 'not-a-word-file', { kind: 'html' }],
  ['.xml', Buffer.from('<?xml version="1.0"?><w:wordDocument/>'), 'not-a-word-file', { kind: 'xml' }],
  ['.mht', Buffer.from('MIME-Version: 1.0\r\n'), 'not-a-word-file', { kind: 'mail' }],
  ['.png', Buffer.from('\x89PNG\r\n', 'latin1'), 'not-a-word-file', { kind: 'picture' }],
  ['.rar', Buffer.from('Rar!\x1A\x07\x01', 'latin1'), 'not-a-word-file', { kind: 'archive' }],
  ['.odt', opendocument('application/vnd.oasis.opendocument.text'), 'odt', { mimetype: 'application/vnd.oasis.opendocument.text' }],
];

for (const [title, bytes, code, values] of CASES) {
  test(`told apart: ${title}`, async () => {
    assert.deepEqual(await unzip(bytes), { ok: false, problem: { code, values, where: '' } });
  });
}

test('an archive that calls itself something else is read', async () => {
  assert.ok((await unzip(opendocument('application/epub+zip'))).ok);
});

test('protected files are told: an OpenDocument file by its manifest, a .doc by the flag of its main stream', async () => {
  const mimetype = { name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.text'), method: 0 };
  const manifest = (text: string) => ({ name: 'META-INF/manifest.xml', data: Buffer.from(text), method: 0 });
  const code = async (bytes: Uint8Array): Promise<string> => {
    const archive = await unzip(bytes);
    return archive.ok ? '' : archive.problem.code;
  };
  assert.equal(await code(rawZip([mimetype, manifest('<m:file-entry><m:encryption-data/></m:file-entry>')])), 'encrypted-odf');
  assert.equal(await code(rawZip([mimetype, manifest('<m:file-entry/>')])), 'odt');
  // One directory entry in the second sector names the third as the beginning of the main stream.
  const doc = Buffer.alloc(2048);
  doc.set(Buffer.from('D0CF11E0A1B11AE1', 'hex'));
  doc.writeUInt16LE(9, 30);
  doc.write('WordDocument', 512, 'utf16le');
  doc.writeUInt32LE(1, 512 + 116);
  doc.writeUInt16LE(0xa5ec, 1024);
  assert.equal(await code(doc), 'ole-document');
  doc.writeUInt16LE(0x0100, 1024 + 10);
  assert.equal(await code(doc), 'encrypted-ole');
});

test('an old .doc is told wherever in memory its bytes begin', () => {
  // In a program of its own, since what is feared is a search without end: Node's, for two-byte letters, at an odd place.
  const program = `
    import { unzip } from ${JSON.stringify(new URL('../src/index.ts', import.meta.url).href)};
    for (const offset of [0, 1, 2, 3]) {
      const bytes = Buffer.from(new ArrayBuffer(9000), offset, 8000).fill('EWw');
      bytes.set(Buffer.from('D0CF11E0A1B11AE1', 'hex'));
      bytes.write('WordDocument', 4096, 'utf16le');
      const archive = await unzip(bytes);
      process.stdout.write(archive.ok ? 'ok ' : archive.problem.code + ' ');
    }`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 30_000, encoding: 'utf8' });
  assert.equal(run.stdout, 'ole-document '.repeat(4), run.stderr);
});
