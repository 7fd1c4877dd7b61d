import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consolidateEndpoints } from '@svod/contract';
import type { Page } from 'playwright-core';
import { fillSample } from '../../apps/server/src/sample/fill-sample.ts';
import { fillContent } from './fill-content.ts';
import { fillSettled } from './fill-settled.ts';
import { openWorkbench } from './open-workbench.ts';

const { server, browser, origin, close } = await openWorkbench('sample');
test.after(close);
await fillSample({ ...server.database.admin, database: server.database.roles.app.database }, server.service);
const content = await fillContent(server);
const settled = await fillSettled(server, content.bodies);
const desk = await server.person('Катчылык өкүлү', { role: 'desk' });

async function open(path: string, width = 1440, person = desk): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', viewport: { width, height: 844 } });
  const [name = '', value = ''] = person.cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(origin + path);
  return page;
}

const made = `/plans/${settled.plan}/versions/${settled.made}?view=text`;
const why = (page: Page) => page.getByRole('complementary', { name: 'Why it reads so' });

test('a click on a sentence says who asked, whose return, what was decided, by whom and when, and leads to the upload', async () => {
  const page = await open(made);
  const cell = page.locator(`[data-provision="${settled.provision}"]`);
  await cell.locator('.sentence-changed').first().click();
  await why(page).locator('.why-decided').first().waitFor();
  assert.match(await why(page).locator('.why-decided').first().innerText(), /Accepted, Рабочая группа, \d+ \w+ \d{4}/u);
  assert.ok((await why(page).locator('.body-name').count()) > 0, 'who asked');
  const file = why(page).locator('a.why-file').first();
  const answer = await page.request.get(origin + ((await file.getAttribute('href')) ?? ''));
  assert.equal(answer.status(), 200);
  assert.equal((await answer.body()).subarray(0, 2).toString('latin1'), 'PK', 'the Word file as it came');
  assert.ok((await cell.locator('.why-marks .body-mark').count()) > 0, 'at the margin it says by whom');
  // Another sentence, that nobody changed, says so.
  await page.locator('[data-sentence=same]').first().click();
  await why(page).getByText('As in version 1.0: nobody changed it').waitFor();
  await why(page).getByRole('button', { name: 'Close' }).click();
  await why(page)
    .getByText(/Changed sentences: \d+/u)
    .waitFor();
  await page.context().close();
});

test('the page as in Word answers to a press on a paragraph too', async () => {
  const page = await open(made.replace('view=text', 'view=page'));
  const frame = page.frameLocator('iframe.word-page');
  const { provisions } = await server.done(consolidateEndpoints.readOrigins, {
    as: desk,
    params: { version: settled.made },
    query: { language: 'ru' },
  });
  // The longest: its words stand in no other place.
  const changed = provisions.flatMap(({ sentences }) => sentences).filter((one) => one.changed && !one.text.includes('[^'));
  const words = changed.toSorted((a, b) => b.text.length - a.text.length)[0]?.text ?? '';
  await frame.locator('p', { hasText: words }).first().click();
  await why(page).locator('.why-decided').first().waitFor();
  await frame.locator('.here').waitFor();
  await page.context().close();
});

test('by keys: J to what was changed, Enter asks, Escape goes back to the sentence', async () => {
  const page = await open(made);
  await page.locator('.sentence-changed').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const words = await page.evaluate<string>(
    "document.activeElement.dataset.sentence === 'changed' ? document.activeElement.innerText : ''",
  );
  assert.notEqual(words, '');
  await page.keyboard.press('Enter');
  await why(page).locator('.why-decided').first().waitFor();
  assert.equal(await page.locator('.why-head h2:focus').count(), 1, 'the answer is read out');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate('document.activeElement.innerText'), words);
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('[data-sentence]:focus').count(), 1, 'arrows go to the neighbour');
  await page.context().close();
});

test('on a phone it is a sheet at the foot of the window', async () => {
  const page = await open(made, 390);
  const sentence = page.locator('td .sentence-changed').first();
  await sentence.scrollIntoViewIfNeeded();
  await sentence.click();
  await why(page).locator('.why-decided').first().waitFor();
  const box = await why(page).boundingBox();
  assert.ok(box);
  assert.deepEqual([box.x, box.width, Math.round(box.y + box.height)], [0, 390, 844]);
  assert.ok(box.height <= 844 * 0.63, 'the text stays in sight above');
  const place = await sentence.boundingBox();
  assert.ok(place && place.y >= 0 && place.y + place.height <= box.y, 'and in it what was asked about');
  await why(page).getByRole('button', { name: 'Close' }).click();
  await page.context().close();
});

test('of a version that was brought in it says so; whoever is not of the desk can ask nothing', async () => {
  const page = await open(`/plans/${settled.plan}/versions/${settled.base}?view=text`);
  await page.locator('td .sentence').first().click();
  await why(page)
    .getByText(/Version 1\.0 was brought in as a file by Рабочая группа/u)
    .waitFor();
  await page.context().close();
  const body = content.bodies.get('МИД') ?? '';
  const other = await server.person('Сотрудник', { role: 'contributor', body });
  const theirs = await open(`/plans/${settled.plan}/versions/${settled.base}?view=text`, 1440, other);
  await theirs.locator('.text-measures').first().waitFor();
  assert.equal(await theirs.locator('.sentence, .why-panel').count(), 0);
  await theirs.context().close();
});

test('the compared view answers too: a press on a change says why, of what is gone as of what came, by mouse and by keys', async () => {
  const page = await open(made.replace('view=text', 'view=compared'));
  const changes = page.locator('li[data-change]');
  await changes.first().waitFor();
  // What the sample's round made of it: changed, put in and taken out. Each says whose it was.
  for (const state of ['changed', 'inserted', 'deleted']) {
    const one = page.locator(`li[data-state=${state}]`).first();
    await one.locator('.pieces').click();
    await why(page).locator('.why-decided').first().waitFor();
    assert.equal(await one.getAttribute('aria-current'), 'true', state);
    assert.ok((await why(page).locator('.body-name').count()) > 0, state);
    if (state === 'deleted') await why(page).locator('.why-gone').first().waitFor();
    await why(page).getByRole('button', { name: 'Close' }).click();
    assert.equal(await page.evaluate('document.activeElement.dataset.state'), state, 'the change has the focus again');
  }
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await why(page).locator('.why-decided').first().waitFor();
  await page.keyboard.press('Escape');
  await changes.first().getByRole('button', { name: 'Why?' }).press('Enter');
  await why(page).locator('.why-decided').first().waitFor();
  await page.context().close();
  const theirs = await open(made.replace('view=text', 'view=compared'), 1440, await server.person('Наблюдатель', { role: 'observer' }));
  await theirs.locator('main').waitFor();
  assert.equal(await theirs.getByRole('button', { name: 'Why?' }).count(), 0);
  await theirs.context().close();
});
