import { createHash } from 'node:crypto';
import { askThread } from '../threads/ask-thread.ts';
import type { ComparingAnswers, ComparingJob } from './comparing-job.ts';

const THREAD = { module: new URL('compare-thread.ts', import.meta.url), megabytes: 1024 };
/** Milliseconds. The longest plan that is known takes a tenth of it. */
const TIME = 120_000;
/** What was made last is kept: versions never change, and whoever reads a comparison downloads it too. */
const MOST_KEPT = 24;
const kept = new Map<string, Promise<ComparingAnswers[ComparingJob['kind']] | null>>();

/** Has a job of comparing done, once for equal files and settings; null where it can't be done, or takes more time or memory than it may. */
export async function compareInThread<Job extends ComparingJob>(job: Job): Promise<ComparingAnswers[Job['kind']] | null> {
  const key = keyOf(job);
  const known = kept.get(key);
  kept.delete(key);
  const answer = known ?? askThread<ComparingJob, ComparingAnswers[ComparingJob['kind']]>(THREAD, job, TIME);
  kept.set(key, answer);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(oldest);
  const told = await answer;
  // What went wrong once may go well the next time.
  if (told === null) kept.delete(key);
  return told as ComparingAnswers[Job['kind']] | null;
}

function keyOf(job: ComparingJob): string {
  const hash = createHash('sha256');
  const plain = JSON.stringify(job, (name, value: unknown) => (name === 'bytes' ? '' : value));
  hash.update(plain);
  for (const bytes of job.kind === 'answer-form' ? [job.base.bytes] : [job.earlier.bytes, job.later.bytes])
    hash.update(createHash('sha256').update(bytes).digest());
  return hash.digest('hex');
}
