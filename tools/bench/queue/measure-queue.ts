/**
 * A process of its own that fills two rounds of the real server, one five times the other, opens the larger one in real Chromium, and writes what deciding and looking
 * took into a file: `measure-queue.ts FILE`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openWorkbench } from '../../screens/open-workbench.ts';
import { makeSet, type Recipe } from '../inputs/input-sets.ts';
import { type DecidingCost, decidingCost } from './deciding-cost.ts';
import { fillRound } from './fill-round.ts';
import { type ScreenTimes, screenTimes } from './screen-times.ts';

/** What the process writes. */
export interface QueueMeasured {
  readonly small: DecidingCost;
  readonly large: DecidingCost;
  readonly screen: ScreenTimes;
}

/** Copies of a plan of some 65 pages, each with 126 edits. */
const recipe = (copies: number): Recipe => ({ name: `queue-${copies}`, title: '', times: 6, copies, edits: 126, tracked: true });

const [, , into = ''] = process.argv;
const scratch = mkdtempSync(join(tmpdir(), 'svod-queue-'));

await test('the queue is measured', async () => {
  const { server, browser, origin, close } = await openWorkbench('real');
  try {
    const [desk, other] = [await server.person('Рабочая группа', { role: 'desk' }), await server.person('Секретариат', { role: 'desk' })];
    const filled = async (copies: number) => {
      const set = await makeSet(scratch, recipe(copies));
      const round = await fillRound(server, desk, set);
      const amendments = set.truth?.amendments ?? 0;
      console.error(`filled a round with ${amendments} amendments`);
      return { round, cost: await decidingCost(server, desk, round.round, amendments) };
    };
    const small = await filled(8);
    const large = await filled(40);
    const screen = await screenTimes(browser, origin, large.round, desk, other);
    const measured: QueueMeasured = { small: small.cost, large: large.cost, screen };
    writeFileSync(into, JSON.stringify(measured));
  } finally {
    await close();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
});
