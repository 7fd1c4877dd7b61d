/**
 * `npm run laws`: the long run of the laws over generated rounds, on all cores.
 *
 *     npm run laws                          1,000,000 cases (or SVOD_CASES), in batches of 1,000, each with a seed of its own
 *     npm run laws -- --cases 50000         so many
 *     npm run laws -- --from 341            from that seed on: goes on with a run that was ended
 *     npm run laws -- --workers 1           in so many processes
 *     npm run laws -- --case 'GENES'        one case, as a failure prints it, against all laws
 *
 * Ends with 1 at the first case that breaks a law, shrunk and printed with what replays it. Ended by Ctrl-C it says from where to go on.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { readAsked } from './arguments.ts';
import { BATCH, runCase } from './batch.ts';
import type { Answer } from './worker.ts';

const asked = readAsked(process.argv.slice(2), process.env);
if (typeof asked === 'string') {
  console.error(asked);
  process.exit(2);
}

if (asked.genes !== null) {
  const broken = runCase(asked.genes);
  console.log(broken ?? 'all laws hold for this case');
  process.exitCode = broken === null ? 0 : 1;
} else {
  const { from, workers } = asked;
  const batches = Math.ceil(asked.cases / BATCH);
  const started = performance.now();
  /** Seeds handed out, and those of them that are done, counted without a gap from the first. */
  let next = from;
  const done = new Set<number>();
  let through = from;
  let said = 0;
  const children: ChildProcess[] = [];
  const stop = (code: number): void => {
    process.exitCode = code;
    for (const child of children) child.kill();
  };
  const progress = (): string => {
    const seconds = (performance.now() - started) / 1000;
    return `${done.size * BATCH} cases hold (seeds ${from} to ${through - 1}), ${Math.round((done.size * BATCH) / seconds)} a second`;
  };
  const hand = (child: ChildProcess): void => {
    if (next < from + batches) child.send(next++);
    else child.disconnect();
  };
  const take = (child: ChildProcess, { seed, broken }: Answer): void => {
    if (process.exitCode !== undefined) return;
    if (broken !== null) {
      console.log(`seed ${seed}: ${broken}\n${progress()}`);
      stop(1);
      return;
    }
    done.add(seed);
    while (done.has(through)) through++;
    if (performance.now() - said > 10_000 || done.size === batches) {
      said = performance.now();
      console.log(progress());
    }
    hand(child);
  };
  for (let k = 0; k < Math.min(workers, batches); k++) {
    const child = fork(join(import.meta.dirname, 'worker.ts'));
    child.on('message', (answer) => take(child, answer as Answer));
    child.on('exit', (code) => {
      if (code === 0 || process.exitCode !== undefined) return;
      console.log(`a worker ended with ${code}\n${progress()}; go on with --from ${through}`);
      stop(1);
    });
    children.push(child);
    hand(child);
  }
  process.on('SIGINT', () => {
    console.log(`${progress()}; go on with --from ${through}`);
    stop(130);
  });
}
