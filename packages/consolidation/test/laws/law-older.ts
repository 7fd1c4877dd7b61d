import assert from 'node:assert/strict';
import { outlineOf } from '../../src/places/outline.ts';
import { indexBase } from '../../src/returns/context.ts';
import { carryForward } from '../../src/versions/carry-forward.ts';
import { compatible } from './compatible.ts';
import { diceOf } from './dice.ts';
import { type Engine, applicable, consolidated, readRound } from './engine.ts';
import { countComments, countMarkers } from './law-1.ts';
import type { Made, Scenario } from './scenario.ts';
import { settle } from './settle.ts';

/**
 * Returns made on an older version: the first return asks of the base, and the newer version is the base with what the others ask. Each of its changes still
 * fits, is adopted already or is homeless; none vanishes, none comes twice, and what still fits can be applied.
 */
export function holdOlder(engine: Engine, { base, returns }: Scenario<Made>, carry: typeof carryForward = carryForward): void {
  const [first, ...others] = returns.map(({ made }) => made);
  if (!first) return;
  const round = readRound(engine, base, [first, ...others]);
  const asked = consolidated(engine, round, round.returns.slice(1));
  const chosen = compatible(asked, diceOf(asked.amendments.length));
  const newer = settle(engine.apply(base, applicable(chosen)), asked.notes);
  const [read] = round.returns;
  if (!read) return;
  const index = indexBase(newer);
  const { findings, stale } = carry(read.findings, round.index, round.outline, index);
  assert.equal(findings.changes.length + stale.changes.length, read.findings.changes.length, 'each change is carried or told');
  assert.equal(findings.remarks.length, read.findings.remarks.length, 'each remark is carried');
  const one = { ...read, findings, stale };
  const result = engine.consolidate(
    [one],
    index,
    outlineOf(newer, () => null),
  );
  countMarkers(one, result);
  countComments(one, result);
  const states = new Set(result.amendments.map(({ state }) => state));
  for (const state of states) assert.ok(['open', 'folded', 'adopted', 'homeless'].includes(state), state);
  assert.equal(new Set(result.amendments.map(({ id }) => id)).size, result.amendments.length, 'an id stands for one amendment');
  engine.apply(newer, applicable(result.amendments.filter(({ state }) => state === 'open' || state === 'folded')));
}
