/** Points that a letter is wide, bold ones too. */
const LETTER = 5.9;
/** Twentieths of a point of a cell's width that hold no text. */
const PADDING = 120;

const SYLLABLE =
  /(?<=\p{L}{2}[аеёиоөуүыэюяaeiouy][бвгджзйклмнңпрстфхцчшщъьbcdfghjklmnpqrstvwxz]?)(?=[бвгджзйклмнңпрстфхцчшщbcdfghjklmnpqrstvwxz][аеёиоөуүыэюяaeiouy]\p{L})/giu;

/** How many letters a line of a column holds. */
export const lettersIn = (width: number): number => Math.max(1, Math.floor((width - PADDING) / 20 / LETTER));

/**
 * Text whose words a column can hold: one that is wider than its lines is parted by unseen hyphens between syllables, and what has none (an address, a
 * name of a file) anywhere. Else it would run out of its cell. Other words stay as they are, so that they are found and copied as written.
 */
export function breakable(text: string, letters: number): string {
  const wide = new RegExp(`[^\\s\\u00AD\\u200B]{${letters + 1},}`, 'gu');
  const anywhere = new RegExp(`[^\\u00AD\\u200B-]{${letters}}(?=[^\\u00AD\\u200B])`, 'gu');
  return text.replace(wide, (word) => word.replace(SYLLABLE, '\u00AD').replace(anywhere, '$&\u200B'));
}
