import type { WordCase } from '../all-ways.ts';
import { LISTED, cell, code, del, field, fldChar, footnotes, ins, noteMark, p, pm, pp, style, t, tbl, tc, textBox, tr } from '../markup.ts';
import { fileOf } from '../word-file.ts';

/** Reports 1 to 12: paragraph marks that come and go. */
export const paragraphMarks: readonly WordCase[] = [
  {
    number: '1',
    symptom: 'text before a deleted paragraph mark is dropped',
    file: fileOf(pp(style('One'), 'del A', t('Органы ')) + pp(style('Two'), '', t('ведут учёт.')) + p(t('Конец.'))),
    original: ['Органы ', 'ведут учёт.', 'Конец.'],
    final: ['Органы ведут учёт.', 'Конец.'],
  },
  {
    number: '2',
    symptom: 'halves that a tracked Enter split stay apart when it is rejected',
    file: fileOf(pp(style('One'), 'ins A', t('Органы ')) + pp(style('Two'), '', t('ведут учёт.')) + p(t('Конец.'))),
    original: ['Органы ведут учёт.', 'Конец.'],
    final: ['Органы ', 'ведут учёт.', 'Конец.'],
  },
  {
    number: '3',
    symptom: 'a numbered paragraph that lost all its words, but not its mark, stays with its number: so the file says',
    file: fileOf(pp(LISTED, '', t('Первый.')) + pp(LISTED, '', del('A', 'Второй.')) + pp(LISTED, '', t('Третий.'))),
    original: ['Первый.', 'Второй.', 'Третий.'],
    final: ['Первый.', '', 'Третий.'],
  },
  {
    number: '4',
    symptom: 'a block deleted with its mark leaves an empty paragraph',
    file: fileOf(p(t('Первый.')) + pm('del A', del('A', 'Второй.')) + p(t('Третий.'))),
    original: ['Первый.', 'Второй.', 'Третий.'],
    final: ['Первый.', 'Третий.'],
  },
  {
    number: '5a',
    symptom: 'the last paragraph of the body deleted with its mark',
    file: fileOf(p(t('Первый.')) + pm('del A', del('A', 'Последний.'))),
    original: ['Первый.', 'Последний.'],
    final: ['Первый.'],
  },
  {
    number: '5b',
    symptom: 'the last paragraph of a cell deleted with its mark',
    file: fileOf(tbl(1, tr('', tc(p(t('Первый.')) + pm('del A', del('A', 'Последний.'))))) + p(t('Конец.'))),
    original: ['Первый.⏎Последний.', 'Конец.'],
    final: ['Первый.', 'Конец.'],
  },
  {
    number: '5c',
    symptom: 'the only paragraph of a cell deleted with its mark: the cell keeps one',
    file: fileOf(tbl(2, tr('', cell('Срок'), tc(pm('del A', del('A', 'Последний.'))))) + p(t('Конец.'))),
    original: ['Срок\tПоследний.', 'Конец.'],
    final: ['Срок\t', 'Конец.'],
    told: ['revision-without-effect', 'marker'],
  },
  {
    number: '5d',
    symptom: 'the last paragraph of a header deleted with its mark',
    file: fileOf(p(t('Текст.')), { header: p(t('Проект.')) + pm('del A', del('A', 'Второй лист.')) }),
    original: ['Текст.', 'header/0/default\tПроект.', 'header/0/default\tВторой лист.'],
    final: ['Текст.', 'header/0/default\tПроект.'],
  },
  {
    number: '5e',
    symptom: 'the last paragraph of a note deleted with its mark',
    file: fileOf(p(t('Текст'), noteMark(1), t('.')), { footnotes: footnotes(p(t('Первый.')) + pm('del A', del('A', 'Последний.'))) }),
    original: ['Текст[^1].', 'footnote/1\tПервый.', 'footnote/1\tПоследний.'],
    final: ['Текст[^1].', 'footnote/1\tПервый.'],
  },
  {
    number: '5f',
    symptom: 'the last paragraph of a text box deleted with its mark',
    file: fileOf(p(t('Текст'), textBox(p(t('Первый.')) + pm('del A', del('A', 'Последний.'))))),
    original: ['Текст', 'textbox/1\tПервый.', 'textbox/1\tПоследний.'],
    final: ['Текст', 'textbox/1\tПервый.'],
  },
  {
    number: '6',
    symptom: 'the last paragraph of the document deleted, marked at the mark before it',
    file: fileOf(p(t('Начало.')) + pm('del A', t('Первый.')) + p(del('A', 'Последний.'))),
    original: ['Начало.', 'Первый.', 'Последний.'],
    final: ['Начало.', 'Первый.'],
  },
  {
    number: '7a',
    symptom: 'a mark inserted by one and deleted by another',
    file: fileOf(
      p(t('Начало.')) +
        p(`<w:pPr><w:rPr><w:ins w:id="1" w:author="A"/><w:del w:id="2" w:author="B"/></w:rPr></w:pPr>`, t('Первый ')) +
        p(t('второй.')),
    ),
    original: ['Начало.', 'Первый второй.'],
    final: ['Начало.', 'Первый второй.'],
    office: {
      original: ['Начало.', 'Первый', 'второй.'],
      why: 'of a mark inserted by one and deleted by another it knows the deletion alone',
    },
  },
  {
    number: '7b',
    symptom: 'a table stands between the deleted last paragraph and the one before',
    file: fileOf(p(t('Начало.')) + tbl(1, tr('', cell('Ячейка'))) + pm('del A', del('A', 'Последний.'))),
    original: ['Начало.', 'Ячейка', 'Последний.'],
    final: ['Начало.', 'Ячейка', ''],
    told: ['revision-without-effect', 'marker'],
  },
  {
    number: '7c',
    symptom: 'a section ends in the paragraph that is deleted',
    file: fileOf(
      p(t('Начало.')) +
        pp('', '', t('Первый.')) +
        p(
          `<w:pPr><w:rPr><w:del w:id="7" w:author="A"/></w:rPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>`,
          del('A', 'Последний в разделе.'),
        ) +
        p(t('Новый раздел.')),
    ),
    original: ['Начало.', 'Первый.', 'Последний в разделе.', 'Новый раздел.'],
    final: ['Начало.', 'Первый.', 'Новый раздел.'],
    told: ['section-break-kept'],
    but: { redline: 'the carrier keeps its sections, and a paragraph must hold the break', again: 'that paragraph is emptied only' },
  },
  {
    number: '8',
    symptom: 'two paragraphs are shown where the end of the line was deleted in the middle of an edit',
    file: fileOf(pm('del A', t('Сведения '), del('A', 'о ходе')) + p(del('A', 'работы '), t('представляются.')) + p(t('Конец.'))),
    original: ['Сведения о ходе', 'работы представляются.', 'Конец.'],
    final: ['Сведения представляются.', 'Конец.'],
  },
  {
    number: '9',
    symptom: 'an inserted paragraph that only its mark tells of',
    file: fileOf(p(t('Начало.')) + pm('ins A') + pm('ins A', ins('A', t('Новый.'))) + p(t('Конец.'))),
    original: ['Начало.', 'Конец.'],
    final: ['Начало.', '', 'Новый.', 'Конец.'],
  },
  {
    number: '10',
    symptom: 'one paragraph split and the next two joined',
    file: fileOf(pm('ins A', t('Один. ')) + pm('del A', t('Два. ')) + p(t('Три.')) + p(t('Конец.'))),
    original: ['Один. Два. ', 'Три.', 'Конец.'],
    final: ['Один. ', 'Два. Три.', 'Конец.'],
  },
  {
    number: '11',
    symptom: 'a stray empty paragraph after the last paragraph behind a table is replaced',
    file: fileOf(p(t('Начало.')) + tbl(1, tr('', cell('Ячейка'))) + pm('ins A', ins('A', t('Новый.'))) + pm('del A', del('A', 'Старый.'))),
    original: ['Начало.', 'Ячейка', 'Старый.'],
    final: ['Начало.', 'Ячейка', 'Новый.'],
  },
  {
    number: '12',
    symptom: 'paragraphs are joined through a field that begins in one and ends in the other',
    file: fileOf(
      pm('del A', t('См. '), fldChar('begin'), code(' QUOTE "а" '), fldChar('separate'), t('приложение ')) +
        p(t('первое'), fldChar('end'), t(' к плану.')) +
        p(t('Итог '), field(' QUOTE "б" ', 'всё'), t('.')),
    ),
    original: ['См. приложение ', 'первое к плану.', 'Итог всё.'],
    final: ['См. приложение первое к плану.', 'Итог всё.'],
  },
];
