import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAgent } from './read-agent.ts';

test('browsers are told apart, though each names the others', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
  assert.deepEqual(readAgent(`${windows} Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0`), { browser: 'Edge', system: 'Windows' });
  assert.deepEqual(readAgent(`${windows} Chrome/150.0.0.0 YaBrowser/26.1 Safari/537.36`), { browser: 'Yandex', system: 'Windows' });
  assert.deepEqual(readAgent('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'), {
    browser: 'Firefox',
    system: 'Linux',
  });
  assert.deepEqual(readAgent('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1'), {
    browser: 'Safari',
    system: 'iPhone',
  });
  assert.equal(readAgent('curl/8.5.0'), null);
});
