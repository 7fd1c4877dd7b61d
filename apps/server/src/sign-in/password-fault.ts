import { COMMON_CORES } from './common-cores.ts';

/** Characters of a password, as people count them. No rule says what must be in it (NIST SP 800-63B, 3.1.1.2). */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'about-you';

const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const unmasked = (text: string): string => text.replaceAll(/[013457@$!]/gu, (one) => LETTERS[one] ?? one);

/** Rows of keyboards and other runs that people type for want of a password, also backwards. */
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
];
const RUN_PIECES: ReadonlySet<string> = new Set(
  RUNS.flatMap((run) => [run, [...run].toReversed().join('')]).flatMap((run) =>
    Array.from({ length: run.length - 2 }, (_, k) => run.slice(k, k + 3)),
  ),
);

/** How much of a text is pieces of runs: from 0 to 1. */
function runShare(text: string): number {
  const letters = [...text];
  const inRun = new Set<number>();
  for (let k = 0; k + 3 <= letters.length; k++)
    if (RUN_PIECES.has(letters.slice(k, k + 3).join(''))) for (const at of [k, k + 1, k + 2]) inRun.add(at);
  return inRun.size / letters.length;
}

/**
 * Why a password is not taken: too short or long, one of those that are guessed first (a common word with digits around it, a run of keys,
 * the same few characters over and over), or made of the person's own name or address. Null where it is taken.
 */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.least) return 'too-short';
  if (length > PASSWORD_LENGTH.most) return 'too-long';
  const lower = password.toLowerCase();
  if (new Set(lower).size < 5 || /^(.{1,6})\1+.{0,5}$/u.test(lower) || runShare(lower) > 0.7) return 'common';
  // What is left of it without what people put around a word to make it long enough.
  const trimmed = lower.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const cores = [lower, unmasked(trimmed)].map((text) => text.replaceAll(/[^\p{L}]/gu, ''));
  // Hardly a letter: long and mixed, or one of the dates and telephones that are tried by the million.
  if (cores.every((core) => core.length < 4) && (length < 16 || new Set(lower).size < 8)) return 'common';
  if (cores.some((core) => COMMON_CORES.has(core) || [...COMMON_CORES].some((word) => isMadeOf(core, word)))) return 'common';
  const own = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 4);
  const rest = own.reduce((text, word) => text.replaceAll(word, ''), lower);
  return rest.length < lower.length && ([...rest].length < 8 || runShare(rest) > 0.6) ? 'about-you' : null;
}

/** A word said twice or more: `passwordpassword`. */
const isMadeOf = (core: string, word: string): boolean => core.length > word.length && core.replaceAll(word, '') === '';
