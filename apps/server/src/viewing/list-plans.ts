import type { AnswerOf, Language, Names, planEndpoints } from '@svod/contract';
import type { Service } from '../service.ts';
import { type View, asViewer } from './as-viewer.ts';
import { roundRows } from './round-rows.ts';
import { versionRows } from './version-rows.ts';
import { waitingRows } from './waiting-rows.ts';

type PlanLine = AnswerOf<typeof planEndpoints.listPlans>['plans'][number];
type WholePlan = AnswerOf<typeof planEndpoints.readPlan>;

interface Row {
  readonly id: string;
  readonly revision: string;
  readonly titles: Names;
  readonly languages: readonly Language[];
  readonly stage: PlanLine['stage'];
  readonly enforce_tracking: boolean;
  readonly two_persons: boolean;
  readonly leaving: { readonly by: string; readonly mine: boolean } | null;
  readonly settings: { readonly columns?: unknown; readonly bodies?: unknown };
  readonly desk: boolean;
}

/** The plans that the viewer may see, those worked on last first. */
export const listPlans = async (service: Service, person: string): Promise<readonly PlanLine[]> =>
  await asViewer(service.app, person, async (view) =>
    (await plansOf(view, null)).map(({ versions: _versions, rounds: _rounds, settings: _settings, ...line }) => line),
  );

/** One plan with its versions and rounds; null where there is none that the viewer may see. */
export const readPlan = async (service: Service, person: string, plan: string): Promise<WholePlan | null> =>
  await asViewer(service.app, person, async (view) => (await plansOf(view, plan))[0] ?? null);

async function plansOf(view: View, only: string | null): Promise<readonly WholePlan[]> {
  const plans = await view<Row>(
    `select id, revision, titles, languages, stage, enforce_tracking, two_persons, settings, svod.has_role('desk') as desk,
       (select jsonb_build_object('by', l.name, 'mine', l.id = svod.viewer()) from svod.people l where l.id = p.two_persons_leaving) as leaving
     from svod.plans p where $1::uuid is null or id = $1
     order by greatest(made, (select max(made) from svod.versions v where v.plan = p.id), (select max(sent) from svod.rounds r where r.plan = p.id)) desc`,
    [only],
  );
  const ids = plans.map(({ id }) => id);
  const versions = await versionRows(view, 'v.plan = any ($1)', ids);
  const rounds = await roundRows(view, ids);
  const waiting = await waitingRows(view, rounds);
  return plans.map(({ enforce_tracking: enforceTracking, two_persons: twoPersons, leaving, settings, desk, languages, ...plan }) => {
    const own = versions.filter((one) => one.plan === plan.id);
    const sent = rounds.filter((one) => one.plan === plan.id);
    return {
      ...plan,
      languages: [...languages],
      revision: Number(plan.revision),
      version: own.at(-1) ?? null,
      round: sent.at(-1) ?? null,
      waiting: [...(waiting.get(plan.id) ?? [])],
      versions: own,
      rounds: sent,
      settings: desk ? { enforceTracking, twoPersons, twoPersonsLeaving: leaving, ...settings } : null,
    };
  });
}
