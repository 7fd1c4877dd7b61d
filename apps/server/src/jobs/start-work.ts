import { type Converter, makeConverter } from '../converting/converter.ts';
import type { Endpoint } from '../database/endpoint.ts';
import { readingPool } from '../reading/reading-pool.ts';
import type { Service } from '../service.ts';
import { allRunners } from './run/all-runners.ts';
import { type Worker, startWorker } from './start-worker.ts';

/** Tasks at once where nobody says how many. */
export const USUAL_CONCURRENCY = 2;

/** Starts a worker for all kinds of tasks, with children of its own that read files. In the server, or in a process of its own. */
export async function startWork(
  service: Service,
  jobs: Endpoint,
  concurrency: number = USUAL_CONCURRENCY,
  converter: Converter = makeConverter(),
): Promise<Worker> {
  const pool = readingPool(concurrency);
  const worker = await startWorker(service, { jobs, runners: allRunners({ pool, converter }), concurrency });
  return {
    async stop() {
      await worker.stop();
      pool.end();
    },
  };
}
