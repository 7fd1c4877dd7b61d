import { Worker } from 'node:worker_threads';
import { type Messages, messagesOf } from '../src/messages/messages.ts';
import type { Message, Order } from './mutation-worker.ts';

export interface MutationReport {
  /** A line for each file that was not taken as it must be. */
  readonly faults: readonly string[];
  /** How many files were refused, and how many read, of each level. */
  readonly refused: Readonly<Record<string, number>>;
  readonly read: Readonly<Record<string, number>>;
  readonly amendments: number;
  readonly slowest: number;
}

const { refusals, notes }: Messages = messagesOf('en');

/** Runs an order in a thread of its own, so that a file over which the program never ends is seen: it may take `limit` milliseconds. */
export function runMutations(order: Order, limit: number): Promise<MutationReport> {
  const faults: string[] = [];
  const [refused, read]: [Record<string, number>, Record<string, number>] = [{}, {}];
  let [amendments, slowest, current] = [0, 0, order.from];
  // Until the worker has read its sources no file is at work.
  let begun = Infinity;
  const worker = new Worker(new URL('mutation-worker.ts', import.meta.url), { workerData: order });
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearInterval(watch);
      resolve({ faults, refused, read, amendments, slowest });
    };
    const watch = setInterval(() => {
      if (!(performance.now() - begun > limit)) return;
      faults.push(`file ${current}: no end after ${limit} ms`);
      void worker.terminate().then(end);
    }, 50);
    worker.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    worker.on('exit', end);
    worker.on('message', (message: Message) => {
      if ('begins' in message) {
        [current, begun] = [message.begins, performance.now()];
        return;
      }
      const { number, level, outcome } = message;
      slowest = Math.max(slowest, performance.now() - begun);
      if ('thrown' in outcome) faults.push(`file ${number} (${level}): ${outcome.thrown}`);
      else {
        const counts = outcome.refused ? refused : read;
        counts[level] = (counts[level] ?? 0) + 1;
        amendments += outcome.amendments;
        if (outcome.refused && !(outcome.refused.code in refusals))
          faults.push(`file ${number}: no text for the refusal ${outcome.refused.code}`);
        for (const { code } of outcome.problems) if (!(code in notes)) faults.push(`file ${number}: no text for the note ${code}`);
      }
    });
  });
}
