import { randomUUID } from 'node:crypto';
import { planEndpoints } from '@svod/contract';
import { keepBlob } from '../../src/acts/keep-blob.ts';
import { perform } from '../../src/acts/perform.ts';
import { storeRound } from '../../src/acts/store-round.ts';
import type { TestPerson, TestServer } from '../test-server.ts';
import { putVersion } from './put-version.ts';

/** A plan with a version that was sent out to bodies, as a worker stores it. */
export async function putRound(
  server: TestServer,
  desk: TestPerson,
  bodies: readonly string[],
  finalDate = '2099-12-31',
): Promise<{ readonly plan: string; readonly version: string; readonly round: string }> {
  const body = { titles: { ru: 'План 1540' }, languages: ['ru' as const] };
  const { id: plan } = await server.done(planEndpoints.createPlan, { as: desk, body });
  const version = await putVersion(server, desk, plan, '1');
  const blob = await keepBlob(server.service.app, desk.id, Buffer.from(`sent ${plan}`));
  const outcome = await perform(server.service.app, { person: desk.id, sessionHash: null }, storeRound, {
    key: randomUUID(),
    input: {
      plan,
      version,
      title: 'Первый круг',
      letterNumber: '№ 1',
      letterDate: null,
      finalDate,
      enforceTracking: true,
      bodies,
      files: [{ language: 'ru', file: 'plan.docx', blob }],
    },
  });
  if (outcome.status !== 200) throw new Error(`no round: ${JSON.stringify(outcome)}`);
  return { plan, version, round: outcome.answer.round };
}
