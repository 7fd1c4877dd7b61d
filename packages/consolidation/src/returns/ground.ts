import type { Document, Table, TableParts, Values } from '../document/document.ts';
import { sameValues } from '../document/traits.ts';
import { type CellAt, type Grid, extentOf, isRegion } from './cell-dress.ts';

/** What paragraphs take where neither their style nor they themselves set anything, in the base and in the return. */
export interface Ground {
  readonly base: Values;
  readonly made: Values;
  /** They are the same. */
  readonly same: boolean;
  /** The same of words. Null where nothing is known of their look on one side. */
  readonly words: WordGround | null;
  /** In a table of which the style gives parts another look: that of one cell. Null where all cells have this one. */
  readonly cell: ((at: CellAt, grid: Grid) => Ground) | null;
}

export interface WordGround {
  readonly base: Values;
  readonly made: Values;
  readonly same: boolean;
  /** What was found of two looks on this ground. */
  readonly known: WeakMap<Values, WeakMap<Values, readonly WordDifference[]>>;
}

/** A trait of words that shows otherwise. */
export interface WordDifference {
  readonly name: string;
  readonly was: number | string;
  readonly now: number | string;
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
    cell: null,
  };
}

/** In a table: its style stands over the defaults of the file. */
export function groundIn(open: Ground, base: Table, made: Table): Ground {
  const all = over(open, base, made);
  if (base.parts === undefined && made.parts === undefined) return all;
  const alike = base.parts === made.parts || JSON.stringify(base.parts) === JSON.stringify(made.parts);
  const known = new Map<string, Ground>();
  return {
    ...all,
    same: all.same && alike,
    words: all.words && { ...all.words, same: all.words.same && alike },
    cell(at, grid) {
      const [mine, theirs] = [partsAt(base.parts, at, grid), partsAt(made.parts, at, grid)];
      const key = `${mine.join()}|${theirs.join()}`;
      let ground = known.get(key);
      if (!ground) {
        ground = { ...over(all, sumOf(base.parts, mine), sumOf(made.parts, theirs)), cell: null };
        known.set(key, ground);
      }
      return ground;
    },
  };
}

type Given = Pick<Table, 'paragraphs' | 'words'>;

/** What is given over a ground. */
function over(ground: Ground, base: Given, made: Given): Ground {
  const plain = base.paragraphs === undefined && made.paragraphs === undefined;
  const plainWords = ground.words === null || (base.words === undefined && made.words === undefined);
  if (plain && plainWords) return ground;
  const [mine, theirs] = [
    { ...ground.base, ...base.paragraphs },
    { ...ground.made, ...made.paragraphs },
  ];
  return {
    base: mine,
    made: theirs,
    same: sameValues(mine, theirs),
    words: plainWords ? ground.words : wordsOf({ ...ground.words?.base, ...base.words }, { ...ground.words?.made, ...made.words }),
    cell: null,
  };
}

/** Parts of a table in which a cell stands, in the order in which they rule. */
function partsAt(parts: TableParts | undefined, at: CellAt, grid: Grid): readonly string[] {
  if (!parts) return [];
  return Object.keys(parts.regions).filter((region) => isRegion(region) && extentOf(region, at, grid, parts.bands) !== null);
}

function sumOf(parts: TableParts | undefined, names: readonly string[]): Given {
  let [paragraphs, words] = [NO_VALUES, NO_VALUES];
  for (const name of names) {
    const given = isRegion(name) ? parts?.regions[name] : undefined;
    if (given)
      [paragraphs, words] = [
        { ...paragraphs, ...given.paragraphs },
        { ...words, ...given.words },
      ];
  }
  return { paragraphs, words };
}
