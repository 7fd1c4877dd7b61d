import type { Amendment } from './place-detail.ts';

/** A paragraph in stretches: those that amendments are about, and the others. */
export function contested(
  text: string,
  amendments: readonly Pick<Amendment, 'before' | 'range'>[],
): readonly { readonly text: string; readonly hot: boolean }[] {
  const ranges = amendments
    .filter(({ before, range }) => before === text && range.end > range.start)
    .map(({ range }) => range)
    .sort((a, b) => a.start - b.start);
  const runs: { text: string; hot: boolean }[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (end <= at) continue;
    if (start > at) runs.push({ text: text.slice(at, start), hot: false });
    runs.push({ text: text.slice(Math.max(at, start), end), hot: true });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), hot: false });
  return runs;
}
