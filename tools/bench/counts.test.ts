import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ROOT } from '../suite/command.ts';
import { AS_LAUNCHED } from './cases/subjects.ts';
import { countSets } from './count/counted.ts';
import { type AcceptedCounts, risen, wronglyBrought } from './count/judge.ts';
import { makeSet } from './inputs/input-sets.ts';
import { SMALL_RECIPES } from './inputs/recipes.ts';

const scratch = mkdtempSync(join(tmpdir(), 'svod-counts-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const ACCEPTED = JSON.parse(readFileSync(join(import.meta.dirname, 'counts.json'), 'utf8')) as AcceptedCounts;

test('small rounds take no more steps than were accepted, and what they ask for is found', async () => {
  const sets = [];
  for (const recipe of SMALL_RECIPES) sets.push(await makeSet(scratch, recipe));
  const counted = await countSets(sets);
  assert.deepEqual(wronglyBrought(sets, counted), []);
  assert.deepEqual(risen(counted, ACCEPTED), []);
  // The control: were a third of the steps accepted, the others would be told.
  const fewer: AcceptedCounts = {
    ...ACCEPTED,
    sets: Object.fromEntries(
      Object.entries(ACCEPTED.sets).map(([name, { input, steps }]) => [
        name,
        { input, steps: Object.fromEntries(Object.entries(steps).map(([part, count]) => [part, count / 3])) },
      ]),
    ),
  };
  assert.ok(risen(counted, fewer).every((line) => line.includes('steps, accepted are')));
  assert.ok(risen(counted, fewer).length > 0);
});

test('the launchers start the program as the bench does', () => {
  for (const launcher of ['svod', 'svod.cmd']) {
    const script = readFileSync(join(ROOT, launcher), 'utf8');
    for (const option of AS_LAUNCHED) assert.ok(script.includes(`node ${option} `), `${launcher}: ${option}`);
  }
});
