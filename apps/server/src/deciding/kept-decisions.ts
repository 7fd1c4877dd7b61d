import type { View } from '../viewing/as-viewer.ts';
import type { KeptDecision } from './as-decisions.ts';

/** Decisions on some items of a round, or on all of them. */
export const keptDecisions = (
  view: View,
  round: string,
  language: string,
  items: readonly string[] | null = null,
): Promise<readonly KeptDecision[]> =>
  view<KeptDecision>(
    `select d.item, d.revision::int, d.kind, d.wording, d.picks, d.reason, d.meeting, d.agreed, d.state, coalesce(p.name, '') as by, d.decided,
       c.name as "confirmedBy"
     from svod.decisions d left join svod.people p on p.id = d.decided_by left join svod.people c on c.id = d.confirmed_by
     where d.round = $1 and d.language = $2 and ($3::text[] is null or d.item = any ($3)) order by d.item`,
    [round, language, items],
  );
