import type { BodyNames, Register } from './register.ts';
import { stem } from './stem.ts';

/** A word of a text and where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD’'-]*/gu;

export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));

/** Ids of the bodies that words name, and how many words that took. */
export interface BodyMatch {
  readonly ids: readonly string[];
  readonly words: number;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly ids: Set<string>;
}

const newNode = (): Node => ({ next: new Map(), ids: new Set() });

/** Looks bodies up by full names in any case, by short forms as they are written, by former names. The longest name wins. */
export interface BodyIndex {
  readonly at: (words: readonly Word[], from: number) => BodyMatch | null;
  /** How many words from there name the State. */
  readonly state: (words: readonly Word[], from: number) => number;
}

/** Cases after a short form, in Kyrgyz and in Russian: "ИИМдин", "ТИМге", "УКМКнын", "МИДом", "МВД-у". */
const CASE = /^(\p{Lu}[\p{Lu}\p{N}]+)-?(?:ом|а|у|е|[нтд][ыиуү]н|[гк][аеоө]|[нтд][ыиуү]|[дт][аеоө](?:н)?)$/u;

/** Prepares a register for look-ups. Takes time in step with the register; a look-up takes as many steps as the longest name has words. */
export function indexBodies(register: Register): BodyIndex {
  const names = newNode();
  const shorts = newNode();
  const states = newNode();
  const put = (root: Node, keys: readonly string[], id: string): void => {
    let node = root;
    for (const key of keys) {
      const next = node.next.get(key) ?? newNode();
      node.next.set(key, next);
      node = next;
    }
    if (keys.length > 0) node.ids.add(id);
  };
  const stemsOf = (text: string): readonly string[] => wordsOf(text).map((word) => stem(word.text));
  const stateWords = register.state.map((text) => stemsOf(text)).sort((a, b) => b.length - a.length);
  for (const state of stateWords) put(states, state, 'state');
  /** The name with the State's words taken from its beginning and its end. */
  const bare = (stems: readonly string[]): readonly string[] => {
    for (const state of stateWords) {
      if (state.length >= stems.length) continue;
      if (state.every((one, k) => stems[k] === one)) return stems.slice(state.length);
      if (state.every((one, k) => stems[stems.length - state.length + k] === one)) return stems.slice(0, -state.length);
    }
    return stems;
  };
  const putNames = (id: string, { names: full, short = {} }: BodyNames): void => {
    for (const name of Object.values(full)) {
      const stems = stemsOf(name);
      put(names, stems, id);
      put(names, bare(stems), id);
    }
    for (const list of Object.values(short))
      for (const text of list) {
        // "Минфин", "Интерпол" decline; "МИД" stands as it is.
        const words = wordsOf(text).map((word) => word.text);
        if (words.every(isShort)) put(shorts, words, id);
        else put(names, stemsOf(text), id);
      }
  };
  for (const body of register.bodies) {
    putNames(body.id, body);
    for (const former of body.former ?? []) putNames(body.id, former);
  }
  const walk = (root: Node, keys: readonly ((word: string) => string)[], words: readonly Word[], from: number): BodyMatch | null => {
    let node = root;
    let best: BodyMatch | null = null;
    for (let k = from; k < words.length; k++) {
      const text = words[k]?.text ?? '';
      const next = keys.map((key) => node.next.get(key(text))).find((one) => one !== undefined);
      if (!next) break;
      node = next;
      if (node.ids.size > 0) best = { ids: [...node.ids].sort(), words: k - from + 1 };
    }
    return best;
  };
  const own = (text: string): string => text;
  return {
    at(words, from) {
      const short = walk(shorts, [own, withoutCase], words, from);
      const full = walk(names, [stem], words, from);
      return (full?.words ?? 0) >= (short?.words ?? 0) ? (full ?? short) : short;
    },
    state: (words, from) => walk(states, [stem], words, from)?.words ?? 0,
  };
}

const withoutCase = (text: string): string => CASE.exec(text)?.[1] ?? text;

/** A short form of capitals ("ГКНБ", "НБ", "и" in "ДПЗ и ГСЭН" counts too). */
const isShort = (word: string): boolean => !/^\p{Lu}?\p{Ll}{2,}/u.test(word) || /\p{Lu}.*\p{Lu}/u.test(word);
