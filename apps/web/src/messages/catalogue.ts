import type { en } from './en/en.ts';

/** The English texts are the list of what there is to say; the other catalogues say the same, or do not compile. */
export type English = typeof en;

/** A file of texts in another language: every key of the English one. */
export type TextsOf<Area> = { readonly [Key in keyof Area]: string };

export type Catalogue = { readonly [Area in keyof English]: TextsOf<English[Area]> };

/** Names of texts: `shell.signOut`. */
export type TextKey = { [Area in keyof English & string]: `${Area}.${keyof English[Area] & string}` }[keyof English & string];

type EnglishOf<Key extends TextKey> = Key extends `${infer Area}.${infer Name}`
  ? Area extends keyof English
    ? Name extends keyof English[Area]
      ? English[Area][Name] & string
      : never
    : never
  : never;

type Letter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm' | 'n' | 'o' | 'p' | 'q' | 'r' | 's' | 't';
type NameStart = Letter | 'u' | 'v' | 'w' | 'x' | 'y' | 'z';

/** A word of small letters at its start and no space in it is a value's name; what stands in an option of a plural isn't. */
type IsName<Text extends string> = Text extends `${NameStart}${infer Rest}`
  ? Rest extends `${string} ${string}`
    ? false
    : Rest extends `${string}#${string}`
      ? false
      : true
  : false;

type UpTo<Text extends string, End extends string> = Text extends `${infer Before}${End}${string}` ? Before : Text;

type ValueNames<Text extends string, Found extends string = never> = Text extends `${string}{${infer Rest}`
  ? UpTo<UpTo<Rest, ','>, '}'> extends infer Name extends string
    ? ValueNames<Rest, IsName<Name> extends true ? Found | Name : Found>
    : never
  : Found;

/** The values that a text speaks of, by name, read off the English text. */
export type ValuesOf<Key extends TextKey> = { readonly [Name in ValueNames<EnglishOf<Key>>]: string | number };

/** A text's values as the rest of a call: none to give where it speaks of none. */
export type ValuesGiven<Key extends TextKey> = keyof ValuesOf<Key> extends never ? [] : [values: ValuesOf<Key>];

/** Names of texts that speak of no values. */
export type PlainKey = { [Key in TextKey]: keyof ValuesOf<Key> extends never ? Key : never }[TextKey];
