import type { Browser, BrowserContext, Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestPerson } from '../../../apps/server/test/test-server.ts';
import { type PageTask, computedIn, tasksDuring } from './page-tasks.ts';
import { middleOf } from './deciding-cost.ts';
import type { FilledRound } from './fill-round.ts';

/** What a person waits for, in milliseconds, in real Chromium. */
export interface ScreenTimes {
  /** From opening the address to a queue that can be worked with: nothing kept by the browser, and with the program kept. */
  readonly cold: number;
  readonly warm: readonly number[];
  /** Of that, what the page's main thread computed; the rest is the server, the network inside the machine, and whatever else runs on it. */
  readonly computed: readonly number[];
  /** From the link on the round's screen. */
  readonly within: readonly number[];
  /** Longest task of the page while the whole queue was scrolled through, and how many were over 50 ms. */
  readonly scroll: {
    readonly frames: number;
    readonly longest: number;
    readonly over: number;
    readonly longestComputed: number;
    readonly overComputed: number;
  };
  /** From the key of one to the other's screen. */
  readonly other: readonly number[];
}

/** A line of the queue, the place in the plan and what one decides with: it can be worked with. */
const USABLE =
  "document.querySelector('.queue-line[aria-current=true]') && document.querySelector('.sheet') && document.querySelector('.decide-acts')";

/** Tells when it could first be worked with. */
const WATCH = `
  globalThis.svodUsable = new Promise((resolve) => {
    const look = () => { if (${USABLE}) requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))); else requestAnimationFrame(look); };
    look();
  });`;

async function contextOf(browser: Browser, origin: string, person: TestPerson): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'ru', viewport: { width: 1440, height: 900 } });
  const [name = '', value = ''] = person.cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  await context.addInitScript(WATCH);
  return context;
}

/** Opens, scrolls and decides as two people do. */
export async function screenTimes(
  browser: Browser,
  origin: string,
  { plan, round }: FilledRound,
  desk: TestPerson,
  other: TestPerson,
): Promise<ScreenTimes> {
  const address = `${origin}/plans/${plan}/rounds/${round}/consolidate`;
  const context = await contextOf(browser, origin, desk);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const opened = async (): Promise<number> => {
    await page.goto(address);
    return await page.evaluate<number>('svodUsable');
  };
  const cold = await opened();
  const warm: number[] = [];
  const computed: number[] = [];
  for (let k = 0; k < 5; k++) computed.push(computedIn(await tasksDuring(browser, page, async () => warm.push(await opened()))));
  const within: number[] = [];
  for (let k = 0; k < 3; k++) {
    await page.goto(`${origin}/plans/${plan}/rounds/${round}`);
    const link = page.locator(`a[href*="/rounds/${round}/consolidate"]`).first();
    await link.waitFor();
    await sleep(500);
    const from = await page.evaluate<number>('performance.now()');
    await link.click();
    within.push((await page.evaluate<number>('svodUsable')) - from);
  }
  const scroll = await scrolledThrough(browser, page);
  const times = await untilOther(page, browser, origin, address, other);
  await context.close();
  return { cold, warm, computed, within, scroll, other: times };
}

/** Scrolls the queue through to its end by the wheel, as fast as frames are drawn. */
async function scrolledThrough(browser: Browser, page: Page): Promise<ScreenTimes['scroll']> {
  await page.locator('.queue-tabs button').nth(3).click();
  await page.locator('.queue-scroll').hover();
  await sleep(1500);
  let frames = 0;
  const height = await page.evaluate<number>("document.querySelector('.queue-scroll').scrollHeight");
  const tasks = await tasksDuring(browser, page, async () => {
    for (let at = 0; at < height; at += 900) {
      await page.mouse.wheel(0, 900);
      await page.evaluate('new Promise((resolve) => requestAnimationFrame(resolve))');
      frames += 1;
    }
  });
  const end = await page.evaluate<number>(
    "(({ scrollTop, clientHeight, scrollHeight }) => scrollHeight - scrollTop - clientHeight)(document.querySelector('.queue-scroll'))",
  );
  if (end > 2000) throw new Error(`${end} px of the queue were not scrolled through`);
  const most = (of: (task: PageTask) => number): number => Math.max(...tasks.map(of));
  const over = (of: (task: PageTask) => number): number => tasks.filter((task) => of(task) > LONG).length;
  return {
    frames,
    longest: most(({ took }) => took),
    over: over(({ took }) => took),
    longestComputed: most(({ computed }) => computed),
    overComputed: over(({ computed }) => computed),
  };
}

/** A task over so many milliseconds is felt. */
const LONG = 50;

/** One decides by a key, the other looks at the same line. */
async function untilOther(page: Page, browser: Browser, origin: string, address: string, other: TestPerson): Promise<readonly number[]> {
  const second = await contextOf(browser, origin, other);
  const theirs = await second.newPage();
  theirs.setDefaultTimeout(60_000);
  const times: number[] = [];
  await page.goto(address);
  await page.evaluate('svodUsable');
  await page.locator('.queue-tabs button').first().click();
  for (let k = 0; k < 6; k++) {
    await page.locator('.queue-line:not(.queue-decided):not(.queue-collision) .queue-go').nth(2).click();
    await sleep(800);
    const item = new URL(page.url()).searchParams.get('item') ?? '';
    await theirs.goto(`${address}?item=${encodeURIComponent(item)}`);
    await theirs.evaluate('svodUsable');
    await theirs.locator('.queue-line[aria-current=true] .tag-decided').waitFor({ state: 'detached' });
    // The live connection is made.
    await sleep(1500);
    const seen = theirs.evaluate<number>(`new Promise((resolve) => {
      const look = () => document.querySelector('.queue-line[aria-current=true] .tag-decided') ? resolve(Date.now()) : requestAnimationFrame(look);
      look();
    })`);
    const from = await page.evaluate<number>(
      "(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyN', key: 'n', bubbles: true, cancelable: true })), Date.now()",
    );
    times.push((await seen) - from);
  }
  await second.close();
  return times;
}

/** The middle one, for the report. */
export const typical = middleOf;
