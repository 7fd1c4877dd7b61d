/** A stretch of a paragraph's text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Short forms after which a full stop ends no sentence, in the languages of the papers. */
const SHORT = new Set(
  [
    'г',
    'гг',
    'г.г',
    'кв',
    'гл',
    'абз',
    'подп',
    'разд',
    'обл',
    'соисп',
    'согл',
    'т.ч',
    'табл',
    'рис',
    'т',
    'п',
    'пп',
    'ст',
    'ч',
    'им',
    'ул',
    'д',
    'др',
    'пр',
    'см',
    'стр',
    'руб',
    'тыс',
    'млн',
    'млрд',
    'напр',
    'и.о',
    'отв',
    'зам',
    'рук',
    'no',
    'art',
  ].concat(['жж', 'миң', 'para', 'paras', 'e.g', 'i.e', 'etc', 'mr', 'mrs', 'dr', 'vol', 'ж', 'б', 'к', 'ж.б', 'б.а']),
);

/**
 * Cuts a paragraph's text into sentences that cover it wholly, white space at their ends included. A sentence ends after `.`, `!`, `?`, `…` or `;`
 * with its closing quotes and brackets, where white space and no small letter follows; an initial or a short form ends none. A line
 * break ends one too. An empty text has none.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…;]+["'»”’)\]]*\s+|\v/gu)) {
    const end = match.index + match[0].length;
    if (end >= text.length) break;
    if (match[0] !== '\v' && (/^[\p{Ll}]/u.test(text.slice(end, end + 2)) || endsShort(text, match.index, match[0]))) continue;
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

function endsShort(text: string, at: number, sign: string): boolean {
  if (!sign.startsWith('.') || sign.startsWith('..')) return false;
  const word = /[\p{L}\p{N}.№]*$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  return (
    /^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word) || SHORT.has(word.toLowerCase()) || /^\d{1,3}(?:\.\d+)*$/u.test(word)
  );
}
