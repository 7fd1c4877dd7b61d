import type { AnswerOf, consolidateEndpoints } from '@svod/contract';
import type { View } from './as-viewer.ts';

type Outcomes = AnswerOf<typeof consolidateEndpoints.readOutcomes>;
type Point = Outcomes['points'][number];

/** What became of a body's points in a round, once a version was made of it. Null: not the viewer's to know. */
export async function readOutcomes(view: View, round: string, body: string, language: string): Promise<Outcomes | null> {
  const [asked] = await view('select 1 from svod.asked where round = $1 and body = $2', [round, body]);
  if (!asked) return null;
  const rows = await view<{ version: string; item: string; says: Omit<Point, 'item'> }>(
    `select o.version, o.item, o.says from svod.outcomes o
     where o.round = $1 and o.body = $2 and o.language = $3
     order by o.place, o.item`,
    [round, body, language],
  );
  return { version: rows[0]?.version ?? null, points: rows.map(({ item, says }) => ({ item, ...says })), problems: [] };
}
