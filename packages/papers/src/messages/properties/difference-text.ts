import type { PropertyMessages } from './names.ts';

/** A property with what it was and is, in words. Names of the format are said as they are: for those there is no word. */
export function differenceText(
  { names, words }: Pick<PropertyMessages, 'names' | 'words'>,
  { name, was, now }: { readonly name: string; readonly was: string; readonly now: string },
  ownWords = false,
): string {
  const label = wordIn(names, name);
  if (was === '' && now === '') return label;
  // What is the file's own is no word of ours.
  const own = ownWords || name === 'font';
  const said = (value: string): string => {
    if (value === '') return '–';
    if (own) return value;
    return value
      .split(' ')
      .map((word) => wordIn(words, word))
      .join(' ');
  };
  return `${label}: ${said(was)} → ${said(now)}`;
}

const wordIn = (words: Readonly<Record<string, string>>, word: string): string =>
  Object.hasOwn(words, word) ? (words[word] ?? word) : word;
