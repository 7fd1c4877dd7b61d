/** What the screen and the frame that draws a Word file say to each other. The frame has no origin and no network; bytes are handed in. */
export type ToFrame =
  | { readonly kind: 'draw'; readonly bytes: ArrayBuffer }
  /** Go to a place: its text, and which of several equal ones it is, from 0. */
  | { readonly kind: 'go'; readonly text: string; readonly nth: number };

export type FromFrame = { readonly kind: 'ready' | 'drawn' | 'failed' };

/** Reads what came from the frame; null for anything else: what runs in it has read a stranger's file. */
export function fromFrame(data: unknown): FromFrame | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  const { kind } = data;
  return kind === 'ready' || kind === 'drawn' || kind === 'failed' ? { kind } : null;
}

/** A text as it is looked for: white space and invisible signs are no difference. */
export const plainText = (text: string): string => text.replaceAll(/[\s\u00AD\u200B\uFEFF]+/gu, ' ').trim();
