import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyEndpoints, workspaceEndpoints } from '@svod/contract';
import type { Page } from 'playwright-core';
import { openWorkbench } from './open-workbench.ts';

const { server, browser, origin, close } = await openWorkbench('real');
test.after(close);

const desk = await server.person('Катчылык өкүлү', { role: 'desk' });

async function pageAt(path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en' });
  const [name = '', value = ''] = desk.cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  // The stream never ends, so the network is never idle: the page is ready once it has joined.
  const joined = page.waitForResponse((response) => response.url().endsWith('/api/live'));
  await page.goto(origin + path);
  await joined;
  return page;
}

test('what others do appears without a reload, and asks anew only for what shows it', async () => {
  const page = await pageAt('/people/bodies');
  await page.getByText('No bodies yet').waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await server.done(bodyEndpoints.addBody, {
    as: desk,
    body: { kind: 'ministry', names: { en: 'Ministry of Foreign Affairs' }, shortNames: { en: 'MFA' } },
  });
  await page.getByText('Ministry of Foreign Affairs').waitFor();
  assert.deepEqual([...new Set(asked)], ['/api/bodies']);
  const { revision } = (await server.done(workspaceEndpoints.readStart)).workspace;
  await server.done(workspaceEndpoints.renameWorkspace, { as: desk, body: { name: 'Renamed elsewhere', revision } });
  await page.locator('.plan-heading', { hasText: 'Renamed elsewhere' }).waitFor();
  await page.context().close();
});

test('a stream that is cut off for long is told, and joined again with all asked anew', async () => {
  const page = await pageAt('/people/bodies');
  await page.context().setOffline(true);
  server.http.server.closeAllConnections();
  await page.getByText('No connection to the server.').waitFor();
  await server.done(bodyEndpoints.addBody, {
    as: desk,
    body: { kind: 'agency', names: { en: 'Customs Service' }, shortNames: {} },
  });
  await page.context().setOffline(false);
  await page.getByText('No connection to the server.').waitFor({ state: 'detached', timeout: 20_000 });
  await page.getByText('Customs Service').first().waitFor();
  await page.context().close();
});
