import { randomUUID } from 'node:crypto';
import type { Language } from '@svod/contract';
import { addStep, openRound, standingNow } from './decide.ts';
import type { Act } from './perform.ts';

export interface ConfirmDecisions {
  readonly round: string;
  readonly language: Language;
  readonly decisions: readonly { readonly item: string; readonly revision: number }[];
}

/** Puts proposed decisions into force. Whoever proposed one can't confirm it. */
export const confirmDecisions: Act<ConfirmDecisions, { readonly decisions: ConfirmDecisions['decisions'] }> = {
  name: 'round.confirm',
  async run(client, { round, language, decisions }) {
    const open = await openRound(client, round);
    if (!('twoPersons' in open)) return open;
    const batch = randomUUID();
    const made: { item: string; revision: number }[] = [];
    const stale: string[] = [];
    for (const { item, revision } of decisions.toSorted((a, b) => (a.item < b.item ? -1 : 1))) {
      const { rows } = await client.query<{ own: boolean }>(
        `select decided_by = svod.viewer() as own from svod.decisions
         where round = $1 and language = $2 and item = $3 and revision = $4 and state = 'proposed' for update`,
        [round, language, item, revision],
      );
      if (rows[0]?.own === true) return { unfit: 'confirms-own', values: { item } };
      if (!rows[0]) {
        stale.push(item);
        continue;
      }
      const saved = await client.query<Record<string, unknown> & { revision: string }>(
        `update svod.decisions set revision = revision + 1, state = 'standing', confirmed_by = svod.viewer()
         where round = $1 and language = $2 and item = $3 returning revision, kind, wording, picks, reason, meeting, agreed`,
        [round, language, item],
      );
      const { revision: now, ...says } = saved.rows[0] ?? { revision: '0' };
      await addStep(client, { round, language, item, revision: Number(now), batch, undoes: null, says: { ...says, state: 'standing' } });
      made.push({ item, revision: Number(now) });
    }
    if (stale.length > 0) return { conflict: { revision: 0, current: await standingNow(client, round, language, stale) } };
    return { answer: { decisions: made }, objectKind: 'round', objectId: round, revision: null, before: null, after: { language, made } };
  },
};
