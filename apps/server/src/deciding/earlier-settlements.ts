import type { DecisionKind } from '@svod/contract';
import type { View } from '../viewing/as-viewer.ts';

/** How a collision was settled that is no more: an answer came or went, and its amendments meet in another one now. */
export interface EarlierSettlement {
  readonly kind: DecisionKind;
  readonly wording: string | null;
  readonly picks: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly decided: Date;
  /** Amendments that met in it. */
  readonly members: readonly string[];
}

/** Settlements of collisions of a round that its last gathering did not find again, the latest first. */
export const earlierSettlements = (
  view: View,
  round: string,
  language: string,
  generation: number,
): Promise<readonly EarlierSettlement[]> =>
  view<EarlierSettlement>(
    // From what is gone to its decisions: the cost is that of what went, not of the round.
    `with gone as materialized (
       select id, line -> 'meets' as members from svod.items where round = $1 and language = $2 and generation < $3 and kind = 'collision'
     )
     select d.kind, d.wording, d.picks, d.reason, coalesce(p.name, '') as by, d.decided, g.members
     from gone g join svod.decisions d on d.round = $1 and d.language = $2 and d.item = g.id left join svod.people p on p.id = d.decided_by
     where d.kind is not null order by d.decided desc`,
    [round, language, generation],
  );

/** Those that settled some of these amendments. */
export const settledAmong = (earlier: readonly EarlierSettlement[], amendments: readonly string[]): readonly EarlierSettlement[] =>
  earlier.filter(({ members }) => members.some((one) => amendments.includes(one)));
