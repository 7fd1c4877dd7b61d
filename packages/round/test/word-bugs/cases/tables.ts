import type { WordCase } from '../all-ways.ts';
import { cell, del, ins, p, pm, rowMark, sdt, t, tbl, tc, tr, wholeRow } from '../markup.ts';
import { fileOf } from '../word-file.ts';

const HEAD = tr('', cell('№'), cell('Мера'));
const END = p(t('Конец.'));

/** Reports 35 to 50: tables. */
export const tables: readonly WordCase[] = [
  {
    number: '35',
    symptom: 'the text of a deleted row is kept where only the row is marked, not its words',
    file: fileOf(tbl(2, HEAD, tr(rowMark('del', 'A'), cell('1'), cell('Учёт')), tr('', cell('2'), cell('Охрана'))) + END),
    original: ['№\tМера', '1\tУчёт', '2\tОхрана', 'Конец.'],
    final: ['№\tМера', '2\tОхрана', 'Конец.'],
    office: { final: ['№\tМера', '1\tУчёт', '2\tОхрана', 'Конец.'], why: 'a row that only its marker tells of is not known as deleted' },
  },
  {
    number: '36a',
    symptom: 'accepting takes the row’s marker off and keeps the row',
    file: fileOf(tbl(2, HEAD, tr(rowMark('del', 'A'), cell('1'), tc(p(t('Учёт ')) + p(t('веществ'))))) + END),
    original: ['№\tМера', '1\tУчёт ⏎веществ', 'Конец.'],
    final: ['№\tМера', 'Конец.'],
    office: { final: ['№\tМера', '1\tУчёт⏎веществ', 'Конец.'], why: 'a row that only its marker tells of is not known as deleted' },
  },
  {
    number: '36b',
    symptom: 'a table of which no row is left stays',
    file: fileOf(p(t('Начало.')) + tbl(1, tr(rowMark('del', 'A'), cell('Учёт')), tr(rowMark('del', 'A'), cell('Охрана'))) + END),
    original: ['Начало.', 'Учёт', 'Охрана', 'Конец.'],
    final: ['Начало.', 'Конец.'],
    office: { final: ['Начало.', 'Учёт', 'Охрана', 'Конец.'], why: 'rows that only their markers tell of are not known as deleted' },
  },
  {
    number: '37',
    symptom: 'rows that only their marker tells of, inserted and deleted',
    file: fileOf(tbl(2, HEAD, tr(rowMark('ins', 'A'), cell('1'), cell('Учёт')), tr(rowMark('del', 'B'), cell('2'), cell('Охрана'))) + END),
    original: ['№\tМера', '2\tОхрана', 'Конец.'],
    final: ['№\tМера', '1\tУчёт', 'Конец.'],
    office: {
      final: ['№\tМера', '1\tУчёт', '2\tОхрана', 'Конец.'],
      original: ['№\tМера', '1\tУчёт', '2\tОхрана', 'Конец.'],
      why: 'rows that only their markers tell of are neither inserted nor deleted',
    },
  },
  {
    number: '40',
    symptom: 'a cell with a table between paragraphs keeps a paragraph that was deleted',
    file: fileOf(
      tbl(
        1,
        tr(
          '',
          tc(
            p(t('До '), ins('A', t('и перед ')), t('таблицы.')) +
              tbl(1, tr('', cell('Внутри'))) +
              pm('del A', del('A', 'Лишний.')) +
              p(t('После.')),
          ),
        ),
      ) + END,
    ),
    original: ['До таблицы.⏎[Внутри]⏎Лишний.⏎После.', 'Конец.'],
    final: ['До и перед таблицы.⏎[Внутри]⏎После.', 'Конец.'],
  },
  {
    number: '44',
    symptom: 'a content control around rows',
    file: fileOf(
      tbl(
        2,
        HEAD,
        sdt(tr('', cell('1'), cell('Учёт')) + wholeRow('ins', 'A', '2', 'Охрана')),
        sdt(tr('', cell('3'), tc(p(t('Обу'), del('A', 'чение'))))),
      ) + END,
    ),
    original: ['№\tМера', '1\tУчёт', '3\tОбучение', 'Конец.'],
    final: ['№\tМера', '1\tУчёт', '2\tОхрана', '3\tОбу', 'Конец.'],
  },
  {
    number: '45',
    symptom: 'a bookmark that begins directly in a cell',
    file: fileOf(
      tbl(
        2,
        tr(
          '',
          `<w:tc><w:tcPr/><w:bookmarkStart w:id="1" w:name="м"/>${p(t('1'))}</w:tc>`,
          tc(p(t('Учёт '), del('A', 'и охрана')) + '<w:bookmarkEnd w:id="1"/>' + p()),
        ),
      ) + END,
    ),
    original: ['1\tУчёт и охрана⏎', 'Конец.'],
    final: ['1\tУчёт ⏎', 'Конец.'],
  },
  {
    number: '47',
    symptom: 'a deletion over several cells is not accepted',
    file: fileOf(tbl(2, HEAD, tr('', tc(pm('del A', del('A', '1'))), tc(pm('del A', del('A', 'Учёт'))))) + END),
    original: ['№\tМера', '1\tУчёт', 'Конец.'],
    final: ['№\tМера', '\t', 'Конец.'],
    told: ['revision-without-effect', 'marker'],
  },
  {
    number: '48a',
    symptom: 'a whole table deleted is shown as added',
    file: fileOf(p(t('Начало.')) + tbl(2, wholeRow('del', 'A', '1', 'Учёт'), wholeRow('del', 'A', '2', 'Охрана')) + END),
    original: ['Начало.', '1\tУчёт', '2\tОхрана', 'Конец.'],
    final: ['Начало.', 'Конец.'],
  },
  {
    number: '48b',
    symptom: 'a whole table inserted',
    file: fileOf(p(t('Начало.')) + tbl(2, wholeRow('ins', 'A', '1', 'Учёт'), wholeRow('ins', 'A', '2', 'Охрана')) + END),
    original: ['Начало.', 'Конец.'],
    final: ['Начало.', '1\tУчёт', '2\tОхрана', 'Конец.'],
  },
  {
    number: '97a',
    symptom: 'inserted and deleted cells are not settled: a column put in',
    file: fileOf(
      tbl(2, tr('', cell('№'), tc(p(t('Мера')), rowMark('cellIns', 'A'))), tr('', cell('1'), tc(p(t('Учёт')), rowMark('cellIns', 'A')))) +
        END,
    ),
    original: ['№', '1', 'Конец.'],
    final: ['№\tМера', '1\tУчёт', 'Конец.'],
    office: { original: ['№\tМера', '1\tУчёт', 'Конец.'], why: 'inserted cells are neither accepted nor rejected' },
  },
  {
    number: '97b',
    symptom: 'inserted and deleted cells are not settled: a column taken out',
    file: fileOf(
      tbl(2, tr('', cell('№'), tc(p(t('Мера')), rowMark('cellDel', 'A'))), tr('', cell('1'), tc(p(t('Учёт')), rowMark('cellDel', 'A')))) +
        END,
    ),
    original: ['№\tМера', '1\tУчёт', 'Конец.'],
    final: ['№', '1', 'Конец.'],
    office: { original: ['№', '1', 'Конец.'], why: 'deleted cells are neither accepted nor rejected: the markers stay' },
  },
  {
    number: '99b',
    symptom: 'a row marked deleted without marks in its cells loses the mark when opened',
    file: fileOf(tbl(2, HEAD, tr(rowMark('del', 'A'), tc(p(t('1'))), tc(p(t('Учёт '), ins('B', t('всех ')), t('веществ'))))) + END),
    original: ['№\tМера', '1\tУчёт веществ', 'Конец.'],
    final: ['№\tМера', 'Конец.'],
    office: { final: ['№\tМера', '1\tУчёт всех веществ', 'Конец.'], why: 'a row that only its marker tells of is not known as deleted' },
  },
];
