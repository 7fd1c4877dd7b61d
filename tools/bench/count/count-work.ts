import { Session } from 'node:inspector/promises';
import type { Profiler } from 'node:inspector';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../suite/command.ts';

/** Work by part of the program: `wordml/read`, `consolidation/align`, `diff`. In steps: calls of functions and turns of loops after the first. */
export type Steps = Readonly<Record<string, number>>;

export interface Work {
  readonly steps: Steps;
  /** Functions with most steps. */
  readonly busiest: readonly { readonly name: string; readonly steps: number }[];
}

/**
 * Counts the work that a program does, exactly and the same each time, by the engine's own coverage counters: the code counted knows
 * nothing of it and pays nothing when nobody counts. What the runtime does inside one call (a regular expression, a copy of an array, a
 * lookup in a map) is one step or none; the memory and times reported beside the counts show that.
 */
export interface WorkCounter {
  /** Work done since the counter was started or last asked. */
  take(): Promise<Work>;
}

/** Must be started before the modules to be counted are imported: functions compiled earlier have no counters of loops. */
export async function startCounting(): Promise<WorkCounter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    async take() {
      const { result } = await session.post('Profiler.takePreciseCoverage');
      const steps: Record<string, number> = {};
      const functions: { name: string; steps: number }[] = [];
      for (const script of result) {
        const part = partOf(script.url);
        if (part === null) continue;
        for (const each of script.functions) {
          const count = stepsOf(each);
          if (count === 0) continue;
          steps[part] = (steps[part] ?? 0) + count;
          functions.push({ name: `${part} ${each.functionName || '(unnamed)'}`, steps: count });
        }
      }
      functions.sort((a, b) => b.steps - a.steps);
      return { steps: Object.fromEntries(Object.entries(steps).sort(([a], [b]) => (a < b ? -1 : 1))), busiest: functions.slice(0, 25) };
    },
  };
}

/** Calls of a function, and how many times more than the block around it each block in it was gone through. */
function stepsOf(coverage: Profiler.FunctionCoverage): number {
  let steps = 0;
  const around: Profiler.CoverageRange[] = [];
  for (const [index, range] of coverage.ranges.entries()) {
    while ((around.at(-1)?.endOffset ?? Infinity) <= range.startOffset) around.pop();
    steps += index === 0 ? range.count : Math.max(0, range.count - (around.at(-1)?.count ?? 0));
    around.push(range);
  }
  return steps;
}

/** Libraries are not counted: the XML tokeniser's work is the floor. It follows from the bytes, and tags and texts it tells of are counted where they arrive. */
function partOf(url: string): string | null {
  if (!url.startsWith('file:')) return null;
  const path = relative(ROOT, fileURLToPath(url)).replaceAll('\\', '/');
  const own = /^packages\/([^/]+)\/src\/(?:([^/]+)\/)?/u.exec(path);
  if (!own) return null;
  return own[2] === undefined ? (own[1] ?? '') : `${own[1]}/${own[2]}`;
}
