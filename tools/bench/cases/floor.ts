/** Times the floor: `node floor.ts RUNS SECONDS FILE…` */
import { inflateAndTokenise } from './inflate-and-tokenise.ts';
import { timed } from './timed.ts';

const [most = '', seconds = '', ...files] = process.argv.slice(2);
await timed(Number(most), Number(seconds), () => {
  const start = performance.now();
  const contents = inflateAndTokenise(files);
  return Promise.resolve({ phases: { floor: performance.now() - start }, found: () => Promise.resolve({ ...contents }) });
});
