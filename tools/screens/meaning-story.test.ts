import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Queue, openAtDesk, press, told } from './at-desk.ts';

// Collisions that no shared word gives away: two leads of measure 4.5, two deadlines of measure 4.6 (samples/README.md).
const at = await openAtDesk();
test.after(at.close);
const { desk, open, lineOf, placeOf, queue } = at;
await at.comesIn('mz');
await (await open(desk)).context().close();

const meaningOf = async (measure: string): Promise<Queue['lines'][number]> => {
  const found = (await queue()).lines.find((line) => line.collision?.kind === 'meaning' && line.measure === measure);
  assert.ok(found, `measure ${measure} has a collision of meaning`);
  return found;
};

test('two leads stand in the list among the collisions, with a line of why, and one key settles them', async () => {
  const leads = await meaningOf('4.5');
  const page = await open(desk);
  await page.locator('.queue-tabs button', { hasText: 'Collisions' }).click();
  const line = page.locator('.queue-line', { has: page.locator('.clash-meaning') }).filter({ hasText: '4.5' });
  for (let turn = 0; (await line.count()) === 0 && turn < 40; turn++) await press(page, 'KeyJ', 'о');
  await line.locator('.queue-go').click();
  const rivals = page.getByRole('region', { name: 'Texts side by side' });
  await rivals
    .getByRole('heading', { name: /two bodies.*lead|lead/iu })
    .first()
    .waitFor();
  const shown = await rivals.innerText();
  assert.match(shown, /ДГСЭН/u);
  assert.match(shown, /ответственный исполнитель/u);
  assert.equal(await rivals.locator('.rival').count(), 3, 'the base and both');
  await press(page, 'KeyA', 'ф');
  await told(page, /1–2/u);
  assert.equal((await lineOf(leads.id)).decided, null, 'what collides is not accepted in passing');
  await press(page, 'Digit2', '2');
  await told(page, /Settled by choice/u);
  const [first = '', second = ''] = leads.meets;
  assert.equal((await lineOf(leads.id)).decided?.kind, 'pick');
  assert.deepEqual([(await lineOf(first)).decided?.kind, (await lineOf(second)).decided?.kind], ['rejected', 'accepted']);
  await press(page, 'KeyU', 'г');
  await told(page, /taken back/u);
  assert.equal((await lineOf(second)).decided?.kind ?? null, null);
  await page.context().close();
});

test('two deadlines, the month of one and the year of the other, are settled by a joint text that stands in the page', async () => {
  const dates = await meaningOf('4.6');
  const page = await open(desk, dates.id);
  await page.locator('.rival').nth(2).waitFor();
  await press(page, 'KeyT', 'е');
  const words = page.getByLabel('Joint text for the whole disputed place');
  await words.waitFor();
  assert.equal(await words.inputValue(), 'декабря 2014', 'from the first word that anybody changes to the last');
  await words.fill('марта 2014');
  assert.match(await page.locator('.joint-outcome').innerText(), /none of its words/u, 'the other is told that it got nothing');
  await page.keyboard.press('Control+Enter');
  await told(page, /Joint text/u);
  assert.equal((await lineOf(dates.id)).decided?.kind, 'joint');
  for (const member of dates.meets) assert.equal((await lineOf(member)).decided?.kind, 'accepted-in-part');
  await page.goto(page.url().replace(/item=[a-z0-9]+/u, `item=${dates.id}`));
  await page.getByRole('button', { name: 'As decided' }).click();
  await page.locator('.sheet-now', { hasText: 'до 1 марта 2014 г.' }).waitFor();
  await page.context().close();
});

test('what is no collision is dismissed with a reason, and both are free to be decided', async () => {
  const leads = await meaningOf('4.5');
  const page = await open(desk, leads.id);
  const box = page.locator('.meaning-box');
  await box.getByRole('button', { name: 'Not a collision' }).click();
  const reason = page.locator('.draft').getByRole('textbox');
  await page.locator('.draft textarea:focus').waitFor();
  await reason.fill('Министерство отвечает за лечение, служба – за учения');
  await page.getByRole('button', { name: 'Record: no collision' }).click();
  await told(page, /No collision/u);
  const standing = (await placeOf(leads.id)).collisions.find(({ id }) => id === leads.id)?.decision;
  assert.deepEqual([standing?.kind, standing?.reason], ['dismissed', 'Министерство отвечает за лечение, служба – за учения']);
  for (const member of leads.meets) assert.equal((await lineOf(member)).decided?.kind ?? null, null);
  await page.goto(page.url().replace(/item=[a-z0-9]+/u, `item=${leads.id}`));
  await page.locator('.history').getByText('служба – за учения').waitFor();
  // A rival is none of those: its key says so and does nothing.
  const rival = (await queue()).lines.find(({ collision }) => collision?.kind === 'rival');
  assert.ok(rival);
  await page.goto(page.url().replace(/item=[a-z0-9]+/u, `item=${rival.id}`));
  await page.locator('.rival').nth(1).waitFor();
  await press(page, 'KeyD', 'в');
  await told(page, /Only a collision of meaning/u);
  assert.equal((await lineOf(rival.id)).decided, null);
  await page.context().close();
  assert.deepEqual(at.complaints, []);
});
