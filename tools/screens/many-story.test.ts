import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Queue, DESK, OTHER, openAtDesk, press, told } from './at-desk.ts';

// Fifty proposals in one decision.
const MANY = 50;
const at = await openAtDesk();
test.after(at.close);
const { desk, other, open, placeOf, queue } = at;
const page = await open(desk);

const isFree = ({ kind, state, decided }: Queue['lines'][number]): boolean =>
  kind !== 'collision' && state !== 'folded' && state !== 'adopted' && decided?.kind == null;
const undecided = async (): Promise<Queue['lines']> => (await queue()).lines.filter(isFree);
const shownUndecided = async (): Promise<number> =>
  Number(await page.locator('.queue-tabs button', { hasText: 'Undecided' }).locator('b').innerText());
const marks = page.locator('.queue-find label');

test('fifty are marked by keys and by the mouse, decided by one key, and taken back by one', async () => {
  await page.locator('.queue-tabs button', { hasText: 'Undecided' }).click();
  const before = await undecided();
  assert.ok(before.length > MANY + 10, `${before.length} to decide`);
  assert.equal(await shownUndecided(), before.length);
  await page.goto(page.url().replace(/item=[a-z0-9]+/u, `item=${before[0]?.id ?? ''}`));
  await page.locator('.queue-line[aria-current=true]').waitFor();
  // By keys: mark, go on, from the first line.
  for (let n = 0; n < 30; n++) {
    await press(page, 'KeyX', 'ч');
    await press(page, 'KeyJ', 'о');
  }
  await marks.getByText('30 marked').waitFor();
  // By the mouse: those that follow.
  const chosen = before.slice(0, MANY).map(({ id }) => id);
  for (let n = 30; n < MANY; n++) {
    await page.locator('.queue-line input[type=checkbox]:not(:checked)').first().click();
  }
  await page.locator('.decide-many', { hasText: `${MANY} lines are decided at once` }).waitFor();
  await press(page, 'KeyF', 'а');
  await told(page, new RegExp(`${MANY} lines: For the meeting`, 'u'));
  const after = await queue();
  const referred = after.lines.filter(({ decided }) => decided?.kind === 'referred' && !decided.follows).map(({ id }) => id);
  assert.deepEqual(referred, chosen, 'those that were marked and no others');
  assert.equal((await undecided()).length, await shownUndecided());
  assert.equal(await page.locator('.decide-many').count(), 0, 'nothing stays marked');
  for (const id of [chosen[0] ?? '', chosen[24] ?? '', chosen[49] ?? '']) {
    const { history } = await placeOf(id);
    const own = history.filter(({ item }) => item === id);
    assert.deepEqual(
      own.map(({ by, kind, undone }) => [by, kind, undone]),
      [[DESK, 'referred', false]],
    );
  }
  await press(page, 'KeyU', 'г');
  await told(page, new RegExp(`${MANY} decisions taken back`, 'u'));
  assert.deepEqual(
    (await undecided()).map(({ id }) => id),
    before.map(({ id }) => id),
  );
  assert.equal(await shownUndecided(), before.length);
  const [again = ''] = chosen;
  assert.deepEqual(
    (await placeOf(again)).history.filter(({ item }) => item === again).map(({ undone }) => undone),
    [true, false],
  );
});

test('one of fifty was decided by another meanwhile: it is named, nothing is done until one chooses, and then no decision is lost', async () => {
  const before = await undecided();
  const chosen = before.slice(0, MANY).map(({ id }) => id);
  const contested = chosen[20] ?? '';
  const theirs = await open(other, contested);
  await page.goto(page.url().replace(/item=[a-z0-9]+/u, `item=${chosen[0] ?? ''}`));
  await page.locator('.queue-line[aria-current=true]').waitFor();
  for (let n = 0; n < MANY; n++) {
    await press(page, 'KeyX', 'ч');
    await press(page, 'KeyJ', 'о');
  }
  await page.locator('.decide-many', { hasText: `${MANY} lines are decided at once` }).waitFor();
  // An editor opens beside a place that is in sight, not before.
  await page.locator('.side-scroll').waitFor();
  await press(page, 'KeyR', 'к');
  const reason = page.getByLabel('Reason for the rejection');
  await reason.fill('Предложения вне предмета Плана');
  // News of it does not arrive: both press at the same moment.
  await page.route('**/queue?*', (route) => route.abort());
  await press(theirs, 'KeyA', 'ф');
  await told(theirs, /Accepted/u);
  await page.keyboard.press('Control+Enter');
  const both = page.locator('.stale');
  await both.waitFor();
  assert.match(await both.innerText(), new RegExp(`Accepted \\(${OTHER}\\)`, 'u'));
  const { measure } = await at.lineOf(contested);
  assert.ok(measure === '' || (await both.innerText()).includes(measure), 'which line it is about is said');
  await page.getByText('The 49 other lines are recorded with either choice').waitFor();
  assert.equal(await reason.inputValue(), 'Предложения вне предмета Плана', 'what was typed is there');
  assert.equal((await undecided()).length, before.length - 1, 'all or none');
  await page.unroute('**/queue?*');
  await both.getByRole('button', { name: 'Take what it says now' }).click();
  await told(page, /49 lines: Rejected/u);
  const kinds = new Map((await queue()).lines.map(({ id, decided }) => [id, decided?.kind]));
  for (const id of chosen) assert.equal(kinds.get(id), id === contested ? 'accepted' : 'rejected');
  const { history } = await placeOf(contested);
  assert.deepEqual(
    history
      .filter(({ item }) => item === contested && history.length > 0)
      .slice(0, 1)
      .map(({ by, kind }) => [by, kind]),
    [[OTHER, 'accepted']],
  );
  await press(page, 'KeyU', 'г');
  await told(page, /49 decisions taken back/u);
  assert.equal((await at.lineOf(contested)).decided?.kind, 'accepted', 'one takes back one’s own alone');
  assert.equal((await undecided()).length, before.length - 1);
  assert.deepEqual(at.complaints, []);
});
