import assert from 'node:assert/strict';
import type { Change, TableChange } from '../../src/amendments/change.ts';
import { type BaseIndex, indexBase } from '../../src/returns/context.ts';
import type { Document } from '../../src/document/document.ts';
import type { Amendment } from '../../src/consolidation.ts';
import { compatible } from './compatible.ts';
import { diceOf } from './dice.ts';
import { type Engine, applicable, consolidated, readRound } from './engine.ts';
import { firstDifference, lookOf, strictLookOf } from './look.ts';
import type { Made, Scenario } from './scenario.ts';
import { settle } from './settle.ts';

/**
 * The laws of a change as a value. What was applied is found again by comparing: something equivalent, that gives the same when applied. `invert` undoes each
 * change alone and all together. Through nothing a change is carried as it is; through others and back through what undoes them it comes home, wherever
 * it gets through. As JSON it is the same.
 */
export function holdLawsOfChanges(engine: Engine, { base, returns }: Scenario<Made>): void {
  const round = readRound(
    engine,
    base,
    returns.map(({ made }) => made),
  );
  const result = consolidated(engine, round);
  const dice = diceOf(result.amendments.length * 31 + base.flows.length);
  const chosen = compatible(result, dice);
  holdDiff(engine, base, chosen, result.notes);
  holdInverse(engine, base, chosen);
  holdMaps(engine, base, chosen);
  assert.deepEqual(JSON.parse(JSON.stringify(result)), result, 'JSON out and in');
}

function holdDiff(engine: Engine, base: Document, chosen: readonly Amendment[], notes: Parameters<typeof settle>[1]): void {
  const made = settle(engine.apply(base, applicable(chosen)), notes);
  const { changes, notes: brought } = engine.diff(base, made);
  same(lookOf(engine.apply(base, changes), brought), lookOf(made), 'what comparing finds is equivalent to what was applied');
}

function holdInverse(engine: Engine, base: Document, chosen: readonly Amendment[]): void {
  const undone = (amendments: readonly Amendment[]): Document => {
    const changes = applicable(amendments);
    const back = engine.invert(base, changes);
    return engine.apply(
      engine.apply(base, changes),
      back.map((change) => ({ change })),
    );
  };
  const look = strictLookOf(base);
  same(strictLookOf(undone(chosen)), look, 'all undone');
  for (const one of chosen)
    if (!one.change.flow.startsWith('+')) same(strictLookOf(undone([one])), look, `undone: ${one.kind} in ${one.change.flow}`);
}

function holdMaps(engine: Engine, base: Document, chosen: readonly Amendment[]): void {
  const index = indexBase(base);
  const changes = applicable(chosen);
  const still = engine.mapper(base, []);
  for (const one of changes) assert.deepEqual(still(one), { changes: [one.change] }, 'through nothing');
  const half = changes.filter((_one, k) => k % 2 === 0);
  const through = engine.mapper(base, half);
  const between = engine.apply(base, half);
  const back = engine.mapper(
    between,
    engine.invert(base, half).map((change) => ({ change })),
  );
  for (const one of changes.filter((_one, k) => k % 2 === 1)) {
    // At the edge of what was taken out and comes back nothing tells the two sides apart.
    if (half.some(({ change }) => spotsOf(change, index).some((spot) => spotsOf(one.change, index).some((other) => touch(spot, other)))))
      continue;
    const there = through(one);
    if (!('changes' in there) || there.changes.length !== 1) continue;
    const home = there.changes.map((change) => back({ ...one, change }));
    if (home.every((each) => 'changes' in each))
      assert.deepEqual(
        home.flatMap((each) => ('changes' in each ? each.changes : [])),
        [one.change],
        'through others and back',
      );
  }
}

interface SpotOf {
  readonly at: string;
  readonly start: number;
  readonly end: number;
}

/** What a change takes hold of, edges included, all the places of one look given in several. A table may go with its last row. */
function spotsOf(change: Change, index: BaseIndex): readonly SpotOf[] {
  const others = change.kind === 'property' ? (change.elsewhere ?? []) : [];
  return [...ownSpots(change, index), ...others.map(({ flow, start, end }) => ({ at: flow, start, end }))];
}

function ownSpots(change: Change, index: BaseIndex): readonly SpotOf[] {
  if ('block' in change) {
    const table = index.flow(change.flow)?.starts[change.block] ?? 0;
    const far = change.kind === 'row-moved' ? [{ at: `${change.toFlow}/${change.toBlock}`, start: change.to, end: change.to }] : [];
    return [{ at: `${change.flow}/${change.block}`, ...rowsOf(change) }, { at: change.flow, start: table, end: table + 1 }, ...far];
  }
  const spot = { at: change.flow, start: change.start, end: change.end };
  return change.kind === 'move' ? [spot, { at: change.toFlow, start: change.to, end: change.to }] : [spot];
}

function rowsOf(change: TableChange): { readonly start: number; readonly end: number } {
  switch (change.kind) {
    case 'rows-inserted':
      return { start: change.at, end: change.at };
    case 'row-deleted':
    case 'row-moved':
      return { start: change.row, end: change.row + 1 };
    case 'rows-replaced':
      return change;
    default:
      return { start: 0, end: Infinity };
  }
}

const touch = (a: SpotOf, b: SpotOf): boolean => a.at === b.at && a.start <= b.end && b.start <= a.end;

function same(mine: readonly string[], theirs: readonly string[], what: string): void {
  const difference = firstDifference(mine, theirs);
  assert.equal(difference, null, `${what}:\n${difference}`);
}
