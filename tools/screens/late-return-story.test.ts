import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { OTHER, type Queue, openAtDesk, press, told } from './at-desk.ts';

// Two of the desk decide; meanwhile two answers come in late, the second one by the desk saying whose a file is.
const at = await openAtDesk();
test.after(at.close);
const { desk, other, open, lineOf, placeOf, queue, origin, plan, round } = at;
const [one, two] = [await open(desk), await open(other)];

const collisionAt = async (measure: string, kind: string): Promise<Queue['lines'][number]> => {
  const found = (await queue()).lines.find((line) => line.collision?.kind === kind && line.measure === measure);
  assert.ok(found, `${kind} at measure ${measure}`);
  return found;
};
const goTo = async (page: Page, item: string): Promise<void> => {
  await page.goto(`${origin}/plans/${plan}/rounds/${round}/consolidate?item=${item}`);
  await page.locator('.queue-line[aria-current=true]').waitFor();
  await page.locator('.sheet-now').waitFor();
};
const news = (page: Page) => page.locator('.work-notice', { hasText: 'New from' });

test('a decision of one is on the other’s screen within a second', async (t) => {
  const free = (await queue()).lines.filter(
    ({ kind, state, meets, decided }) => kind === 'amendment' && state === 'open' && meets.length === 0 && !decided,
  );
  const spans: number[] = [];
  for (const { id } of free.slice(0, 3)) {
    await goTo(one, id);
    await goTo(two, id);
    const seen = one
      .locator('.queue-line[aria-current=true] .tag-decided')
      .waitFor()
      .then(() => performance.now());
    const begun = performance.now();
    await press(two, 'KeyN', 'т');
    spans.push((await seen) - begun);
    await told(two, /Noted/u);
  }
  t.diagnostic(`from the key of one to the other's screen: ${spans.map((ms) => `${Math.round(ms)} ms`).join(', ')}`);
  // On a quiet machine 0.2 s; here a whole test run goes on beside it.
  assert.ok(Math.min(...spans) < 5000, spans.join());
});

test('an answer comes late: what is new is told, decisions stand, a collision that it touches is open again and says how it was settled', async () => {
  const commission = await collisionAt('1.5', 'rival');
  await goTo(one, commission.id);
  await one.locator('.rival').nth(2).waitFor();
  await press(one, 'KeyT', 'е');
  const words = one.getByLabel('Joint text for the whole disputed place');
  await words.fill('Образовать межведомственную');
  const pesticides = await collisionAt('3.5', 'swallowed');
  await goTo(two, pesticides.id);
  await two.locator('.rival').nth(2).waitFor();
  await press(two, 'Digit2', '2');
  await told(two, /Settled by choice/u);
  const before = await queue();
  const decided = before.lines.filter((line) => line.kind !== 'collision' && line.decided?.kind != null && !line.decided.follows);
  assert.ok(decided.length >= 3);

  await at.comesIn('mz');
  for (const page of [one, two]) {
    await news(page).waitFor({ timeout: 60_000 });
    assert.match(
      await news(page).innerText(),
      /New from MoH: \d+ proposals and remarks, \d+ collisions\. Your decisions stand\. 1 collision was settled before and is open again/u,
    );
  }
  assert.equal(await words.inputValue(), 'Образовать межведомственную', 'who writes goes on writing');
  assert.equal(await one.locator('textarea.draft-words:focus').count(), 1);
  const after = await queue();
  for (const { id, decided: was } of decided)
    assert.deepEqual(after.lines.find((line) => line.id === id)?.decided, was, 'what was decided stands');
  const ids = new Set(before.lines.map(({ id }) => id));
  const fresh = after.lines.filter(
    ({ id, kind, state }) => !ids.has(id) && kind !== 'collision' && state !== 'folded' && state !== 'adopted',
  );
  assert.match(await news(two).innerText(), new RegExp(`MoH: ${fresh.length} proposals and remarks`, 'u'));

  await two.getByRole('button', { name: 'Show only these' }).click();
  const shown = two.locator('.queue-foot');
  const collisions = after.lines.filter(({ id, collision }) => !ids.has(id) && collision?.needsDecision === true).length;
  await shown.getByText(`of ${fresh.length + collisions}`).waitFor();
  const reopened = await collisionAt('3.5', 'swallowed');
  assert.deepEqual([reopened.reopened, reopened.decided?.kind ?? null], [true, null]);
  assert.equal(reopened.meets.length, pesticides.meets.length + 1);
  await two.getByRole('searchbox', { name: 'Find' }).fill('3.5');
  await two.locator('.queue-line', { hasText: 'open again' }).locator('.queue-go').click();
  await two.getByText(`Settled before, by ${OTHER}`).waitFor();
  await two.getByRole('button', { name: 'Settle so again' }).click();
  await two.getByText(`Settled before, by ${OTHER}`).waitFor({ state: 'detached' });
  assert.deepEqual([(await lineOf(reopened.id)).reopened, (await lineOf(reopened.id)).decided?.kind], [false, 'pick']);
  const kept = (await placeOf(reopened.id)).collisions.find(({ id }) => id === reopened.id)?.decision.picks;
  assert.deepEqual(kept, pesticides.meets.slice(1, 2));
  await two.getByRole('button', { name: 'Seen' }).click();
  await news(two).waitFor({ state: 'detached' });
});

test('an answer changes the very place somebody writes about: the editor stays, no letter is lost, and nothing is recorded unseen', async () => {
  const words = one.getByLabel('Joint text for the whole disputed place');
  const typed = 'Образовать межведомственную рабочую группу при Правительстве для выполнения Резолюции, '
    .concat('а также плана '.repeat(90))
    .trimEnd();
  // Fast, and until long after the answer is in: a letter may fall into the very moment in which the place becomes another one.
  const typing = words.pressSequentially(typed.slice('Образовать межведомственную'.length), { delay: 10, timeout: 120_000 });
  await two.goto(`${origin}/plans/${plan}/rounds/${round}`);
  const row = two.locator('.file-list > li', { hasText: 'замечания отделов.docx' });
  await row.getByRole('button', { name: 'Say whose it is' }).click();
  await two.getByLabel('Body', { exact: true }).fill('МЮ');
  await two.getByLabel('Body', { exact: true }).press('Enter');
  await row.locator('.body-name').waitFor();
  await one.getByText('An answer that came meanwhile asks for something here too').waitFor({ timeout: 60_000 });
  await typing;
  assert.equal(await words.inputValue(), typed);
  const now = await collisionAt('1.5', 'rival');
  assert.equal(now.meets.length, 3);
  await one.waitForURL(new RegExp(`item=${now.id}`, 'u'));
  await one.locator('.rival').nth(3).waitFor();
  await one.keyboard.press('Control+Enter');
  await told(one, /Look at the place once more/u);
  assert.equal((await lineOf(now.id)).decided, null);
  await one.keyboard.press('Control+Enter');
  await told(one, /Joint text/u);
  for (const member of now.meets) assert.equal((await lineOf(member)).decided?.kind, 'accepted-in-part');
  const standing = (await placeOf(now.id)).collisions.find(({ id }) => id === now.id)?.decision;
  assert.equal(standing?.wording, typed);
  assert.deepEqual(at.complaints, []);
});
