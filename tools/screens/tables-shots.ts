import type { Page } from 'playwright-core';
import type { Content } from './fill-content.ts';
import type { Shot } from './shots.ts';

const at =
  (paper: string) =>
  ({ plan, round, bodies }: Content): string =>
    `/plans/${plan}/rounds/${round}/tables?paper=${paper}&body=${bodies.get('МИД') ?? ''}`;

/** The answers are brought together and the paper is made when it is first looked at. */
const ready = async (page: Page): Promise<void> => await page.locator('.printed').waitFor({ timeout: 60_000 });

/** The papers of a round as they print. */
export const TABLES_SHOTS: readonly Shot[] = [
  { name: 'tables-comments', kind: 'sample', as: 'desk', path: at('comment-table'), act: ready },
  { name: 'tables-old-new', kind: 'sample', as: 'desk', path: at('old-new-table'), act: ready },
  {
    name: 'tables-letter',
    kind: 'sample',
    as: 'desk',
    path: at('reply-letter'),
    act: async (page) => {
      await ready(page);
      // The last format: the PDF.
      await page.locator('.tables-files .button').last().click();
      await page.locator('.tables-files .paper-made').waitFor({ timeout: 60_000 });
    },
  },
];
