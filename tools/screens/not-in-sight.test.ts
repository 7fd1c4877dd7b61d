import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Route } from 'playwright-core';
import { openAtDesk, told } from './at-desk.ts';

// A slow line: places come when they are let through. Nobody decides on what they do not see, and nobody is left to wonder whether a key was taken.
const at = await openAtDesk();
test.after(at.close);
const { desk, lineOf, queue } = at;

test('a key pressed before its place is there records nothing and says so; pressed again with the place in sight it decides', async () => {
  const page = await at.open(desk);
  await page.locator('.queue-tabs button').first().click();
  const held: Route[] = [];
  let slow = true;
  await page.route(/\/rounds\/[^/]+\/places\//u, (route) => (slow ? void held.push(route) : route.continue()));
  const before = await queue();
  await page.locator('.queue-line:not(.queue-collision) .queue-go').nth(4).click();
  await page.locator('.place-desk .loading').waitFor();
  const item = new URL(page.url()).searchParams.get('item') ?? '';
  for (const key of ['a', 'r', 'n', 'f', 't', 'p', '1']) {
    await page.keyboard.press(key);
    await told(page, /not on the screen yet/u);
  }
  assert.equal(await page.locator('.draft').count(), 0, 'no editor opens about what is not in sight');
  assert.deepEqual(
    (await queue()).lines.map(({ decided }) => decided),
    before.lines.map(({ decided }) => decided),
  );
  slow = false;
  for (const route of held) await route.continue();
  await page.locator('.side-scroll').waitFor();
  await page.waitForTimeout(300);
  assert.equal((await lineOf(item)).decided, null, 'nothing is done afterwards by a key that was not taken');
  await page.keyboard.press('a');
  await told(page, /: Accepted\. Now /u);
  assert.equal((await lineOf(item)).decided?.kind, 'accepted');
  await page.keyboard.press('u');
  await told(page, /taken back/u);
  await page.context().close();
});

test('who goes on while a decision is recorded is not fetched back; a second key meanwhile says that it was not taken', async () => {
  const page = await at.open(desk);
  await page.locator('.queue-tabs button').first().click();
  const go = page.locator('.queue-line:not(.queue-collision) .queue-go');
  await go.nth(2).click();
  await page.locator('.side-scroll').waitFor();
  const item = new URL(page.url()).searchParams.get('item') ?? '';
  const held: Route[] = [];
  await page.route(/\/rounds\/[^/]+\/decisions/u, (route) => void held.push(route));
  await page.keyboard.press('n');
  while (held.length === 0) await page.waitForTimeout(20);
  await page.keyboard.press('n');
  await told(page, /still being recorded/u);
  await go.nth(6).click();
  const elsewhere = await page.locator('.queue-line[aria-current=true]').innerText();
  await page.locator('.side-scroll').waitFor();
  for (const route of held) await route.continue();
  await told(page, /: Noted\.$/u);
  assert.equal(held.length, 1);
  assert.equal((await lineOf(item)).decided?.kind, 'noted');
  assert.equal(await page.locator('.queue-line[aria-current=true]').innerText(), elsewhere);
  assert.deepEqual(at.complaints, []);
  await page.context().close();
});
