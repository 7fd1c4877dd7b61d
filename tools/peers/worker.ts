import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** One file to be resolved: every change accepted (`final`) or rejected (`original`). */
export interface Job {
  readonly view: 'final' | 'original';
  readonly in: string;
  readonly out: string;
}

/** Null when done, else why not: `refused`, `crash`, `timeout`. */
export type Outcome = string | null;

export interface Worker {
  run(job: Job): Promise<Outcome>;
  stop(): Promise<void>;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  served: number;
}

/**
 * A peer behind the line protocol of `libreoffice.py`, one job at a time. A process that dies or does not answer within `limit`
 * milliseconds is ended with all it started, and a new one serves the next job; so is one that has served `lifetime` jobs.
 */
export function worker(command: string, args: readonly string[], limit: number, lifetime: number): Worker {
  let running: Running | null = null;
  let answer: (outcome: Outcome) => void = () => {};

  const start = (): Running => {
    const child = spawn(command, args, { detached: true, stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.stdin?.on('error', () => {});
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        // Peers talk on the same stream.
        if (!line.startsWith('{')) return;
        const said = JSON.parse(line) as { failed?: string };
        answer(said.failed ?? null);
      });
    }
    child.once('close', () => answer('crash'));
    return { child, ended, served: 0 };
  };

  const end = async (): Promise<void> => {
    const old = running;
    running = null;
    if (old === null) return;
    old.child.stdin?.end();
    const timer = setTimeout(() => killGroup(old.child), 15_000);
    await old.ended;
    clearTimeout(timer);
    killGroup(old.child);
  };

  return {
    async run(job) {
      if (running !== null && running.served >= lifetime) await end();
      running ??= start();
      const now = running;
      now.served += 1;
      const outcome = await new Promise<Outcome>((resolve) => {
        const timer = setTimeout(() => resolve('timeout'), limit);
        answer = (said) => {
          clearTimeout(timer);
          resolve(said);
        };
        now.child.stdin?.write(`${JSON.stringify(job)}\n`);
      });
      answer = () => {};
      if (outcome === 'timeout') killGroup(now.child);
      if (outcome === 'timeout' || outcome === 'crash') await end();
      return outcome;
    },
    stop: end,
  };
}

/** The child leads a process group of its own, so only what it started is ended. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
