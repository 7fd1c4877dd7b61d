import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { after, afterEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { type Task, returnEndpoints } from '@svod/contract';
import type { Act } from '../../src/acts/perform.ts';
import { addTask } from '../../src/jobs/add-task.ts';
import { prepareQueue } from '../../src/jobs/prepare-queue.ts';
import { type Ran, type Running, type Runners, endsBy, failsBy } from '../../src/jobs/runner.ts';
import { type Worker, startWorker } from '../../src/jobs/start-worker.ts';
import type { TaskKind } from '../../src/jobs/task.ts';
import { transact } from '../../src/database/transact.ts';
import { testServer } from '../test-server.ts';

const server = await testServer();
const admin = await server.database.connect('admin');
const { owner, jobs, app } = server.database.roles;
await prepareQueue(owner, jobs);
const desk = await server.person('Desk', { role: 'desk' });
const body = await server.body('А');
const contributor = await server.person('Contributor', { role: 'contributor', body });
const stranger = await server.person('Stranger', { role: 'contributor', body: await server.body('Б') });

/** An act whose traces can be counted. */
const noted: Act<{ readonly mark: string }, { readonly mark: string }> = {
  name: 'workspace.rename',
  run: async (client, { mark }) => {
    await client.query('update svod.workspace set name = name || $1', [mark]);
    return { answer: { mark }, objectKind: 'workspace', objectId: null, revision: null, before: null, after: mark };
  },
};

type Do = (running: Running) => Promise<Ran>;
const idle: Do = async () => failsBy('not-expected');
const workers: Worker[] = [];
/** A worker that does one thing, whatever the kind. */
async function work(does: Do, concurrency = 2): Promise<Worker> {
  const runners = { 'read-base': idle, 'make-version': idle, 'send-round': idle, 'read-file': does } as Runners;
  const worker = await startWorker(server.service, { jobs, runners, concurrency, quiet: 3 });
  workers.push(worker);
  return worker;
}
const stopAll = async (): Promise<void> => void (await Promise.all(workers.splice(0).map((worker) => worker.stop())));
afterEach(stopAll);
after(stopAll);

const ask = async (person = desk.id, ofBody: string | null = null, kind: TaskKind = 'read-file'): Promise<string> =>
  await transact(server.service.app, person, (client) =>
    addTask(client, { kind, subject: randomUUID(), about: {} as never, plan: null, round: null, body: ofBody }),
  );
const read = async (task: string, as = desk): Promise<Task> =>
  (await server.done(returnEndpoints.readTask, { as, params: { task } })) as Task;
async function until(task: string, is: (one: Task) => boolean, seconds = 20): Promise<Task> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const one = await read(task);
    if (is(one)) return one;
    if (Date.now() > end) assert.fail(`the task is ${JSON.stringify(one)}`);
    await sleep(50);
  }
}
const ended = ({ state }: Task): boolean => state === 'done' || state === 'failed' || state === 'cancelled';
const isHeld = async (): Promise<number> =>
  (await admin.query("select 1 from svod.tasks where state = 'running' or run is not null or beat is not null")).rowCount ?? 0;

test('a task is done, with its progress on the way and its result at the end', async () => {
  await work(async ({ progress }) => {
    progress('opening', 1, 3);
    await sleep(600);
    progress('comparing', 2, 3);
    await sleep(600);
    return { kind: 'result', result: { provisions: 7 } };
  });
  const task = await ask();
  const on = await until(task, ({ stage }) => stage === 'comparing');
  assert.deepEqual([on.state, on.done, on.total], ['running', 2, 3]);
  const done = await until(task, ended);
  assert.deepEqual([done.state, done.result, done.fault, done.stage], ['done', { provisions: 7 }, null, '']);
});

test('a task that ends by an act ends in the act’s transaction, as who asked, once', async () => {
  const marks = async (): Promise<number> =>
    ((await admin.query('select name from svod.workspace')).rows[0].name as string).split('+').length - 1;
  await work(async () => endsBy(noted, { mark: '+' }));
  assert.equal((await until(await ask(), ended)).state, 'done');
  assert.equal(await marks(), 1);
  const { rows } = await admin.query("select actor from svod.log_entries where act = 'workspace.rename'");
  assert.deepEqual(rows, [{ actor: desk.id }]);
  // The contributor may not do this act; the task is not done either.
  const refused: Act<null, object> = { name: 'workspace.rename', run: async () => ({ refused: 'not-allowed' }) };
  await stopAll();
  await work(async () => endsBy(refused, null));
  const failed = await until(await ask(contributor.id, body), ended);
  assert.deepEqual([failed.state, failed.fault?.code], ['failed', 'not-allowed']);
  await stopAll();
  await work(async () => endsBy(noted, { mark: '+' }, { code: 'zip-bomb', values: {} }));
  const kept = await until(await ask(), ended);
  assert.deepEqual([kept.state, kept.fault?.code, kept.result], ['failed', 'zip-bomb', { mark: '+' }]);
  assert.equal(await marks(), 2);
});

test('a fault that may pass is tried again, one that does not pass is told, and neither words of an exception', async () => {
  let tries = 0;
  await work(async () => {
    if (++tries < 2) throw new Error('secret words');
    return { kind: 'result', result: tries };
  });
  const passing = await until(await ask(), ended);
  assert.deepEqual([passing.state, passing.result], ['done', 2]);
  await stopAll();
  await work(async () => {
    throw new Error('secret words');
  });
  const failed = await until(await ask(), ended, 40);
  assert.deepEqual([failed.state, failed.fault], ['failed', { code: 'failed', values: { attempts: 3 } }]);
  const { rows } = await admin.query<{ last_error: string | null }>('select last_error from graphile_worker._private_jobs');
  assert.ok(!JSON.stringify(rows).includes('secret'));
});

test('cancelled while it waits it never runs; while it runs it is aborted; asked for again it is done', async () => {
  const waiting = await ask();
  await server.done(returnEndpoints.changeTask, { as: desk, params: { task: waiting, what: 'cancel' }, body: {} });
  let runs = 0;
  let aborted = 0;
  await work(async ({ signal }) => {
    if (++runs === 2) return { kind: 'result', result: 'at last' };
    await once(signal, 'abort');
    aborted++;
    return { kind: 'result', result: 'too late' };
  });
  const running = await ask();
  await until(running, ({ state }) => state === 'running');
  await server.done(returnEndpoints.changeTask, { as: desk, params: { task: running, what: 'cancel' }, body: {} });
  const cancelled = await until(running, ended, 5);
  assert.deepEqual([cancelled.state, cancelled.result, runs, aborted], ['cancelled', null, 1, 1]);
  assert.equal((await read(waiting)).state, 'cancelled');
  await server.done(returnEndpoints.changeTask, { as: desk, params: { task: running, what: 'retry' }, body: {} });
  assert.deepEqual((await until(running, ended)).result, 'at last');
  const again = await server.call(returnEndpoints.changeTask, { as: desk, params: { task: running, what: 'retry' }, body: {} });
  assert.equal(again.statusCode, 403);
});

test('a task of a worker that was killed is taken up by another, and done once', async () => {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'worker-process.ts')], {
    env: { ...process.env, SVOD_TEST_ROLES: JSON.stringify({ app, jobs }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const task = await ask();
  const [told] = (await once(child.stdout, 'data')) as [Buffer];
  assert.equal(told.toString().trim(), task);
  await until(task, ({ stage }) => stage === 'hanging');
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.equal((await read(task)).state, 'running');
  const times: string[] = [];
  await work(async ({ task: taken }) => {
    times.push(taken.id);
    return { kind: 'result', result: 'by another' };
  });
  assert.deepEqual((await until(task, ended)).result, 'by another');
  assert.deepEqual(times, [task]);
});

test('a worker that was thought dead can’t end what another has taken up', async () => {
  const ends: (() => void)[] = [];
  await work(async ({ task }) => {
    await new Promise<void>((resolve) => ends.push(resolve));
    return endsBy(noted, { mark: `<${task.run}>` });
  }, 1);
  const task = await ask();
  await until(task, ({ state }) => state === 'running');
  // As if it had been silent: another run holds the task.
  await admin.query("update svod.tasks set run = $2, beat = clock_timestamp() + interval '1 hour' where id = $1", [task, randomUUID()]);
  ends[0]?.();
  await sleep(1500);
  assert.equal((await read(task)).state, 'running');
  assert.ok(!((await admin.query('select name from svod.workspace')).rows[0].name as string).includes('<'));
  await admin.query("update svod.tasks set state = 'cancelled', run = null, beat = null where id = $1", [task]);
});

test('a worker that stops gives back what it runs', async () => {
  const first = await work(async ({ signal }) => {
    await once(signal, 'abort');
    return failsBy('stopped');
  });
  const task = await ask();
  await until(task, ({ state }) => state === 'running');
  await first.stop();
  assert.equal((await read(task)).state, 'waiting');
  await work(async () => ({ kind: 'result', result: 'later' }));
  assert.deepEqual((await until(task, ended)).result, 'later');
});

test('what was asked by somebody who has been suspended is not done', async () => {
  const gone = await server.person('Gone', { role: 'desk' });
  const task = await ask(gone.id);
  await admin.query('update svod.people set suspended = clock_timestamp() where id = $1', [gone.id]);
  let ran = false;
  await work(async () => {
    ran = true;
    return { kind: 'result', result: null };
  });
  const failed = await until(task, ended);
  assert.deepEqual([failed.state, failed.fault?.code, ran], ['failed', 'not-allowed', false]);
});

test('the asker, their body and the desk see a task and may cancel it; to others it is not there', async () => {
  const task = await ask(contributor.id, body);
  assert.deepEqual((await server.done(returnEndpoints.listTasks, { as: stranger })).tasks, []);
  for (const [endpoint, params] of [
    [returnEndpoints.readTask, { task }],
    [returnEndpoints.changeTask, { task, what: 'cancel' }],
  ] as const)
    assert.equal(
      (await server.call(endpoint, { as: stranger, params, body: endpoint.method === 'POST' ? {} : undefined })).statusCode,
      404,
    );
  assert.ok((await server.done(returnEndpoints.listTasks, { as: contributor })).tasks.some(({ id }: Task) => id === task));
  await server.done(returnEndpoints.changeTask, { as: contributor, params: { task, what: 'cancel' }, body: {} });
  assert.equal((await read(task)).state, 'cancelled');
  assert.equal(await isHeld(), 0, 'no task runs for ever');
});
