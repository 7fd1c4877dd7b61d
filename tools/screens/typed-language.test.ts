import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consolidateEndpoints, returnEndpoints } from '@svod/contract';
import { openAtDesk } from './at-desk.ts';

// A plan in two languages, answered in one: the other text is changed by what is typed in for it.
const at = await openAtDesk();
test.after(at.close);
const { server, plan, round, version, desk, bodies } = at;
const admin = await server.database.connect('admin');
await admin.query(
  `insert into svod.carriers select (jsonb_populate_record(null::svod.carriers, to_jsonb(c) || '{"language": "ky"}')).* from svod.carriers c
   where version = $1 and language = 'ru'`,
  [version],
);

test('from the empty queue of a language to an answer typed in for its text, and back to decide on it', async () => {
  const page = await at.signedIn(desk);
  await page.goto(`${at.origin}/plans/${plan}/rounds/${round}/consolidate?lang=ky`);
  await page.getByText('On the text in this language nobody asks for anything yet').waitFor({ timeout: 60_000 });
  const languages = page.getByRole('group', { name: 'Language of the text' });
  assert.equal(await languages.getByRole('button', { name: 'Kyrgyz' }).getAttribute('aria-pressed'), 'true');
  await page.getByRole('link', { name: 'Enter an answer' }).click();
  await page.waitForURL(/\/answer/u);
  await page.goto(`${page.url()}?body=${bodies.get('МИД') ?? ''}`);
  await page.getByRole('button', { name: 'Go on to the proposals' }).click();
  await languages.getByRole('button', { name: 'Kyrgyz' }).click();
  await page.getByRole('button', { name: 'Add a proposal' }).click();
  await page.locator('.pick-list button').nth(3).click();
  const words = page.getByLabel('Text you propose');
  assert.equal(await words.getAttribute('lang'), 'ky');
  await words.fill('Кошумча сөздөр');
  await page
    .getByText(/^Saved/u)
    .first()
    .waitFor();
  const answer = new URL(page.url()).searchParams.get('answer') ?? '';
  const { typed } = await server.done(returnEndpoints.readReturn, { as: desk, params: { return: answer } });
  assert.deepEqual(
    typed.map(({ language, wording }) => [language, wording]),
    [['ky', 'Кошумча сөздөр']],
  );
  await languages.getByRole('button', { name: 'Russian' }).click();
  await words.waitFor({ state: 'detached' });
  await languages.getByRole('button', { name: 'Kyrgyz · 1' }).click();
  assert.equal(await words.inputValue(), 'Кошумча сөздөр');
  await page.goto(`${at.origin}/plans/${plan}/rounds/${round}/consolidate?lang=ky`);
  await page.locator('.sheet').waitFor({ timeout: 60_000 });
  await page.locator('.side-scroll').waitFor();
  await page.keyboard.press('a');
  await page
    .locator('.decide-told')
    .filter({ hasText: /Accepted/u })
    .waitFor();
  const { lines } = await server.done(consolidateEndpoints.readQueue, { as: desk, params: { round }, query: { language: 'ky' } });
  assert.deepEqual(
    lines.map(({ decided }) => decided?.kind),
    ['accepted'],
  );
  assert.ok(
    (await at.queue()).lines.every(({ decided }) => decided === null),
    'the other language has its own decisions',
  );
  assert.deepEqual(at.complaints, []);
  await page.context().close();
});
