import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Task, returnEndpoints } from '@svod/contract';
import type { Converter } from '../../src/converting/converter.ts';
import { addBaseFile } from '../../src/acts/add-base-file.ts';
import { createPlan } from '../../src/acts/create-plan.ts';
import { keepBlob } from '../../src/acts/keep-blob.ts';
import { makeVersion } from '../../src/acts/make-version.ts';
import { type Act, perform } from '../../src/acts/perform.ts';
import { sendRound } from '../../src/acts/send-round.ts';
import { transact } from '../../src/database/transact.ts';
import { addTask } from '../../src/jobs/add-task.ts';
import { prepareQueue } from '../../src/jobs/prepare-queue.ts';
import type { Worker } from '../../src/jobs/start-worker.ts';
import { startWork } from '../../src/jobs/start-work.ts';
import { type TestPerson, testServer } from '../test-server.ts';

const SAMPLE = path.join(import.meta.dirname, '../../../../samples/consultation-2012');

/** A file of the sample round. */
export const sampleFile = (name: string): Buffer => readFileSync(path.join(SAMPLE, name));

/** A server with a worker, and what a desk does with it. `converter`: what turns files of other kinds, where it is not the usual one. */
export async function workingServer(converter?: Converter) {
  let worker: Worker | null = null;
  // Before the database goes.
  after(() => worker?.stop());
  const server = await testServer();
  await prepareQueue(server.database.roles.owner, server.database.roles.jobs);
  worker = await startWork(server.service, server.database.roles.jobs, undefined, converter);
  const desk = await server.person('Desk', { role: 'desk' });
  const act = async <Input, Answer>(one: Act<Input, Answer>, input: Input, as: TestPerson = desk): Promise<Answer> => {
    const outcome = await perform(server.service.app, { person: as.id, sessionHash: null }, one, { key: randomUUID(), input });
    if (outcome.status !== 200) throw new Error(`${one.name}: ${JSON.stringify(outcome)}`);
    return outcome.answer;
  };
  const ended = async (task: string, as: TestPerson = desk): Promise<Task> => {
    const end = Date.now() + 120_000;
    for (;;) {
      const one = (await server.done(returnEndpoints.readTask, { as, params: { task } })) as Task;
      if (one.state === 'done' || one.state === 'failed' || one.state === 'cancelled') return one;
      if (Date.now() > end) throw new Error(`the task goes on: ${JSON.stringify(one)}`);
      await sleep(100);
    }
  };
  const admin = await server.database.connect('admin');
  return {
    server,
    desk,
    act,
    ended,
    admin,
    stop: async (): Promise<void> => void (await worker?.stop()),
    async plan(languages: readonly ('en' | 'ru' | 'ky')[] = ['ru']): Promise<string> {
      return (await act(createPlan, { titles: { ru: 'НПД', en: 'NAP' }, languages })).id;
    },
    async base(plan: string, bytes: Uint8Array, file = 'base.docx'): Promise<{ readonly upload: string; readonly task: Task }> {
      const blob = await keepBlob(server.service.app, desk.id, bytes);
      const { upload, task } = await act(addBaseFile, { plan, file, blob, size: bytes.length, kind: 'word' });
      return { upload, task: await ended(task) };
    },
    async version(
      plan: string,
      name: string,
      from: Parameters<typeof makeVersion.run>[1]['from'],
      previous: string | null = null,
    ): Promise<Task> {
      return await ended((await act(makeVersion, { plan, name, note: '', previous, from })).task);
    },
    async round(plan: string, version: string, bodies: readonly string[], enforceTracking = true): Promise<Task> {
      const about = { title: '', letterNumber: '', letterDate: null, finalDate: '2099-12-31', enforceTracking, bodies };
      return await ended((await act(sendRound, { plan, version, ...about })).task);
    },
    /** A returned file of a body, to be read. */
    async upload(
      plan: string,
      round: string,
      body: string | null,
      file: string,
      bytes: Uint8Array,
      by: TestPerson = desk,
    ): Promise<{ readonly upload: string; readonly task: string }> {
      await keepBlob(server.service.app, by.id, bytes);
      return await transact(server.service.app, by.id, async (client) => {
        const upload = randomUUID();
        await client.query(
          `insert into svod.uploads (id, blob, file, size, kind, plan, round, body, uploaded_by) values ($1, $2, $3, $4, 'word', $5, $6, $7, svod.viewer())`,
          [upload, createHash('sha256').update(bytes).digest(), file, bytes.length, plan, round, body],
        );
        return { upload, task: await addTask(client, { kind: 'read-file', subject: upload, about: {}, plan, round, body }) };
      });
    },
  };
}
