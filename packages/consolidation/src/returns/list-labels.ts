/** Looks and values of the numbers of list items ("2.1.", "б)", "Статья 3"). */

/** The standard's set for `russianLower`: without ё, й, ъ, ь (ECMA-376 Part 1, 17.18.59). */
const LETTERS: readonly string[] = ['абвгдежзиклмнопрстуфхцчшщыэюя', 'abcdefghijklmnopqrstuvwxyz'];

/** Runs of one letter, and Roman numbers: what counts; longer words are words. */
const COUNTED = /(?<!\p{L})(?:(\p{L})\1*|[ivxlcdm]+)(?!\p{L})/giu;

/** A number without its value: "12." and "3." look alike, "а)" and "1)" do not, nor do "Статья 1" and "Мера 1". */
export const labelShape = (label: string): string =>
  label
    .trim()
    .replace(COUNTED, (run) => (/\p{Script=Cyrillic}/u.test(run) ? 'а' : 'a'))
    .replace(/\d+/gu, '1');

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The last run of a label that counts, where it holds no digits. */
const lastRun = (label: string): string => [...label.matchAll(COUNTED)].at(-1)?.[0].toLowerCase() ?? '';

/** True for a label that can only be a Roman number: one letter alone may be a letter. */
export const isRoman = (label: string): boolean => !/\d/u.test(label) && /^[ivxlcdm]{2,}$/u.test(lastRun(label));

/** The value of the last number or letter of a label, `roman` where its list counts so; null where it has none, or it could be read in two ways. */
export function labelValue(label: string, roman: boolean): number | null {
  const digits = label.match(/\d+/gu)?.at(-1);
  if (digits !== undefined) return Number(digits);
  const run = lastRun(label);
  if (run === '') return null;
  if (/^[ivxlcdm]+$/u.test(run)) return roman ? romanValue(run) : null;
  for (const letters of LETTERS) {
    const at = letters.indexOf(run.charAt(0));
    if (at >= 0) return at + 1 + letters.length * (run.length - 1);
  }
  return null;
}

function romanValue(run: string): number {
  const worths = [...run].map((letter) => ROMAN[letter] ?? 0);
  return worths.reduce((sum, worth, k) => (worth < (worths[k + 1] ?? 0) ? sum - worth : sum + worth), 0);
}
