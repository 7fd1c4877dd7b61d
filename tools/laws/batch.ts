import { inspect } from 'node:util';
import { LAWS } from '../../packages/consolidation/test/laws/all-laws.ts';
import { runCases, tellBroken } from '../../packages/consolidation/test/laws/check-law.ts';
import { grow } from '../../packages/consolidation/test/laws/scenario.ts';

/** Cases of one batch, all laws together: what one seed makes. */
export const BATCH = 1000;

/** Holds all laws against the cases of one seed. Null where they hold, else the shrunk case as text for people. */
export function runBatch(seed: number): string | null {
  for (const { name, hold, ...cases } of LAWS) {
    const broken = runCases(cases, Math.round(BATCH * cases.share), seed, hold);
    if (broken)
      return `${name}\n${tellBroken(broken, `npm run laws -- --case '${JSON.stringify(broken.genes)}'`)}\n${inspect(broken.error)}`;
  }
  return null;
}

/** Holds all laws against one case; where one is broken, says which and how. */
export function runCase(genes: string): string | null {
  const scenario = grow(JSON.parse(genes) as Parameters<typeof grow>[0]);
  for (const { name, returns, hold } of LAWS) {
    if (scenario.returns.length < returns[0]) continue;
    try {
      hold(scenario);
    } catch (error) {
      return `${name}\n${inspect(error)}`;
    }
  }
  return null;
}
