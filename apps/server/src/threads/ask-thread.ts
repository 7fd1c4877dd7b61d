import { Worker } from 'node:worker_threads';

/** A thread that does one kind of work: its module hears what is asked and tells what came of it, one after another. */
export interface ThreadKind {
  readonly module: URL;
  /** Of the thread's own heap. */
  readonly megabytes: number;
}

/** Threads that wait for work, by module: starting one takes longer than most of the work. They keep no process running. */
const waiting = new Map<string, Worker[]>();
const MOST_WAITING = 2;

/** Has a thread do something; null where it can't, ended, or took too long. After the last two the thread is ended, and the next one asked is another. */
export async function askThread<Asked, Told>({ module, megabytes }: ThreadKind, asked: Asked, time: number): Promise<Told | null> {
  const idle = waiting.get(module.href) ?? [];
  waiting.set(module.href, idle);
  const worker = idle.pop() ?? startThread(module, megabytes, idle);
  worker.ref();
  const told = await hearFrom<Told | null>(worker, asked, time);
  worker.unref();
  if (told !== null && idle.length < MOST_WAITING) idle.push(worker);
  else await worker.terminate();
  return told === null ? null : told.told;
}

function startThread(module: URL, megabytes: number, idle: Worker[]): Worker {
  // Nothing of the server's surroundings is the thread's to know.
  const worker = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: megabytes }, env: {} });
  // An error that comes late, while the thread is being ended, is nobody's.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
  });
  return worker;
}

async function hearFrom<Told>(worker: Worker, asked: unknown, time: number): Promise<{ readonly told: Told } | null> {
  return await new Promise((resolve) => {
    const finish = (told: { readonly told: Told } | null): void => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', fail).off('exit', fail);
      resolve(told);
    };
    const hear = (told: Told): void => finish({ told });
    const fail = (): void => finish(null);
    const timer = setTimeout(fail, time);
    worker.on('message', hear).on('error', fail).on('exit', fail);
    worker.postMessage(asked);
  });
}
