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
}

/** Every screen, empty, full and in error. A new screen gets its lines here. */
export const SHOTS: readonly Shot[] = [
  { name: 'sign-in-sample', kind: 'sample', as: null, path: '/' },
  { name: 'sign-in-cut', kind: 'sample', as: null, path: '/', cut: '/api/sign-in' },
  { name: 'settings', kind: 'real', as: 'desk', path: '/settings' },
  {
    name: 'settings-wrong',
    kind: 'real',
    as: 'desk',
    path: '/settings',
    act: async (page) => await page.locator('.control').first().fill(''),
  },
  { name: 'account', kind: 'real', as: 'desk', path: '/account' },
  { name: 'not-found', kind: 'real', as: 'desk', path: '/nowhere' },
  {
    name: 'menu',
    kind: 'sample',
    as: 'desk',
    path: '/account',
    act: async (page) => await page.locator('.fold > summary:visible').click(),
  },
];
