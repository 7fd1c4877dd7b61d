import assert from 'node:assert/strict';
import type { Amendment } from '../../src/consolidation.ts';
import type { Document } from '../../src/document/document.ts';
import { type Applicable } from '../../src/amendments/apply.ts';
import { isTableChange } from '../../src/amendments/change.ts';
import { applied } from '../../src/amendments/application.ts';
import { compatible, sharesReturn } from './compatible.ts';
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

/** Applies `a`, then `b` carried through it. A change that cannot be carried says why. */
function applyInTurn(engine: Engine, base: Document, a: Amendment, b: Amendment, all: readonly Amendment[]): void {
  const [first, second] = [a, b].map((one) => applicable(all).find(({ change }) => change === one.change));
  if (!first || !second) return;
  const carried = engine.mapper(base, [first])(second);
  if (!('changes' in carried)) {
    assert.ok(mayStop(b, carried.code), `${tellChange(b)} through ${tellChange(a)}: ${carried.code}, though they do not collide`);
    return;
  }
  const between = engine.apply(base, [first]);
  if (isRefilled(base, first, second)) return;
  const inTurn = engine.apply(
    between,
    carried.changes.map((change) => ({ ...second, change })),
  );
  same(lookOf(inTurn), lookOf(engine.apply(base, [first, second])), `one after the other: ${tellChange(a)}, then ${tellChange(b)}`);
}

const COLUMNS: ReadonlySet<string> = new Set(['columns-inserted', 'column-deleted']);
const FORMATS: ReadonlySet<string> = new Set(['format', 'paragraph-format', 'property']);

/** Why a change may stop at one that it does not collide with: a format has no words left, or none to hold them; columns belong to a grid; a table goes with its last row, and rows put into it would keep it. */
const mayStop = ({ change }: Amendment, code: string): boolean =>
  (COLUMNS.has(change.kind) && code === 'table-reshaped') ||
  (code === 'table-gone' && isTableChange(change)) ||
  (FORMATS.has(change.kind) && (code === 'words-gone' || code === 'flow-gone' || code === 'words-edited'));

/** True where a flow had to be given a paragraph of its own, since none was left: what follows stands elsewhere than it is counted in the base. */
function isRefilled(base: Document, { change: first, children }: Applicable, { change: second }: Applicable): boolean {
  const application = applied(base, [{ change: first, ...(children && { children }) }]);
  // A flow's last mark that is deleted must stand again where words are left.
  const start = application.firsts.get(first.flow) ?? 0;
  if (first.kind === 'text') for (let k = first.start; k < first.end; k++) if (application.place(start + k)) return true;
  const flows = [second.flow, ...(second.kind === 'move' ? [second.toFlow] : [])].map((key) => application.byBase.get(key));
  return flows.some((flow) =>
    flow?.numbers.some((number, offset) => {
      if (number === 0) return true;
      const place = number <= application.size ? application.place(number) : null;
      return place !== null && place.flow === flow && place.offset !== offset;
    }),
  );
}

const tellChange = ({ kind, change, new: made }: Amendment): string =>
  `${kind} ${change.flow} ${change.kind === 'text' ? `${change.start}-${change.end}` : ''} ${JSON.stringify(made)}`;

function same(mine: readonly string[], theirs: readonly string[], what: string): void {
  const difference = firstDifference(mine, theirs);
  assert.equal(difference, null, `${what}:\n${difference}`);
}
