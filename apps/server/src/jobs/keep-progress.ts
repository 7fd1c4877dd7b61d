import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { writeProgress } from './claim.ts';
import type { TakenTask } from './runner.ts';

/** Milliseconds between two writings: a bar that moves three times a second moves smoothly. */
const EVERY = 300;

export interface Progress {
  say(stage: string, done?: number, total?: number): void;
  /** Waits for what is being written; what was said last but not written is of no use any more. */
  end(): Promise<void>;
}

/** Writes what a task says of its progress, the newest and not too often. A writing that fails is no reason to fail the task. */
export function keepProgress(app: pg.Pool, task: TakenTask): Progress {
  let next: readonly [string, number, number] | null = null;
  let writing: Promise<void> | null = null;
  const ended = new AbortController();
  const write = async (): Promise<void> => {
    while (next !== null && !ended.signal.aborted) {
      const [stage, done, total] = next;
      next = null;
      await writeProgress(app, task, stage, done, total).catch(() => undefined);
      await sleep(EVERY, undefined, { signal: ended.signal, ref: false }).catch(() => undefined);
    }
    writing = null;
  };
  return {
    say(stage, done = 0, total = 0) {
      next = [stage, done, total];
      writing ??= write();
    },
    async end() {
      ended.abort();
      await writing;
    },
  };
}
