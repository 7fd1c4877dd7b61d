/** What the screen and the frame that draws a Word file say to each other. The frame has no origin and no network; bytes are handed in. */
export type ToFrame =
  | { readonly kind: 'draw'; readonly bytes: ArrayBuffer }
  /** Go to a place: its text, and which of several equal ones it is, from 0. */
  | { readonly kind: 'go'; readonly text: string; readonly nth: number };

/** A place of the page by its text, and which of several equal ones it is. */
export interface FramePlace {
  readonly text: string;
  readonly nth: number;
}

export type FromFrame =
  | { readonly kind: 'ready' | 'drawn' | 'failed' }
  /** A person pressed on a place: the paragraph, then the cell around it. */
  | { readonly kind: 'pressed'; readonly places: readonly FramePlace[] };

/** Reads what came from the frame; null for anything else: what runs in it has read a stranger's file. */
export function fromFrame(data: unknown): FromFrame | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  const { kind } = data;
  if (kind === 'ready' || kind === 'drawn' || kind === 'failed') return { kind };
  if (kind !== 'pressed' || !('places' in data) || !Array.isArray(data.places)) return null;
  return { kind, places: data.places.slice(0, 2).filter(isPlace) };
}

const isPlace = (given: unknown): given is FramePlace =>
  typeof given === 'object' &&
  given !== null &&
  'text' in given &&
  typeof given.text === 'string' &&
  'nth' in given &&
  typeof given.nth === 'number';

/** A text as it is looked for: white space and invisible signs are no difference. */
export const plainText = (text: string): string => text.replaceAll(/[\s\u00AD\u200B\uFEFF]+/gu, ' ').trim();
