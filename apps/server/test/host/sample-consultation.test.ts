import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import type { AnswerOf, planEndpoints, returnEndpoints, roundEndpoints, signInEndpoints } from '@svod/contract';
import { hostFolder, runHostCommand } from './run-host-command.ts';

const SAMPLE = path.join(hostFolder(), 'sample');

type Plans = AnswerOf<typeof planEndpoints.listPlans>['plans'];

/** Signs in at the desk by one click, and calls as it. */
async function deskAt(address: string): Promise<<Answer>(url: string) => Promise<Answer>> {
  const headers = { 'x-svod': '1', origin: address, 'content-type': 'application/json' };
  const { accounts } = (await (await fetch(`${address}/api/sign-in/sample`)).json()) as AnswerOf<typeof signInEndpoints.listSampleAccounts>;
  const person = accounts.find(({ roles }) => roles.some(({ role }) => role === 'desk'))?.person;
  const signed = await fetch(`${address}/api/sign-in/sample`, { method: 'POST', headers, body: JSON.stringify({ person }) });
  const cookie = signed.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return async (url) => (await (await fetch(`${address}${url}`, { headers: { cookie } })).json()) as never;
}

/** Asks again until it is there. */
async function until<Found>(ask: () => Promise<Found | null>, seconds: number): Promise<Found> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await ask();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`not there after ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

test('the sample’s consultation is held behind the pages: killed in the middle it goes on at the next start, each answer there once and read', async () => {
  const first = runHostCommand(['sample', '--data', SAMPLE]);
  const desk = await deskAt(await first.address);
  const round = await until(async () => (await desk<{ plans: Plans }>('/api/plans')).plans[0]?.round?.id ?? null, 120);
  first.kill('SIGKILL');
  await first.ended;
  const second = runHostCommand(['sample', '--data', SAMPLE]);
  const again = await deskAt(await second.address);
  const asked = await until(async () => {
    const lines = (await again<AnswerOf<typeof roundEndpoints.readRound>>(`/api/rounds/${round}`)).asked;
    const read = lines.filter(({ state }) => state === 'answered');
    return read.length === 8 && lines.every(({ state }) => state !== 'reading') && lines.some(({ state }) => state === 'acknowledged')
      ? lines
      : null;
  }, 240);
  const of = (name: string) => asked.find(({ shortNames }) => 'ru' in shortNames && shortNames.ru === name);
  // The ministry of foreign affairs tracked all that it changed, the committee nothing (samples/README.md).
  assert.ok((of('МИД')?.counts?.tracked ?? 0) > 0);
  assert.equal(of('ГКНБ')?.counts?.tracked, 0);
  assert.ok((of('ГКНБ')?.counts?.untracked ?? 0) > 0);
  assert.deepEqual([of('МЧС')?.letterNumber, of('МЧС')?.letterDate, of('МЧС')?.way], ['№ 1-7/1109', '2012-03-30', 'files']);
  const { plans } = await again<{ plans: Plans }>('/api/plans');
  assert.equal(plans.length, 1);
  const plan = await again<AnswerOf<typeof planEndpoints.readPlan>>(`/api/plans/${plans[0]?.id ?? ''}`);
  assert.deepEqual([plan.versions.length, plan.rounds.length], [1, 1]);
  const { files, returns } = await again<AnswerOf<typeof returnEndpoints.listReturned>>(`/api/rounds/${round}/returns`);
  assert.deepEqual([files.length, returns.length], [8, 8]);
  assert.ok(files.every(({ reading, body }) => reading?.madeOn?.name === '2' && body !== null));
  second.kill('SIGINT');
  assert.equal((await second.ended).code, 0);
});
