import {
  type BaseIndex,
  type Consolidated,
  type Document,
  type Outline,
  type ReadReturn,
  compareReturn,
  consolidateReturns,
  indexBase,
  outlineOf,
} from '@svod/consolidation';
import { fieldsOfHeader } from '@svod/plan';
import { type Grown, growReturn } from '../../../packages/consolidation/test/laws/generate-return.ts';
import { type Opened, basePackage, openEntries } from '../../../packages/wordml/test/write-package.ts';
import { type Random, randomOf } from '../../../packages/wordml/test/write-random.ts';
import { randomBase } from '../../../packages/wordml/test/write-random-base.ts';

/** A base as a Word file, and returns of it. */
export interface WordCase {
  readonly random: Random;
  readonly entries: ReadonlyMap<string, Uint8Array>;
  readonly base: Opened;
  readonly index: BaseIndex;
  readonly outline: Outline;
  readonly grown: readonly Grown[];
  readonly returns: readonly ReadReturn[];
  readonly result: Consolidated;
}

/** Makes a case of a seed: a random base in Word's bytes, one to three returns edited as word processors do. */
export function wordCase(seed: number): WordCase {
  const random = randomOf(seed);
  const entries = basePackage(randomBase(random));
  const base = openEntries(entries);
  const index = indexBase(base.document);
  const outline = outlineOf(base.document, fieldsOfHeader);
  const grown = Array.from({ length: 1 + random.below(3) }, () => {
    const edits = Array.from({ length: random.below(6) }, () => ({ seed: random.below(0x7fffffff), size: random.below(5) }));
    return growReturn(base.document, { manner: random.below(0x7fffffff), edits });
  });
  const returns = grown.map(({ made }, k) => readReturn(made, k, index));
  return { random, entries, base, index, outline, grown, returns, result: consolidateReturns(returns, index, outline) };
}

/** A return of the body numbered so, compared with the base. */
export function readReturn(document: Document, k: number, index: BaseIndex): ReadReturn {
  const sender = { id: `r${k + 1}`, body: `Орган ${k + 1}`, date: '2026-04-01', authors: {} };
  return { sender, document, findings: compareReturn(index, document), stale: null };
}
