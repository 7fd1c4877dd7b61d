/**
 * Letters that look like others. Kyrgyz ң, ө, ү are in no old code page: older files hold Latin, Greek, Ukrainian, Serbian or Kazakh letters
 * in their place, or letters of a font's own. And a Latin letter in a Cyrillic word shows the same and is found by no search. Such words are
 * told of and never rewritten.
 */

/** Latin letters and the Russian and Kyrgyz ones that look the same. */
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A: 'А',
    B: 'В',
    C: 'С',
    E: 'Е',
    H: 'Н',
    K: 'К',
    M: 'М',
    O: 'О',
    P: 'Р',
    T: 'Т',
    X: 'Х',
    Y: 'Ү',
    a: 'а',
    c: 'с',
    e: 'е',
    o: 'о',
    p: 'р',
    x: 'х',
    y: 'у',
  }),
);

/** What stands for a Kyrgyz letter in older files. */
const LEGACY: ReadonlyMap<string, string> = new Map([
  ...pairs('єѳɵθ', 'ө'),
  ...pairs('ЄѲƟΘ', 'Ө'),
  ...pairs('їұγʏ', 'ү'),
  ...pairs('ЇҰϒ', 'Ү'),
  ...pairs('ҥӈӊњќŋ', 'ң'),
  ...pairs('ҤӇӉЊЌŊ', 'Ң'),
]);

function pairs(letters: string, meant: string): readonly (readonly [string, string])[] {
  return [...letters].map((letter) => [letter, meant] as const);
}

/** A word with letters that look like others. */
export interface LookAlike {
  readonly word: string;
  /** Those letters, each once. */
  readonly letters: string;
  /** The word as it was likely meant; letters of a font's own stay. */
  readonly meant: string;
}

const LEGACY_LETTERS = [...LEGACY.keys()].join('');
/** Nearly all text passes here. */
const SUSPICIOUS = new RegExp(`[\\u0400-\\u052F][A-Za-z]|[A-Za-z][\\u0400-\\u052F]|[${LEGACY_LETTERS}\\uE000-\\uF8FF]`, 'u');
const WORDS = /[\p{L}\p{M}\uE000-\uF8FF]+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const PRIVATE = /[\uE000-\uF8FF]/u;

/** The words of a text that hold such letters, each once, in order. */
export function lookAlikes(text: string): readonly LookAlike[] {
  if (!SUSPICIOUS.test(text)) return [];
  const found = new Map<string, LookAlike>();
  for (const [word] of text.matchAll(WORDS)) {
    if (found.has(word) || !SUSPICIOUS.test(word) || !CYRILLIC.test(word)) continue;
    const letters = new Set<string>();
    let whole = true;
    let meant = '';
    for (const letter of word) {
      const other = LATIN.get(letter) ?? LEGACY.get(letter);
      if (other !== undefined || PRIVATE.test(letter)) letters.add(letter);
      // A word with Latin letters that look like nothing Cyrillic is Latin on purpose: "PDFке".
      else if (/\p{Script=Latin}/u.test(letter)) whole = false;
      meant += other ?? letter;
    }
    if (whole && letters.size > 0) found.set(word, { word, letters: [...letters].join(''), meant });
  }
  return [...found.values()];
}

/** Letters of two texts that differ in nothing but look-alikes: `old` and `made` where they do; null for any other change. */
export function lookAlikeEdit(old: string, made: string): { readonly old: string; readonly made: string } | null {
  if (old === made || [...old].length !== [...made].length || seen(old) !== seen(made)) return null;
  const [before, after] = [[...old], [...made]];
  const differing = before.flatMap((letter, k) => (letter === after[k] ? [] : [k]));
  const pick = (letters: readonly string[]): string => [...new Set(differing.map((k) => letters[k] ?? ''))].join('');
  return { old: pick(before), made: pick(after) };
}

const seen = (text: string): string => [...text].map((letter) => LATIN.get(letter) ?? LEGACY.get(letter) ?? letter).join('');
