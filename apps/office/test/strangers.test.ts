import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzip } from '@svod/archive';
import { countConnections } from '../../../tools/made-files/count-connections.ts';
import { WITHOUT_OFFICE, madeByOffice } from '../../../tools/made-files/made-by-office.ts';
import { linkingOdt } from '../../../tools/made-files/small-odt.ts';
import { convert } from '../src/convert.ts';
import { findSoffice } from '../src/find-soffice.ts';
import { CONVERSION_LIMITS, findJail } from '../src/jail.ts';
import { takeMade } from '../src/take-made.ts';

// What a stranger's file tries on the way through LibreOffice; each with the same thing outside of the jail, where it does happen.
const skip = WITHOUT_OFFICE;
const linux = process.platform === 'linux' ? false : 'Linux only';
const folders: string[] = [];
after(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));
function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'svod-office-test-'));
  folders.push(folder);
  return folder;
}

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const archive = await unzip(bytes);
  assert.ok(archive.ok);
  return Buffer.from(archive.entries.get('word/document.xml') ?? []).toString('utf8');
};

test('a picture that lies elsewhere is not fetched, of an .odt and of a .doc; outside of the jail it is', { skip }, async () => {
  let doc: Buffer = Buffer.alloc(0);
  const outside = await countConnections(async (port) => {
    const file = linkingOdt(`http://127.0.0.1:${port}/i.png`);
    const folder = freshFolder();
    writeFileSync(path.join(folder, 'in.odt'), file);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const args = ['--headless', '--norestore', profile, '--convert-to', 'docx', '--outdir', folder, path.join(folder, 'in.odt')];
    await new Promise((resolve) => spawn(findSoffice(process.env) ?? '', args, { stdio: 'ignore' }).on('close', resolve));
    doc = madeByOffice(file, 'odt', 'doc:MS Word 97');
  });
  assert.ok(outside > 0, 'the control connects');
  const inside = await countConnections(async (port) => {
    const url = `http://127.0.0.1:${port}/i.png`;
    const odt = await convert(linkingOdt(url), 'odt');
    assert.ok(odt.ok && (await textOf(odt.bytes)).includes('quiet words'));
    assert.ok((await convert(doc, 'doc')).ok);
  });
  assert.equal(inside, 0);
});

test(
  'what the program may do in the strictest jail: no right of a superuser, no way to get one, nothing written but in its folders',
  {
    skip: linux,
  },
  async (t) => {
    const work = freshFolder();
    const keeper = await findJail(work);
    if (!keeper.jail.files) return t.diagnostic('this system gives no jail that hides files');
    const run = (script: string) => keeper.run('/bin/sh', ['-c', script], work, { ...CONVERSION_LIMITS, seconds: 20 });
    assert.equal(await run('touch /work/a && touch /tmp/a'), 'done');
    for (const forbidden of [
      'touch /usr/a',
      'chroot / true',
      'mount -t tmpfs x /tmp',
      'echo x > /proc/sys/kernel/core_pattern',
      'ls /old',
      'mknod /tmp/d b 8 0',
    ])
      assert.equal(await run(forbidden), 'failed', forbidden);
    assert.equal(await run('grep -q "^CapBnd:.*[1-9a-f]" /proc/self/status'), 'failed');
    assert.equal(await run('grep -q "^NoNewPrivs:.*1" /proc/self/status'), 'done');
  },
);

test('only an ordinary file of its own is taken from its folder', { skip: process.platform === 'win32' ? 'no links' : false }, async () => {
  const work = freshFolder();
  const out = path.join(work, 'out');
  mkdirSync(out);
  const secret = path.join(freshFolder(), 'secret');
  writeFileSync(secret, 'key');
  writeFileSync(path.join(out, 'whole'), 'words');
  writeFileSync(path.join(out, 'empty'), '');
  symlinkSync(secret, path.join(out, 'link'));
  execFileSync('mkfifo', [path.join(out, 'pipe')]);
  linkSync(secret, path.join(out, 'twin'));
  assert.deepEqual(Buffer.from((await takeMade(work, 'whole', 5)) ?? []).toString(), 'words');
  for (const name of ['empty', 'link', 'pipe', 'twin', 'none', '../out']) assert.equal(await takeMade(work, name, 100), null, name);
  assert.equal(await takeMade(work, 'whole', 4), null, 'more than it may have');
  rmSync(out, { recursive: true });
  symlinkSync(path.dirname(secret), out);
  assert.equal(await takeMade(work, 'secret', 100), null, 'a folder that is a link');
});

test('who asks for the whole jail has LibreOffice started in it or not at all', { skip }, async () => {
  const file = linkingOdt('http://127.0.0.1:9/i.png');
  const open = findJail(freshFolder(), []);
  const refused = await convert(file, 'odt', { jailedOnly: true, keeper: open });
  assert.deepEqual(refused, { ok: false, code: 'conversion-not-jailed', seconds: 0 });
  const told = await convert(file, 'odt', { keeper: open });
  assert.deepEqual(told.ok && told.jail, { network: false, files: false }, 'the control: started otherwise, and told');
});
