import type { Language } from '@svod/contract';

/** How a version is shown. */
export type View = 'page' | 'text' | 'compared' | 'links';
export const VIEWS: readonly View[] = ['page', 'text', 'compared', 'links'];

/** In the address, so that what one looks at can be sent to somebody. */
export interface ReadSearch {
  readonly lang?: Language;
  readonly view?: View;
  /** The version it is compared with. */
  readonly with?: string;
  /** The language beside it. */
  readonly beside?: Language;
}
