/** Kyrgyz: the possessive of a name and the case after it ("министрлигинин", "кызматына", "комитетинде"). */
const KYRGYZ =
  /(?:с?[ыиу](?:н(?:[ыиу]н|[аео]|[дт][аео](?:г[ыи])?|[аео]н|ы|и|у)?)?|(?:лар|лер|лор|дар|дер|дор|тар|тер|тор)(?:ы|и|у)?(?:н(?:ын|ин|ун|а|е|о)?)?)$/u;
/** Russian: endings of nouns and adjectives. */
const RUSSIAN =
  /(?:иями|ями|ами|иях|иям|ией|ого|его|ому|ему|ыми|ими|ая|яя|ое|ее|ой|ей|ый|ий|ую|юю|ом|ем|ам|ям|ах|ях|ов|ев|ие|ия|ию|ии|ым|им|ых|их|а|я|о|е|у|ю|ы|и|ь)$/u;

/** A word for matching only: lower case, ё and the Kyrgyz letters as their plain likes, the endings of cases cut off. At least three letters stay. */
export function stem(word: string): string {
  const plain = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200D\uFEFF’'-]/gu, '')
    .replace(/ё/gu, 'е')
    .replace(/ң/gu, 'н')
    .replace(/ө/gu, 'о')
    .replace(/ү/gu, 'у');
  return cut(cut(plain, KYRGYZ), RUSSIAN);
}

function cut(word: string, endings: RegExp): string {
  const shorter = word.replace(endings, '');
  return shorter.length >= 3 ? shorter : word;
}
