import module from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadingMemory } from '@svod/wordml';
import type { KnownReturn } from '../files/round-file.ts';
import { type ReturnsSetting, type TakenReturn, returnTask } from './return-task.ts';

/** From so many returns on a second thread has read some before all are read: it has to be started first. */
const WORTH_A_THREAD = 16;
const MOST_THREADS = 8;

/**
 * Threads that read, this one among them, where nobody says how many: one for each two cores. A thread's compiler and collector keep half of
 * another core busy while it reads; on two cores a second thread made rounds of 20 to 160 returns up to a quarter slower.
 */
export const usualThreads = (returns: number, cores: number = availableParallelism()): number =>
  returns < WORTH_A_THREAD ? 1 : Math.min(Math.max(1, Math.floor(cores / 2)), MOST_THREADS);

/** What a reading thread is started with. */
export interface WorkerSetting {
  readonly setting: ReturnsSetting;
  /** Folder in which compiled code is kept. */
  readonly compiled: string | null;
}

/**
 * Reads all returns on as many threads as asked for, this one among them; the answers stand in the order of the returns, whoever read them.
 * `ended` is called after each. A thread reads one file after another, so memory does not grow with their number.
 */
export async function takeReturns(
  known: readonly KnownReturn[],
  setting: ReturnsSetting,
  memory: ReadingMemory,
  threads: number,
  ended: (count: number, one: KnownReturn) => void,
): Promise<readonly TakenReturn[]> {
  const taken = new Map<number, TakenReturn>();
  const queue: Queue = [...known.entries()].toReversed();
  const note = (index: number, one: TakenReturn): void => {
    taken.set(index, one);
    const read = known[index];
    if (read) ended(taken.size, read);
  };
  const workers = Array.from({ length: Math.max(0, Math.min(threads, known.length) - 1) }, () => startWorker(setting));
  const task = returnTask(setting, memory);
  const own = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      note(next[0], await task(next[1]));
      // The other threads are heard in between.
      if (workers.length > 0) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  try {
    await Promise.all([own(), ...workers.map((worker) => feed(worker, queue, note))]);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return known.flatMap((_one, index) => taken.get(index) ?? []);
}

/** Returns yet to be read, the next one last. */
type Queue = [number, KnownReturn][];

function startWorker(setting: ReturnsSetting): Worker {
  const folder = module.getCompileCacheDir();
  const workerData: WorkerSetting = { setting, compiled: folder === undefined ? null : dirname(folder) };
  return new Worker(new URL('return-worker.ts', import.meta.url), { workerData });
}

/** Gives a thread the next return as soon as it has answered for the last one, until there is none. */
function feed(worker: Worker, queue: Queue, note: (index: number, one: TakenReturn) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let asked: number | null = null;
    worker.on('message', (said: TakenReturn | 'ready') => {
      if (asked !== null && said !== 'ready') note(asked, said);
      const next = queue.pop();
      asked = next ? next[0] : null;
      worker.postMessage(next ? next[1] : null);
      if (!next) resolve();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => (asked === null ? resolve() : reject(new Error(`a reading thread ended with ${code}`))));
  });
}
