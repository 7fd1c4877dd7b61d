import type { Language, Names } from '@svod/contract';
import { isDesk } from './is-desk.ts';
import type { Act } from './perform.ts';

export interface CreatePlan {
  readonly titles: Names;
  /** The first is the one in which the plan is written. */
  readonly languages: readonly Language[];
}

/** Begins a plan, without any version yet. For the desk. */
export const createPlan: Act<CreatePlan, { readonly id: string; readonly revision: number }> = {
  name: 'plan.create',
  async run(client, input) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    if (new Set(input.languages).size < input.languages.length) return { unfit: 'language-twice' };
    const made = await client.query<{ id: string }>('insert into svod.plans (titles, languages) values ($1, $2) returning id', [
      JSON.stringify(input.titles),
      input.languages,
    ]);
    const id = made.rows[0]?.id ?? '';
    return { answer: { id, revision: 1 }, objectKind: 'plan', objectId: id, revision: 1, before: null, after: input };
  },
};
