import type { AnswerOf, Language, planEndpoints } from '@svod/contract';
import { writeDate } from '../../dates/write-date.ts';
import type { Speak } from '../../messages/speak.ts';

type PlanLine = AnswerOf<typeof planEndpoints.listPlans>['plans'][number];

/** Where a plan stands, on one line: `Round 2 · version 2.1 · answers due 21 November 2025`. Outside a round its stage and version; where a version
 * was made since the round began, that is said. */
export function stageLine(plan: Pick<PlanLine, 'stage' | 'version' | 'round'>, speak: Speak, language: Language): string {
  const { stage, version, round } = plan;
  const said = version === null ? speak('plans.noVersion') : speak('plans.version', { version: version.name });
  const newer = version !== null && round !== null && round.version !== version.id;
  if (round === null || stage !== 'round') return [speak(`plans.stage_${stage}`), said].join(' · ');
  const date =
    round.closed === null
      ? speak('plans.until', { date: writeDate(`${round.finalDate}T00:00:00`, 'day', language) })
      : speak('plans.closed', { date: writeDate(round.closed, 'day', language) });
  return [speak('plans.round', { ordinal: round.ordinal }), newer ? speak('plans.newer', { version: version.name }) : said, date].join(
    ' · ',
  );
}
