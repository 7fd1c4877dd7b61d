import type { Consolidation, Decision } from '@svod/consolidation';
import { type Piece, piecesOf } from '../reading/pieces-of.ts';

/** What became of one point of one body, as the body is shown it: its own words, and the decision with its reason. */
export interface Outcome {
  readonly body: string;
  readonly item: string;
  readonly place: number;
  readonly says: {
    readonly label: string;
    readonly measure: string;
    readonly field: string;
    readonly pieces: readonly Piece[];
    readonly remark: string;
    readonly decision: Decision['kind'] | null;
    readonly wording: string | null;
    readonly reason: string;
    readonly date: string | null;
  };
}

const LAST = 2 ** 31 - 1;

/**
 * What became of each point of each body. Nothing of what others asked, or of what the desk wrote down for itself, is in it. Bodies are as the
 * consolidation names them. Noise that was folded is no point of anybody's.
 */
export function outcomesOf({ amendments, remarks }: Consolidation): readonly Outcome[] {
  const decided = (decision: Decision | undefined): Pick<Outcome['says'], 'decision' | 'wording' | 'reason' | 'date'> => ({
    decision: decision?.kind ?? null,
    wording: decision?.text ?? null,
    reason: decision?.reason ?? '',
    date: decision?.date ?? null,
  });
  const points = amendments
    .filter(({ folded }) => folded === null)
    .flatMap((one) =>
      one.bodies.map((body): Outcome => {
        const { label, measure, field, order = LAST } = one.place;
        const says = { label, measure, field, pieces: piecesOf(one), remark: '', ...decided(one.decision) };
        return { body, item: one.id, place: order, says };
      }),
    );
  const said = remarks.map((one): Outcome => {
    const { label = '', measure = '', field = '', order = LAST } = one.place ?? {};
    const remark = [one.text, one.proposed ?? ''].filter((text) => text !== '').join('\n');
    return { body: one.body, item: one.id, place: order, says: { label, measure, field, pieces: [], remark, ...decided(one.decision) } };
  });
  return [...points, ...said].toSorted((a, b) => a.place - b.place || (a.item < b.item ? -1 : 1));
}
