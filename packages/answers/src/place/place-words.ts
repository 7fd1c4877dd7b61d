/** What a word of a place's description speaks of. */
export type PlaceKind =
  | 'measure'
  | 'section'
  | 'point'
  | 'item'
  | 'paragraph'
  | 'footnote'
  | 'endnote'
  | 'row'
  | 'page'
  | 'line'
  | 'table'
  | 'title'
  | 'running'
  | 'field'
  | 'whole'
  | 'after'
  | 'new'
  | 'filler';

const words = (kind: PlaceKind, list: string): readonly (readonly [string, PlaceKind])[] => list.split(' ').map((word) => [word, kind]);

/**
 * Beginnings of words (with `$`: whole words) by which places are told in Russian, Kyrgyz and English; ё and the letters ң ө ү as they
 * are. A longer beginning is heard before a shorter one. `filler` words say nothing of a place.
 */
const LIST: readonly (readonly [string, PlaceKind])[] = [
  ...words('measure', 'мероприяти мера$ меры$ мере$ меру$ мерой$ чара$ чарасы чаранын чарага чараны чарадан measure action$ activity'),
  ...words('section', 'раздел глава$ главы$ главе$ главу$ section chapter part$ бөлүм бөлүг бап$'),
  ...words('point', 'пункт подпункт п$ пп$ ст$ статья$ статьи$ позици item point para$ clause subclause тармак пунктча article'),
  ...words('paragraph', 'абзац abzac paragraph'),
  ...words('footnote', 'сноск footnote шилтеме'),
  ...words('endnote', 'endnote'),
  ...words('row', 'строк row$ сап$ сабы сапт саптын'),
  ...words('page', 'стр$ страниц page бет$ бети беттин'),
  ...words('line', 'line$ lines$'),
  ...words('table', 'таблиц table$ приложени annex тиркеме'),
  ...words('title', 'назван наименовани заголов title аталыш'),
  ...words('running', 'колонтитул'),
  ...words('field', 'граф столб колонк column field тилке мамыча'),
  ...words('whole', 'целом весь$ всему$ всего$ общее$ общие$ общий$ общая$ general$ overall whole бүт$ жалпы$ бардык'),
  ...words('after', 'после after кийин following'),
  ...words('new', 'новый$ новая$ новое$ новую$ нового$ новой$ новым$ new$ жаңы'),
  ...words(
    'filler',
    'в$ во$ и$ из$ к$ на$ по$ до$ о$ об$ для$ с$ со$ плана$ план$ плане$ проекта$ проект$ проекте$ тексту$ текст$ текста$ его$ далее$ №$ номер иш$',
  ),
  ...words('filler', 'in$ of$ the$ on$ to$ and$ at$ no$ number$ nr$ plan$ draft$ text$ word$ words$ a$ an$ under$ with$'),
  ...words(
    'filler',
    'боюнча$ жана$ менен$ пландын$ долбоордун$ тексттин$ деген$ деп$ ушул$ настоящего$ данного$ слово$ слова$ словами$ словам$ сөз$ сөздөр',
  ),
];

const BY_LENGTH = LIST.toSorted(([a], [b]) => b.length - a.length);

/** What a word speaks of; null for a word that is not known. */
export function placeKindOf(word: string): PlaceKind | null {
  const small = word.toLowerCase();
  for (const [start, kind] of BY_LENGTH) if (start.endsWith('$') ? small === start.slice(0, -1) : small.startsWith(start)) return kind;
  return null;
}

const ORDINALS: readonly (readonly string[])[] = [
  ['перв', 'first', 'биринчи'],
  ['втор', 'second', 'экинчи'],
  ['трет', 'third', 'үчүнчү'],
  ['четверт', 'четвёрт', 'fourth', 'төртүнчү'],
  ['пят', 'fifth', 'бешинчи'],
  ['шест', 'sixth', 'алтынчы'],
  ['седьм', 'seventh', 'жетинчи'],
  ['восьм', 'eighth', 'сегизинчи'],
  ['девят', 'ninth', 'тогузунчу'],
  ['десят', 'tenth', 'онунчу'],
];

/** Number of an ordinal written as a word ("второй", "second", "экинчи"); 0 for any other word. */
export function ordinalOf(word: string): number {
  const small = word.toLowerCase();
  return ORDINALS.findIndex((starts) => starts.some((start) => small.startsWith(start) && small.length <= start.length + 4)) + 1;
}
