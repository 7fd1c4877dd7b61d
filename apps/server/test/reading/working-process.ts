import pg from 'pg';
import type { Endpoint } from '../../src/database/endpoint.ts';
import { startWork } from '../../src/jobs/start-work.ts';
import type { Service } from '../../src/service.ts';

// A real worker in a process of its own, for being killed.
const { app, jobs } = JSON.parse(process.env['SVOD_TEST_ROLES'] ?? '') as { app: Endpoint; jobs: Endpoint };
// Of the service the reading of files uses the database alone.
await startWork({ app: new pg.Pool(app) } as unknown as Service, jobs);
