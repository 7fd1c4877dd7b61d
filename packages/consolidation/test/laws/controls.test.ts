import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Applicable } from '../../src/amendments/apply.ts';
import { type Change, isOfWords } from '../../src/amendments/change.ts';
import type { Difference } from '../../src/amendments/diff.ts';
import type { Mapped } from '../../src/amendments/map.ts';
import type { Amendment } from '../../src/consolidation.ts';
import type { Consolidated } from '../../src/consolidate-returns.ts';
import { project } from '../../src/document/view.ts';
import { isBroken } from './check-law.ts';
import { ENGINE, type Engine } from './engine.ts';
import { holdLaw1 } from './law-1.ts';
import { holdLaw3 } from './law-3.ts';
import { holdLaw4 } from './law-4.ts';
import { holdLaw5 } from './law-5.ts';
import { holdLawsOfChanges } from './law-of-changes.ts';
import { holdLawOfLooks } from './law-of-looks.ts';
import { holdOlder } from './law-older.ts';
import { carryForward } from '../../src/versions/carry-forward.ts';
import type { Scenario } from './scenario.ts';
import { holdViews } from './views.ts';

/** Cases in which a planted fault must show. */
const RUNS = 300;

const one = { returns: [1, 1] as const };
const several = { returns: [2, 3] as const };
const law4 =
  (engine: Engine) =>
  ({ base, returns }: Scenario): void => {
    for (const { made } of returns) holdLaw4(engine, base, made);
  };

/** The engine with its results altered. */
const altered = (alter: (result: Consolidated) => Consolidated): Engine => ({
  ...ENGINE,
  consolidate: (...given) => alter(ENGINE.consolidate(...given)),
});

const eachAmendment = (alter: (amendment: Amendment) => Amendment): Engine =>
  altered((result) => ({ ...result, amendments: result.amendments.map(alter) }));

/** The engine without a change found in a return. */
const forgetting = (forgets: (actor: string | null, index: number) => boolean): Engine => ({
  ...ENGINE,
  compare: (base, made) => {
    const findings = ENGINE.compare(base, made);
    return { ...findings, changes: findings.changes.filter(({ actor }, index) => !forgets(actor, index)) };
  },
});

const faults: readonly (readonly [what: string, broken: () => boolean])[] = [
  [
    'views: the final view shows what was struck out',
    () => isBroken(one, RUNS, (scenario) => holdViews(scenario, (made) => project(made, 'original'))),
  ],
  [
    'law 1: a sponsor is dropped',
    () =>
      isBroken(several, RUNS, (s) =>
        holdLaw1(
          eachAmendment((each) => ({ ...each, sponsors: each.sponsors.slice(0, 1), bodies: each.bodies.slice(0, 1) })),
          s,
        ),
      ),
  ],
  [
    'law 1: a marker is counted twice',
    () =>
      isBroken(one, RUNS, (s) =>
        holdLaw1(
          altered(({ amendments, ...rest }) => ({
            ...rest,
            amendments: amendments.map((each, k) => (k === 0 ? each : withMarkers(each, amendments[0]))),
          })),
          s,
        ),
      ),
  ],
  [
    'law 1: a comment is lost',
    () =>
      isBroken(one, RUNS, (s) =>
        holdLaw1(
          altered((result) => ({ ...result, remarks: result.remarks.slice(1) })),
          s,
        ),
      ),
  ],
  [
    'law 1: a tracked change is taken for untracked',
    () =>
      isBroken(one, RUNS, (s) =>
        holdLaw1(
          eachAmendment((each) => ({ ...each, sponsors: each.sponsors.map((sponsor) => ({ ...sponsor, tracked: false })) })),
          s,
        ),
      ),
  ],
  [
    'law 1: an unchanged return asks for something',
    () =>
      isBroken(one, RUNS, (s) =>
        holdLaw1(
          { ...ENGINE, compare: (base, made) => ENGINE.compare(base, made.revisions.length > 0 ? made : (s.returns[0]?.made ?? made)) },
          s,
        ),
      ),
  ],
  [
    'law 3: sorted in the order of the returns',
    () =>
      isBroken(several, RUNS, (s) =>
        holdLaw3(
          {
            ...ENGINE,
            consolidate: (returns, ...rest) =>
              inOrderOf(
                returns.map(({ sender }) => sender.id),
                ENGINE.consolidate(returns, ...rest),
              ),
          },
          s,
        ),
      ),
  ],
  [
    'law 3: an id tells how many returns there were',
    () =>
      isBroken(several, RUNS, (s) =>
        holdLaw3({ ...ENGINE, consolidate: (returns, ...rest) => numbered(returns.length, ENGINE.consolidate(returns, ...rest)) }, s),
      ),
  ],
  [
    'law 4: the last change is not applied',
    () => isBroken(one, RUNS, law4({ ...ENGINE, apply: (base, changes) => ENGINE.apply(base, changes.slice(0, -1)) })),
  ],
  [
    'law 4: an offset is shifted',
    () =>
      isBroken(
        one,
        RUNS,
        law4(
          eachAmendment((each) =>
            each.change.kind === 'text' && each.change.start > 0
              ? { ...each, change: { ...each.change, start: each.change.start - 1 } }
              : each,
          ),
        ),
      ),
  ],
  ['law 4: a silent edit slips through', () => isBroken(one, RUNS, law4(forgetting((actor) => actor === null)))],
  [
    'law 4: a format change is forgotten',
    () =>
      isBroken(
        one,
        RUNS,
        law4(altered((result) => ({ ...result, amendments: result.amendments.filter(({ kind }) => kind !== 'format') }))),
      ),
  ],
  [
    'law 5: amendments that collide are applied together',
    () =>
      isBroken(several, RUNS, (s) =>
        holdLaw5(
          altered((result) => ({ ...result, collisions: [] })),
          s,
        ),
      ),
  ],
  [
    'law 5: what goes in at one place follows the order of applying',
    () =>
      isBroken(several, RUNS, (s) =>
        holdLaw5(
          altered((result) => ({ ...result, collisions: result.collisions.filter(({ kind }) => kind !== 'order') })),
          s,
        ),
      ),
  ],
  [
    'laws of a change: comparing overlooks a change',
    () => isBroken(one, RUNS, (s) => holdLawsOfChanges({ ...ENGINE, diff: (...given) => withoutLast(ENGINE.diff(...given)) }, s)),
  ],
  [
    'laws of a change: undoing forgets a change',
    () => isBroken(one, RUNS, (s) => holdLawsOfChanges({ ...ENGINE, invert: (...given) => ENGINE.invert(...given).slice(0, -1) }, s)),
  ],
  [
    'laws of a change: undoing forgets formats',
    () =>
      isBroken(one, RUNS, (s) =>
        holdLawsOfChanges({ ...ENGINE, invert: (...given) => ENGINE.invert(...given).filter(({ kind }) => kind !== 'format') }, s),
      ),
  ],
  [
    'laws of a change: a change is carried by one character too far',
    () =>
      isBroken(several, RUNS, (s) => holdLawsOfChanges({ ...ENGINE, mapper: (base, through) => shifted(ENGINE.mapper(base, through)) }, s)),
  ],
  [
    'laws of a change: something is no JSON',
    () =>
      isBroken(one, RUNS, (s) =>
        holdLawsOfChanges(
          eachAmendment((each) => ({ ...each, before: undefined as unknown as string })),
          s,
        ),
      ),
  ],
  [
    'older versions: a homeless change vanishes',
    () =>
      isBroken(several, RUNS, (s) =>
        holdOlder(ENGINE, s, (...given) => {
          const carried = carryForward(...given);
          return { ...carried, stale: { ...carried.stale, changes: carried.stale.changes.slice(1) } };
        }),
      ),
  ],
  [
    'law 5: a change is not carried through another',
    () => isBroken(several, RUNS, (s) => holdLaw5({ ...ENGINE, mapper: () => (each) => ({ changes: [each.change] }) }, s)),
  ],
  [
    'law of looks: what was set of a paragraph is forgotten',
    () => isBroken(one, RUNS, (s) => holdLawOfLooks(forgettingLooks('paragraph'), s)),
  ],
  ['law of looks: what was set of words is forgotten', () => isBroken(one, RUNS, (s) => holdLawOfLooks(forgettingLooks('words'), s))],
  ['law of looks: words are told that nobody touched', () => isBroken(one, RUNS * 3, (s) => holdLawOfLooks(eachAmendment(wider), s))],
  ['law of looks: what was set of a cell is forgotten', () => isBroken(one, RUNS * 3, (s) => holdLawOfLooks(forgettingLooks('cell'), s))],
  [
    'law of looks: it is told of the first place alone',
    () =>
      isBroken(one, RUNS * 3, (s) =>
        holdLawOfLooks(
          eachAmendment(({ change, ...each }) => ({ ...each, change: alone(change) })),
          s,
        ),
      ),
  ],
  ['law of looks: something is told that nobody set', () => isBroken(one, RUNS, (s) => holdLawOfLooks(inventing, s))],
  [
    'law 5: a change stops at one that it does not collide with',
    () => isBroken(several, RUNS, (s) => holdLaw5({ ...ENGINE, mapper: () => () => ({ code: 'place-gone' }) }, s)),
  ],
];

for (const [what, broken] of faults) {
  test(`negative control, ${what}`, () => {
    assert.ok(broken(), 'no case showed it');
  });
}

/** The engine without what it found of the look of paragraphs, rows or cells. */
const forgettingLooks = (of: string): Engine =>
  altered((result) => ({
    ...result,
    amendments: result.amendments.filter(({ change }) => change.kind !== 'property' || change.differences[0]?.of !== of),
  }));

function alone(change: Change): Change {
  if (change.kind !== 'property') return change;
  const { elsewhere: _elsewhere, ...rest } = change;
  return rest;
}

/** As if the look of words had been changed from the beginning of their flow on. */
const wider = (each: Amendment): Amendment =>
  each.change.kind === 'property' && isOfWords(each.change) ? { ...each, change: { ...each.change, start: 0 } } : each;

/** As if some change of words' formatting had been one of their paragraph's spacing. */
const inventing: Engine = eachAmendment((each) =>
  each.change.kind === 'property' && !each.tracked
    ? {
        ...each,
        change: { ...each.change, differences: [...each.change.differences, { of: 'paragraph', name: 'line', was: '', now: '' }] },
      }
    : each,
);

const withoutLast = (difference: Difference): Difference => ({ ...difference, changes: difference.changes.slice(0, -1) });

const shifted =
  (map: (one: Applicable) => Mapped) =>
  (each: Applicable): Mapped => {
    const mapped = map(each);
    if (!('changes' in mapped)) return mapped;
    return {
      changes: mapped.changes.map((change) => ('start' in change ? { ...change, start: change.start + 1, end: change.end + 1 } : change)),
    };
  };

const withMarkers = (each: Amendment, from: Amendment | undefined): Amendment => ({
  ...each,
  sponsors: each.sponsors.map((sponsor, k) =>
    k === 0 ? { ...sponsor, revisions: [...sponsor.revisions, ...(from?.sponsors[0]?.revisions ?? [])] } : sponsor,
  ),
});

function inOrderOf(returns: readonly string[], result: Consolidated): Consolidated {
  const rank = ({ sponsors }: Amendment): number => returns.indexOf(sponsors[0]?.return ?? '');
  return { ...result, amendments: result.amendments.toSorted((a, b) => rank(a) - rank(b)) };
}

function numbered(count: number, result: Consolidated): Consolidated {
  const name = (id: string): string => `${id}-${count}`;
  return {
    ...result,
    amendments: result.amendments.map((each) => ({ ...each, id: name(each.id), parent: each.parent && name(each.parent) })),
    collisions: [],
  };
}
