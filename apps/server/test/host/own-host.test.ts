import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { askHost } from './ask-host.ts';
import { hostFolder, runHostCommand } from './run-host-command.ts';

const folder = hostFolder();

test('a server answers under its own name alone; a page opened by the machine’s address goes to that name', async () => {
  const host = runHostCommand(['sample', '--data', path.join(folder, 'sample')]);
  const address = await host.address;
  const { host: own, port } = new URL(address);
  const ask = (where: string, name: string, method = 'GET') => askHost(address, where, { host: name, method });
  for (const where of ['/', '/plans', '/api/start']) assert.equal((await ask(where, own)).status, 200, where);
  assert.equal((await ask('/api/start', own.toUpperCase())).status, 200, 'names have no case');
  for (const other of [
    'evil.example',
    `evil.example:${port}`,
    'localhost',
    'localhost:1',
    `localhost.evil.example:${port}`,
    `localhost:${port}@evil.example`,
  ])
    for (const where of ['/', '/plans', '/api/start', '/metrics', '//evil.example/health/live']) {
      const refused = await ask(where, other);
      const redirected = other === 'localhost' || other === 'localhost:1';
      if (redirected && where === '/metrics') continue;
      if (redirected && where !== '/api/start') {
        assert.equal(refused.status, 307);
        assert.ok(refused.headers.location?.startsWith(`${address}/`), refused.headers.location);
      } else assert.equal(refused.status, 421, `${other} ${where}`);
    }
  for (const near of [`127.0.0.1:${port}`, `[::1]:${port}`]) {
    const moved = await ask('/plans?view=all', near);
    assert.deepEqual([moved.status, moved.headers.location], [307, `${address}/plans?view=all`]);
    assert.equal((await ask('/api/start', near)).status, 421);
    assert.equal((await ask('/sign-in', near, 'POST')).status, 421);
    assert.equal((await ask('/metrics', near)).status, 200);
  }
  assert.equal((await ask('/health/live', '10.0.0.7')).status, 200, 'who watches asks by address');
  host.kill('SIGINT');
  assert.equal((await host.ended).code, 0);
});
