import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../src/document/document.ts';
import { diceOf } from './laws/dice.ts';
import { ENGINE, consolidated, readRound } from './laws/engine.ts';
import { type GridDraft, editGrid, gridDocument, growGrid } from './laws/grid-edits.ts';
import { holdLaw1 } from './laws/law-1.ts';
import { holdLaw3 } from './laws/law-3.ts';
import { holdLaw5 } from './laws/law-5.ts';
import { holdLaw4 } from './laws/law-4.ts';

const SEED = 20120619;
const CASES = Math.min(Number(process.env['SVOD_CASES'] ?? 300), 20_000);

function grown(seed: number, returns: number): { base: Document; made: readonly Document[] } {
  const dice = diceOf(seed);
  const start: GridDraft = { rows: growGrid(dice), revisions: [] };
  const made = Array.from({ length: returns }, () => {
    let draft = start;
    for (let edits = 1 + dice.below(3); edits > 0; edits--) draft = editGrid(draft, dice);
    return gridDocument(draft);
  });
  return { base: gridDocument(start), made };
}

test(`laws 1 and 4 hold for grids that are changed, tracked and silently (seed ${SEED})`, () => {
  const kinds = new Map<string, number>();
  for (let k = 0; k < CASES; k++) {
    const { base, made } = grown(SEED + k, 1);
    const [one] = made;
    assert.ok(one);
    try {
      holdLaw1(ENGINE, { base, returns: [{ made: one, allTracked: false } as never] });
      holdLaw4(ENGINE, base, one);
    } catch (error) {
      throw new Error(`case ${SEED + k}`, { cause: error });
    }
    for (const { kind } of consolidated(ENGINE, readRound(ENGINE, base, [one])).amendments) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  for (const kind of [
    'column-inserted',
    'column-deleted',
    'cells-merged',
    'cells-split',
    'row-moved',
    'row-inserted',
    'row-deleted',
    'table-replaced',
    'text-replaced',
  ])
    assert.ok((kinds.get(kind) ?? 0) > CASES / 200, `control: ${kind} ${kinds.get(kind) ?? 0} of ${JSON.stringify([...kinds])}`);
  // A whole table is the last resort.
  const all = [...kinds.values()].reduce((sum, each) => sum + each, 0);
  assert.ok((kinds.get('table-replaced') ?? 0) < all / 5, `control: ${JSON.stringify([...kinds])}`);
});

test(`laws 3 and 5 hold for grids that several bodies change, and all collisions of structure come up (seed ${SEED})`, () => {
  const kinds = new Map<string, number>();
  for (let k = 0; k < CASES / 3; k++) {
    const { base, made } = grown(SEED * 3 + k, 3);
    const returns = made.map((one) => ({ made: one, allTracked: false }) as never);
    try {
      holdLaw3(ENGINE, { base, returns });
      holdLaw5(ENGINE, { base, returns });
    } catch (error) {
      throw new Error(`case ${SEED * 3 + k}`, { cause: error });
    }
    for (const { why } of consolidated(ENGINE, readRound(ENGINE, base, made)).collisions) kinds.set(why, (kinds.get(why) ?? 0) + 1);
  }
  for (const why of [
    'column-deleted-edited',
    'rows-reshaped-edited',
    'rows-beside-changed-columns',
    'columns-inserted-at-one-point',
    'table-replaced-edited',
    'moved-edited',
  ])
    assert.ok((kinds.get(why) ?? 0) > 2, `control: ${why} in ${JSON.stringify([...kinds])}`);
});
