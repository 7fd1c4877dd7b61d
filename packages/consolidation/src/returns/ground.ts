import type { Document, Table, Values } from '../document/document.ts';
import { sameValues } from '../document/traits.ts';

/** What paragraphs take where neither their style nor they themselves set anything, in the base and in the return. */
export interface Ground {
  readonly base: Values;
  readonly made: Values;
  /** They are the same. */
  readonly same: boolean;
  /** The same of words. Null where nothing is known of their look on one side. */
  readonly words: WordGround | null;
}

export interface WordGround {
  readonly base: Values;
  readonly made: Values;
  readonly same: boolean;
  /** What was found of two looks on this ground. */
  readonly known: WeakMap<
    Values,
    WeakMap<Values, readonly { readonly name: string; readonly was: number | string; readonly now: number | string }[]>
  >;
}

const NO_VALUES: Values = Object.freeze({});

const wordsOf = (base: Values, made: Values): WordGround => ({ base, made, same: sameValues(base, made), known: new WeakMap() });

/** Outside tables. A return of which nothing is known has what the base has. */
export function openGround(base: Document, made: Document): Ground {
  const mine = base.defaults ?? NO_VALUES;
  const theirs = made.defaults ?? mine;
  return {
    base: mine,
    made: theirs,
    same: sameValues(mine, theirs),
    words: base.words && made.words ? wordsOf(base.words, made.words) : null,
  };
}

/** In a table: its style stands over the defaults of the file. */
export function groundIn(open: Ground, base: Table, made: Table): Ground {
  const plain = base.paragraphs === undefined && made.paragraphs === undefined;
  const plainWords = open.words === null || (base.words === undefined && made.words === undefined);
  if (plain && plainWords) return open;
  const [mine, theirs] = [
    { ...open.base, ...base.paragraphs },
    { ...open.made, ...made.paragraphs },
  ];
  return {
    base: mine,
    made: theirs,
    same: sameValues(mine, theirs),
    words: plainWords ? open.words : wordsOf({ ...open.words?.base, ...base.words }, { ...open.words?.made, ...made.words }),
  };
}
