import { type Format, NONE, type Span } from './document.ts';

/** Puts one more stretch of text without revisions after some spans; one that is formatted as the last span lengthens it. */
export function addSpan(spans: Span[], start: number, end: number, format: Format): void {
  if (end <= start) return;
  const last = spans.at(-1);
  if (last !== undefined && last.format === format) spans[spans.length - 1] = { ...last, end };
  else spans.push({ start, end, ins: NONE, del: NONE, format, formatChange: null });
}
