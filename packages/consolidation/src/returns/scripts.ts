/** Kinds of writing that take a typeface, and some a size, of their own (ECMA-376 Part 1, 17.3.2.26). */
export type Script = 'ascii' | 'other' | 'complex' | 'eastAsian' | 'simple';

/** Which writing a trait of words is of; `simple` is all but the complex ones. Other traits are of any. */
export const CLASSES: ReadonlyMap<string, Script> = new Map([
  ['fontAscii', 'ascii'],
  ['font', 'other'],
  ['fontCs', 'complex'],
  ['fontEa', 'eastAsian'],
  ['size', 'simple'],
  ['sizeCs', 'complex'],
]);

const COMPLEX = /[\u0590-\u08FF\u0900-\u109F\u1780-\u17FF\uFB1D-\uFDFF\uFE70-\uFEFE]/u;
const EAST_ASIAN = /[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF]/u;
const ASCII = /[\u0021-\u007E]/u;
/** Letters of Latin beyond ASCII, of Greek, Cyrillic and the like. Signs such as quotation marks are set in either. */
const OTHER = /[\u00AA-\u058F\u10A0-\u10FF\u1E00-\u1FFF\u2C60-\u2C7F\uA640-\uA69F\uA720-\uA7FF]/u;

const SHOWN: readonly (readonly [letters: RegExp, scripts: readonly Script[]])[] = [
  [COMPLEX, ['complex']],
  [ASCII, ['ascii', 'simple']],
  [OTHER, ['other', 'simple']],
  [EAST_ASIAN, ['eastAsian', 'simple']],
];

/** Which kinds of writing a text shows; all of it is complex where its properties say so. */
export function shownScripts(text: string, complex: boolean): ReadonlySet<Script> {
  if (complex) return new Set(['complex']);
  return new Set(SHOWN.flatMap(([letters, scripts]) => (letters.test(text) ? scripts : [])));
}
