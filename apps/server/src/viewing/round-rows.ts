import type { AnswerOf, planEndpoints } from '@svod/contract';
import type { View } from './as-viewer.ts';

export type RoundLine = AnswerOf<typeof planEndpoints.readPlan>['rounds'][number];

interface Row {
  readonly id: string;
  readonly plan: string;
  readonly ordinal: number;
  readonly title: string;
  readonly version: string;
  readonly sent: Date;
  readonly final_date: string;
  readonly closed: Date | null;
}

/** Rounds of plans as the viewer may see them, by plan and in order. */
export async function roundRows(view: View, plans: readonly string[]): Promise<readonly (RoundLine & { readonly plan: string })[]> {
  const rows = await view<Row>(
    `select id, plan, ordinal, title, version, sent, final_date::text, closed from svod.rounds where plan = any ($1) order by plan, ordinal`,
    [plans],
  );
  return rows.map(({ sent, final_date: finalDate, closed, ...row }) => ({
    ...row,
    sent: sent.toISOString(),
    finalDate,
    closed: closed?.toISOString() ?? null,
  }));
}
