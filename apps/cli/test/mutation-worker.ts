import { parentPort, workerData } from 'node:worker_threads';
import { type Case, mutatedFile, readSources } from './mutation-cases.ts';
import { type Outcome, type Pipeline, realPipeline } from './mutation-pipeline.ts';

/** What the worker is asked to do. `reader` other than `real` is a planted fault, to see that it is noticed. */
export interface Order {
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  readonly reader: 'real' | 'throws' | 'hangs' | 'silent';
}

/** What the worker says: it begins a case; what came of it. */
export type Message =
  | { readonly begins: number }
  | { readonly number: number; readonly level: Case['level']; readonly outcome: Outcome | { readonly thrown: string } };

/** A fault that shows only in some files, as faults do. */
const PLANTED: Readonly<Record<Exclude<Order['reader'], 'real'>, Pipeline>> = {
  throws: async (bytes) => {
    if (bytes.length % 7 === 0) throw new TypeError('planted');
    return { refused: null, problems: [], amendments: 0 };
  },
  hangs: async () => {
    for (;;);
  },
  silent: async () => ({ refused: { code: 'never-heard-of', values: {}, where: '' }, problems: [], amendments: 0 }),
};

const order = workerData as Order;
const sources = await readSources();
const pipeline = order.reader === 'real' ? realPipeline() : PLANTED[order.reader];
const tell = (message: Message): void => parentPort?.postMessage(message);

for (let number = order.from; number < order.from + order.count; number++) {
  tell({ begins: number });
  const { bytes, source, level } = mutatedFile(sources, order.seed, number);
  try {
    tell({ number, level, outcome: await pipeline(bytes, source) });
  } catch (error) {
    tell({ number, level, outcome: { thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) } });
  }
}
