import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AnswerOf, consolidateEndpoints, returnEndpoints, roundEndpoints } from '@svod/contract';
import type { Page } from 'playwright-core';
import { fillSample } from '../../apps/server/src/sample/fill-sample.ts';
import { fillContent } from './fill-content.ts';
import { openWorkbench } from './open-workbench.ts';

// The main job by keyboard alone, on a keyboard whose letters are Cyrillic.
const { server, browser, origin, close } = await openWorkbench('sample');
test.after(close);
await fillSample({ ...server.database.admin, database: server.database.roles.app.database }, server.service);
const { plan, round, next, bodies } = await fillContent(server);
const desk = await server.person('Катчылык өкүлү', { role: 'desk' });
const other = await server.person('Второй секретариат', { role: 'desk' });
const query = { language: 'ru' };
type Queue = AnswerOf<typeof consolidateEndpoints.readQueue>;
type Line = Queue['lines'][number];
const lines = async (): Promise<Queue['lines']> =>
  (await server.done(consolidateEndpoints.readQueue, { as: desk, params: { round }, query })).lines;
const lineOf = async (id: string): Promise<Line | undefined> => (await lines()).find((one) => one.id === id);
const complaints: string[] = [];

async function signedIn(person: typeof desk): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } });
  const [name = '', value = ''] = person.cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
}

async function open(person: typeof desk, item?: string): Promise<Page> {
  const page = await signedIn(person);
  await page.goto(`${origin}/plans/${plan}/rounds/${round}/consolidate${item === undefined ? '' : `?item=${item}`}`);
  await page.locator('.decide-acts').waitFor();
  await page.locator('.sheet').waitFor();
  return page;
}

/** Presses a key by its place: what letter lies on it is Cyrillic here. */
async function press(page: Page, code: string, key: string): Promise<void> {
  const made = JSON.stringify({ code, key, bubbles: true, cancelable: true });
  await page.evaluate(`(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', ${made}))`);
}

const told = (page: Page, words: RegExp) => page.locator('.decide-told').filter({ hasText: words }).waitFor();

test('the answers are brought together by themselves, and a rival is settled by a joint text with keys of a Cyrillic layout', async () => {
  const page = await open(desk);
  const rival = (await lines()).find(({ collision }) => collision?.kind === 'rival');
  assert.ok(rival);
  await page.goto(`${origin}/plans/${plan}/rounds/${round}/consolidate?item=${rival.id}`);
  await page.locator('.rival').nth(2).waitFor();
  assert.equal(await page.locator('.sheet-now .variant').count(), rival.meets.length, 'every rival text stands in its place');
  await press(page, 'KeyT', 'е');
  const words = page.getByLabel('Joint text for the whole disputed place');
  await words.waitFor();
  assert.equal(await page.locator('textarea.draft-words:focus').count(), 1, 'the editor has the focus');
  await words.fill('Образовать при Совете обороны межведомственную комиссию');
  // Letters that are typed do nothing else.
  await press(page, 'KeyA', 'ф');
  assert.equal((await lineOf(rival.id))?.decided, null);
  await page.keyboard.press('Escape');
  await words.waitFor({ state: 'detached' });
  assert.equal(await page.locator('.queue-go:focus').count(), 1, 'the focus goes back to the line');
  await press(page, 'KeyT', 'е');
  assert.equal(await words.inputValue(), 'Образовать при Совете обороны межведомственную комиссию', 'what was typed is kept');
  assert.match(await page.locator('.joint-outcome').innerText(), /In part/u);
  await page.keyboard.press('Control+Enter');
  await told(page, /Joint text/u);
  const settled = await lineOf(rival.id);
  assert.equal(settled?.decided?.kind, 'joint');
  for (const member of rival.meets) assert.equal((await lineOf(member))?.decided?.kind, 'accepted-in-part');
  await press(page, 'KeyU', 'г');
  await told(page, /taken back/u);
  assert.equal((await lineOf(rival.id))?.decided?.kind ?? null, null);
  assert.match(page.url(), new RegExp(rival.id, 'u'), 'one is back at what was taken back');
  // Its texts are there again.
  await page.locator('.rival').nth(2).waitFor();
  await press(page, 'Digit2', '2');
  await told(page, /Settled by choice/u);
  assert.equal((await lineOf(rival.meets[1] ?? ''))?.decided?.kind, 'accepted');
  await page.context().close();
});

test('several are decided at once, and undone at once', async () => {
  const page = await open(desk);
  await page.locator('.queue-tabs button').first().click();
  const before = (await lines()).filter(({ decided }) => decided?.kind === 'noted').length;
  const boxes = page.locator('.queue-line input[type=checkbox]');
  for (const at of [0, 1, 2]) await boxes.nth(at).check();
  await page.getByText('3 lines are decided at once').waitFor();
  await press(page, 'KeyN', 'т');
  await told(page, /3 lines: Noted/u);
  assert.equal((await lines()).filter(({ decided }) => decided?.kind === 'noted').length, before + 3);
  await press(page, 'KeyU', 'г');
  await told(page, /3 decisions taken back/u);
  assert.equal((await lines()).filter(({ decided }) => decided?.kind === 'noted').length, before);
  await page.context().close();
});

test('two decide the same: the second is told, both states stand side by side, and nothing typed is lost', async () => {
  const free = (await lines()).find(
    ({ kind, state, meets, decided }) => kind === 'amendment' && state === 'open' && meets.length === 0 && decided === null,
  );
  assert.ok(free);
  const [mine, theirs] = [await open(desk, free.id), await open(other, free.id)];
  await mine.locator('.strip-others').waitFor();
  await press(mine, 'KeyR', 'к');
  const reason = mine.getByLabel('Reason for the rejection');
  await reason.fill('Не относится к компетенции');
  await press(theirs, 'KeyA', 'ф');
  await told(theirs, /Accepted/u);
  // It is on the other's screen within a second, and their words stay.
  const standing = mine.locator('.queue-line[aria-current=true] .tag-decided');
  await standing.waitFor({ timeout: 3000 });
  assert.equal(await reason.inputValue(), 'Не относится к компетенции');
  await mine.keyboard.press('Control+Enter');
  const both = mine.locator('.stale');
  await both.waitFor();
  const said = await both.innerText();
  assert.match(said, /Accepted \(Второй секретариат\)/u);
  assert.match(said, /Rejected: Не относится к компетенции/u);
  assert.equal(await reason.inputValue(), 'Не относится к компетенции');
  assert.equal((await lineOf(free.id))?.decided?.kind, 'accepted', 'nothing was done over it unseen');
  await both.getByRole('button', { name: 'Save mine over it' }).click();
  await told(mine, /Rejected/u);
  assert.equal((await lineOf(free.id))?.decided?.kind, 'rejected');
  await mine.context().close();
  await theirs.context().close();
});

test('insertions at one place are put in order; rivals accepted together are told of beside the decision', async () => {
  const all = await lines();
  const order = all.find(({ collision }) => collision?.kind === 'order');
  const swallowed = all.find(({ collision }) => collision?.kind === 'swallowed');
  assert.ok(order && swallowed);
  const page = await open(desk, order.id);
  await press(page, 'KeyT', 'е');
  await page.locator('.order-list li').nth(1).getByRole('button', { name: /up$/u }).click();
  await page.keyboard.press('Control+Enter');
  await told(page, /Settled in order/u);
  const place = await server.done(consolidateEndpoints.readPlace, { as: desk, params: { round, item: order.id }, query });
  const standing = place.collisions.find(({ id }) => id === order.id)?.decision;
  assert.deepEqual(standing?.picks, order.meets.toReversed());
  for (const member of swallowed.meets) {
    await page.goto(`${origin}/plans/${plan}/rounds/${round}/consolidate?item=${member}`);
    await page.locator('.queue-line[aria-current=true]').waitFor();
    await page.locator('.rival').nth(1).waitFor();
    await press(page, 'KeyA', 'ф');
    await told(page, /Accepted/u);
  }
  await page.getByText('These decisions can’t stand together yet').waitFor();
  await press(page, 'KeyU', 'г');
  await told(page, /taken back/u);
  await page.getByText('These decisions can’t stand together yet').waitFor({ state: 'detached' });
  await page.context().close();
});

test('where the plan asks for two persons, a decision is proposed by one and confirmed by another', async () => {
  const admin = await server.database.connect('admin');
  await admin.query('update svod.plans set two_persons = true where id = $1', [plan]);
  const free = (await lines()).find(
    ({ kind, state, meets, decided }) => kind === 'amendment' && state === 'open' && meets.length === 0 && decided === null,
  );
  assert.ok(free);
  const page = await open(desk, free.id);
  await press(page, 'KeyA', 'ф');
  await told(page, /Accepted/u);
  assert.equal((await lineOf(free.id))?.decided?.state, 'proposed');
  const second = await open(other, free.id);
  await second.getByRole('button', { name: 'Confirm the proposed decision' }).click();
  await told(second, /1 decision confirmed/u);
  assert.equal((await lineOf(free.id))?.decided?.state, 'standing');
  await admin.query('update svod.plans set two_persons = false where id = $1', [plan]);
  await page.context().close();
  await second.context().close();
});

test('the next version is made from what is decided, with its papers', async () => {
  const page = await open(desk);
  await page.getByRole('button', { name: 'Make the next version' }).click();
  await page.getByText(/collisions are open/u).waitFor();
  await page.getByLabel('Name of the version').fill('3.0');
  await page.getByRole('button', { name: 'Make the version' }).click();
  await page.getByText('The version is made.').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Make .docx: Table of comments and proposals' }).click();
  const file = page.getByRole('link', { name: 'Download .docx: Table of comments and proposals' });
  await file.waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  assert.match(download.suggestedFilename(), /\.docx$/u);
  await page.locator('dialog .dialog-close').click();
  await page.getByText('Version 3.0 was made of this round.').waitFor();
  await press(page, 'KeyA', 'ф');
  await told(page, /nothing more is decided/u);
  await page.getByRole('link', { name: 'Read it' }).click();
  const why = page.getByRole('complementary', { name: 'Why it reads so' });
  await why.waitFor();
  const picked = (await lines()).find(({ what, decided }) => decided?.kind === 'accepted' && what === 'text-replaced');
  assert.ok(picked);
  const known = await server.done(consolidateEndpoints.why, {
    as: desk,
    params: { version: page.url().split('/').at(-1)?.slice(0, 36) ?? '' },
    query: { ...query, provision: picked.provision },
  });
  const sentence = known.sentences.find(({ causes }) => causes.length > 0);
  assert.ok(sentence);
  await why.getByLabel('Find in the text').fill(sentence.text.slice(0, 60));
  await why.locator('.why-decided').first().waitFor();
  assert.match(await why.innerText(), /Катчылык өкүлү/u);
  assert.match((await why.locator('a[download]').first().getAttribute('href')) ?? '', /\/api\/files\/[0-9a-f-]{36}\/original/u);
  await page.context().close();
});

test('a body reads what became of its points, on its own page', async () => {
  const settled = (await lines()).find(({ decided, kind }) => kind === 'amendment' && decided?.kind === 'accepted');
  const body = settled?.bodies[0];
  assert.ok(body);
  const own = await server.person('Сотрудник', { role: 'contributor', body });
  const context = await browser.newContext({ locale: 'en', viewport: { width: 390, height: 844 } });
  const [name = '', value = ''] = own.cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  await page.goto(`${origin}/plans/${plan}/rounds/${round}`);
  await page.getByRole('heading', { name: 'What became of your points' }).waitFor();
  assert.ok((await page.locator('.outcome-accepted').count()) > 0);
  await context.close();
  assert.deepEqual(complaints, []);
});

test('a round that nobody has answered says what to do next', async () => {
  const body = {
    ...{ version: next, title: '', letterNumber: '', letterDate: null, finalDate: '2099-12-31', enforceTracking: true },
    bodies: [...bodies.values()].slice(0, 2),
  };
  const { task } = await server.done(roundEndpoints.sendRound, { as: desk, params: { plan }, body });
  let sent: string | null = null;
  for (const end = Date.now() + 60_000; sent === null && Date.now() < end; await sleep(200)) {
    const { result } = await server.done(returnEndpoints.readTask, { as: desk, params: { task } });
    sent = (result as { round?: string } | null)?.round ?? null;
  }
  assert.ok(sent);
  const page = await signedIn(desk);
  await page.goto(`${origin}/plans/${plan}/rounds/${sent}/consolidate`);
  await page.getByText('No answer to decide on yet').waitFor();
  await page.getByRole('link', { name: 'To the round' }).click();
  await page.waitForURL(`**/rounds/${sent}`);
  await page.context().close();
});
