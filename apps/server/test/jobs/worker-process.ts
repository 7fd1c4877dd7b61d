import pg from 'pg';
import { startWorker } from '../../src/jobs/start-worker.ts';
import type { Endpoint } from '../../src/database/endpoint.ts';
import type { Ran, Running } from '../../src/jobs/runner.ts';
import type { Service } from '../../src/service.ts';

// A worker in a process of its own that never gets done: for being killed. Tells each task that it has taken up.
const { app, jobs } = JSON.parse(process.env['SVOD_TEST_ROLES'] ?? '') as { app: Endpoint; jobs: Endpoint };
const pool = new pg.Pool(app);
const hang = async ({ task, progress }: Running): Promise<Ran> => {
  progress('hanging', 1, 2);
  process.stdout.write(`${task.id}\n`);
  return await new Promise(() => undefined);
};
const runners = {
  'read-base': hang,
  'make-version': hang,
  'send-round': hang,
  'read-file': hang,
  gather: hang,
  'next-version': hang,
  'make-paper': hang,
};
// Of the service a hanging task uses the database alone.
await startWorker({ app: pool } as unknown as Service, { jobs, runners, concurrency: 2 });
