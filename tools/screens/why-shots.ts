import type { Page } from 'playwright-core';
import type { Shot } from './shots.ts';

const text = async (page: Page): Promise<void> => await page.locator('.sentence-changed').first().waitFor();

/** Clicks a sentence of a measure that was changed. */
const asked = async (page: Page): Promise<void> => {
  await text(page);
  const sentence = page.locator('td .sentence-changed').first();
  await sentence.scrollIntoViewIfNeeded();
  await sentence.click();
  await page.locator('.why-decided').first().waitFor();
};

/** Why a version reads so, and what became of a body's points. */
export const WHY_SHOTS: readonly Shot[] = [
  { name: 'why-marks', kind: 'sample', as: 'desk', settled: ({ plan, made }) => `/plans/${plan}/versions/${made}?view=text`, act: text },
  { name: 'why-asked', kind: 'sample', as: 'desk', settled: ({ plan, made }) => `/plans/${plan}/versions/${made}?view=text`, act: asked },
  {
    name: 'why-brought-in',
    kind: 'sample',
    as: 'desk',
    settled: ({ plan, base }) => `/plans/${plan}/versions/${base}?view=text`,
    act: async (page) => {
      await page.locator('td .sentence').first().click();
      await page.locator('.why-panel-open').waitFor();
    },
  },
  {
    name: 'points-of-a-body',
    kind: 'sample',
    as: 'contributor',
    of: 'МИД',
    settled: ({ plan, round }) => `/plans/${plan}/rounds/${round}`,
    act: async (page) => await page.locator('.outcome').first().waitFor(),
  },
  {
    name: 'points-for-the-desk',
    kind: 'sample',
    as: 'desk',
    settled: ({ plan, round }) => `/plans/${plan}/rounds/${round}`,
    act: async (page) => {
      await page.locator('.asked-row .menu > summary').first().click();
      // The second of the acts of a body.
      await page.locator('.asked-row .fold-item:visible').nth(1).click();
      await page.locator('dialog .outcome').first().waitFor();
    },
  },
  {
    name: 'consolidate-settled',
    kind: 'sample',
    as: 'desk',
    settled: ({ plan, round }) => `/plans/${plan}/rounds/${round}/consolidate`,
    act: async (page) => await page.locator('.sheet').waitFor(),
  },
  {
    name: 'why-compared',
    kind: 'sample',
    as: 'desk',
    settled: ({ plan, made }) => `/plans/${plan}/versions/${made}?view=compared`,
    act: async (page) => {
      await page.locator('li[data-state=changed] .pieces').first().click();
      await page.locator('.why-decided').first().waitFor();
    },
  },
];
