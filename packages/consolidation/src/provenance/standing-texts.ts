import { shownText } from '../amendments/shown-text.ts';
import type { Amendment } from '../consolidation.ts';
import type { Document } from '../document/document.ts';
import { type BaseFlow, blockAt, stripOf } from '../flow/strip.ts';
import { indexBase } from '../returns/context.ts';
import type { TracedSentences } from './trace-sentences.ts';

/** Text of an amendment's provision as it stands in the next version; null where the base has no such provision. */
export type StandingText = (amendment: Amendment) => string | null;

/** Finds how each provision of the base reads in the next version, by the sentences that it kept. */
export function standingTexts(base: Document, next: Document, { sentences, original }: TracedSentences): StandingText {
  const index = indexBase(next);
  const places = new Map<string, Set<string>>();
  for (const { flow, block, from } of sentences)
    for (const source of from) {
      const old = original[source];
      if (!old) continue;
      for (const key of [`${old.flow}#${old.block}`, old.flow]) {
        const known = places.get(key) ?? new Set();
        places.set(key, known.add(`${flow}#${block}`));
      }
    }
  const old = indexBase(base);
  return ({ change, before }) => {
    if (change.kind !== 'text' || change.flow.startsWith('+') || before === '') return before === '' ? null : before;
    const flow = old.flow(change.flow);
    if (!flow) return before;
    const cell = /\/\d+\.\d+\.\d+$/u.test(change.flow);
    const keys = cell ? [change.flow] : blocksOf(flow, change.start, change.end).map((block) => `${change.flow}#${block}`);
    const found = [...new Set(keys.flatMap((key) => [...(places.get(key) ?? [])]))];
    const blocks = found.flatMap((key) => {
      const cut = key.lastIndexOf('#');
      return index.flow(key.slice(0, cut))?.blocks[Number(key.slice(cut + 1))] ?? [];
    });
    return blocks.length === 0 ? null : shownText(stripOf(blocks)).replace(/\n$/u, '');
  };
}

function blocksOf(flow: BaseFlow, start: number, end: number): readonly number[] {
  const first = blockAt(flow, Math.min(start, flow.length - 1));
  const last = blockAt(flow, Math.max(start, end - 1));
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}
