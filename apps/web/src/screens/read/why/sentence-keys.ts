import { stepOf } from '../step-key.ts';

/** What of a key's event says where the focus goes among the sentences of a text. */
export interface SentenceKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: unknown;
}

/** Arrows go from sentence to sentence where one has the focus (`at` is its index, -1: none has); J and K to the next that was changed, from anywhere. */
export function sentenceStep(pressed: SentenceKey, changed: readonly boolean[], at: number): number | null {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  const arrow = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 0;
  if (arrow !== 0 && !ctrlKey && !metaKey && !altKey) {
    const next = at + arrow;
    return at < 0 || changed[next] === undefined ? null : next;
  }
  const step = stepOf(pressed);
  if (step === null) return null;
  const next =
    step === 1 ? changed.indexOf(true, at + 1) : at < 0 ? changed.lastIndexOf(true) : at === 0 ? -1 : changed.lastIndexOf(true, at - 1);
  return next < 0 ? null : next;
}
