/** Controls, invisible signs and those that turn the direction of writing (Unicode categories Cc, Cf, Co, Cs, line and paragraph separators). */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const LONGEST = 255;

/**
 * A file's name as it may be shown and kept: without folders, and without signs that are not seen or show another name than there is (`exe.docx` written from
 * right to left). Never empty; too long a name keeps its ending.
 */
export function cleanName(name: string): string {
  const own = name.toWellFormed().split(/[/\\]/u).at(-1) ?? '';
  const seen = own.normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
  const plain = /^\.*$/u.test(seen) ? 'file' : seen;
  if (plain.length <= LONGEST) return plain;
  const ending = /\.[^.]{1,10}$/u.exec(plain)?.[0] ?? '';
  return (
    [...plain]
      .slice(0, LONGEST - ending.length - 1)
      .join('')
      .slice(0, LONGEST - ending.length) + ending
  );
}
