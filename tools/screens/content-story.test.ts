import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { bodyEndpoints, returnEndpoints } from '@svod/contract';
import { fillSample } from '../../apps/server/src/sample/fill-sample.ts';
import type { TestPerson } from '../../apps/server/test/test-server.ts';
import { hostileFiles } from '../made-files/hostile-files.ts';
import { pack } from '../made-files/small-docx.ts';
import { RETURNS, sampleFile } from './fill-content.ts';
import { openWorkbench } from './open-workbench.ts';

const bench = await openWorkbench('sample');
const { server, browser, origin } = bench;
after(bench.close);
await fillSample({ ...server.database.admin, database: server.database.roles.app.database }, server.service);
const desk = await server.person('Рабочая группа', { role: 'desk' });
const { bodies } = await server.done(bodyEndpoints.listBodies, { as: desk });
const idOf = (short: string): string => bodies.find((one) => one.shortNames.ru === short)?.id ?? '';

/** A tab of somebody who is signed in. */
async function tabOf(person: TestPerson, path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'ru', timezoneId: 'Asia/Bishkek' });
  const at = person.cookie.indexOf('=');
  await context.addCookies([{ name: person.cookie.slice(0, at), value: person.cookie.slice(at + 1), url: origin }]);
  await context.addInitScript("if (globalThis.origin !== 'null') localStorage.setItem('svod.language', 'en')");
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(origin + path);
  return page;
}

const word = (name: string, buffer: Buffer): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
});

test('a draft is taken over, sent out, answered by eight bodies and read; a closed tab stops nothing, a hostile file stops no other; each sees its own', async () => {
  let page = await tabOf(desk, '/');
  // A plan, and its first version out of a Word file.
  await page.getByRole('button', { name: 'New plan' }).first().click();
  await page.getByLabel('Title in Russian').fill('План по резолюции 1540');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await page.getByRole('link', { name: 'New version' }).click();
  await page.locator('input[type=file]').setInputFiles(word('проект.docx', sampleFile('base.docx')));
  await page.locator('.base-report').waitFor();
  assert.match((await page.locator('.base-report dl').textContent()) ?? '', /Measures44/u);
  await page.getByLabel('Name of the version').fill('2.0');
  await page.getByRole('button', { name: 'Make the version' }).click();
  await page.getByRole('heading', { name: 'Version 2.0' }).waitFor();
  const plan = new URL(page.url()).pathname.split('/')[2] ?? '';

  // It goes out to the eight.
  await page.goto(`${origin}/plans/${plan}/send-out`);
  for (const short of Object.values(RETURNS)) {
    const names = bodies.find(({ id }) => id === idOf(short))?.names.en ?? '';
    await page.locator('.choose-bodies label', { hasText: names }).locator('input').check();
  }
  await page.getByLabel('Answers until').fill('2099-11-21');
  await page.getByRole('button', { name: 'Send out to 8 bodies' }).click();
  await page.getByRole('heading', { name: 'Round 1' }).waitFor();
  const round = new URL(page.url()).pathname.split('/')[4] ?? '';

  // Eight returns and a hostile file at once; the tab is closed as soon as they are there.
  const hostile = hostileFiles().find(({ name }) => name === 'doctype.docx');
  await page
    .locator('input[type=file]')
    .setInputFiles([
      ...Object.entries(RETURNS).map(([name, short]) => word(`${short}.docx`, sampleFile(`returns/${name}.docx`))),
      word('чужой.docx', Buffer.from(hostile?.bytes ?? [])),
    ]);
  await page.locator('.file-list .menu').nth(8).waitFor();
  await page.context().close();

  page = await tabOf(desk, `/plans/${plan}/rounds/${round}`);
  await page.getByRole('link', { name: 'See what was read' }).nth(7).waitFor();
  assert.equal(await page.getByRole('link', { name: 'See what was read' }).count(), 8);
  const refused = page.locator('.file-list > li', { hasText: 'чужой.docx' });
  assert.match((await refused.textContent()) ?? '', /document type declaration in word\/document\.xml and was refused/u);
  assert.equal(await refused.getByRole('link', { name: 'See what was read' }).count(), 0);

  // Whose each file is was seen from its name or not; the desk says it, and then all have answered.
  for (const short of Object.values(RETURNS)) {
    const row = page.locator('.file-list > li', { hasText: `${short}.docx` });
    await row.getByRole('button', { name: 'Say whose it is' }).click();
    await page.getByLabel('Body', { exact: true }).fill(short);
    await page.getByLabel('Body', { exact: true }).press('Enter');
    await row.locator('.body-name').waitFor();
  }
  await page.locator('.asked-row .state-mark-answered').nth(7).waitFor();
  assert.match((await page.locator('.round-summary').textContent()) ?? '', /8 ?answered/u);

  // An archive's files are offered, at once and again later; what is taken is read like any other.
  const archive = Buffer.from(pack(new Map([['приложение.docx', sampleFile('base.docx')]])));
  await page.locator('input[type=file]').setInputFiles(word('вложения.zip', archive));
  await page.getByRole('button', { name: 'Take 1 file' }).waitFor();
  await page.reload();
  const inside = page.locator('.file-list > li', { hasText: 'вложения.zip' });
  await inside.getByRole('button', { name: 'What is inside' }).click();
  await inside.getByRole('button', { name: 'Take 1 file' }).click();
  const taken = page.locator('.file-list > li', { hasText: 'приложение.docx' });
  await taken.getByRole('link', { name: 'See what was read' }).waitFor();

  // What was read of one, as the command line tells it: 16 silent edits, 2 remarks.
  await page.locator('.file-list > li', { hasText: 'ГКНБ.docx' }).getByRole('link', { name: 'See what was read' }).click();
  await page.locator('.report-counts').waitFor();
  assert.equal(await page.locator('.report-counts').textContent(), '0 tracked16 made without tracking2 remarks');

  // A contributor sees the answer of the own body, and of the others neither file nor count.
  const contributor = await server.person('Сотрудник', { role: 'contributor', body: idOf('МЗ') });
  const own = await tabOf(contributor, `/plans/${plan}/rounds/${round}`);
  await own.locator('.file-list').getByText('МЗ.docx').waitFor();
  const shown = (await own.locator('body').textContent()) ?? '';
  for (const short of Object.values(RETURNS).filter((one) => one !== 'МЗ')) assert.ok(!shown.includes(`${short}.docx`), short);
  assert.equal(await own.locator('.asked-row').count(), 0);
  const { files } = await server.done(returnEndpoints.listReturned, { as: contributor, params: { round } });
  assert.deepEqual(
    files.map(({ file }) => file),
    ['МЗ.docx'],
  );

  // It writes how a measure should read; what was typed is there again on another tab.
  await own.locator('.own-measure > summary').first().click();
  await own.locator('.own-measure dd .button').first().click();
  await own.getByLabel('Text you propose').fill('Совсем другая мера');
  await own.getByText('Saved at').waitFor({ timeout: 30_000 });
  await own.context().close();
  const again = await tabOf(contributor, `/plans/${plan}/rounds/${round}`);
  await again.locator('.own-measure-state').first().waitFor();
  await again.locator('.own-measure > summary').first().click();
  assert.equal(await again.getByLabel('Text you propose').inputValue(), 'Совсем другая мера');
});
