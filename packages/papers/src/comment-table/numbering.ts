import type { Collision, Consolidation } from '@svod/consolidation';
import { fill } from '../messages/messages.ts';
import type { Messages } from '../messages/messages.ts';

/** What the rows say of each other: the number of each id's row, and the collisions that each amendment is in. */
export interface Numbering {
  readonly collisions: readonly NumberedCollision[];
  readonly collision: (id: string) => Collision | undefined;
  readonly numberOf: (id: string) => number | undefined;
  readonly collisionsOf: (id: string) => readonly NumberedCollision[];
}

/** A collision with the numbers of its rows, ascending. */
export interface NumberedCollision {
  readonly collision: Collision;
  readonly numbers: readonly number[];
  /** All of them as text. Made once: a collision of very many must not cost its square. */
  readonly text: string;
}

/** Up to so many numbers a row names the others alone; beyond that it names all, in one text made once. */
const FEW = 12;

/** Joins collisions to the numbers given to the rows. */
export function numberCollisions(
  collisions: Consolidation['collisions'],
  numbers: ReadonlyMap<string, number>,
  messages: Messages,
): Numbering {
  const byAmendment = new Map<string, NumberedCollision[]>();
  const all: NumberedCollision[] = [];
  for (const collision of collisions) {
    const rows = new Set(collision.amendments.map((id) => numbers.get(id)).filter((n) => n !== undefined));
    const ascending = [...rows].sort((a, b) => a - b);
    const numbered: NumberedCollision = { collision, numbers: ascending, text: rangesText(ascending, messages) };
    all.push(numbered);
    for (const id of new Set(collision.amendments)) {
      const list = byAmendment.get(id) ?? [];
      if (list.length === 0) byAmendment.set(id, list);
      list.push(numbered);
    }
  }
  const byId = new Map(collisions.map((one) => [one.id, one]));
  return {
    collisions: all,
    collision: (id) => byId.get(id),
    numberOf: (id) => numbers.get(id),
    collisionsOf: (id) => byAmendment.get(id) ?? [],
  };
}

/** Whether a collision is too large for each of its rows to name the others alone. */
export const isLarge = ({ numbers }: NumberedCollision): boolean => numbers.length > FEW;

/** The other rows of a collision, seen from one of them: "12, 15". '' where there are none. */
export function otherRows(collision: NumberedCollision, own: number | undefined, messages: Messages): string {
  return isLarge(collision)
    ? collision.text
    : rangesText(
        collision.numbers.filter((n) => n !== own),
        messages,
      );
}

/** Ascending numbers with runs of three and more drawn together ("3, 12–15"), the rest counted after twelve pieces. */
export function rangesText(numbers: readonly number[], messages: Messages): string {
  const ranges: { from: number; to: number }[] = [];
  for (const n of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && n === last.to + 1) last.to = n;
    else ranges.push({ from: n, to: n });
  }
  const pieces = ranges.flatMap(({ from, to }) =>
    to - from === 1
      ? [
          { text: `${from}`, size: 1 },
          { text: `${to}`, size: 1 },
        ]
      : [{ text: from === to ? `${from}` : `${from}–${to}`, size: to - from + 1 }],
  );
  const left = pieces.slice(FEW).reduce((sum, { size }) => sum + size, 0);
  const shown = pieces
    .slice(0, FEW)
    .map(({ text }) => text)
    .join(', ');
  return left === 0 ? shown : `${shown} ${fill(messages.more, { n: left })}`;
}
