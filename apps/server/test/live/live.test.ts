import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Act, perform } from '../../src/acts/perform.ts';
import { openCursor, sealCursor } from '../../src/live/cursor.ts';
import { eventStream } from '../../src/live/event-stream.ts';
import { makeWorld, putReturn } from '../authorisation/world.ts';
import { openStream } from './open-stream.ts';

const world = await makeWorld();
const { server, admin, people, bodies } = world;

/** An entry of the log on an object, made by the desk. */
async function touch(objectKind: string, objectId: string | null): Promise<void> {
  const act: Act<null, null> = {
    name: 'test.touch',
    run: async () => ({ answer: null, objectKind, objectId, revision: null, before: null, after: null }),
  };
  const outcome = await perform(server.service.app, { person: people.desk.id, sessionHash: null }, act, { key: randomUUID(), input: null });
  assert.equal(outcome.status, 200);
}
const kindsOf = (events: readonly { readonly event: string; readonly data: string }[]): readonly string[] =>
  events.filter(({ event }) => event === 'changed').map(({ data }) => (JSON.parse(data) as { kind: string }).kind);
const changes = (events: readonly { readonly event: string; readonly data: string }[]): readonly unknown[] =>
  events.filter(({ event }) => event === 'changed').map(({ data }) => JSON.parse(data) as unknown);
const task = (body: string | null, by: string): Promise<string> =>
  world.put('tasks', { kind: 'read-file', subject: randomUUID(), plan: world.plan, round: world.round, body, asked_by: by });

test('who may see an object is told that it changed, with its round and plan, and its tasks as they go', async () => {
  const desk = await openStream(server, people.desk);
  assert.equal(desk.status, 200);
  const { id, upload } = await putReturn(world, bodies.a);
  await touch('return', id);
  await touch('file', upload);
  await touch('version', world.version);
  await desk.until((events) => kindsOf(events).length === 3);
  const { round, plan } = world;
  assert.deepEqual(changes(desk.events), [
    { kind: 'return', id, round, plan },
    { kind: 'file', id: upload, round, plan },
    { kind: 'version', id: world.version, round: null, plan },
  ]);
  const one = await task(bodies.a, people['contributor А'].id);
  await desk.until((events) => kindsOf(events).at(-1) === 'task');
  await admin.query("update svod.tasks set stage = 'comparing' where id = $1", [one]);
  await desk.until((events) => kindsOf(events).length === 5);
  assert.deepEqual(changes(desk.events).at(-1), { kind: 'task', id: one, round, plan });
  desk.close();
});

test('two worlds: to a contributor of another body it is all the same whether anything happened', async () => {
  const watched = people['contributor Б'];
  /** What somebody of Б is told, with a break in it, while in the one world А and the desk are busy. */
  const told = async (
    busy: boolean,
  ): Promise<{ readonly events: readonly unknown[]; readonly lengths: readonly number[]; readonly ids: number }> => {
    const hidden = async (): Promise<void> => {
      if (!busy) return;
      const { id, upload } = await putReturn(world, bodies.a);
      const asked = await admin.query<{ id: string }>('select id from svod.asked where round = $1 and body = $2', [world.round, bodies.a]);
      for (const [kind, object] of [
        ['return', id],
        ['file', upload],
        ['asked', asked.rows[0]?.id ?? ''],
        ['version', world.draft],
        ['person', people['contributor А'].id],
        ['session', randomUUID()],
        ['task', await task(bodies.a, people['contributor А'].id)],
      ] as const)
        await touch(kind, object);
      await admin.query("update svod.tasks set done = done + 1, state = 'running' where body = $1", [bodies.a]);
    };
    const first = await openStream(server, watched);
    await hidden();
    await touch('round', world.round);
    await first.until((events) => kindsOf(events).includes('round'));
    await hidden();
    await sleep(1200);
    first.close();
    await hidden();
    const second = await openStream(server, watched, first.ids.at(-1));
    await touch('plan', world.plan);
    await second.until((events) => kindsOf(events).includes('plan'));
    await hidden();
    await sleep(1200);
    second.close();
    const all = [...first.events, ...second.events];
    return {
      events: all.map(({ event, data }) => [event, data]),
      lengths: [...first.ids, ...second.ids].map(({ length }) => length),
      ids: first.ids.length + second.ids.length,
    };
  };
  const still = await told(false);
  assert.deepEqual(await told(true), still);
  // And the desk is told of it: there was something to be told.
  const desk = await openStream(server, people.desk);
  await touch('return', (await putReturn(world, bodies.a)).id);
  await desk.until((events) => kindsOf(events).includes('return'));
  desk.close();
});

test('after a break what came in between follows, all of it and once', async () => {
  const first = await openStream(server, people.desk);
  const returns: string[] = [];
  const one = async (): Promise<void> => {
    const { id } = await putReturn(world, bodies.a);
    returns.push(id);
    await touch('return', id);
  };
  const idsOf = (events: readonly { readonly event: string; readonly data: string }[]): readonly string[] =>
    events.flatMap(({ event, data }) => {
      const { kind, id } = JSON.parse(data) as { kind?: string; id?: string };
      return event === 'changed' && kind === 'return' && id !== undefined ? [id] : [];
    });
  for (let k = 0; k < 5; k++) await one();
  await first.until((events) => idsOf(events).length === 5);
  first.close();
  for (let k = 0; k < 30; k++) await one();
  const second = await openStream(server, people.desk, first.ids.at(-1));
  await one();
  await second.until((events) => idsOf(events).length === 31);
  await sleep(300);
  assert.deepEqual([...idsOf(first.events), ...idsOf(second.events)], returns);
  assert.ok(!second.events.some(({ event }) => event === 'reset'));
  second.close();
});

test('a cursor is one person’s, another each time, and too old or made up it says to read all again', async () => {
  const { secret } = server.service;
  const at = { seq: 7, at: Date.now() };
  const [a, b] = [sealCursor(secret, people.desk.id, at), sealCursor(secret, people.desk.id, at)];
  assert.notEqual(a, b);
  assert.deepEqual(openCursor(secret, people.desk.id, a), at);
  assert.equal(openCursor(secret, people.observer.id, a), null);
  assert.equal(openCursor(secret, people.desk.id, `${a.slice(0, -2)}AA`), null);
  const old = sealCursor(secret, people.desk.id, { seq: 1, at: Date.now() - 2 * 60 * 60 * 1000 });
  const ahead = sealCursor(secret, people.desk.id, { seq: 10_000_000, at: Date.now() });
  for (const cursor of [old, ahead, 'made-up', sealCursor(secret, people.observer.id, at)]) {
    const stream = await openStream(server, people.desk, cursor);
    await stream.until((events) => events.length > 0);
    assert.equal(stream.events[0]?.event, 'reset');
    stream.close();
  }
});

test('who is signed out, suspended or loses a role is told within two seconds that it is over, and nothing after that', async () => {
  const body = bodies.a;
  const ends: readonly (readonly [string, (person: string) => Promise<unknown>])[] = [
    ['signed out', (person) => admin.query('update svod.sessions set ended = now() where person = $1', [person])],
    ['suspended', (person) => admin.query('update svod.people set suspended = now() where id = $1', [person])],
    ['role ended', (person) => admin.query('update svod.roles set until = now() where person = $1', [person])],
    [
      'role ends by itself',
      (person) => admin.query("update svod.roles set until = now() + interval '100 milliseconds' where person = $1", [person]),
    ],
  ];
  for (const [why, end] of ends) {
    const person = await server.person(why, { role: 'contributor', body });
    const stream = await openStream(server, person);
    const { id } = await putReturn(world, body);
    await touch('return', id);
    await stream.until((events) => kindsOf(events).includes('return'));
    await end(person.id);
    const begun = Date.now();
    await stream.until((events) => events.some(({ event }) => event === 'ended'), 2);
    assert.ok(Date.now() - begun <= 2000, why);
    const count = stream.events.length;
    await touch('return', id);
    await sleep(300);
    assert.equal(stream.events.length, count, why);
    assert.ok(stream.closed, why);
  }
});

test('in the moment after the right has ended nothing more is told', async () => {
  for (let k = 0; k < 5; k++) {
    const person = await server.person('gone', { role: 'contributor', body: bodies.a });
    const { id } = await putReturn(world, bodies.a);
    const stream = await openStream(server, person);
    await admin.query('update svod.sessions set ended = now() where person = $1', [person.id]);
    await touch('return', id);
    await stream.until((events) => events.some(({ event }) => event === 'ended'), 3);
    assert.deepEqual(kindsOf(stream.events), []);
  }
});

test('who is given a role reads all again', async () => {
  const person = await server.person('grows', { role: 'contributor', body: bodies.b });
  const stream = await openStream(server, person);
  await admin.query("insert into svod.roles (person, role, body) values ($1, 'head', $2)", [person.id, bodies.b]);
  await stream.until((events) => events.some(({ event }) => event === 'reset'), 3);
  stream.close();
});

test('when the database lets go of all connections the streams go on, and what happened meanwhile is told', async () => {
  const stream = await openStream(server, people.desk);
  await sleep(300);
  const before = await admin.query<{ pid: number }>(
    "select pid from pg_stat_activity where datname = current_database() and usename = 'svod_app'",
  );
  assert.ok(before.rows.length > 0);
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'svod_app'");
  const { id } = await putReturn(world, bodies.a);
  for (let k = 0; ; k++) {
    try {
      await touch('return', id);
      break;
    } catch (error) {
      // The pool's own connections were cut too: an act that fails is asked again.
      if (k === 10) throw error;
    }
  }
  await stream.until((events) => kindsOf(events).includes('return'));
  // What became of tasks in the break has to be read again.
  await stream.until((events) => changes(events).some((one) => (one as { kind: string; id: string | null }).kind === 'task'));
  await touch('plan', world.plan);
  await stream.until((events) => kindsOf(events).includes('plan'), 5);
  stream.close();
});

test('one person holds so many streams and no more', async () => {
  const streams = [];
  for (let k = 0; k < 8; k++) streams.push(await openStream(server, people['head А']));
  assert.ok(streams.every(({ status }) => status === 200));
  assert.equal((await openStream(server, people['head А'])).status, 429);
  streams[0]?.close();
  await sleep(200);
  const again = await openStream(server, people['head А']);
  assert.equal(again.status, 200);
  for (const stream of [...streams, again]) stream.close();
});

test('who does not read is let go', async (t) => {
  const opened = Promise.withResolvers<{ readonly stream: ReturnType<typeof eventStream>; readonly gone: Promise<void> }>();
  const bare = createServer((_request, raw) => {
    const gone = Promise.withResolvers<void>();
    opened.resolve({
      stream: eventStream({ raw, hijack: () => undefined, getHeaders: () => ({}) } as never, gone.resolve),
      gone: gone.promise,
    });
  }).listen(0, '127.0.0.1');
  t.after(() => bare.close());
  await once(bare, 'listening');
  const socket = connect((bare.address() as { port: number }).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  socket.pause();
  socket.on('error', () => undefined);
  const { stream, gone } = await opened.promise;
  const state = { gone: false };
  void gone.then(() => (state.gone = true));
  const many = Array.from({ length: 1000 }, () => ({ kind: 'task', id: null, round: null, plan: null }) as const);
  let sent = 0;
  while (!state.gone && sent < 2000) {
    stream.changed(many, 'cursor');
    sent++;
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.ok(state.gone, `held after ${sent} thousand events`);
  socket.destroy();
});
