import { createServer } from 'node:net';
import { after } from 'node:test';
import { type Browser, chromium } from 'playwright-core';

/** Flags that keep Chromium to itself: no sandbox inside containers, no calls home. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/** A real Chromium, for as long as the tests of the file run. */
export async function realBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env['SVOD_CHROMIUM'] ?? '/usr/bin/chromium',
    args: FLAGS,
    timeout: 120_000,
  });
  after(() => browser.close());
  return browser;
}

/** A port that nobody listens on, for a server whose address must be known before it listens. */
export const freePort = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
