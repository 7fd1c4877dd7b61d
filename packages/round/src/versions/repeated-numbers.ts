import type { Outline, TracedSentences } from '@svod/consolidation';

/** Numbers of measures that stand more often in a version than in its base: rows of several bodies were taken, each numbered by itself. */
export function repeatedNumbers({ sentences, original }: TracedSentences, base: Outline, next: Outline): readonly string[] {
  const before = numbersOf(original, base);
  return [...numbersOf(sentences, next)]
    .filter(([number, count]) => count > 1 && count > (before.get(number) ?? 0))
    .map(([number]) => number);
}

function numbersOf(
  sentences: readonly { readonly flow: string; readonly block: number; readonly text: string }[],
  outline: Outline,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { flow, block, text } of sentences) {
    if (outline.block(flow, block).field !== 'num') continue;
    const number = text.replace(/[.)\s]+$/u, '');
    if (/\d/u.test(number)) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}
