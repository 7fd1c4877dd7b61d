import type { Line } from '@svod/contract';
import type { View } from '../viewing/as-viewer.ts';

/** A line of the queue as it was brought together: nothing of it changes until the round is brought together anew. */
export type GatheredLine = Omit<Line, 'decided' | 'reopened'> & { readonly parent?: string | null };

/** Lines of rounds that are worked on just now. Read anew from the database where they are not here. */
const KEPT = new Map<string, readonly GatheredLine[]>();
const MOST_KEPT = 6;

/**
 * The lines of a round as it stands, in the reading order of the base, with the number of the bringing together. A round's thousands of lines are read from the database once for each of
 * these, not at each decision of each screen; whether the viewer may see them their row of the gathering says each time.
 */
export async function roundLines(
  view: View,
  round: string,
  language: string,
): Promise<{ readonly generation: number; readonly lines: readonly GatheredLine[] }> {
  const [gathering] = await view<{ generation: number; made: Date }>(
    'select generation, made from svod.gatherings where round = $1 and language = $2',
    [round, language],
  );
  if (!gathering) return { generation: 0, lines: [] };
  const { generation, made } = gathering;
  const key = `${round} ${language} ${generation} ${made.getTime()}`;
  const kept = KEPT.get(key);
  if (kept) return { generation, lines: kept };
  const rows = await view<{ line: GatheredLine }>(
    'select line from svod.items where round = $1 and language = $2 and generation = $3 order by place, kind, id',
    [round, language, generation],
  );
  const lines = rows.map(({ line }) => line);
  KEPT.set(key, lines);
  for (const oldest of KEPT.keys()) if (KEPT.size > MOST_KEPT) KEPT.delete(oldest);
  return { generation, lines };
}
