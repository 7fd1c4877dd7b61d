import fc from 'fast-check';
import type { Document } from '../../src/document/document.ts';
import { textLines } from '../../src/document/lines.ts';
import { type BaseGenes, type Gene, growBase } from './generate-base.ts';
import { type Grown, type ReturnGenes, growReturn } from './generate-return.ts';

/** A base and the returns that were made of it. */
export interface Scenario<Return = Grown> {
  readonly base: Document;
  readonly returns: readonly Return[];
}

/** What most laws need to know of a return. */
export type Made = Pick<Grown, 'made' | 'allTracked'>;

interface Genes {
  readonly base: BaseGenes;
  readonly returns: readonly (ReturnGenes & { readonly echo: boolean })[];
}

const seed = fc.noShrink(fc.noBias(fc.nat()));
const gene = (size: number): fc.Arbitrary<Gene> => fc.record({ seed, size: fc.noBias(fc.nat({ max: size })) });
const list = (one: fc.Arbitrary<Gene>, min: number, max: number): fc.Arbitrary<Gene[]> =>
  fc.noBias(fc.array(one, { minLength: min, maxLength: max, size: 'max' }));

/** Genes of a base and of so many returns. A failing case shrinks by leaving out blocks, edits and returns. */
export const genes = (least: number, most: number): fc.Arbitrary<Genes> =>
  fc.record({
    base: fc.record({ blocks: list(gene(12), 1, 7), stories: fc.noBias(fc.nat()) }),
    returns: fc.noBias(
      fc.array(fc.record({ manner: seed, edits: list(gene(6), 0, 6), echo: fc.boolean() }), {
        minLength: least,
        maxLength: most,
        size: 'max',
      }),
    ),
  });

export function grow(from: Genes): Scenario {
  const base = growBase(from.base);
  // Bodies often ask for the same: some begin with the first one's first edits.
  const heard = from.returns[0]?.edits.slice(0, 2) ?? [];
  const edits = (each: Genes['returns'][number], k: number): readonly Gene[] =>
    each.echo && k > 0 ? [...heard, ...each.edits] : each.edits;
  return { base, returns: from.returns.map((each, k) => growReturn(base, { ...each, edits: edits(each, k) })) };
}

/** For people: a case that failed, in lines. */
export function tell({ base, returns }: Scenario): string {
  const lines = (document: Document): string =>
    textLines(document, 'marked', { stories: 'all' })
      .map((line) => `  ${JSON.stringify(line)}`)
      .join('\n');
  return [`base\n${lines(base)}`, ...returns.map(({ made }, k) => `return ${k + 1}\n${lines(made)}`)].join('\n');
}
