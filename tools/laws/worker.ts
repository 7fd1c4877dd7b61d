import { runBatch } from './batch.ts';

/** What a worker answers for a batch. */
export interface Answer {
  readonly seed: number;
  /** Null where all laws hold. */
  readonly broken: string | null;
}

process.on('message', (seed: number) => {
  const answer: Answer = { seed, broken: runBatch(seed) };
  process.send?.(answer);
});
process.on('disconnect', () => process.exit(0));
