/** Letters as they are searched: case, and the letters that people type one for the other, are one. */
const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').normalize('NFC');

/** Whether every word that was typed stands somewhere in the text, at the beginning of a word or as a whole number. */
export function matches(text: string, typed: string): boolean {
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return true;
  const held = plain(text);
  return words.every((word) => {
    for (let at = held.indexOf(word); at >= 0; at = held.indexOf(word, at + 1))
      if (at === 0 || !/[\p{L}\p{N}]/u.test(held.charAt(at - 1))) return true;
    return false;
  });
}
