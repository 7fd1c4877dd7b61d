import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { consolidateEndpoints, planEndpoints, returnEndpoints, roundEndpoints } from '@svod/contract';
import { formOf } from '../../../apps/server/test/domain/form-of.ts';
import type { TestPerson, TestServer } from '../../../apps/server/test/test-server.ts';
import type { InputSet } from '../inputs/input-sets.ts';

/** A round of a running server that was brought together. */
export interface FilledRound {
  readonly plan: string;
  readonly round: string;
}

/** Takes a set through the server as a desk does: the base taken over and sent out, each return uploaded as a body's and read by the worker, all brought together. */
export async function fillRound(server: TestServer, desk: TestPerson, { name, files }: InputSet): Promise<FilledRound> {
  const [base = '', ...returns] = files;
  const formWith = (file: string, more = {}) => formOf([{ name: basename(file), bytes: readFileSync(file) }], more);
  const { id: plan } = await server.done(planEndpoints.createPlan, { as: desk, body: { titles: { ru: name }, languages: ['ru'] } });
  const taken = await server.done(planEndpoints.uploadBase, { as: desk, params: { plan }, ...formWith(base) });
  await resultOf(server, desk, taken.task);
  const from = { kind: 'files' as const, files: [{ upload: taken.upload, language: 'ru' as const, changes: null }] };
  const made = await server.done(planEndpoints.makeVersion, {
    ...{ as: desk, params: { plan } },
    body: { name: '1', note: '', previous: null, from },
  });
  const { version } = (await resultOf(server, desk, made.task)) as { version: string };
  const bodies: string[] = [];
  for (const file of returns) bodies.push(await server.body(`Орган ${basename(file, '.docx')} ${name}`));
  const about = { version, title: '', letterNumber: '', letterDate: null, finalDate: '2099-12-31', enforceTracking: false };
  const sent = await server.done(roundEndpoints.sendRound, { as: desk, params: { plan }, body: { ...about, bodies } });
  const { round } = (await resultOf(server, desk, sent.task)) as { round: string };
  const tasks: string[] = [];
  for (const [k, file] of returns.entries()) {
    const form = formWith(file, { body: bodies[k] ?? '' });
    const { files: put } = await server.done(returnEndpoints.uploadReturns, { as: desk, params: { round }, ...form });
    for (const { task } of put) if (task !== null) tasks.push(task);
  }
  for (const task of tasks) await resultOf(server, desk, task);
  const asked = await server.done(consolidateEndpoints.gatherRound, { as: desk, params: { round }, query: { language: 'ru' }, body: {} });
  await resultOf(server, desk, asked.task);
  return { plan, round };
}

/** What a task comes to. */
async function resultOf(server: TestServer, as: TestPerson, task: string): Promise<unknown> {
  for (const end = Date.now() + 600_000; Date.now() < end; await sleep(100)) {
    const one = await server.done(returnEndpoints.readTask, { as, params: { task } });
    if (one.state === 'done') return one.result;
    if (one.state === 'failed' || one.state === 'cancelled') throw new Error(`the task failed: ${JSON.stringify(one.fault)}`);
  }
  throw new Error('the task goes on');
}
