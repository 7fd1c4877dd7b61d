import type { Names } from '@svod/contract';
import { type StoredSettings, readSettings } from '../plans/plan-settings.ts';
import { isDesk } from './is-desk.ts';
import type { Act } from './perform.ts';

export interface ChangePlan extends StoredSettings {
  readonly plan: string;
  /** As the client saw it. */
  readonly revision: number;
  readonly titles?: Names | undefined;
  readonly enforceTracking?: boolean | undefined;
}

/** Changes a plan's titles and settings; `null` for columns or bodies goes back to what is customary. For the desk. */
export const changePlan: Act<ChangePlan, { readonly revision: number }> = {
  name: 'plan.change',
  async run(client, input) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const found = await client.query<{ revision: string; titles: Names; enforce_tracking: boolean; settings: StoredSettings }>(
      'select revision, titles, enforce_tracking, settings from svod.plans where id = $1 for update',
      [input.plan],
    );
    const [now] = found.rows;
    if (!now) return { refused: 'not-found' };
    const before = { titles: now.titles, enforceTracking: now.enforce_tracking, ...now.settings };
    if (Number(now.revision) !== input.revision) return { conflict: { revision: Number(now.revision), current: before } };
    const settings = {
      ...kept('columns', input.columns, now.settings.columns),
      ...kept('bodies', input.bodies, now.settings.bodies),
    };
    const read = readSettings(settings);
    if ('wrong' in read) return { unfit: 'settings-wrong', values: { ...read.wrong } };
    const { titles = now.titles, enforceTracking = now.enforce_tracking } = input;
    await client.query('update svod.plans set titles = $2, enforce_tracking = $3, settings = $4, revision = revision + 1 where id = $1', [
      input.plan,
      JSON.stringify(titles),
      enforceTracking,
      JSON.stringify(settings),
    ]);
    const revision = input.revision + 1;
    const after = { titles, enforceTracking, ...settings };
    return { answer: { revision }, objectKind: 'plan', objectId: input.plan, revision, before, after };
  },
};

/** Left out: what stands; null: nothing. */
function kept(name: string, given: unknown, stands: unknown): Record<string, unknown> {
  const value = given === undefined ? stands : given;
  return value === undefined || value === null ? {} : { [name]: value };
}
