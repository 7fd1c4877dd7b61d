import { createServer } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { type TestServer, testServer } from '../../apps/server/test/test-server.ts';
import { buildPages } from './build-pages.ts';

/** The real server on a test database, listening, with the pages as they are built; and a browser beside it. */
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

/** Starts both. Browsers take `localhost` for a safe place, which passkeys need, and a bare address not. */
export async function openWorkbench(kind: 'sample' | 'real' | 'none'): Promise<Workbench> {
  const pages = await buildPages();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = await testServer(kind, { origin, web: pages });
  await server.http.listen({ port, host: 'localhost' });
  const browser = await chromium.launch({ executablePath: process.env['SVOD_CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
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
