import type { Page } from 'playwright-core';
import type { Role } from '@svod/contract';

/** A screen in one state: where it is, who looks at it, and what is done before it is looked at. */
export interface Shot {
  readonly name: string;
  /** In the filled sample workspace, or in an empty one for real work. */
  readonly kind: 'sample' | 'real';
  /** A person with that role; null: nobody is signed in. */
  readonly as: Role | null;
  readonly path: string;
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
      await page.locator('dialog input').first().fill('Бакыт');
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
      await page.locator('dialog input').first().fill('Чолпон Исаева');
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
];
