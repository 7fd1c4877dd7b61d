import assert from 'node:assert/strict';
import type { Amendment } from '../../src/consolidation.ts';
import type { Consolidated } from '../../src/consolidate-returns.ts';
import type { Document } from '../../src/document/document.ts';
import { carryThrough, withoutHints } from './carry-through.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Engine, applicable, consolidated, readRound } from './engine.ts';
import { firstDifference, lookOf } from './look.ts';
import type { Made, Scenario } from './scenario.ts';

/**
 * Law 5: amendments that don't collide commute. What one return asks has its own order, which is kept; beyond that any order of applying them
 * together gives the same, and applying one after another gives what applying both at once gives.
 */
export function holdLaw5(engine: Engine, { base, returns }: Scenario<Made>): void {
  const dice = diceOf(returns.reduce((sum, { made }) => sum * 31 + made.revisions.length + made.flows.length, base.flows.length));
  const round = readRound(
    engine,
    base,
    returns.map(({ made }) => made),
  );
  const chosen = compatible(consolidated(engine, round), dice);
  const together = engine.apply(base, applicable(chosen));
  const look = lookOf(together);
  for (let time = 0; time < 2; time++) {
    const other = engine.apply(base, applicable(shuffled(chosen, dice)));
    same(lookOf(other), look, 'applied in another order');
  }
  const pairs = chosen.flatMap((a) => chosen.filter((b) => a !== b && !sharesReturn(a, b)).map((b) => [a, b] as const));
  for (const [a, b] of pairs.slice(0, 12)) applyInTurn(engine, base, a, b, chosen);
}

/** Amendments that are open and of which no two collide, chosen at random; edits inside an insertion come with it. */
function compatible({ amendments, collisions }: Consolidated, dice: Dice): readonly Amendment[] {
  const enemies = new Map<string, Set<string>>();
  for (const { kind, amendments: ids } of collisions) {
    if (kind === 'dependent' || kind === 'same') continue;
    for (const id of ids) enemies.set(id, new Set([...(enemies.get(id) ?? []), ...ids]));
  }
  const chosen = new Set<string>();
  const order = mixed(amendments, dice);
  for (const { id, state } of order)
    if (state === 'open' && ![...(enemies.get(id) ?? [])].some((one) => one !== id && chosen.has(one))) chosen.add(id);
  return amendments.filter(({ id, parent }) => chosen.has(id) && (parent === null || chosen.has(parent)));
}

function mixed<T>(list: readonly T[], dice: Dice): readonly T[] {
  const out = [...list];
  for (let k = out.length - 1; k > 0; k--) {
    const other = dice.below(k + 1);
    const [a, b] = [out[k], out[other]];
    if (a !== undefined && b !== undefined) [out[k], out[other]] = [b, a];
  }
  return out;
}

/** Another order in which what one return asks follows as before. */
function shuffled(list: readonly Amendment[], dice: Dice): readonly Amendment[] {
  const out = [...list];
  for (let swaps = list.length * 4; swaps > 0 && list.length > 1; swaps--) {
    const k = dice.below(list.length - 1);
    const [a, b] = [out[k], out[k + 1]];
    if (a && b && !sharesReturn(a, b)) [out[k], out[k + 1]] = [b, a];
  }
  return out;
}

const sharesReturn = (a: Amendment, b: Amendment): boolean =>
  a.sponsors.some((one) => b.sponsors.some((other) => other.return === one.return));

/** Applies `a`, then `b` in the coordinates that it has by then. */
function applyInTurn(engine: Engine, base: Document, a: Amendment, b: Amendment, all: readonly Amendment[]): void {
  const [first, second] = [a, b]
    .map((one) => applicable(all).find(({ change }) => change === one.change))
    .map((one) => one && withoutHints(one));
  if (!first || !second) return;
  const between = engine.apply(base, [first]);
  const carried = carryThrough(second.change, first, base, between);
  if (!carried) return;
  const inTurn = engine.apply(between, [{ ...second, change: carried }]);
  const order = all.indexOf(a) < all.indexOf(b) ? [first, second] : [second, first];
  same(lookOf(inTurn), lookOf(engine.apply(base, order)), `one after the other: ${tellChange(a)}, then ${tellChange(b)}`);
}

const tellChange = ({ kind, change, new: made }: Amendment): string =>
  `${kind} ${change.flow} ${change.kind === 'text' ? `${change.start}-${change.end}` : ''} ${JSON.stringify(made)}`;

function same(mine: readonly string[], theirs: readonly string[], what: string): void {
  const difference = firstDifference(mine, theirs);
  assert.equal(difference, null, `${what}:\n${difference}`);
}
