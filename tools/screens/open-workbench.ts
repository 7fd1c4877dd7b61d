import { createServer } from 'node:net';
import { after } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import { prepareQueue } from '../../apps/server/src/jobs/prepare-queue.ts';
import { startWork } from '../../apps/server/src/jobs/start-work.ts';
import type { Worker } from '../../apps/server/src/jobs/start-worker.ts';
import { type TestServer, testServer } from '../../apps/server/test/test-server.ts';
import { buildPages } from './build-pages.ts';

/** The real server on a test database, with its worker, listening, with the pages as they are built; and a browser beside it. */
export interface Workbench {
  readonly server: TestServer;
  readonly browser: Browser;
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Flags that keep Chromium to itself: no sandbox inside containers, no calls home. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/** How Chromium is started. */
export const CHROMIUM = { executablePath: process.env['SVOD_CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS };

/** Starts both. Browsers take `localhost` for a safe place, which passkeys need, and a bare address not. */
export async function openWorkbench(kind: 'sample' | 'real' | 'none'): Promise<Workbench> {
  const pages = await buildPages();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  let worker: Worker | null = null;
  // Before the database goes.
  after(() => worker?.stop());
  const server = await testServer(kind, { origin, web: pages });
  const { owner, jobs } = server.database.roles;
  await prepareQueue(owner, jobs);
  worker = await startWork(server.service, jobs);
  await server.http.listen({ port, host: 'localhost' });
  const browser = await chromium.launch(CHROMIUM);
  return { server, browser, origin, close: () => browser.close() };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
