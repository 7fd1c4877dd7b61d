import { planEndpoints } from '@svod/contract';
import { formOf } from '../domain/form-of.ts';
import type { Call } from '../test-server.ts';
import { type Example, example } from './example.ts';
import { type World, putBlob } from './world.ts';

/** A plan that was never shown to anybody, and its version. */
async function hidden(world: World): Promise<{ readonly plan: string; readonly version: string }> {
  const plan = await world.put('plans', { titles: { ru: 'Тайный план' }, languages: ['ru', 'en'] });
  const version = await world.put('versions', { plan, ordinal: 1, name: '1', made_by: world.people.desk.id });
  for (const language of ['ru', 'en']) {
    const blob = await putBlob(world.admin, `carrier of ${version} ${language}`);
    const page = JSON.stringify({
      format: 'svod-page/1',
      title: 'План',
      parts: [{ id: '1', title: '', level: 1, provisions: [{ id: `${language}-1`, label: '', text: 'x' }], measures: [] }],
    });
    await world.put('carriers', { version, language, file: 'plan.docx', blob, text_hash: 'x', page });
  }
  return { plan, version };
}

const language = { language: 'ru' };
const template = { kind: 'template', template: 'national-action-plan', language: 'ru' };
const versionCall = (version: string, more: Call = {}): Call => ({ params: { version }, ...more });

/** Plans and versions: what the round asks about, and what nobody was shown. */
export const PLAN_EXAMPLES: readonly Example[] = [
  example(planEndpoints.listPlans, 'all plans', () => ({})),
  example(planEndpoints.createPlan, 'a new plan', () => ({ body: { titles: { ru: 'План' }, languages: ['ru'] } })),
  example(planEndpoints.readPlan, 'plan of the round', ({ plan }) => ({ params: { plan } })),
  example(planEndpoints.readPlan, 'plan that nobody was shown', async (world) => ({ params: { plan: (await hidden(world)).plan } })),
  example(planEndpoints.changePlan, 'plan', async (world) => ({ params: { plan: (await hidden(world)).plan }, body: { revision: 1 } })),
  example(planEndpoints.uploadBase, 'plan', ({ plan }) => ({ params: { plan }, ...formOf([]) })),
  example(planEndpoints.lastSeen, 'plan', ({ plan }) => ({ params: { plan } })),
  example(planEndpoints.makeVersion, 'plan', async (world) => ({
    params: { plan: (await hidden(world)).plan },
    body: { name: '2', previous: null, from: template },
  })),
  example(planEndpoints.readVersion, 'version of the round', ({ version }) => versionCall(version)),
  example(planEndpoints.readVersion, 'version that nobody was shown', ({ draft }) => versionCall(draft)),
  example(planEndpoints.readPage, 'version of the round', ({ version }) => versionCall(version, { query: language })),
  example(planEndpoints.readPage, 'version that nobody was shown', ({ draft }) => versionCall(draft, { query: language })),
  example(planEndpoints.downloadVersion, 'version of the round', ({ version }) => versionCall(version, { query: language })),
  example(planEndpoints.downloadVersion, 'version that nobody was shown', ({ draft }) => versionCall(draft, { query: language })),
  // The world's files are no Word files, so a comparison that is allowed can't be made.
  example(planEndpoints.compareVersions, 'two of which one was shown to nobody', ({ version, draft }) => ({
    params: { version: draft, other: version },
    query: language,
  })),
  example(planEndpoints.compareVersions, 'version of the round, with itself', ({ version }) => ({
    params: { version, other: version },
    query: language,
  })),
  example(planEndpoints.downloadRedline, 'two of which one was shown to nobody', ({ version, draft }) => ({
    params: { version: draft, other: version },
    query: language,
  })),
  example(planEndpoints.sealVersion, 'version not sealed', async (world) => versionCall((await hidden(world)).version, { body: {} })),
  example(planEndpoints.readLinks, 'version of the round', ({ version }) => versionCall(version, { query: { from: 'ru', to: 'ru' } })),
  example(planEndpoints.readLinks, 'version that nobody was shown', ({ draft }) => versionCall(draft, { query: { from: 'ru', to: 'ru' } })),
  example(planEndpoints.setLink, 'version not sealed', async (world) =>
    versionCall((await hidden(world)).version, { body: { from: 'ru', to: 'en', provision: 'ru-1', other: 'en-1' } }),
  ),
];
