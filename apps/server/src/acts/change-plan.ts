import type { Language, Names } from '@svod/contract';
import type pg from 'pg';
import { type StoredSettings, readSettings } from '../plans/plan-settings.ts';
import { isDesk } from './is-desk.ts';
import type { Act, Unfit } from './perform.ts';

export interface ChangePlan extends StoredSettings {
  readonly plan: string;
  /** As the client saw it. */
  readonly revision: number;
  readonly titles?: Names | undefined;
  readonly languages?: readonly Language[] | undefined;
  readonly enforceTracking?: boolean | undefined;
  readonly twoPersons?: boolean | undefined;
}

interface Kept {
  readonly revision: string;
  readonly titles: Names;
  readonly languages: readonly Language[];
  readonly enforce_tracking: boolean;
  readonly two_persons: boolean;
  /** Who proposes that the rule of two persons be given up. */
  readonly two_persons_leaving: string | null;
  readonly viewer: string;
  readonly settings: StoredSettings;
}

/**
 * Changes a plan's titles and settings; `null` for columns or bodies goes back to what is customary. For the desk. That each decision needs two persons is given up by two as well: who asks
 * first proposes it, another agrees, and whoever asks for the rule meanwhile keeps it.
 */
export const changePlan: Act<ChangePlan, { readonly revision: number }> = {
  name: 'plan.change',
  async run(client, input) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const found = await client.query<Kept>(
      'select revision, titles, languages, enforce_tracking, two_persons, two_persons_leaving, settings, svod.viewer() as viewer from svod.plans where id = $1 for update',
      [input.plan],
    );
    const [now] = found.rows;
    if (!now) return { refused: 'not-found' };
    const before = {
      ...{ titles: now.titles, languages: now.languages, enforceTracking: now.enforce_tracking, twoPersons: now.two_persons },
      twoPersonsLeaving: now.two_persons_leaving,
      ...now.settings,
    };
    if (Number(now.revision) !== input.revision) return { conflict: { revision: Number(now.revision), current: before } };
    const settings = {
      ...kept('columns', input.columns, now.settings.columns),
      ...kept('bodies', input.bodies, now.settings.bodies),
    };
    const read = readSettings(settings);
    if ('wrong' in read) return { unfit: 'settings-wrong', values: { ...read.wrong } };
    const { titles = now.titles, enforceTracking = now.enforce_tracking } = input;
    const { twoPersons, twoPersonsLeaving } = ruleAfter(now, input.twoPersons);
    const languages = [...new Set(input.languages ?? now.languages)];
    const unfit =
      (await languageInUse(client, input.plan, languages)) ??
      (input.twoPersons === false && now.two_persons ? await proposalsWait(client, input.plan) : null);
    if (unfit !== null) return unfit;
    await client.query(
      `update svod.plans set titles = $2, enforce_tracking = $3, settings = $4, languages = $5, two_persons = $6, two_persons_leaving = $7, revision = revision + 1
       where id = $1`,
      [input.plan, JSON.stringify(titles), enforceTracking, JSON.stringify(settings), languages, twoPersons, twoPersonsLeaving],
    );
    const revision = input.revision + 1;
    const after = { titles, languages, enforceTracking, twoPersons, twoPersonsLeaving, ...settings };
    return { answer: { revision }, objectKind: 'plan', objectId: input.plan, revision, before, after };
  },
};

/** What becomes of the rule of two persons where somebody asks for it (`true`), against it, or says nothing of it. */
function ruleAfter(now: Kept, asked: boolean | undefined): { readonly twoPersons: boolean; readonly twoPersonsLeaving: string | null } {
  if (asked === undefined) return { twoPersons: now.two_persons, twoPersonsLeaving: now.two_persons_leaving };
  if (asked || !now.two_persons) return { twoPersons: asked, twoPersonsLeaving: null };
  const agreed = now.two_persons_leaving !== null && now.two_persons_leaving !== now.viewer;
  return { twoPersons: !agreed, twoPersonsLeaving: agreed ? null : now.viewer };
}

/** A language of the plan's versions can't be given up. */
async function languageInUse(client: pg.ClientBase, plan: string, languages: readonly Language[]): Promise<Unfit | null> {
  const { rows } = await client.query<{ language: Language }>(
    'select distinct c.language from svod.carriers c join svod.versions v on v.id = c.version where v.plan = $1',
    [plan],
  );
  const used = rows.find(({ language }) => !languages.includes(language));
  return used === undefined ? null : { unfit: 'language-in-use', values: { language: used.language } };
}

/** Decisions that wait for a second person would be in force for nobody if the rule were given up over them: of rounds of which no version was made yet. */
async function proposalsWait(client: pg.ClientBase, plan: string): Promise<Unfit | null> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from svod.decisions d join svod.rounds r on r.id = d.round
     where r.plan = $1 and d.state = 'proposed' and d.kind is not null
       and not exists (select from svod.provenances p where p.round = d.round and p.language = d.language)`,
    [plan],
  );
  const count = rows[0]?.count ?? 0;
  return count === 0 ? null : { unfit: 'proposals-wait', values: { count } };
}

/** Left out: what stands; null: nothing. */
function kept(name: string, given: unknown, stands: unknown): Record<string, unknown> {
  const value = given === undefined ? stands : given;
  return value === undefined || value === null ? {} : { [name]: value };
}
