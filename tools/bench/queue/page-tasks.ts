import type { Browser, Page } from 'playwright-core';

/** One task of a page's main thread, in milliseconds: how long it took, and how long of that its thread computed (the rest other programs had the processor). */
export interface PageTask {
  readonly took: number;
  readonly computed: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Tasks of the main thread of the page that is busiest while something is done, as Chromium's own trace has them. */
export async function tasksDuring(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<readonly PageTask[]> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] });
  try {
    await act();
  } catch (error) {
    await browser.stopTracing();
    throw error;
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const main = new Set(
    traceEvents.flatMap((one) => (one.name === 'thread_name' && one.args?.name === 'CrRendererMain' ? [threadOf(one)] : [])),
  );
  const tasks = new Map<string, PageTask[]>();
  for (const one of traceEvents) {
    if (one.name !== 'RunTask' || one.ph !== 'X' || !main.has(threadOf(one))) continue;
    const known = tasks.get(threadOf(one)) ?? [];
    known.push({ took: (one.dur ?? 0) / 1000, computed: (one.tdur ?? 0) / 1000 });
    tasks.set(threadOf(one), known);
  }
  const [busiest] = [...tasks.values()].toSorted((a, b) => computedIn(b) - computedIn(a));
  if (!busiest) throw new Error('Chromium traced no task of a page');
  return busiest;
}

/** Milliseconds that tasks computed, all together. */
export const computedIn = (tasks: readonly PageTask[]): number => tasks.reduce((sum, { computed }) => sum + computed, 0);
