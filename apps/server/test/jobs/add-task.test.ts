import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { addTask } from '../../src/jobs/add-task.ts';
import { prepareQueue } from '../../src/jobs/prepare-queue.ts';
import { testServer } from '../test-server.ts';

const server = await testServer();
const admin = await server.database.connect('admin');
const { owner, jobs } = server.database.roles;
const desk = await server.person('Desk', { role: 'desk' });
const other = await server.person('Another', { role: 'provider' });
const task = { kind: 'read-file', subject: randomUUID(), about: {}, plan: null, round: null, body: null } as const;

/** Asks as a person, and lets it stand or not. */
async function ask(person: string, end: 'commit' | 'rollback'): Promise<string> {
  const client = await server.service.app.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('svod.viewer', $1, true)", [person]);
    const id = await addTask(client, task);
    await client.query(end);
    return id;
  } finally {
    client.release();
  }
}

const queued = async (): Promise<readonly unknown[]> =>
  (await admin.query('select payload from graphile_worker._private_jobs order by id')).rows.map(
    ({ payload }: { payload: unknown }) => payload,
  );

test('a task asked for before there is a queue is kept, and told to the worker', async () => {
  const id = await ask(desk.id, 'commit');
  const worker = await server.database.connect('jobs');
  const found = await worker.query("select task, state from svod.tasks_to_take('1 minute')");
  assert.deepEqual(found.rows, [{ task: id, state: 'waiting' }]);
  assert.equal((await worker.query('select svod.task_asker($1) as asker', [id])).rows[0].asker, desk.id);
  await admin.query("update svod.tasks set state = 'done'");
});

test('with a queue', async (t) => {
  await prepareQueue(owner, jobs);
  // Again, as each start does.
  await prepareQueue(owner, jobs);
  await t.test('an act that stands put one job with the id alone; one that was undone none', async () => {
    await ask(desk.id, 'rollback');
    assert.deepEqual(await queued(), []);
    const id = await ask(desk.id, 'commit');
    assert.deepEqual(await queued(), [{ task: id }]);
  });
  await t.test('nobody else’s task can be put there, and the queue not be reached around', async () => {
    const id = await ask(desk.id, 'commit');
    const client = await server.database.connect('app');
    await client.query('begin');
    await client.query("select set_config('svod.viewer', $1, true)", [other.id]);
    await assert.rejects(client.query('select svod.enqueue($1)', [id]), /no such task/);
    await client.query('rollback');
    await assert.rejects(client.query('select graphile_worker.svod_enqueue($1)', [id]), /permission denied/);
    await assert.rejects(client.query('select svod.task_asker($1)', [id]), /permission denied/);
    await assert.rejects(client.query("select * from svod.tasks_to_take('1 s')"), /permission denied/);
  });
  await t.test('the queue’s role may make nothing more, and reads no table of ours', async () => {
    const client = await server.database.connect('jobs');
    await assert.rejects(client.query('create schema more'), /permission denied/);
    await assert.rejects(client.query('select * from svod.tasks'), /permission denied/);
  });
});
