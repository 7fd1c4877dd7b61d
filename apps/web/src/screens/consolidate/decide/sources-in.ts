import { wordPieces } from '../../../parts/pieces/word-pieces.ts';

/** A stretch of a joint text, with the proposal whose words it takes; null: the base's words, or those of whoever writes. */
export interface Sourced {
  readonly text: string;
  readonly source: string | null;
}

/** A proposal by its id, with the words that it puts in. */
export interface Source {
  readonly id: string;
  readonly added: string;
}

/** Words of a longer text are not looked up: nobody writes so much into one place. */
const MOST = 1500;
/** Letters that two texts have to share before one is said to come from the other. */
const LEAST = 3;

/** Whose words a joint text takes, as one writes it: what is not the base's is looked for in what each proposal puts in, longest runs of words first. A look only. */
export function sourcesIn(wording: string, base: string, sources: readonly Source[]): readonly Sourced[] {
  const known = sources.map(({ id, added }) => ({ id, words: wordsOf(added).map(({ word }) => word) }));
  const all = wordPieces(base, wording).flatMap(({ kind, text }): readonly Sourced[] =>
    kind === 'deleted' ? [] : kind === 'same' ? [{ text, source: null }] : cut(text, known),
  );
  const out: { text: string; source: string | null }[] = [];
  for (const { text, source } of all) {
    const last = out.at(-1);
    if (last !== undefined && last.source === source) last.text += text;
    else if (text !== '') out.push({ text, source });
  }
  return out;
}

/** The words that a proposal puts in, whole: its range says the exact letters, and `постоянно` → `при` begins after the common one. */
export function wordsAdded(before: string, after: string, { start, end }: { readonly start: number; readonly end: number }): string {
  let from = start;
  let to = Math.max(start, after.length - (before.length - end));
  if (from === to) return '';
  const inWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(after[at] ?? '');
  while (inWord(from) && inWord(from - 1)) from -= 1;
  while (inWord(to - 1) && inWord(to)) to += 1;
  return after.slice(from, to);
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word: word.toLowerCase(), start: index, end: index + word.length }));

function cut(text: string, known: readonly { readonly id: string; readonly words: readonly string[] }[]): readonly Sourced[] {
  const words = wordsOf(text);
  if (words.length > MOST || known.some((one) => one.words.length > MOST)) return [{ text, source: null }];
  const out: Sourced[] = [];
  let at = 0;
  for (let k = 0; k < words.length;) {
    const { id, count } = longest(words, k, known);
    const first = words[k];
    const last = words[k + count - 1];
    if (first !== undefined && last !== undefined && id !== null && last.end - first.start >= LEAST) {
      out.push({ text: text.slice(at, first.start), source: null }, { text: text.slice(first.start, last.end), source: id });
      at = last.end;
    }
    k += Math.max(1, count);
  }
  return [...out, { text: text.slice(at), source: null }];
}

/** The longest run of words from a place on that one of the proposals has in a row. */
function longest(
  words: readonly Word[],
  from: number,
  known: readonly { readonly id: string; readonly words: readonly string[] }[],
): { readonly id: string | null; readonly count: number } {
  let best: { readonly id: string | null; readonly count: number } = { id: null, count: 0 };
  for (const one of known)
    for (const [place, word] of one.words.entries()) {
      if (word !== words[from]?.word) continue;
      let count = 1;
      while (words[from + count] !== undefined && words[from + count]?.word === one.words[place + count]) count += 1;
      if (count > best.count) best = { id: one.id, count };
    }
  return best;
}
