import type { PlaceIndex } from './place-index.ts';
import type { Provision } from './provision.ts';
import { alike, clean, findRuns, wordsOf } from './words.ts';

/** A place found by its words: the paragraph, and where in it they stand. */
export interface TextPlace {
  readonly provision: Provision;
  readonly start: number;
  readonly end: number;
  readonly how: 'exact' | 'similar';
  /** The same header or footer of other sections: what is asked of one is asked of all. */
  readonly twins: readonly Provision[];
}

export type FoundText = { readonly ok: true; readonly place: TextPlace } | { readonly ok: false; readonly why: 'not-found' | 'ambiguous' };

/** How much of the letters of both must stand in common words for a quotation to be taken for a paragraph. */
export const LEAST_ALIKE = 0.8;
/** How far the best must be from the next. */
const CLEAR_LEAD = 0.1;
/** Rarest words of a quotation by which paragraphs are looked up, and most paragraphs looked at for each. */
const RAREST = 5;
const MOST = 400;

/**
 * Finds a quotation: word by word (case, punctuation and typography aside) in one paragraph, else the paragraph whose words are like it by
 * {@link LEAST_ALIKE}. What stands in several paragraphs is ambiguous unless it is the whole of just one. `among` narrows the search.
 */
export function findText(index: PlaceIndex, quote: string, among: readonly Provision[] | null = null): FoundText {
  const wanted = wordsOf(clean(quote));
  if (wanted.length === 0) return { ok: false, why: 'not-found' };
  const candidates =
    among ??
    candidatesOf(
      index,
      wanted.map((word) => word.key),
    );
  const hits: TextPlace[] = [];
  for (const provision of candidates) {
    for (const at of findRuns(provision.words, wanted)) {
      const [first, last] = [provision.words[at], provision.words[at + wanted.length - 1]];
      if (first && last) hits.push({ provision, start: first.start, end: last.end, how: 'exact', twins: [] });
    }
  }
  const whole = hits.filter(({ provision }) => provision.words.length === wanted.length);
  const [one] = whole.length === 1 ? whole : hits;
  if (one && (whole.length === 1 || hits.length === 1)) return { ok: true, place: one };
  const [first, ...others] = hits;
  if (first && others.every(({ provision }) => isTwin(first.provision, provision)))
    return { ok: true, place: { ...first, twins: others.map(({ provision }) => provision) } };
  if (hits.length > 0) return { ok: false, why: 'ambiguous' };
  const likes = candidates
    .map((provision) => ({ provision, like: alike(provision.words, wanted) }))
    .filter(({ like }) => like >= LEAST_ALIKE - CLEAR_LEAD)
    .sort((a, b) => b.like - a.like);
  const [best, next] = likes;
  if (!best || best.like < LEAST_ALIKE || wanted.length < 3) return { ok: false, why: 'not-found' };
  if (next && best.like - next.like < CLEAR_LEAD && best.like < 1) return { ok: false, why: 'ambiguous' };
  const { provision } = best;
  return { ok: true, place: { provision, start: 0, end: provision.paragraph.text.length, how: 'similar', twins: [] } };
}

const RUNNING = /^(?:header|footer)\//u;

const isTwin = (a: Provision, b: Provision): boolean =>
  a !== b && RUNNING.test(a.flow) && RUNNING.test(b.flow) && a.paragraph.text === b.paragraph.text;

function candidatesOf(index: PlaceIndex, keys: readonly string[]): readonly Provision[] {
  const rare = [...new Set(keys)]
    .map((key) => index.byWord.get(key) ?? [])
    .filter((list) => list.length > 0)
    .sort((a, b) => a.length - b.length)
    .slice(0, RAREST);
  const ids = new Set(rare.flatMap((list) => list.slice(0, MOST)));
  return [...ids].sort((a, b) => a - b).flatMap((id) => index.provisions[id] ?? []);
}
