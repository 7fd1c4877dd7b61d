import { keptDecisions } from '../deciding/kept-decisions.ts';
import { lineDecisions } from '../deciding/line-decisions.ts';
import { roundLines } from '../deciding/round-lines.ts';
import type { View } from './as-viewer.ts';

/** What the desk owes an open round. */
export interface DecisionWaits {
  /** Answers that came in while nothing was ever brought together. */
  readonly answers: number;
  /** Amendments and remarks without a decision, as the queue counts them, over all languages. */
  readonly undecided: number;
  /** Collisions nobody has settled. */
  readonly collisions: number;
  /** Decisions that another person is to confirm. */
  readonly proposed: number;
  /** Everything is decided and no version was made of it. */
  readonly ready: boolean;
  /** A version was made of it: nothing more is decided in it. */
  readonly settled: boolean;
}

const NOTHING: DecisionWaits = { answers: 0, undecided: 0, collisions: 0, proposed: 0, ready: false, settled: false };

/** What of a round waits to be decided; only that it is settled, of one of which a version was made. Seen by whoever may see its gathering: the desk. */
export async function decisionWaits(view: View, round: string): Promise<DecisionWaits> {
  const [settled] = await view('select from svod.provenances where round = $1 limit 1', [round]);
  if (settled) return { ...NOTHING, settled: true };
  const gathered = await view<{ language: string }>('select language from svod.gatherings where round = $1 order by language', [round]);
  if (gathered.length === 0) return { ...NOTHING, answers: await answersOf(view, round) };
  let waits: DecisionWaits = { ...NOTHING, ready: true };
  for (const { language } of gathered) {
    const { lines } = await roundLines(view, round, language);
    const decided = lineDecisions(lines, await keptDecisions(view, round, language));
    const open = lines.filter(({ id }) => decided.get(id)?.kind == null);
    const undecided = open.filter(({ kind, state }) => kind !== 'collision' && state !== 'folded' && state !== 'adopted').length;
    const collisions = open.filter(({ collision }) => collision?.needsDecision === true).length;
    const proposed = [...decided.values()].filter(({ state, follows, kind }) => state === 'proposed' && !follows && kind !== null).length;
    waits = {
      ...NOTHING,
      undecided: waits.undecided + undecided,
      collisions: waits.collisions + collisions,
      proposed: waits.proposed + proposed,
      ready: waits.ready && lines.length > 0 && undecided + collisions + proposed === 0,
    };
  }
  return waits;
}

async function answersOf(view: View, round: string): Promise<number> {
  const [row] = await view<{ n: number }>(
    "select count(distinct body)::int as n from svod.returns where round = $1 and state = 'received' and body is not null",
    [round],
  );
  return row?.n ?? 0;
}
