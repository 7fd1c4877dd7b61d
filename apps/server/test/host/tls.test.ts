import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import { TLSSocket } from 'node:tls';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { keepCertificate } from '../../src/host/authority/keep-certificate.ts';
import { makeAuthority, makeServerCertificate } from '../../src/host/authority/make-certificates.ts';
import { ownAuthority } from '../../src/host/authority/own-authority.ts';
import { askHost } from './ask-host.ts';
import { hostFolder, runHostCommand } from './run-host-command.ts';
import { setUpHost } from './set-up-host.ts';

const folder = hostFolder();
const NAME = 'svod.ministry.local';
const YEAR = 365 * 24 * 60 * 60 * 1000;

function emptyData(name: string): { readonly folder: string; readonly keys: string } {
  const data = { folder: path.join(folder, name), keys: path.join(folder, name, 'keys') };
  mkdirSync(data.keys, { recursive: true });
  return data;
}

test('a certificate that was given: listens wide, encrypted, with a cookie of this host alone, and browsers are told to stay with it', async () => {
  const authority = await makeAuthority('the ministry’s', new Date());
  const { cert, key } = await makeServerCertificate(authority, 'svod.example', new Date());
  const [certFile, keyFile] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
  writeFileSync(certFile, cert);
  writeFileSync(keyFile, key);
  const given = ['--tls-cert', certFile, '--tls-key', keyFile, '--origin', 'https://svod.example:15410', '--port', '15410'];
  const host = runHostCommand(['serve', '--data', path.join(folder, 'given'), '--host', '0.0.0.0', ...given]);
  const address = await host.address;
  assert.equal(address, 'https://svod.example:15410');
  const at = { at: '127.0.0.1', ca: authority.cert };
  const cookie = await setUpHost(host, at);
  assert.match(cookie, /^__Host-svod=/);
  const start = await askHost(address, '/api/start', { ...at, cookie });
  assert.equal(JSON.parse(start.text).workspace.kind, 'real');
  assert.equal(start.headers['strict-transport-security'], 'max-age=31536000');
  const body = { mail: 'aigul@economy.example', password: 'x', code: '000000' };
  assert.notEqual((await askHost(address, '/api/sign-in/password', { ...at, method: 'POST', body })).status, 200);
  const [set] = (await askHost(address, '/api/sign-out', { ...at, method: 'POST', cookie })).headers['set-cookie'] ?? [];
  assert.match(set ?? '', /^__Host-svod=; .*Path=\/; HttpOnly; Secure; SameSite=Strict/);
  await assert.rejects(askHost(address, '/api/start', { at: '127.0.0.1' }), /unable to verify|self-signed/);
  await assert.rejects(askHost('http://svod.example:15410', '/api/start', { at: '127.0.0.1' }));
  assert.equal((await askHost(address, '/authority', at)).headers['content-type']?.includes('text/html'), true);
  assert.doesNotMatch((await askHost(address, '/authority', at)).text, /SHA-256/, 'who brought a certificate has no authority here');
  host.kill('SIGINT');
  assert.equal((await host.ended).code, 0);
});

test('an authority of its own: made once, its certificate and how it is installed shown to anybody; the next start has the same', async () => {
  const data = path.join(folder, 'own');
  const words = ['serve', '--data', data, '--host', '0.0.0.0', '--make-authority', '--name', NAME, '--port', '15411'];
  const first = runHostCommand(words);
  const address = await first.address;
  assert.equal(address, `https://${NAME}:15411`);
  const ca = readFileSync(path.join(data, 'authority/svod-authority.crt'), 'utf8');
  const at = { at: '127.0.0.1', ca };
  assert.equal((await askHost(address, '/api/start', at)).status, 200);
  const page = await askHost(address, '/authority', at);
  const { fingerprint256, ca: signs, validToDate } = new X509Certificate(ca);
  assert.ok(signs && validToDate.getTime() > Date.now() + 9.9 * YEAR);
  for (const part of [
    fingerprint256,
    'How a machine is told',
    'Как сделать, чтобы компьютер',
    'кантип ишенет',
    'href="/authority/svod-authority.crt"',
  ])
    assert.ok(page.text.includes(part), part);
  assert.match(String(page.headers['content-security-policy']), /default-src 'none'/);
  const file = await askHost(address, '/authority/svod-authority.crt', at);
  assert.deepEqual([file.text, file.headers['content-type']], [ca, 'application/x-x509-ca-cert']);
  const printed = readFileSync(path.join(data, 'authority/authority.html'), 'utf8');
  assert.equal(printed.replace('href="svod-', 'href="/authority/svod-').replaceAll('href="svod-', 'href="/authority/svod-'), page.text);
  assert.equal(existsSync(path.join(data, 'authority/authority.pem')), false, 'no key lies there');
  while (!first.said().includes(fingerprint256)) await wait(20);
  first.kill('SIGINT');
  assert.equal((await first.ended).code, 0);
  const second = runHostCommand(words);
  assert.equal((await askHost(await second.address, '/api/start', at)).status, 200, 'machines that trusted it still do');
  second.kill('SIGINT');
  assert.equal((await second.ended).code, 0);
});

test('the certificate is made anew a month before its end and for another name, by the same authority; a damaged one is told', async () => {
  const data = emptyData('renewed');
  const now = new Date('2026-03-01T00:00:00Z');
  const made = async (name: string, when: Date) => {
    const found = await ownAuthority(data, name, when);
    assert.ok(found.ok);
    return found;
  };
  const first = await made(NAME, now);
  const { server, authority } = await made(NAME, new Date(now.getTime() + 0.98 * YEAR));
  assert.deepEqual([server, authority.cert], [first.server, first.authority.cert], 'it holds for 32 days more');
  const later = new Date(now.getTime() + 1.01 * YEAR);
  const renewed = await made(NAME, later);
  assert.notEqual(renewed.server.cert, first.server.cert);
  assert.equal(renewed.authority.cert, first.authority.cert);
  assert.equal(new X509Certificate((await made('other.local', later)).server.cert).checkHost('other.local'), 'other.local');
  const own = new X509Certificate(renewed.server.cert);
  assert.ok(own.verify(new X509Certificate(first.authority.cert).publicKey));
  assert.deepEqual([own.ca, own.checkHost('other.local')], [false, undefined]);
  assert.ok(own.validToDate.getTime() - own.validFromDate.getTime() <= 398 * 24 * 60 * 60 * 1000, 'browsers refuse longer ones');
  writeFileSync(path.join(data.keys, 'authority/authority.pem'), first.authority.cert);
  assert.deepEqual(await ownAuthority(data, NAME, now), { ok: false });
});

test('a certificate that was made anew is shown by the server that runs', async () => {
  const authority = await makeAuthority('a', new Date());
  const first = await makeServerCertificate(authority, 'localhost', new Date());
  const second = await makeServerCertificate(authority, 'localhost', new Date());
  const server = https.createServer({ ...first }, (_request, response) => void response.end('here'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const shown = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const request = https.get({ host: '127.0.0.1', servername: 'localhost', port, ca: authority.cert, agent: false }, (response) => {
        response.resume();
        const { socket } = response;
        resolve(socket instanceof TLSSocket ? String(socket.getPeerX509Certificate()) : '');
      });
      request.once('error', reject);
    });
  assert.equal(await shown(), first.cert.replaceAll('\r\n', '\n'));
  const end = keepCertificate({ server }, first, () => Promise.resolve(second), 10);
  for (const until = Date.now() + 5000; (await shown()) !== second.cert.replaceAll('\r\n', '\n'); await wait(10))
    assert.ok(Date.now() < until, 'the new one is shown');
  end();
  server.close();
});

test('an authority is asked for with a name that a browser can be bound to', async () => {
  const wrong: readonly (readonly string[])[] = [
    ['--make-authority'],
    ['--name', NAME],
    ['--make-authority', '--name', '10.0.0.7'],
    ['--make-authority', '--name', 'svod ministry'],
    ['--make-authority', '--name', 'https://svod.ministry.local'],
  ];
  for (const words of wrong) {
    const { code, err } = await runHostCommand(['serve', '--data', path.join(folder, 'never'), ...words]).ended;
    assert.equal(code, 2, words.join(' '));
    assert.match(err, /--make-authority and --name go together/);
  }
  assert.equal(existsSync(path.join(folder, 'never')), false);
});
