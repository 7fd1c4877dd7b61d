import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workspaceEndpoints } from '@svod/contract';
import type { Page } from 'playwright-core';
import { openWorkbench } from './open-workbench.ts';

const { server, browser, origin, close } = await openWorkbench('sample');
test.after(close);

const desk = await server.person('Катчылык өкүлү', { role: 'desk' });
const other = await server.person('Второй секретариат', { role: 'desk' });

async function settings(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en' });
  const [name = '', value = ''] = desk.cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${origin}/settings`);
  await page.getByLabel('Name of the workspace').waitFor();
  return page;
}

const nameNow = async (): Promise<{ readonly name: string; readonly revision: number }> =>
  (await server.done(workspaceEndpoints.readStart)).workspace;

test('who is second sees both states, and what they typed is saved only when they say so', async () => {
  const page = await settings();
  await page.getByLabel('Name of the workspace').fill('Mine');
  const { revision } = await nameNow();
  await server.done(workspaceEndpoints.renameWorkspace, { as: other, body: { name: 'Theirs', revision } });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const both = page.getByRole('alert');
  await both.waitFor();
  assert.match(await both.innerText(), /It now says\s+Theirs\s+You wrote\s+Mine/u);
  assert.equal((await nameNow()).name, 'Theirs');
  assert.equal(await page.getByLabel('Name of the workspace').inputValue(), 'Mine');
  await page.getByRole('button', { name: 'Save mine over it' }).click();
  await page.getByText('Saved').waitFor();
  assert.equal((await nameNow()).name, 'Mine');
  await page.context().close();
});

test('a line that breaks after the server has done it: told plainly, and tried again it is done once', async () => {
  const page = await settings();
  const before = await nameNow();
  const keys: string[] = [];
  let cut = true;
  await page.route('**/api/workspace', async (route) => {
    keys.push((await route.request().headerValue('idempotency-key')) ?? '');
    // The act arrives and its answer does not.
    await route.fetch().catch(() => undefined);
    if (cut) await route.abort();
    else await route.continue();
  });
  await page.getByLabel('Name of the workspace').fill('Over a bad line');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('The server does not answer.').waitFor();
  assert.equal(await page.getByLabel('Name of the workspace').inputValue(), 'Over a bad line');
  cut = false;
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved').waitFor();
  assert.equal(keys.length, 4, 'three tries by itself, one by the person');
  assert.equal(new Set(keys).size, 1, 'one act, one key');
  assert.deepEqual({ ...(await nameNow()) }, { ...before, name: 'Over a bad line', revision: before.revision + 1 });
  await page.context().close();
});

test('where the sign-in ends, what was typed stays, and goes on once the same person is back', async () => {
  const page = await settings();
  await page.getByLabel('Name of the workspace').fill('Typed before the end');
  const admin = await server.database.connect('admin');
  await admin.query('update svod.sessions set ended = clock_timestamp() where person = $1', [desk.id]);
  // Live updates may tell before it is pressed: the question then lies over it.
  await Promise.race([
    page.getByRole('button', { name: 'Save', exact: true }).click(),
    page.getByRole('heading', { name: 'You were signed out' }).waitFor(),
  ]);
  await page.getByRole('heading', { name: 'You were signed out' }).waitFor();
  await page.getByRole('button', { name: /Катчылык өкүлү/u }).click();
  await page.getByRole('heading', { name: 'You were signed out' }).waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel('Name of the workspace').inputValue(), 'Typed before the end');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved').waitFor();
  assert.equal((await nameNow()).name, 'Typed before the end');
  await page.context().close();
});
