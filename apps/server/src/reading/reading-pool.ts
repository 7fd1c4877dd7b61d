import { type Child, type Told, startChild } from './reading-child.ts';
import type { ReadingAnswer, ReadingJob } from './job.ts';
import { readingLimits } from './reading-limits.ts';

/** What reads files for this process. */
export interface ReadingPool {
  /**
   * Reads in a child process. `owner` is whose files they are: a child that has read somebody's file reads nobody else's, so that no file, whatever it
   * does to its reader, meets another body's.
   */
  read<Job extends ReadingJob>(
    job: Job,
    blobs: readonly Uint8Array[],
    owner: string,
    told: Told,
    signal: AbortSignal,
  ): Promise<ReadingAnswer<Job['kind']>>;
  end(): void;
}

/** Milliseconds for which a child waits for the next file of the same owner. */
const KEPT = 15_000;

/**
 * Children for so many jobs at once. One that has read nothing yet is kept warm, since starting takes half a second; one that has done its job is kept for a
 * moment for the same owner's next file, and then ended.
 */
export function readingPool(size: number): ReadingPool {
  let spare: Promise<Child> | null = null;
  let busy = 0;
  let ended = false;
  const waiting: (() => void)[] = [];
  const kept = new Map<string, { readonly child: Child; readonly timer: NodeJS.Timeout }>();
  const warm = (): void => {
    if (!ended) spare ??= startChild();
  };
  const take = async (owner: string): Promise<Child> => {
    const own = kept.get(owner);
    if (own) {
      clearTimeout(own.timer);
      kept.delete(owner);
      if (own.child.alive) return own.child;
    }
    const fresh = spare ?? startChild();
    spare = null;
    const child = await fresh;
    return child.alive ? child : await startChild();
  };
  const drop = (owner: string): void => {
    const one = kept.get(owner);
    kept.delete(owner);
    clearTimeout(one?.timer);
    one?.child.end();
  };
  const put = (owner: string, child: Child): void => {
    if (!child.alive) return;
    if (ended || kept.has(owner)) return child.end();
    const [oldest] = kept.keys();
    if (kept.size >= size && oldest !== undefined) drop(oldest);
    const timer = setTimeout(() => drop(owner), KEPT).unref();
    kept.set(owner, { child, timer });
  };
  return {
    async read(job, blobs, owner, told, signal) {
      // Who ends hands the place on.
      if (busy >= size) await new Promise<void>((resolve) => waiting.push(resolve));
      else busy++;
      try {
        const child = await take(owner);
        await child.ready;
        warm();
        const limits = readingLimits(blobs.reduce((sum, one) => sum + one.length, 0));
        const answer = await child.ask(job, blobs, limits, told, signal);
        put(owner, child);
        return answer;
      } finally {
        const next = waiting.shift();
        if (next) next();
        else busy--;
      }
    },
    end() {
      ended = true;
      for (const owner of [...kept.keys()]) drop(owner);
      void spare?.then((child) => child.end());
      spare = null;
    },
  };
}
