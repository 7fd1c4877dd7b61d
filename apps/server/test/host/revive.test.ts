import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, readPostmaster } from '../../src/database/embedded/postmaster.ts';
import { askHost } from './ask-host.ts';
import { hostFolder, runHostCommand } from './run-host-command.ts';
import { setUpHost } from './set-up-host.ts';

const DATA = path.join(hostFolder(), 'data');
const databaseOf = (): number => readPostmaster(path.join(DATA, 'database/pg'))?.pid ?? 0;

/** Listens to live events as a browser does, coming back as often as the stream is cut. Gives what came so far. */
function follow(address: string, cookie: string, until: AbortSignal): () => string {
  let heard = '';
  const go = async (): Promise<void> => {
    while (!until.aborted) {
      const response = await fetch(`${address}/api/live`, { headers: { cookie }, signal: until });
      for await (const part of response.ok ? (response.body ?? []) : []) heard += Buffer.from(part).toString();
      await wait(200);
    }
  };
  const again = (): Promise<void> => go().catch(() => (until.aborted ? undefined : wait(200).then(again)));
  void again();
  return () => heard;
}

test('the database killed with -9 under a living host, twice: calls are told to come again, then it is there with all that was done, and events go on', async (t) => {
  const host = runHostCommand(['serve', '--data', DATA]);
  const cookie = await setUpHost(host);
  const address = await host.address;
  const over = new AbortController();
  const heard = follow(address, cookie, over.signal);
  const add = (name: string) =>
    askHost(address, '/api/bodies', { method: 'POST', body: { kind: 'agency', names: { ru: name }, shortNames: {} }, cookie });
  while (!heard().includes('beat')) await wait(20);
  for (const round of [1, 2]) {
    assert.equal((await add(`Агентство ${round}`)).status, 200);
    const killed = databaseOf();
    process.kill(killed, 'SIGKILL');
    const [from, met] = [Date.now(), new Map<number, number>()];
    for (;;) {
      const { status } = await askHost(address, '/api/bodies', { cookie });
      met.set(status, (met.get(status) ?? 0) + 1);
      if (status === 200 && !isAlive(killed) && databaseOf() !== 0) break;
      assert.ok(Date.now() - from < 30_000, 'it came back within seconds');
      await wait(25);
    }
    t.diagnostic(`round ${round}: back after ${Date.now() - from} ms; answers ${[...met].map((one) => one.join(' × ')).join(', ')}`);
    assert.deepEqual(
      [...met.keys()].filter((status) => status !== 200 && status !== 503),
      [],
    );
    assert.ok((met.get(503) ?? 0) > 0, 'somebody asked while it was away');
    const before = heard().length;
    assert.equal((await add(`Комитет ${round}`)).status, 200);
    const patience = Date.now() + 20_000;
    while (!/event: changed\ndata: \{"kind":"body/u.test(heard().slice(before))) {
      assert.ok(Date.now() < patience, `the reader is told again: ${heard().slice(before)}`);
      await wait(20);
    }
  }
  const { text } = await askHost(address, '/api/bodies', { cookie });
  for (const name of ['Агентство 1', 'Комитет 1', 'Агентство 2', 'Комитет 2']) assert.match(text, new RegExp(name));
  const log = readFileSync(path.join(DATA, 'logs/server.log'), 'utf8');
  assert.equal(log.split('"database-revived"').length - 1, 2);
  over.abort();
  // A second start finds the data held, as before.
  const second = await runHostCommand(['serve', '--data', DATA]).ended;
  assert.equal(second.out.trim(), `Svod runs on this data already: ${address}`);
  host.kill('SIGINT');
  assert.equal((await host.ended).code, 0);
  assert.equal(databaseOf(), 0, 'the database that was started again has ended too');
});
