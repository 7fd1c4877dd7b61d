/** Main parts that are hard to compare with a plan, made from it. The same whenever they are asked for. */

const TEXT = /(<w:t(?: [^>]*)?>)([^<]*)/gu;
const WORD = /(?<![\p{L}&])\p{L}+/gu;

/** The plan with every word another one: same paragraphs, same table, nothing to hold on to. */
export function rewrittenPlan(xml: string): string {
  return xml.replace(TEXT, (_, tag: string, text: string) => tag + text.replace(WORD, (word) => [...word].toReversed().join('') + 'ъ'));
}

/** Another text of the same length in the same words: each word is one that stands elsewhere in the plan. */
export function unrelatedPlan(xml: string): string {
  const words = [...xml.matchAll(TEXT)].flatMap(([, , text = '']) => text.match(WORD) ?? []);
  let at = 1;
  const next = (): string => {
    // Numerical Recipes' quick generator: any sequence without a pattern will do.
    at = (Math.imul(at, 1664525) + 1013904223) >>> 0;
    return words[at % words.length] ?? '';
  };
  return xml.replace(TEXT, (_, tag: string, text: string) => tag + text.replace(WORD, next));
}
