import { type Amendment, type BaseIndex, type Collision, type DecisionFault, type Remark, settle } from '@svod/consolidation';
import type { View } from '../viewing/as-viewer.ts';
import { type KeptDecision, asDecisions } from './as-decisions.ts';
import { keptDecisions } from './kept-decisions.ts';

interface Row {
  readonly id: string;
  readonly kind: 'amendment' | 'remark' | 'collision';
  readonly meets: readonly string[];
  readonly detail: Amendment | Remark | Collision;
}

/** Collisions of collisions that are followed: what was decided meets others, and those others again. */
const STEPS = 2;

/**
 * What can't stand together of some items' decisions and of what they meet, by the rules of the engine. Its cost follows from what meets the items, not
 * from the round.
 */
export async function contradictionsAround(
  view: View,
  round: string,
  language: string,
  items: readonly string[],
  index: BaseIndex,
): Promise<readonly DecisionFault[]> {
  const [gathering] = await view<{ generation: number }>('select generation from svod.gatherings where round = $1 and language = $2', [
    round,
    language,
  ]);
  // What is there no more can't contradict anything.
  const generation = gathering?.generation ?? 0;
  const known = new Map<string, Row>();
  let next: readonly string[] = items;
  for (let step = 0; step <= STEPS && next.length > 0; step++) {
    // Two ways to the rows, each by its index: joined with "or" they are looked for among all of the round.
    const rows = await view<Row>(
      `select i.id, i.kind, i.line -> 'meets' as meets, i.detail from svod.items i
         where i.round = $1 and i.language = $2 and i.id = any ($3) and i.generation = $4
       union all
       select i.id, i.kind, i.line -> 'meets' as meets, i.detail from svod.items i
         where i.round = $1 and i.language = $2 and i.parent = any ($3) and i.generation = $4`,
      [round, language, next, generation],
    );
    for (const row of rows) known.set(row.id, row);
    next = rows.flatMap(({ meets, detail }) => [...meets, ...('parent' in detail && detail.parent !== null ? [detail.parent] : [])]);
    next = [...new Set(next)].filter((id) => !known.has(id));
  }
  const of = (kind: Row['kind']): readonly Row['detail'][] =>
    [...known.values()].filter((row) => row.kind === kind).map(({ detail }) => detail);
  const amendments = of('amendment') as readonly Amendment[];
  const here = new Set(amendments.map(({ id }) => id));
  // A collision whose others were not gathered is judged when they are asked about themselves.
  const collisions = (of('collision') as readonly Collision[]).filter((one) => one.amendments.every((id) => here.has(id)));
  const decidable = { amendments, remarks: of('remark') as readonly Remark[], collisions };
  const ids = new Set([...here, ...decidable.remarks.map(({ id }) => id), ...collisions.map(({ id }) => id)]);
  const kept: readonly KeptDecision[] = await keptDecisions(view, round, language, [...ids]);
  return settle(decidable, asDecisions(kept, true), index, '').faults;
}

/** What can't stand together in the whole of a round, proposed decisions too; and what nothing was decided on. */
export async function readinessOf(
  view: View,
  round: string,
  language: string,
  index: BaseIndex,
): Promise<{ readonly faults: readonly DecisionFault[]; readonly open: { amendments: number; remarks: number; collisions: number } }> {
  const rows = await view<Row>(
    `select i.id, i.kind, i.line -> 'meets' as meets, i.detail from svod.items i
       join svod.gatherings g on g.round = i.round and g.language = i.language and g.generation = i.generation
     where i.round = $1 and i.language = $2 order by i.place, i.kind, i.id`,
    [round, language],
  );
  const of = (kind: Row['kind']): readonly Row['detail'][] => rows.filter((row) => row.kind === kind).map(({ detail }) => detail);
  const decidable = {
    amendments: of('amendment') as readonly Amendment[],
    remarks: of('remark') as readonly Remark[],
    collisions: of('collision') as readonly Collision[],
  };
  const here = new Set(rows.map(({ id }) => id));
  const kept = (await keptDecisions(view, round, language)).filter(({ item }) => here.has(item));
  const settled = settle(decidable, asDecisions(kept, true), index, '');
  const waiting = new Set(settled.amendments.flatMap(({ id, state }) => (state === 'open' ? [id] : [])));
  return {
    faults: settled.faults,
    open: {
      amendments: waiting.size,
      remarks: settled.remarks.filter(({ decision }) => decision === undefined).length,
      collisions: settled.collisions.filter((one) => one.needsDecision && !one.decision && one.amendments.some((id) => waiting.has(id)))
        .length,
    },
  };
}
