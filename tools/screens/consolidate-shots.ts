import type { Page } from 'playwright-core';
import type { Content } from './fill-content.ts';
import type { Shot } from './shots.ts';

const at = ({ plan, round }: Content): string => `/plans/${plan}/rounds/${round}/consolidate`;

/** The answers are brought together when the screen is opened for the first time. */
const ready = async (page: Page): Promise<void> => {
  await page.locator('.decide-acts').waitFor({ timeout: 60_000 });
  await page.locator('.sheet').waitFor();
};

/** Goes to the rival wordings of measure 1.5. */
const rival = async (page: Page): Promise<void> => {
  await ready(page);
  const queue = page.locator('.place-queue');
  if (await queue.isVisible()) await queue.click();
  await page.locator('.queue-collision .queue-go').nth(2).click();
  await page.locator('.rival').nth(2).waitFor();
};

/** The main screen in its states. */
export const CONSOLIDATE_SHOTS: readonly Shot[] = [
  { name: 'consolidate', kind: 'sample', as: 'desk', path: at, act: rival },
  {
    name: 'consolidate-joint',
    kind: 'sample',
    as: 'desk',
    path: at,
    act: async (page) => {
      await rival(page);
      await page.locator('.decide-acts .button').nth(5).click();
      await page.locator('.draft textarea').first().fill('Образовать при Совете обороны межведомственную комиссию');
    },
  },
  {
    name: 'consolidate-many',
    kind: 'sample',
    as: 'desk',
    path: at,
    act: async (page) => {
      await ready(page);
      const queue = page.locator('.place-queue');
      if (await queue.isVisible()) await queue.click();
      await page.locator('.queue-tabs button').first().click();
      for (const place of [0, 1, 2]) await page.locator('.queue-line input[type=checkbox]').nth(place).check();
    },
  },
  {
    name: 'consolidate-keys',
    kind: 'sample',
    as: 'desk',
    path: at,
    act: async (page) => {
      await ready(page);
      await page.keyboard.press('Shift+Slash');
      await page.locator('.key-sheet').waitFor();
    },
  },
  {
    name: 'consolidate-next',
    kind: 'sample',
    as: 'desk',
    path: at,
    act: async (page) => {
      await ready(page);
      await page.locator('.strip-more .button').click();
      await page.locator('.make-version').waitFor();
    },
  },
  { name: 'consolidate-cut', kind: 'sample', as: 'desk', path: at, cut: '/api/rounds' },
  { name: 'consolidate-of-a-body', kind: 'sample', as: 'contributor', of: 'МИД', path: at },
];
