import { foldText } from '@svod/consolidation';
import type { Provenance, ProvenanceSentence, RemovedSentence } from './provenance.ts';

/** What was found for a question. `near`: nothing fits; these sentences share most of its words. */
export type FoundProvenance =
  | { readonly kind: 'found'; readonly sentences: readonly ProvenanceSentence[] }
  | { readonly kind: 'removed'; readonly sentences: readonly RemovedSentence[] }
  | { readonly kind: 'near'; readonly sentences: readonly ProvenanceSentence[] };

const NEAR = 3;

/**
 * Finds sentences of a version by words of theirs, or a measure's field by the number and the field's name ("2.3 deadline"): `fieldOf` gives the
 * field that a word names. Letters' case, quotation marks, dashes and spaces make no difference.
 */
export function findProvenance(provenance: Provenance, question: string, fieldOf: (name: string) => string | null): FoundProvenance {
  const { sentences, removed } = provenance;
  const [, measure = '', name = ''] = /^\s*(\d[\p{L}\p{N}.-]*)\s*(?:[,:]\s*)?(.*)$/u.exec(question) ?? [];
  if (measure !== '') {
    const number = bare(measure);
    const inMeasure = sentences.filter((one) => one.measure !== '' && bare(one.measure) === number);
    const field = name.trim() === '' ? '' : fieldOf(name);
    const found = field === null ? [] : inMeasure.filter((one) => field === '' || one.field === field);
    if (found.length > 0) return { kind: 'found', sentences: found };
  }
  const sought = key(question);
  const holding = sentences.filter((one) => key(one.text).includes(sought));
  if (sought !== '' && holding.length > 0) return { kind: 'found', sentences: holding };
  const gone = removed.filter((one) => key(one.text).includes(sought));
  if (sought !== '' && gone.length > 0) return { kind: 'removed', sentences: gone };
  return { kind: 'near', sentences: nearest(sentences, sought) };
}

const key = (text: string): string => foldText(text).toLowerCase().replace(/\s+/gu, ' ').trim();
const bare = (number: string): string => number.trim().replace(/[.)]+$/u, '');

function nearest(sentences: readonly ProvenanceSentence[], sought: string): readonly ProvenanceSentence[] {
  const words = new Set(wordsOf(sought));
  const rated = sentences.map((sentence) => {
    const own = new Set(wordsOf(key(sentence.text)));
    let common = 0;
    for (const word of words) if (own.has(word)) common++;
    return { sentence, rate: words.size + own.size === 0 ? 0 : (2 * common) / (words.size + own.size) };
  });
  return rated
    .filter(({ rate }) => rate > 0)
    .sort((a, b) => b.rate - a.rate)
    .slice(0, NEAR)
    .map(({ sentence }) => sentence);
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
