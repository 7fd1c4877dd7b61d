/** What crosses from one container to another (body, cell, note, text box), ends of containers, and the grid: silent edits, read, written and read again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SilentCase, faultsOfSilent } from './word-bugs/all-ways.ts';
import { cell, footnotes, noteMark, p, sdt, t, tbl, tc, textBox, tr } from './word-bugs/markup.ts';
import { fileOf } from './word-bugs/word-file.ts';

const row = (...texts: readonly string[]): string => tr('', ...texts.map(cell));
const LONG = 'Органы ведут строгий учёт веществ двойного назначения.';
const OTHER = 'Склады охраняются круглосуточно и без выходных дней.';
const START = p(t('Начало плана мероприятий.'));
const END = p(t('Конец плана мероприятий.'));
const two = (first: string, second: string): string => tbl(2, row('1', 'Учёт'), tr('', tc(first), tc(second)));

const cases: readonly Omit<SilentCase, 'number'>[] = [
  {
    symptom: 'a paragraph from the body into a cell',
    base: fileOf(START + p(t(LONG)) + two(p(t('2')), p(t('Охрана'))) + END),
    edited: fileOf(START + two(p(t('2')), p(t('Охрана')) + p(t(LONG))) + END),
    asks: [`paragraph-moved ${LONG} → ${LONG}`],
  },
  {
    symptom: 'a paragraph from a cell into the body',
    base: fileOf(START + two(p(t('2')), p(t(LONG)) + p(t('Охрана'))) + END),
    edited: fileOf(START + p(t(LONG)) + two(p(t('2')), p(t('Охрана'))) + END),
    asks: [`paragraph-moved ${LONG} → ${LONG}`],
  },
  {
    symptom: 'a paragraph from a table to another',
    base: fileOf(START + two(p(t('2')), p(t(LONG)) + p(t('Охрана'))) + p(t('Между таблицами.')) + two(p(t('3')), p(t('Обучение'))) + END),
    edited: fileOf(START + two(p(t('2')), p(t('Охрана'))) + p(t('Между таблицами.')) + two(p(t('3')), p(t(LONG)) + p(t('Обучение'))) + END),
    asks: [`paragraph-moved ${LONG} → ${LONG}`],
  },
  {
    symptom: 'a paragraph from the body into a footnote',
    base: fileOf(START + p(t(LONG)) + p(t('Слово'), noteMark(1), t(' и дело.')) + END, { footnotes: footnotes(p(t('Сноска.'))) }),
    edited: fileOf(START + p(t('Слово'), noteMark(1), t(' и дело.')) + END, { footnotes: footnotes(p(t('Сноска.')) + p(t(LONG))) }),
    asks: [`paragraph-moved ${LONG} → ${LONG}`],
  },
  {
    symptom: 'a row moved within its table',
    base: fileOf(START + tbl(2, row('№', 'Мера'), row('1', LONG), row('2', OTHER), row('3', 'Обучение персонала')) + END),
    edited: fileOf(START + tbl(2, row('№', 'Мера'), row('2', OTHER), row('3', 'Обучение персонала'), row('1', LONG)) + END),
    asks: [`row-moved 1\t${LONG} → 1\t${LONG}`],
  },
  {
    symptom: 'a row moved to another table',
    base: fileOf(START + tbl(2, row('1', LONG), row('2', OTHER)) + p(t('Между таблицами.')) + tbl(2, row('3', 'Обучение персонала')) + END),
    edited: fileOf(
      START + tbl(2, row('2', OTHER)) + p(t('Между таблицами.')) + tbl(2, row('1', LONG), row('3', 'Обучение персонала')) + END,
    ),
    asks: [`row-moved 1\t${LONG} → 1\t${LONG}`],
  },
  {
    symptom: 'a whole table moved',
    base: fileOf(START + tbl(2, row('1', LONG), row('2', OTHER)) + p(t('Между таблицами стоит абзац.')) + p(t('И ещё один абзац.')) + END),
    edited: fileOf(
      START + p(t('Между таблицами стоит абзац.')) + p(t('И ещё один абзац.')) + tbl(2, row('1', LONG), row('2', OTHER)) + END,
    ),
    asks: [`table-moved 1\t${LONG}\n2\t${OTHER} → 1\t${LONG}\n2\t${OTHER}`],
  },
  {
    symptom: 'the last paragraph of a cell deleted',
    base: fileOf(START + two(p(t('2')), p(t(OTHER)) + p(t(LONG))) + END),
    edited: fileOf(START + two(p(t('2')), p(t(OTHER))) + END),
    asks: [`paragraph-deleted ${LONG} → `],
  },
  {
    symptom: 'the last paragraph of a cell replaced',
    base: fileOf(START + two(p(t('2')), p(t(OTHER)) + p(t(LONG))) + END),
    edited: fileOf(START + two(p(t('2')), p(t(OTHER)) + p(t('Совсем другое предложение целиком.'))) + END),
    asks: [`text-replaced ${LONG.slice(0, -1)} → Совсем другое предложение целиком`],
  },
  {
    symptom: 'the last paragraph of a cell split, of another joined with the one before',
    base: fileOf(START + two(p(t('Первое слово. Второе слово.')), p(t('Раз и ')) + p(t('два.'))) + END),
    edited: fileOf(START + two(p(t('Первое слово.')) + p(t(' Второе слово.')), p(t('Раз и два.'))) + END),
    asks: ['paragraph-split  → \n', 'paragraphs-joined \n → '],
  },
  {
    symptom: 'the last paragraph of the document deleted, after a table',
    base: fileOf(START + tbl(1, row('Ячейка')) + p(t(LONG))),
    edited: fileOf(START + tbl(1, row('Ячейка')) + p()),
    asks: [`text-deleted ${LONG} → `],
  },
  {
    symptom: 'the last paragraph of the document replaced by two, split and joined',
    base: fileOf(START + p(t(LONG)) + p(t('Конец.'))),
    edited: fileOf(START + p(t(LONG)) + p(t('Новый конец.')) + p(t('И подпись.'))),
    asks: ['text-replaced Конец → Новый конец.\nИ подпись'],
  },
  {
    symptom: 'the last paragraph of a header deleted',
    base: fileOf(START + END, { header: p(t('Проект плана.')) + p(t('Лишняя строка колонтитула.')) }),
    edited: fileOf(START + END, { header: p(t('Проект плана.')) }),
    asks: ['paragraph-deleted Лишняя строка колонтитула. → '],
  },
  {
    symptom: 'the last paragraph of a note deleted',
    base: fileOf(START + p(t('Слово'), noteMark(1)) + END, { footnotes: footnotes(p(t('Сноска.')) + p(t(LONG))) }),
    edited: fileOf(START + p(t('Слово'), noteMark(1)) + END, { footnotes: footnotes(p(t('Сноска.'))) }),
    asks: [`paragraph-deleted ${LONG} → `],
  },
  {
    symptom: 'the last paragraph of a text box deleted',
    base: fileOf(START + p(textBox(p(t('В рамке.')) + p(t(LONG)))) + END),
    edited: fileOf(START + p(textBox(p(t('В рамке.')))) + END),
    asks: [`paragraph-deleted ${LONG} → `],
  },
  {
    symptom: 'a paragraph before a table joined into its first cell',
    base: fileOf(START + p(t(LONG)) + tbl(1, row(OTHER)) + END),
    edited: fileOf(START + tbl(1, tr('', tc(p(t(LONG)) + p(t(OTHER))))) + END),
    asks: [`paragraph-moved ${LONG} → ${LONG}`],
  },
  {
    symptom: 'a column in a nested table, a row around it deleted besides',
    base: fileOf(
      START + tbl(1, tr('', tc(p(t('До.')) + tbl(2, row('а', 'б'), row('в', 'г')) + p(t('После.')))), row('лишняя строка')) + END,
    ),
    edited: fileOf(START + tbl(1, tr('', tc(p(t('До.')) + tbl(3, row('а', 'новая', 'б'), row('в', 'графа', 'г')) + p(t('После.'))))) + END),
    asks: ['column-inserted  → новая\nграфа', 'row-deleted лишняя строка → '],
  },
  {
    symptom: 'a nested table put in and taken out',
    base: fileOf(
      START + tbl(1, tr('', tc(p(t('До.')) + p(t('После.')))), tr('', tc(p(t('Раз.')) + tbl(2, row('а', 'б')) + p(t('Два.'))))) + END,
    ),
    edited: fileOf(
      START + tbl(1, tr('', tc(p(t('До.')) + tbl(2, row('в', 'г')) + p(t('После.')))), tr('', tc(p(t('Раз.')) + p(t('Два.'))))) + END,
    ),
    asks: ['table-inserted  → в\tг\n', 'table-deleted а\tб\n → '],
  },
  {
    symptom: 'rows inside a content control: one comes, one goes, a column comes',
    base: fileOf(START + tbl(2, row('№', 'Мера'), sdt(row('1', LONG)), sdt(row('2', OTHER))) + END),
    edited: fileOf(START + tbl(2, row('№', 'Мера'), sdt(row('1', LONG) + row('1-1', 'Новая мера плана'))) + END),
    asks: [`row-deleted 2\t${OTHER} → `, 'row-inserted  → 1-1\tНовая мера плана'],
  },
  {
    symptom: 'a column in a table with columns left free before a row',
    base: fileOf(START + tbl(3, row('№', 'Мера', 'Срок'), tr('<w:gridBefore w:val="1"/>', cell(LONG), cell('май'))) + END),
    edited: fileOf(
      START + tbl(4, row('№', 'Мера', 'Кто', 'Срок'), tr('<w:gridBefore w:val="1"/>', cell(LONG), cell('МВД'), cell('май'))) + END,
    ),
    asks: ['column-inserted  → Кто\nМВД'],
  },
  {
    symptom: 'the row that a merge begins in deleted',
    base: fileOf(
      START +
        tbl(
          2,
          row('№', 'Мера'),
          tr('', tc(p(t('общее')), '<w:vMerge w:val="restart"/>'), cell(LONG)),
          tr('', tc(p(), '<w:vMerge/>'), cell(OTHER)),
        ) +
        END,
    ),
    edited: fileOf(START + tbl(2, row('№', 'Мера'), tr('', tc(p()), cell(OTHER))) + END),
    asks: [`row-deleted общее\t${LONG} → `],
  },
];

for (const one of cases) test(one.symptom, () => assert.deepEqual(faultsOfSilent({ ...one, number: '' }), []));
