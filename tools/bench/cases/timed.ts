/** What a timing process prints as its last line. */
export interface Timed {
  /** Milliseconds of each run in this process, the first one cold, by phase. */
  readonly runs: readonly Readonly<Record<string, number>>[];
  /** Milliseconds that all threads of this process computed in each run. Less at others' mercy than time on a machine that is not quiet. */
  readonly cpu: readonly number[];
  /** Greatest resident memory of the process, in MB. */
  readonly rss: number;
  /** Whatever the run found, for checking that it did its work. */
  readonly found: Readonly<Record<string, number>>;
}

export const total = (run: Readonly<Record<string, number>>): number => Object.values(run).reduce((sum, ms) => sum + ms, 0);

/** Runs until the runs have taken `seconds`, at most `most` times, and prints {@link Timed}. */
export async function timed(
  most: number,
  seconds: number,
  run: () => Promise<{ phases: Record<string, number>; found: () => Promise<Record<string, number>> }>,
): Promise<void> {
  const runs: Record<string, number>[] = [];
  const cpu: number[] = [];
  let found: Record<string, number> = {};
  for (let spent = 0; runs.length < most && spent < seconds * 1000;) {
    const before = process.cpuUsage();
    const result = await run();
    const { user, system } = process.cpuUsage(before);
    runs.push(result.phases);
    cpu.push((user + system) / 1000);
    found = await result.found();
    spent += total(result.phases);
  }
  const timings: Timed = { runs, cpu, rss: process.resourceUsage().maxRSS / 1024, found };
  console.log(JSON.stringify(timings));
}
