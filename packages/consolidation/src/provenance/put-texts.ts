import { shownText } from '../amendments/shown-text.ts';
import type { Amendment } from '../consolidation.ts';
import type { Document } from '../document/document.ts';
import { stripOf } from '../flow/strip.ts';
import { indexBase } from '../returns/context.ts';
import type { TracedSentences } from './trace-sentences.ts';

/** What an amendment put into the next version where nothing of the base stood, cells of a row joined by tabs; '' where nothing of it is there. */
export type PutTexts = (amendment: Pick<Amendment, 'id' | 'decision'>) => string;

const rowOf = (flow: string): string | null => /^(.*\/\d+\.\d+)\.\d+$/u.exec(flow)?.[1] ?? null;

/** Finds what each insertion reads like in the next version, with whatever others changed in it; of a joint text it is the collision's. */
export function putTexts(next: Document, { sentences }: TracedSentences): PutTexts {
  const index = indexBase(next);
  const places = new Map<string, Map<string, { readonly flow: string; readonly block: number }>>();
  for (const { flow, block, made, from } of sentences) {
    if (from.length > 0) continue;
    for (const id of made) {
      const known = places.get(id) ?? new Map();
      places.set(id, known.set(`${flow}#${block}`, { flow, block }));
    }
  }
  return ({ id, decision }) => {
    const follows = decision?.follows?.kind === 'collision' ? decision.follows.id : id;
    const found = [...((places.get(id) ?? places.get(follows))?.values() ?? [])];
    let text = '';
    let last = '';
    for (const { flow, block } of found) {
      const one = index.flow(flow)?.blocks[block];
      if (!one) continue;
      const beside = flow !== last && rowOf(flow) !== null && rowOf(flow) === rowOf(last);
      text += (text === '' ? '' : beside ? '\t' : '\n') + shownText(stripOf([one])).replace(/\n$/u, '');
      last = flow;
    }
    return text;
  };
}
