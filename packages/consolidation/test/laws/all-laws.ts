import type { Cases } from './check-law.ts';
import { ENGINE } from './engine.ts';
import { holdLaw1 } from './law-1.ts';
import { holdLaw3 } from './law-3.ts';
import { holdLaw4 } from './law-4.ts';
import { holdLaw5 } from './law-5.ts';
import { holdLawsOfChanges } from './law-of-changes.ts';
import { holdLawOfLooks } from './law-of-looks.ts';
import { holdOlder } from './law-older.ts';
import type { Scenario } from './scenario.ts';
import { holdViews } from './views.ts';

/** A law, the cases it is held against and its part of all of them. */
export interface Law extends Cases {
  readonly name: string;
  readonly hold: (scenario: Scenario) => void;
}

/** What is held against generated cases. Laws 2 and 6 are about Word files: `tools/laws/word`. */
export const LAWS: readonly Law[] = [
  { name: 'views: original and final are what the editor of the return showed', returns: [1, 1], share: 0.1, hold: holdViews },
  { name: 'law 1: nothing lost, nothing invented', returns: [1, 3], share: 0.15, hold: (scenario) => holdLaw1(ENGINE, scenario) },
  {
    name: 'law 3: the order of returns changes nothing, nor does leaving one out what it does not touch',
    returns: [2, 3],
    share: 0.2,
    hold: (scenario) => holdLaw3(ENGINE, scenario),
  },
  {
    name: 'law 4: a single return accepted is its final view',
    returns: [1, 1],
    share: 0.2,
    hold: ({ base, returns }) => {
      for (const { made } of returns) holdLaw4(ENGINE, base, made);
    },
  },
  {
    name: 'law 5: amendments that do not collide commute',
    returns: [2, 3],
    share: 0.15,
    hold: (scenario) => holdLaw5(ENGINE, scenario),
  },
  {
    name: 'law of looks: what was set without tracking is told at its place, and nothing else',
    returns: [1, 2],
    share: 0.05,
    hold: (scenario) => holdLawOfLooks(ENGINE, scenario),
  },
  {
    name: 'laws of a change: found again by comparing, undone, carried through others, the same as JSON',
    returns: [1, 2],
    share: 0.1,
    hold: (scenario) => holdLawsOfChanges(ENGINE, scenario),
  },
  {
    name: 'older versions: each change still fits, is adopted or is homeless',
    returns: [2, 3],
    share: 0.05,
    hold: (scenario) => holdOlder(ENGINE, scenario),
  },
];
