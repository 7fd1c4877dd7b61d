/** Times bringing files together: `node svod.ts RUNS SECONDS BASE RETURN…` */
import { collectEarly } from '../../../apps/cli/src/collect-early.ts';
import { type Brought, type StageName, bringTogether } from './bring-together.ts';
import { markersIn } from './markers-in.ts';
import { timed } from './timed.ts';

collectEarly();
const [most = '', seconds = '', ...files] = process.argv.slice(2);
await timed(Number(most), Number(seconds), async () => {
  const phases: Record<string, number> = {};
  let last = performance.now();
  const ended = (stage: StageName): void => {
    const now = performance.now();
    if (stage !== 'counted') phases[stage] = (phases[stage] ?? 0) + now - last;
    last = now;
  };
  const { redline, ...brought }: Brought = await bringTogether(files, ended);
  return { phases, found: async () => ({ ...brought, bytes: redline.length, markers: await markersIn(redline) }) };
});
