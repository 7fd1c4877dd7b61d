import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { encodeFrame, frameReader } from './frames.ts';
import { childStart } from './isolate.ts';
import type { ReadingAnswer, ReadingJob, Refusal } from './job.ts';
import type { ReadingLimits } from './reading-limits.ts';

/** Told while a job goes on. */
export type Told = (stage: string, done: number, total: number) => void;

/** A process that reads. */
export interface Child {
  /** One job at a time. Never rejects: what a file does to the child is a refusal. After a refusal by a limit, a crash or an abort it is of no use any more. */
  ask<Job extends ReadingJob>(
    job: Job,
    blobs: readonly Uint8Array[],
    limits: ReadingLimits,
    told: Told,
    signal: AbortSignal,
  ): Promise<ReadingAnswer<Job['kind']>>;
  readonly alive: boolean;
  /** Resolves when it has loaded its code. */
  readonly ready: Promise<void>;
  end(): void;
}

/** Milliseconds between looks at what it takes. */
const LOOK = 100;
/** Seconds in which it must have loaded its code. */
const START = 60;

interface Pending {
  readonly told: Told;
  readonly resolve: (answer: ReadingAnswer<ReadingJob['kind']>) => void;
}

/** Starts a child. It inherits neither environment nor files; what it prints elsewhere is not read. */
export async function startChild(): Promise<Child> {
  const { command, args } = await childStart();
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'], env: { LANG: 'C.UTF-8' }, cwd: '/' });
  let alive = true;
  let pending: Pending | null = null;
  let ready = (): void => undefined;
  const loaded = new Promise<void>((resolve) => (ready = resolve));
  const settle = (answer: ReadingAnswer<ReadingJob['kind']>): void => {
    const one = pending;
    pending = null;
    one?.resolve(answer);
  };
  const end = (): void => {
    alive = false;
    child.kill('SIGKILL');
  };
  const gone = (): void => {
    alive = false;
    ready();
    settle(refused('reading-crashed'));
  };
  process.once('exit', end);
  child.on('error', gone);
  child.on('exit', () => {
    process.off('exit', end);
    gone();
  });
  child.stdin.on('error', () => undefined);
  const read = frameReader(({ head, blobs }) => {
    const said = head as {
      ready?: true;
      progress?: { stage: string; done: number; total: number };
      ok?: boolean;
      answer?: never;
      refusal?: Refusal;
    };
    if (said.ready) ready();
    else if (said.progress) pending?.told(String(said.progress.stage), Number(said.progress.done), Number(said.progress.total));
    else if (said.ok === true) settle({ ok: true, answer: said.answer as never, blobs });
    else if (said.refusal) settle({ ok: false, refusal: said.refusal });
  });
  child.stdout.on('data', (chunk: Buffer) => {
    try {
      read(chunk);
    } catch {
      end();
    }
  });
  setTimeout(() => ready(), START * 1000).unref();
  return {
    get alive() {
      return alive;
    },
    ready: loaded,
    end,
    ask<Job extends ReadingJob>(job: Job, blobs: readonly Uint8Array[], limits: ReadingLimits, told: Told, signal: AbortSignal) {
      return new Promise<ReadingAnswer<Job['kind']>>((resolve) => {
        const stop = (code: string, values: Refusal['values'] = {}): void => {
          settle(refused(code, values));
          end();
        };
        const aborted = (): void => stop('reading-stopped');
        const watch = watchChild(child, limits, stop);
        pending = {
          told,
          resolve: (answer) => {
            watch();
            signal.removeEventListener('abort', aborted);
            resolve(answer as ReadingAnswer<Job['kind']>);
          },
        };
        if (!alive) return settle(refused('reading-crashed'));
        if (signal.aborted) return aborted();
        signal.addEventListener('abort', aborted, { once: true });
        for (const bytes of encodeFrame({ head: job, blobs })) child.stdin.write(bytes);
      });
    },
  };
}

const refused = (code: string, values: Refusal['values'] = {}): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, values, where: '' },
});

/** Ends a child that takes more than it may. On Linux what it computes and holds is asked of the system; elsewhere the clock and the heap's limit hold. */
function watchChild(child: ChildProcess, limits: ReadingLimits, stop: (code: string, values?: Refusal['values']) => void): () => void {
  const begun = Date.now();
  let from: number | null = null;
  let ended = false;
  const look = async (): Promise<void> => {
    if (Date.now() - begun > limits.clock * 1000) return stop('reading-too-long', { seconds: limits.clock });
    const usage = process.platform === 'linux' && child.pid !== undefined ? await usageOf(child.pid) : null;
    if (usage === null || ended) return;
    from ??= usage.computing;
    if (usage.computing - from > limits.computing) stop('reading-too-long', { seconds: limits.computing });
    else if (usage.memory > limits.memory) stop('reading-too-much-memory', { megabytes: limits.memory });
  };
  const timer = setInterval(() => void look(), LOOK);
  return () => {
    ended = true;
    clearInterval(timer);
  };
}

/** Ticks of the system's clock in a second, and bytes of a page: what Linux tells programs on every machine that Node runs on. */
const TICKS = 100;
const PAGE = 4096;

/** Seconds computed and megabytes held by a process (proc(5), `stat`); null where it is gone. */
async function usageOf(pid: number): Promise<{ readonly computing: number; readonly memory: number } | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => null);
  // The name, in brackets, may hold anything.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!fields) return null;
  const [user, system, pages] = [fields[11], fields[12], fields[21]].map(Number);
  return { computing: ((user ?? 0) + (system ?? 0)) / TICKS, memory: ((pages ?? 0) * PAGE) / 1024 / 1024 };
}
