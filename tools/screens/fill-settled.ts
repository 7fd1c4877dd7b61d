import { bodyEndpoints, consolidateEndpoints, planEndpoints, roundEndpoints } from '@svod/contract';
import type { TestServer } from '../../apps/server/test/test-server.ts';
import { RETURNS, makeVersion, putReturn, resultOf, sampleFile } from './fill-content.ts';

/** Where a round is of which a version was made. */
export interface Settled {
  readonly plan: string;
  readonly round: string;
  readonly base: string;
  /** The version that was made of it. */
  readonly made: string;
  /** A provision of it that an accepted amendment changed. */
  readonly provision: string;
}

const query = { language: 'ru' as const };
const ASKED = ['mid', 'gknb', 'gts'] as const;

/** A plan of its own, in which a round was decided and the next version made: one rival settled by a joint text, some rejected, all else accepted. */
export async function fillSettled(server: TestServer, bodies: ReadonlyMap<string, string>): Promise<Settled> {
  const desk = await server.person('Рабочая группа', { role: 'desk' });
  const titles = {
    ru: 'План мер экспортного контроля',
    en: 'Plan of export control measures',
    ky: 'Экспорттук контролдоо чараларынын планы',
  };
  const { id: plan } = await server.done(planEndpoints.createPlan, { as: desk, body: { titles, languages: ['ru'] } });
  const base = await makeVersion(server, desk, plan, '1.0', 'base.docx', null);
  await server.done(bodyEndpoints.listBodies, { as: desk });
  const asked = ASKED.flatMap((name) => bodies.get(RETURNS[name]) ?? []);
  const body = {
    version: base,
    title: '',
    letterNumber: '12-1/5012',
    letterDate: null,
    finalDate: '2099-11-21',
    enforceTracking: true,
    bodies: asked,
  };
  const sent = await server.done(roundEndpoints.sendRound, { as: desk, params: { plan }, body });
  const { round } = (await resultOf(server, desk, sent.task)) as { round: string };
  for (const name of ASKED)
    await putReturn(server, desk, round, `${RETURNS[name]} правки.docx`, sampleFile(`returns/${name}.docx`), bodies.get(RETURNS[name]));
  const gathered = await server.done(consolidateEndpoints.gatherRound, { as: desk, params: { round }, query, body: {} });
  await resultOf(server, desk, gathered.task);
  const { lines } = await server.done(consolidateEndpoints.readQueue, { as: desk, params: { round }, query });
  const free = lines.filter(({ kind, state, meets }) => kind === 'amendment' && state === 'open' && meets.length === 0);
  const collisions = lines.filter(({ collision }) => collision?.needsDecision === true && collision.kind === 'rival');
  const accepted = free.filter((_, at) => at % 5 !== 4);
  const decisions = [
    ...accepted.map(({ id: item }) => ({ item, revision: 0, kind: 'accepted' as const })),
    ...free
      .filter((_, at) => at % 5 === 4)
      .map(({ id: item }) => ({ item, revision: 0, kind: 'rejected' as const, reason: 'Выходит за рамки полномочий исполнителей.' })),
    ...collisions.map(({ id: item, meets }) => ({
      item,
      revision: 0,
      kind: 'pick' as const,
      picks: meets.slice(0, 1),
      reason: 'Согласовано на совещании.',
    })),
  ];
  await server.done(consolidateEndpoints.decide, { as: desk, params: { round }, query, body: { decisions } });
  const next = { name: '1.1', note: '', undecided: 'carry' as const };
  const { task } = await server.done(consolidateEndpoints.makeNextVersion, { as: desk, params: { round }, body: next });
  const { version: made } = (await resultOf(server, desk, task)) as { version: string };
  const changed = accepted.find(({ field, what }) => field !== '' && what === 'text-replaced') ?? accepted[0];
  return { plan, round, base, made, provision: changed?.provision ?? '' };
}
