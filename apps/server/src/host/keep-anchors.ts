import type pg from 'pg';
import { type Anchoring, anchorLog } from '../log/anchor-log.ts';
import type { SigningKey } from '../log/signing-key.ts';

/** Milliseconds between two looks at the end of the log. */
const PAUSE = 5000;

/** Signs ends of the log as long as the server runs, and once more at its end. */
export interface AnchorKeeper {
  /** What the first look found. */
  readonly first: Anchoring;
  close(): Promise<void>;
}

/** Begins with a look at once: a log that no longer holds what was signed is told before anybody is served. */
export async function keepAnchors(
  jobs: pg.Pool,
  key: SigningKey,
  file: string,
  clock: () => Date,
  record: (line: { readonly kind: string }) => void,
): Promise<AnchorKeeper> {
  const first = await anchorLog(jobs, key, file, clock());
  let broken = first.kind === 'broken';
  let running: Promise<void> = Promise.resolve();
  const look = async (when: 'due' | 'always'): Promise<void> => {
    try {
      const found = await anchorLog(jobs, key, file, clock(), when);
      if (found.kind === 'broken' && !broken) record({ kind: 'log-broken' });
      broken = found.kind === 'broken';
    } catch {
      // The database is away: the next look signs what is there then.
    }
  };
  if (broken) record({ kind: 'log-broken' });
  const timer = setInterval(() => {
    running = running.then(() => look('due'));
  }, PAUSE);
  return {
    first,
    async close() {
      clearInterval(timer);
      await running;
      await look('always');
    },
  };
}
