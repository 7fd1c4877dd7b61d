import type { Ran } from '../cases/run-process.ts';
import { total } from '../cases/timed.ts';
import { duration, table } from './table.ts';

/** One step of a growth, timed once. */
export interface LongRun {
  readonly growth: string;
  readonly size: number;
  readonly title: string;
  readonly ran: Ran;
}

/** Time and memory as one quantity doubles, and the power with which time grew since the step before. */
export function longTable(runs: readonly LongRun[]): string {
  const rows = runs.map(({ growth, size, title, ran }, k) => {
    if (!ran.ok) return [title, ran.why];
    const before = runs[k - 1];
    const ms = total(ran.timed.runs[0] ?? {});
    const power =
      before?.growth === growth && before.ran.ok
        ? (Math.log(ms / total(before.ran.timed.runs[0] ?? {})) / Math.log(size / before.size)).toFixed(2)
        : '';
    return [title, duration(ms), power, `${ran.timed.rss.toFixed(0)} MB`];
  });
  return table(['', 'svod', 'exponent', 'peak RSS'], rows);
}
