import type { Ran } from '../cases/run-process.ts';
import { total } from '../cases/timed.ts';
import type { LongRun } from './long.ts';
import { table } from './table.ts';
import { BROUGHT, type TimedSet } from './times.ts';

/** What was aimed at, what came of it. Nobody's gate: times and memory are the machine's as well. */
export interface Goal {
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
}

const MOST_RSS = 512;
const MOST_EXPONENT = 1.1;

/** The goals that this run can say something of. */
export function goalsOf(timed: readonly TimedSet[], long: readonly LongRun[]): readonly Goal[] {
  const sets = new Map(timed.map(({ set, ran }) => [set.name, ran]));
  const of = (set: string, who = 'svod'): Ran | undefined => sets.get(set)?.[who];
  const first = (ran: Ran | undefined): Readonly<Record<string, number>> | null => (ran?.ok ? (ran.timed.runs[0] ?? null) : null);
  const brought = (set: string): number | null => {
    const phases = first(of(set));
    return phases && BROUGHT.reduce((sum, name) => sum + (phases[name] ?? 0), 0);
  };
  const goals: Goal[] = [];
  const add = (goal: string, value: number | null, unit: string, met: (value: number) => boolean): void => {
    if (value !== null && Number.isFinite(value)) goals.push({ goal, measured: `${value.toFixed(2)}${unit}`, met: met(value) });
  };
  const ratio = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a / b);
  const faster = (set: string, peer: string): number | null => {
    const [theirs, ours] = [first(of(set, peer)), first(of(set))];
    return theirs && ours && total(theirs) / total(ours);
  };
  const later = (set: string, peer: string): number | null => {
    const [theirs, ours] = [of(set, peer), of(set)].map((ran) => (ran?.ok ? ran.timed.runs[1] : undefined));
    return theirs && ours ? total(theirs) / total(ours) : null;
  };
  const markers = (set: string, who: string): number | null => {
    const ran = of(set, who);
    return ran?.ok ? (ran.timed.found['markers'] ?? null) : null;
  };
  add('20 copies: at least 20 times faster than Docxodus', faster('copies-20', 'docxodus'), '×', (value) => value >= 20);
  add('20 copies: the same of the runs after the first', later('copies-20', 'docxodus'), '×', (value) => value >= 20);
  const reviewers = first(of('reviewers-40'));
  add('40 copies × 60 edits: in 2 s', reviewers && total(reviewers) / 1000, ' s', (value) => value <= 2);
  for (const peer of ['docxodus', 'libreoffice']) {
    add(`ASVS: at least 30 times faster than ${peer}`, faster('asvs', peer), '×', (value) => value >= 30);
    add(`ASVS: under half of the markers of ${peer}`, ratio(markers('asvs', 'svod'), markers('asvs', peer)), '', (value) => value < 0.5);
  }
  const floor = first(of('returns-50', 'floor'));
  add('50 tracked returns: within 3 times the floor', ratio(brought('returns-50'), floor && total(floor)), '×', (value) => value <= 3);
  for (const hard of ['rewritten-35', 'unrelated-35'])
    add(`${hard}: within 3 times an ordinary return`, ratio(brought(hard), brought('untracked-35')), '×', (value) => value <= 3);
  for (const growth of new Set(long.map((run) => run.growth))) {
    const runs = long.flatMap(({ growth: name, size, ran }) => (name === growth && ran.ok ? [{ size, timed: ran.timed }] : []));
    const [least, most] = [runs[0], runs.at(-1)];
    if (!least || !most) continue;
    const time = ({ timed: { runs: phases } }: typeof most): number => total(phases[0] ?? {});
    const exponent = Math.log(time(most) / time(least)) / Math.log(most.size / least.size);
    add(`${growth}: time grows with the power 1.1 at most`, exponent, '', (value) => value <= MOST_EXPONENT);
    add(`${growth}: under ${MOST_RSS} MB`, Math.max(...runs.map(({ timed: { rss } }) => rss)), ' MB', (value) => value < MOST_RSS);
  }
  return goals;
}

export const goalsTable = (goals: readonly Goal[]): string =>
  table(
    ['goal', 'measured', ''],
    goals.map(({ goal, measured, met }) => [goal, measured, met ? 'met' : 'missed']),
  );
