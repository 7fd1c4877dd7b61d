import { commentTable } from '@svod/papers';
import type { CommentTable, ItemRow, RichText, RunMark } from '@svod/papers';

type Consolidation = Parameters<typeof commentTable>[0];

const NOTHING: Consolidation = {
  format: 'svod-consolidation/1',
  base: { file: 'plan.docx', hash: '0123456789abcdef', title: 'План действий (вымышленный пример)', provisions: 0, measures: 0 },
  returns: [],
  amendments: [],
  remarks: [],
  collisions: [],
  notes: {},
};

export const runs = (...lines: readonly (readonly (readonly [string, RunMark])[])[]): RichText =>
  lines.map((line) => line.map(([text, mark]) => ({ text, mark })));

export const row = (number: number, given: Partial<ItemRow>): ItemRow => ({
  kind: 'amendment',
  number,
  ids: [`a${number}`],
  section: 'Раздел 1',
  place: runs([['Мероприятие 2.3, графа «Срок»', 'plain']]),
  body: runs([['МИД', 'strong']], [['(№ 07-014/5521)', 'quiet']]),
  request: runs(
    [['Заменить слова:', 'strong']],
    [
      ['до ', 'plain'],
      ['IV', 'deleted'],
      [' ', 'plain'],
      ['III', 'inserted'],
      [' квартала', 'plain'],
    ],
  ),
  clash: '',
  decision: '',
  grounds: '',
  ...given,
});

/** A paper with these rows under one heading. */
export function paper(rows: readonly ItemRow[], given: Partial<CommentTable> = {}, language: 'en' | 'ru' | 'ky' = 'ru'): CommentTable {
  return { ...commentTable(NOTHING, { language }), rows: [{ kind: 'group', title: 'Раздел 1' }, ...rows], ...given };
}

/** Texts that a return may hold and that break a careless writer, with what is to be seen instead. */
export const HOSTILE: readonly (readonly [given: string, seen: string])[] = [
  ['NUL \u0000, BEL \u0007, DEL \u007F, NEL \u0085 kept', 'NUL \uFFFD, BEL \uFFFD, DEL \uFFFD, NEL \u0085 kept'],
  ['half a pair \uD83D here and \uDE00 there', 'half a pair \uFFFD here and \uFFFD there'],
  ['no characters \uFFFE \uFFFF', 'no characters \uFFFD \uFFFD'],
  ['turned \u202Etxet\u202C \u2066aside\u2069', 'turned \uFFFDtxet\uFFFD \uFFFDaside\uFFFD'],
  ['<w:t>&amp; ]]> "quoted" \'single\'', '<w:t>&amp; ]]> "quoted" \'single\''],
  ['_x000D_ and _x0041_ are no escapes', '_x000D_ and _x0041_ are no escapes'],
  ['эмодзи 😀👩‍🔬 и кыргызча ң ө ү Ң Ө Ү', 'эмодзи 😀👩‍🔬 и кыргызча ң ө ү Ң Ө Ү'],
  ['{page} {pages} {0} $& $1', '{page} {pages} {0} $& $1'],
  ['  spaces  around  ', '  spaces  around  '],
];
