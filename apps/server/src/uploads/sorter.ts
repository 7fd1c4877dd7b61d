import { Worker } from 'node:worker_threads';
import type { FileKind } from './file-kind.ts';
import { UPLOAD_LIMITS } from './limits.ts';
import type { Refusal, Sorted } from './sort-file.ts';

/** A file inside a mail or archive, as it is offered; its bytes where it was asked for by name. */
export interface Offered {
  readonly name: string;
  readonly size: number;
  readonly kind: FileKind;
  readonly refused: Refusal | null;
  readonly sender: string;
  readonly bytes: Uint8Array | null;
}

/** What a file is and holds, told by a thread. */
export interface Told {
  readonly id: number;
  readonly sorted: Omit<Sorted, 'inside'> & { readonly inside: readonly Offered[] };
}

/** Asks a thread what a file is, or for files inside it by name. */
export interface Asked {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly take: readonly string[];
}

export interface Sorter {
  /** What a file is; `take` names files inside it whose bytes are wanted. A file that can't be told in time or memory is damaged. */
  sort(bytes: Uint8Array, take?: readonly string[]): Promise<Told['sorted']>;
  /** Leaves the thread to whoever sorts next. */
  end(): void;
}

/** Threads that wait for the next file: starting one takes longer than telling what a file is. They keep no process running. */
const waiting: Worker[] = [];
const MOST_WAITING = 2;

const DAMAGED: Told['sorted'] = { kind: 'unknown', refused: 'damaged', sender: '', inside: [] };

/** Sorts files one after another in a thread with limits of time and memory, taken with the first of them and anew after one that ended it. */
export function startSorter(time: number = UPLOAD_LIMITS.sortTime): Sorter {
  let worker: Worker | null = null;
  let count = 0;
  return {
    async sort(bytes, take = []) {
      worker ??= waiting.pop() ?? startThread();
      worker.ref();
      const told = await askOnce(worker, { id: ++count, bytes, take }, time);
      if (told !== null) return told;
      await worker.terminate();
      worker = null;
      return DAMAGED;
    },
    end() {
      if (worker === null) return;
      worker.unref();
      if (waiting.length < MOST_WAITING) waiting.push(worker);
      else void worker.terminate();
      worker = null;
    },
  };
}

function startThread(): Worker {
  const worker = new Worker(new URL('sort-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: UPLOAD_LIMITS.threadMegabytes },
    // Nothing of the server's surroundings is the thread's to know.
    env: {},
  });
  // An error that comes late, while the thread is being ended, is nobody's.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    const at = waiting.indexOf(worker);
    if (at >= 0) waiting.splice(at, 1);
  });
  return worker;
}

/** The thread's answer; null where it ended or did not answer in time. */
async function askOnce(worker: Worker, asked: Asked, time: number): Promise<Told['sorted'] | null> {
  return await new Promise((resolve) => {
    const finish = (sorted: Told['sorted'] | null): void => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', fail).off('exit', fail);
      resolve(sorted);
    };
    const hear = (told: Told): void => {
      if (told.id === asked.id) finish(told.sorted);
    };
    const fail = (): void => finish(null);
    const timer = setTimeout(fail, time);
    worker.on('message', hear).on('error', fail).on('exit', fail);
    worker.postMessage(asked);
  });
}
