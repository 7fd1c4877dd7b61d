import { test } from 'node:test';
import { checkLaw } from './check-law.ts';
import { ENGINE } from './engine.ts';
import { holdLaw1 } from './law-1.ts';
import { holdLaw3 } from './law-3.ts';
import { holdLaw4 } from './law-4.ts';
import { holdLaw5 } from './law-5.ts';
import { holdLawsOfChanges } from './law-of-changes.ts';
import { holdViews } from './views.ts';

test('views: original and final are what the editor of the return showed', (t) => {
  checkLaw(t, { returns: [1, 1], share: 0.1 }, holdViews);
});

test('law 1: nothing lost, nothing invented', (t) => {
  checkLaw(t, { returns: [1, 3], share: 0.2 }, (scenario) => holdLaw1(ENGINE, scenario));
});

test('law 3: the order of returns changes nothing, nor does leaving one out what it does not touch', (t) => {
  checkLaw(t, { returns: [2, 3], share: 0.2 }, (scenario) => holdLaw3(ENGINE, scenario));
});

test('law 4: a single return accepted is its final view', (t) => {
  checkLaw(t, { returns: [1, 1], share: 0.25 }, ({ base, returns }) => {
    for (const { made } of returns) holdLaw4(ENGINE, base, made);
  });
});

test('law 5: amendments that do not collide commute', (t) => {
  checkLaw(t, { returns: [2, 3], share: 0.2 }, (scenario) => holdLaw5(ENGINE, scenario));
});

test('laws of a change: found again by comparing, undone, carried through others, the same as JSON', (t) => {
  checkLaw(t, { returns: [1, 2], share: 0.15 }, (scenario) => holdLawsOfChanges(ENGINE, scenario));
});
