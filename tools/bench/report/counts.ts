import type { Growth } from '../inputs/recipes.ts';
import { type Counted, allSteps } from '../count/counted.ts';
import { exponentsOf } from '../count/judge.ts';
import { number, table } from './table.ts';

/** What was read and what work it took. */
export function countsTable(names: readonly string[], counted: Readonly<Record<string, Counted>>): string {
  const rows = names.flatMap((name) => {
    const one = counted[name];
    if (!one) return [];
    const { files, inflatedBytes, elements, textNodes, paragraphs } = one.input;
    const of = (test: (part: string) => boolean): number =>
      Object.entries(one.steps).reduce((sum, [part, steps]) => (test(part) ? sum + steps : sum), 0);
    const [xml, word] = [of((part) => part === 'wordml/xml'), of((part) => part.startsWith('wordml'))];
    const engine = of((part) => part.startsWith('consolidation') || part === 'diff');
    return [
      [
        name,
        ...[files, inflatedBytes, elements, textNodes, paragraphs, xml, word - xml, engine, allSteps(one)].map(number),
        (allSteps(one) / elements).toFixed(1),
      ],
    ];
  });
  return table(
    ['', 'files', 'bytes inflated', 'elements', 'texts', 'paragraphs', 'steps: xml', 'Word', 'engine', 'all', 'per element'],
    rows,
  );
}

export function growthTable(growths: readonly Growth[], counted: Readonly<Record<string, Counted>>): string {
  const rows = growths.map((growth) => {
    const [all, ...parts] = exponentsOf(growth, counted);
    const worst = parts.toSorted((a, b) => b.exponent - a.exponent)[0];
    return [
      growth.name,
      growth.steps.map(({ name }) => name.split('-').at(-1)).join(', '),
      all?.exponent.toFixed(3) ?? '',
      worst ? `${worst.part} ${worst.exponent.toFixed(3)}` : '',
    ];
  });
  return table(['growth', 'at', 'exponent', 'worst part'], rows);
}
