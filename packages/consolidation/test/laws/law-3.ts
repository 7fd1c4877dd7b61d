import assert from 'node:assert/strict';
import type { Amendment, Remark } from '../../src/consolidation.ts';
import type { Consolidated } from '../../src/consolidate-returns.ts';
import { type Engine, consolidated, readRound } from './engine.ts';
import type { Made, Scenario } from './scenario.ts';

/**
 * Law 3: the result does not depend on the order of the returns, and leaving one out changes nothing of the amendments that it does not
 * touch, nor of the collisions among them.
 */
export function holdLaw3(engine: Engine, { base, returns }: Scenario<Made>): void {
  const round = readRound(
    engine,
    base,
    returns.map(({ made }) => made),
  );
  const whole = consolidated(engine, round);
  for (const order of [round.returns.toReversed(), [...round.returns.slice(1), ...round.returns.slice(0, 1)]]) {
    assert.deepEqual(consolidated(engine, round, order), whole, `the order of returns ${order.map((one) => one.sender.id).join()}`);
  }
  for (const left of round.returns) {
    const { id } = left.sender;
    const rest = consolidated(
      engine,
      round,
      round.returns.filter((one) => one !== left),
    );
    compareUntouched(whole, rest, id);
  }
}

function compareUntouched(whole: Consolidated, rest: Consolidated, left: string): void {
  const touched = new Set(
    whole.amendments.flatMap(({ id, sponsors }) => (sponsors.some((sponsor) => sponsor.return === left) ? [id] : [])),
  );
  const kin = new Set(whole.amendments.flatMap(({ id, parent }) => (parent !== null && touched.has(parent) ? [id] : [])));
  const untouched = ({ id }: Amendment): boolean => !touched.has(id) && !kin.has(id);
  assert.deepEqual(
    byId(rest.amendments.filter(untouched)),
    byId(whole.amendments.filter(untouched)),
    `amendments that ${left} does not touch`,
  );
  const shared = whole.amendments.flatMap(({ id, sponsors }) =>
    touched.has(id) && sponsors.some((sponsor) => sponsor.return !== left) ? [id] : [],
  );
  const known = new Set(rest.amendments.map(({ id }) => id));
  assert.deepEqual(
    shared.filter((id) => !known.has(id)),
    [],
    `amendments that ${left} shared with others`,
  );
  assert.deepEqual(
    rest.remarks.map((remark) => ofItself(remark, whole)),
    whole.remarks.filter((remark) => remark.return !== left).map((remark) => ofItself(remark, rest)),
    `remarks without ${left}`,
  );
  const collisions = whole.collisions.filter(({ amendments }) => amendments.every((id) => !touched.has(id) && !kin.has(id)));
  const remaining = new Map(rest.collisions.map((collision) => [collision.id, collision]));
  assert.deepEqual(
    collisions.map(({ id }) => remaining.get(id)),
    collisions,
    `collisions that ${left} does not touch`,
  );
  // Those who passed on what stood first in the return left out ask for it themselves without it.
  const heirs = new Set(whole.amendments.flatMap(({ id, sponsors }) => (sponsors.some(({ passedOn }) => passedOn === left) ? [id] : [])));
  for (const { kind, amendments } of rest.collisions) {
    if (amendments.some((id) => heirs.has(id))) continue;
    const held = whole.collisions.some((one) => one.kind === kind && amendments.every((id) => one.amendments.includes(id)));
    assert.ok(held, `a collision of kind ${kind} that ${left} hid`);
  }
}

/** A remark without what it says of an earlier return that the other round lacks. */
function ofItself(remark: Remark, other: Consolidated): Remark {
  const { passedOn, ...own } = remark;
  const theirs = other.remarks.find(({ id }) => id === remark.id)?.passedOn;
  return passedOn === undefined || passedOn !== theirs ? own : { ...own, passedOn };
}

const byId = (amendments: readonly Amendment[]): readonly Amendment[] => [...amendments].sort((a, b) => (a.id < b.id ? -1 : 1));
