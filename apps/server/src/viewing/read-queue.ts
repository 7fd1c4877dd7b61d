import type { AnswerOf, consolidateEndpoints } from '@svod/contract';
import { earlierSettlements, settledAmong } from '../deciding/earlier-settlements.ts';
import { keptDecisions } from '../deciding/kept-decisions.ts';
import { lineDecisions } from '../deciding/line-decisions.ts';
import { roundLines } from '../deciding/round-lines.ts';
import { gatheringState } from '../gathering/gathering-state.ts';
import type { View } from './as-viewer.ts';

type Queue = AnswerOf<typeof consolidateEndpoints.readQueue>;

/** The queue of a round: a line for each amendment, remark and collision, in the reading order of the base. Null: no such round. */
export async function readQueue(view: View, round: string, language: string): Promise<Queue | null> {
  const [found] = await view<{ two_persons: boolean; version: string | null }>(
    `select p.two_persons, (select v.version from svod.provenances v where v.round = r.id limit 1) as version
     from svod.rounds r join svod.plans p on p.id = r.plan where r.id = $1`,
    [round],
  );
  if (!found) return null;
  const { upToDate } = await gatheringState(view, round, language);
  const { generation, lines } = await roundLines(view, round, language);
  const decided = lineDecisions(lines, await keptDecisions(view, round, language));
  const earlier = await earlierSettlements(view, round, language, generation);
  const reopened = ({ id, meets, collision }: (typeof lines)[number]): boolean =>
    collision?.needsDecision === true && decided.get(id)?.kind == null && settledAmong(earlier, meets).length > 0;
  const [task] = await view<{ id: string }>(
    `select id from svod.tasks where round = $1 and kind = 'gather' and state in ('waiting', 'running') and about ->> 'language' = $2 order by asked desc limit 1`,
    [round, language],
  );
  return {
    generation,
    upToDate,
    task: task?.id ?? null,
    settled: found.version,
    twoPersons: found.two_persons,
    lines: lines.map(({ parent: _parent, ...line }) => ({ ...line, decided: decided.get(line.id) ?? null, reopened: reopened(line) })),
  };
}
