import type { Page } from 'playwright-core';
import type { Role } from '@svod/contract';
import { CONSOLIDATE_SHOTS } from './consolidate-shots.ts';
import { type Content, sampleFile } from './fill-content.ts';
import type { Settled } from './fill-settled.ts';
import { TABLES_SHOTS } from './tables-shots.ts';
import { WHY_SHOTS } from './why-shots.ts';

/** A screen in one state: where it is, who looks at it, and what is done before it is looked at. */
export interface Shot {
  readonly name: string;
  /** In the filled sample workspace, or in an empty one for real work. */
  readonly kind: 'sample' | 'real';
  /** A person with that role; null: nobody is signed in. */
  readonly as: Role | null;
  /** Of the body with that short name in Russian. */
  readonly of?: string;
  /** Where it is; screens of a plan where its content is. */
  readonly path?: string | ((content: Content) => string);
  /** Where it is in a plan of which a round was settled. */
  readonly settled?: (settled: Settled) => string;
  readonly act?: (page: Page) => Promise<void>;
  /** Calls whose address begins so are cut off: what the screen shows then. */
  readonly cut?: string;
  /** The server refuses something on purpose, which the console tells. */
  readonly refused?: true;
}

/** Every screen, empty, full and in error. A new screen gets its lines here. */
export const SHOTS: readonly Shot[] = [
  { name: 'sign-in-sample', kind: 'sample', as: null, path: '/' },
  { name: 'sign-in-cut', kind: 'sample', as: null, path: '/', cut: '/api/sign-in' },
  { name: 'sign-in-real', kind: 'real', as: null, path: '/' },
  { name: 'sign-in-came-back', kind: 'real', as: null, path: '/?fault=not-linked' },
  {
    name: 'sign-in-wrong',
    kind: 'real',
    as: null,
    path: '/',
    act: async (page) => await page.locator('form button[type=submit]').click(),
  },
  { name: 'enter', kind: 'real', as: null, path: `/enter#${'x'.repeat(43)}` },
  { name: 'enter-no-link', kind: 'real', as: null, path: '/enter', refused: true },
  {
    name: 'set-up',
    kind: 'real',
    as: null,
    path: `/set-up#${'x'.repeat(43)}`,
    act: async (page) => await page.locator('form button[type=submit]').click(),
  },
  { name: 'plans-full', kind: 'sample', as: 'desk', path: '/' },
  { name: 'plans-cut', kind: 'sample', as: 'desk', path: '/', cut: '/api/plans' },
  { name: 'plans-empty-desk', kind: 'real', as: 'desk', path: '/' },
  { name: 'plans-empty-body', kind: 'real', as: 'observer', path: '/' },
  {
    name: 'plans-new',
    kind: 'real',
    as: 'desk',
    path: '/',
    act: async (page) => {
      await page.locator('main .button-main').click();
      await page.locator('dialog .button-main').click();
    },
  },
  { name: 'log-full', kind: 'sample', as: 'desk', path: '/log' },
  { name: 'log-administrator', kind: 'sample', as: 'administrator', path: '/log?before=5' },
  { name: 'log-cut', kind: 'sample', as: 'desk', path: '/log', cut: '/api/log' },
  { name: 'people-full', kind: 'sample', as: 'administrator', path: '/people' },
  { name: 'people-cut', kind: 'sample', as: 'administrator', path: '/people', cut: '/api/people' },
  {
    name: 'people-found-none',
    kind: 'sample',
    as: 'administrator',
    path: '/people',
    act: async (page) => await page.locator('.find-line input').fill('щщщ'),
  },
  {
    name: 'people-add-wrong',
    refused: true,
    kind: 'sample',
    as: 'administrator',
    path: '/people',
    act: async (page) => {
      await page.locator('main .button-main').click();
      await page.locator('dialog input').first().fill('Сотрудник');
      await page.locator('dialog input[type=email]').fill('не адрес');
      await page.locator('dialog .button-main').click();
      await page.locator('dialog .field-wrong').waitFor();
    },
  },
  {
    name: 'person',
    kind: 'sample',
    as: 'administrator',
    path: '/people',
    act: async (page) => {
      await page.getByRole('link', { name: /^ГТС/u }).click();
      await page.locator('.give-role button').click();
      await page.locator('.field-wrong').waitFor();
    },
  },
  {
    name: 'person-invited',
    kind: 'real',
    as: 'administrator',
    path: '/people',
    act: async (page) => {
      await page.locator('main .button-main').click();
      await page.locator('dialog input').first().fill('Новый исполнитель');
      await page.locator('dialog .button-main').click();
      await page.locator('.link-back').waitFor();
      await page.locator('main .button-main').click();
      await page.locator('.made-link').waitFor();
    },
  },
  { name: 'bodies-full', kind: 'sample', as: 'desk', path: '/people/bodies' },
  { name: 'bodies-empty', kind: 'real', as: 'desk', path: '/people/bodies' },
  {
    name: 'bodies-import',
    kind: 'real',
    as: 'desk',
    path: '/people/bodies',
    act: async (page) => {
      await page.locator('.empty .button').first().click();
      await page.locator('.register input').nth(2).check();
    },
  },
  {
    name: 'bodies-edit',
    kind: 'sample',
    as: 'desk',
    path: '/people/bodies',
    act: async (page) => await page.locator('tbody .button').first().click(),
  },
  { name: 'settings', kind: 'real', as: 'desk', path: '/settings' },
  {
    name: 'settings-wrong',
    kind: 'real',
    as: 'desk',
    path: '/settings',
    act: async (page) => await page.locator('.control').first().fill(''),
  },
  { name: 'plan', kind: 'sample', as: 'desk', path: ({ plan }) => `/plans/${plan}` },
  {
    name: 'plan-downloads',
    kind: 'sample',
    as: 'desk',
    path: ({ plan }) => `/plans/${plan}`,
    act: async (page) => await page.locator('.version-acts button').first().click(),
  },
  { name: 'plan-settings', kind: 'sample', as: 'desk', path: ({ plan }) => `/plans/${plan}/settings` },
  {
    name: 'plan-settings-leaving',
    kind: 'sample',
    as: 'desk',
    path: ({ plan }) => `/plans/${plan}/settings`,
    // As the server tells of it; in the plan itself it would be seen on every other screen.
    act: async (page) => {
      await page.route(/\/api\/plans\/[0-9a-f-]{36}$/u, async (route) => {
        const answer = await route.fetch();
        const plan = (await answer.json()) as { settings: object };
        const settings = { ...plan.settings, twoPersons: true, twoPersonsLeaving: { by: 'Секретариат, отдел планов', mine: false } };
        await route.fulfill({ response: answer, json: { ...plan, settings } });
      });
      await page.reload();
      await page.locator('form .notice').waitFor();
    },
  },
  { name: 'new-version', kind: 'sample', as: 'desk', path: ({ plan }) => `/plans/${plan}/new-version` },
  {
    name: 'new-version-read',
    kind: 'sample',
    as: 'desk',
    path: ({ plan }) => `/plans/${plan}/new-version`,
    act: async (page) => {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'проект.docx', mimeType: 'application/octet-stream', buffer: sampleFile('returns/mz.docx') });
      await page.locator('.base-report').waitFor();
    },
  },
  { name: 'read-text', kind: 'sample', as: 'desk', path: ({ plan, version }) => `/plans/${plan}/versions/${version}?view=text` },
  {
    name: 'read-page',
    kind: 'sample',
    as: 'desk',
    path: ({ plan, version }) => `/plans/${plan}/versions/${version}?view=page`,
    act: async (page) => await page.locator('.word-page-note').waitFor({ state: 'detached' }),
  },
  {
    name: 'read-compared',
    kind: 'sample',
    as: 'desk',
    path: ({ plan, next }) => `/plans/${plan}/versions/${next}?view=compared`,
    act: async (page) => {
      await page.locator('[data-change]').first().waitFor();
      await page.keyboard.press('j');
    },
  },
  {
    name: 'send-out',
    kind: 'sample',
    as: 'desk',
    path: ({ plan }) => `/plans/${plan}/send-out`,
    act: async (page) => {
      for (const place of [0, 1, 3]) await page.locator('.choose-bodies input').nth(place).check();
    },
  },
  { name: 'round', kind: 'sample', as: 'desk', path: ({ plan, round }) => `/plans/${plan}/rounds/${round}` },
  {
    name: 'round-remind',
    kind: 'sample',
    as: 'desk',
    path: ({ plan, round }) => `/plans/${plan}/rounds/${round}`,
    act: async (page) => await page.locator('.screen-acts .button').first().click(),
  },
  {
    name: 'round-cut',
    kind: 'sample',
    as: 'desk',
    path: ({ plan, round }) => `/plans/${plan}/rounds/${round}`,
    cut: '/api/rounds',
  },
  { name: 'report', kind: 'sample', as: 'desk', path: ({ plan, round, report }) => `/plans/${plan}/rounds/${round}/files/${report}` },
  {
    name: 'desk-answer',
    kind: 'sample',
    as: 'desk',
    path: ({ plan, round, bodies, letter }) => `/plans/${plan}/rounds/${round}/answer?body=${bodies.get('МЗ') ?? ''}&source=${letter}`,
    act: async (page) => await page.locator('.letter-shown').waitFor(),
  },
  { name: 'own-answer', kind: 'sample', as: 'contributor', of: 'МСХ', path: ({ plan, round }) => `/plans/${plan}/rounds/${round}` },
  {
    name: 'own-answer-typing',
    kind: 'sample',
    as: 'contributor',
    of: 'МЗ',
    path: ({ plan, round }) => `/plans/${plan}/rounds/${round}`,
    act: async (page) => {
      await page.locator('.own-measure > summary').first().click();
      await page.locator('.own-measure dd .button').first().click();
    },
  },
  { name: 'account', kind: 'real', as: 'desk', path: '/account' },
  {
    name: 'account-password',
    kind: 'real',
    as: 'desk',
    path: '/account',
    act: async (page) => {
      await page.locator('.means .form-acts').nth(1).locator('button').first().click();
      await page.locator('.qr').waitFor();
    },
  },
  { name: 'not-found', kind: 'real', as: 'desk', path: '/nowhere' },
  {
    name: 'menu',
    kind: 'sample',
    as: 'desk',
    path: '/account',
    act: async (page) => await page.locator('.fold > summary:visible').click(),
  },
  ...CONSOLIDATE_SHOTS,
  ...TABLES_SHOTS,
  ...WHY_SHOTS,
];
