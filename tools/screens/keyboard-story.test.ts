import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession } from 'playwright-core';
import { openAtDesk } from './at-desk.ts';

// The main job with the keyboard alone, on a Latin and on a Cyrillic layout; and what a screen reader is told of it, asked of the browser's own tree for one.
const at = await openAtDesk();
test.after(at.close);
const { desk, lineOf, queue } = at;
const page = await at.signedIn(desk);
const cdp = await page.context().newCDPSession(page);

/** What lies on the keys that are used here. */
const LAYOUTS = {
  latin: { KeyA: 'a', KeyR: 'r', KeyN: 'n', KeyT: 't', KeyU: 'u', KeyJ: 'j', KeyX: 'x', Slash: '/', Digit1: '1', help: '?' },
  cyrillic: { KeyA: 'ф', KeyR: 'к', KeyN: 'т', KeyT: 'е', KeyU: 'г', KeyJ: 'о', KeyX: 'ч', Slash: '.', Digit1: '1', help: ',' },
} as const;
type Layout = keyof typeof LAYOUTS;
type Code = Exclude<keyof (typeof LAYOUTS)['latin'], 'help'>;

/** A key as the keyboard sends it: the browser takes it for a person's. */
async function key(session: CDPSession, layout: Layout, code: Code | 'help'): Promise<void> {
  const of = code === 'help' ? 'Slash' : code;
  const text = LAYOUTS[layout][code];
  const virtual = of === 'Slash' ? 191 : of.charCodeAt(of.length - 1);
  const sent = { code: of, key: text, text, windowsVirtualKeyCode: virtual, modifiers: code === 'help' ? 8 : 0 };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...sent });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...sent });
}

interface Heard {
  readonly role: string;
  readonly name: string;
  readonly text: string;
  readonly live: string;
  readonly focused: boolean;
}

/** The page as a screen reader has it. */
async function heard(): Promise<readonly Heard[]> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (id: string): string => {
    const node = byId.get(id);
    if (node === undefined) return '';
    return node.role?.value === 'StaticText' ? String(node.name?.value ?? '') : (node.childIds ?? []).map(textOf).join(' ');
  };
  return nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => {
      const property = (name: string): unknown => node.properties?.find((one) => one.name === name)?.value.value;
      const role = String(node.role?.value ?? '');
      return {
        role,
        name: String(node.name?.value ?? ''),
        text: textOf(node.nodeId),
        live: String(property('live') ?? ''),
        focused: property('focused') === true,
      };
    });
}

/** Waits until a polite live region says so. */
async function says(words: RegExp): Promise<void> {
  for (const end = Date.now() + 20_000; ; await page.waitForTimeout(100)) {
    const regions = (await heard()).filter(({ live }) => live === 'polite');
    if (regions.some(({ text }) => words.test(text))) return;
    assert.ok(Date.now() < end, `${String(words)}: ${regions.map(({ text }) => text).join(' | ')}`);
  }
}

const focused = async (): Promise<Heard | undefined> => (await heard()).findLast((one) => one.focused && one.role !== 'RootWebArea');
/** What has the focus is called; nothing where the focus is on no part of the page. */
const nameOfFocus = async (): Promise<string> =>
  String(
    await page.evaluate(`(() => {
      const here = document.activeElement;
      if (here === null || here === document.body || here.tabIndex < 0 || here.closest('[role=region]') === here) return '';
      return ((here.getAttribute('aria-label') ?? '') + ' ' + here.innerText).replaceAll(/\\s+/gu, ' ').trim();
    })()`),
  );

/** Goes to what bears a name, by Tab alone. */
async function tabTo(words: RegExp, how: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let n = 0; n < 120; n++) {
    await page.keyboard.press(how);
    const name = await nameOfFocus();
    if (words.test(name)) return;
    passed.push(name.slice(0, 30));
  }
  assert.fail(`Tab does not come to ${String(words)}: ${passed.join(' | ')}`);
}

const current = async (): Promise<string> => {
  await page.locator('.queue-line[aria-current=true]').waitFor();
  // Nobody decides on what is not in sight yet.
  await page.locator('.side-scroll').waitFor();
  return new URL(page.url()).searchParams.get('item') ?? '';
};
const settles = async (item: string, kind: string | null): Promise<void> => {
  for (const end = Date.now() + 20_000; ((await lineOf(item)).decided?.kind ?? null) !== kind; await page.waitForTimeout(100))
    assert.ok(Date.now() < end, `${item} is not ${String(kind)}`);
};

test('from the list of plans to the round’s queue by Tab and Enter', async () => {
  await page.goto(`${at.origin}/`);
  await page
    .getByRole('link', { name: /National action plan/u })
    .first()
    .waitFor();
  await tabTo(/National action plan/u);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/u);
  await page.getByRole('link', { name: 'Consolidate' }).first().waitFor();
  await tabTo(/^Consolidate/u);
  await page.keyboard.press('Enter');
  await page.locator('.sheet').waitFor();
  await page.locator('.decide-acts').waitFor();
});

for (const layout of ['latin', 'cyrillic'] as const)
  test(`deciding with the keys of a ${layout} layout, each step told to who does not see it`, async () => {
    const press = (code: Code | 'help'): Promise<void> => key(cdp, layout, code);
    await tabTo(/\d+ ?Undecided/u, layout === 'latin' ? 'Tab' : 'Shift+Tab');
    await page.keyboard.press('Enter');
    await press('KeyJ');
    const first = await current();
    await press('KeyA');
    await says(/: Accepted\. Now /u);
    await settles(first, 'accepted');
    assert.notEqual(await current(), first, 'one goes on by itself');

    const second = await current();
    await press('KeyR');
    await page.locator('.draft textarea').waitFor();
    const box = await focused();
    assert.deepEqual(
      [box?.role, /Reason for the rejection/u.test(box?.name ?? '')],
      ['textbox', true],
      'the screen reader is in the field',
    );
    await press('KeyA');
    await page.keyboard.insertText(' – не по предмету');
    await page.keyboard.press('Control+Enter');
    await says(/: Rejected\. Now /u);
    await settles(second, 'rejected');
    const reason =
      (await at.placeOf(second)).amendments.find(({ id }) => id === second)?.decision.reason ??
      (await at.placeOf(second)).remarks.find(({ id }) => id === second)?.decision.reason;
    assert.equal(reason, `${LAYOUTS[layout].KeyA} – не по предмету`, 'while one types, a letter is a letter');
    const line = await focused();
    assert.equal(line?.role, 'button');
    assert.ok((line?.name ?? '').length > 10, 'the focus is on a line that says what it is');

    const before = (await queue()).lines.filter(({ decided }) => decided?.kind === 'noted').length;
    await press('KeyX');
    await press('KeyJ');
    await press('KeyX');
    await press('KeyN');
    await says(/2 lines: Noted/u);
    assert.equal((await queue()).lines.filter(({ decided }) => decided?.kind === 'noted').length, before + 2);
    await press('KeyU');
    await says(/2 decisions taken back/u);
    assert.equal((await queue()).lines.filter(({ decided }) => decided?.kind === 'noted').length, before);

    await press('Slash');
    assert.equal((await focused())?.role, 'searchbox');
    await page.keyboard.insertText('1.5');
    await tabTo(/\d+ ?Collisions/u, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await press('KeyJ');
    const rival = (await queue()).lines.find(({ collision, measure }) => collision?.kind === 'rival' && measure === '1.5');
    await page.waitForURL(new RegExp(`item=${rival?.id ?? ''}`, 'u'));
    await page.locator('.rival').nth(2).waitFor();
    if (layout === 'latin') {
      await press('Digit1');
      await says(/Settled by choice/u);
      await settles(rival?.id ?? '', 'pick');
      await press('KeyU');
      await says(/taken back/u);
      await settles(rival?.id ?? '', null);
    } else {
      await press('KeyT');
      await page.locator('textarea.draft-words:focus').waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText('Образовать межведомственную комиссию');
      await page.keyboard.press('Control+Enter');
      await says(/Joint text/u);
      await settles(rival?.id ?? '', 'joint');
    }
    await press('Slash');
    // Escape empties the field, and leaves it.
    await page.keyboard.press('Escape');
    await press('help');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    assert.ok((await heard()).some(({ role, name }) => role === 'dialog' && name === 'Keys'));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' });
  });

test('the next version is made and its table taken without a mouse; each is told', async () => {
  await tabTo(/^Make the next version/u, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel('Name of the version').waitFor();
  await tabTo(/^Name of the version|^$/u);
  while ((await focused())?.name !== 'Name of the version') await page.keyboard.press('Tab');
  await page.keyboard.insertText('3.0');
  await page.keyboard.press('Enter');
  await page.getByText('The version is made.').waitFor({ timeout: 90_000 });
  await tabTo(/^Make \.docx: Table of comments/u);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Download .docx: Table of comments and proposals' }).waitFor({ timeout: 60_000 });
  assert.match(await nameOfFocus(), /^Download \.docx: Table of comments/u, 'the focus goes over to the file');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  assert.match(download.suggestedFilename(), /\.docx$/u);
  assert.deepEqual(at.complaints, []);
});
