import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AnswerOf, consolidateEndpoints } from '@svod/contract';
import type { Page } from 'playwright-core';
import { fillSample } from '../../apps/server/src/sample/fill-sample.ts';
import { fillContent } from './fill-content.ts';
import { openWorkbench } from './open-workbench.ts';

const { server, browser, origin, close } = await openWorkbench('sample');
test.after(close);
await fillSample({ ...server.database.admin, database: server.database.roles.app.database }, server.service);
const { plan, round } = await fillContent(server);
const desk = await server.person('Катчылык өкүлү', { role: 'desk' });
const query = { language: 'ru' as const };
const lines = async (): Promise<AnswerOf<typeof consolidateEndpoints.readQueue>['lines']> =>
  (await server.done(consolidateEndpoints.readQueue, { as: desk, params: { round }, query })).lines;
const decided = async (id: string) => (await lines()).find((one) => one.id === id)?.decided?.kind ?? null;

const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } });
const [name = '', value = ''] = desk.cookie.split('=');
await context.addCookies([{ name, value, url: origin }]);

async function open(item?: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${origin}/plans/${plan}/rounds/${round}/consolidate${item === undefined ? '' : `?item=${item}`}`);
  await page.locator('.decide-acts').waitFor({ timeout: 60_000 });
  await page.locator('.sheet').waitFor();
  return page;
}

const told = (page: Page, words: RegExp) => page.locator('.decide-told').filter({ hasText: words }).waitFor();

test('Shift marks a range with keys, arrows and clicks; the count is told; all of it is decided at once', async () => {
  const page = await open();
  await page.locator('.queue-tabs button').first().click();
  const go = page.locator('.queue-go');
  await go.nth(0).click();
  await page.keyboard.press('Shift+J');
  await told(page, /^2 lines are decided at once/u);
  await page.keyboard.press('Shift+ArrowDown');
  await told(page, /^3 lines/u);
  await page.keyboard.press('Shift+K');
  await told(page, /^2 lines/u);
  assert.equal(await page.locator('.queue-mark input:checked').count(), 2);
  await page.keyboard.press('Escape');
  await told(page, /Nothing is marked/u);
  await go.nth(1).click();
  await go.nth(5).click({ modifiers: ['Shift'] });
  await told(page, /^5 lines/u);
  const before = (await lines()).filter((one) => one.decided?.kind === 'noted').length;
  await page.keyboard.press('n');
  await told(page, /5 lines: Noted/u);
  assert.equal((await lines()).filter((one) => one.decided?.kind === 'noted').length, before + 5);
  await page.keyboard.press('u');
  await told(page, /5 decisions taken back/u);
  await page.close();
});

test('a joint text with one amendment rejected beside it, typed before the page was loaded anew', async () => {
  const rival = (await lines()).find(({ collision }) => collision?.kind === 'rival');
  assert.ok(rival);
  const [kept = '', out = ''] = rival.meets;
  const page = await open(rival.id);
  await page.locator('.rival').nth(2).waitFor();
  await page.keyboard.press('t');
  const words = page.getByLabel('Joint text for the whole disputed place');
  await words.fill('Образовать межведомственную комиссию');
  // Whose words they are lies under them, exactly: same lines, same height.
  const own = page.locator('.text-over .sourced');
  assert.deepEqual(await own.allInnerTexts(), ['Образовать', 'комиссию']);
  const marks = [await own.nth(0).getAttribute('class'), await own.nth(1).getAttribute('class')];
  assert.match(marks[0] ?? '', /mark-\d/u);
  assert.equal(marks[0], marks[1]);
  const [under, over] = [await page.locator('.text-over > div').boundingBox(), await words.boundingBox()];
  assert.deepEqual(under, over);
  const cut = "(() => { const box = document.querySelector('textarea.draft-words'); return box.scrollHeight - box.clientHeight })()";
  assert.equal(await page.evaluate(cut), 0, 'nothing of it is cut');
  await page
    .locator('.joint-outcome')
    .getByRole('button', { name: /^Reject what/u })
    .nth(1)
    .click();
  await page.keyboard.press('Control+Enter');
  const reason = page.getByLabel(/^Why .* is rejected$/u);
  await page.locator('.joint-outcome .field-wrong').waitFor();
  assert.equal(await decided(rival.id), null, 'a rejection needs its reason');
  await reason.fill('Состав определяет Правительство');
  await page.reload();
  await words.waitFor();
  assert.equal(await words.inputValue(), 'Образовать межведомственную комиссию');
  assert.equal(await reason.inputValue(), 'Состав определяет Правительство');
  await words.press('Control+Enter');
  await told(page, /Joint text/u);
  assert.deepEqual([await decided(rival.id), await decided(kept), await decided(out)], ['joint', 'accepted-in-part', 'rejected']);
  const place = await server.done(consolidateEndpoints.readPlace, { as: desk, params: { round, item: rival.id }, query });
  assert.equal(place.amendments.find(({ id }) => id === out)?.decision.reason, 'Состав определяет Правительство');
  assert.equal(
    await page.evaluate("Object.keys(localStorage).filter((one) => one.startsWith('svod.drafts.')).length"),
    0,
    'nothing is kept of it',
  );
  await page.keyboard.press('u');
  await told(page, /2 decisions taken back/u);
  assert.deepEqual([await decided(rival.id), await decided(out)], [null, null], 'one act, undone as one');
  await page.close();
});
