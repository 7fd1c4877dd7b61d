import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOLD, type Cell, type Document } from '../../src/document/document.ts';
import { type Asked, asked } from './asked.ts';
import { cell, doc, f, note, p, row, table } from './dsl.ts';
import { ENGINE, readRound } from './engine.ts';
import { Hand } from './hand.ts';
import { holdAll } from './hold-all.ts';
import type { Manner } from './editor.ts';

/** Faults that the laws found, each as a small case. All laws are held against every one of them. */
interface Fault extends Partial<Asked> {
  readonly what: string;
  readonly base: Document;
  readonly files: (by: (author: string | null, manner?: Partial<Manner>) => Hand) => readonly Hand[];
}

const merged = (merge: Cell['merge'], text: string): Cell => ({ ...cell(text), merge });
const PAIR = doc('Первый пункт.', 'Второй пункт.', 'Третий пункт.');
const IN_CELL = doc(table(row('7.1', 'Мера')), '');

const FAULTS: readonly Fault[] = [
  {
    what: 'a mark of one author and the words of another at one place keep their order',
    base: PAIR,
    files: (by) => [by('Б').after('Второй', '\nновый').by('В').after('новый', '\n')],
  },
  {
    what: 'another makes a paragraph of the words that one put at a beginning',
    base: PAIR,
    files: (by) => [by('Б').before('Второй', 'Новый ').by('В').before('Второй', '\n')],
    amendments: ['1 text-inserted → Новый ', '1 in paragraph-split → ¶'].map((line) => line.replace('paragraph-split', 'text-inserted')),
  },
  {
    what: 'what one return asks at one place keeps its order, though its authors stand for bodies',
    base: PAIR,
    files: (by) => [by('Б').after('Второй', ' важный').by('В').after('важный', ' новый')],
    amendments: ['1 text-inserted →  важный', '1 text-inserted →  новый'],
  },
  {
    what: 'a paragraph whose mark goes joins what stands behind a table that goes',
    base: doc('Слова', table(row('1', 'Мера')), 'После.'),
    files: (by) => [by('А').remove('ва\n\uFDD0')],
  },
  {
    what: 'a table put into the middle of a paragraph',
    base: PAIR,
    files: (by) => [by('А').tableBefore('пункт.\nТретий', ['1', '2'])],
    amendments: ['1 text-inserted → ¶1\t2¶'],
  },
  {
    what: 'a table tracked between silent paragraphs',
    base: doc(''),
    files: (by) => [by(null).before('\n', 'Один.\nДва.\n').by('А').tableBefore('Два', ['1'])],
  },
  {
    what: 'a paragraph moved out of a cell',
    base: doc(table(row(cell('Первый пункт меры.', 'Второй.'), 'x')), 'После.', 'Конец.'),
    files: (by) => [by('А').move('Первый пункт меры.', 'Конец')],
    amendments: ['1 paragraph-moved Первый пункт меры. → Первый пункт меры.'],
  },
  {
    what: 'a paragraph moved to where another comes in',
    base: PAIR,
    files: (by) => [by(null).before('Первый', 'Совсем новый.\n').by('А').move('Третий пункт.', 'Совсем')],
  },
  {
    what: 'a joiner in a tracked row that another author edits',
    base: IN_CELL,
    files: (by) => [by('А', { joiner: true }).row('7.1', '7.0', 'Новая').by('Б').after('7.0\u200D', '\nещё')],
  },
  {
    what: 'each deleted paragraph has its own markers',
    base: PAIR,
    files: (by) => [by('А').remove('Первый пункт.\nВторой пункт.\n')],
    amendments: ['1 paragraph-deleted Первый пункт. →', '1 paragraph-deleted Второй пункт. →'],
  },
  {
    what: 'a comment on the second of two deleted paragraphs is the reason of that one',
    base: PAIR,
    files: (by) => [by('А').comment('Второй', 'Лишний.').remove('Первый пункт.\nВторой пункт.\n')],
    comments: ['1 in [2]: Лишний.'],
  },
  {
    what: 'a table that one puts in and another strikes out',
    base: PAIR,
    files: (by) => [by('А').tableBefore('Второй', ['1', '2']).by('Б').removeTable('1')],
  },
  {
    what: 'markers in a note come with the words that bring it',
    base: PAIR,
    files: (by) => [by('А').noteAfter('Второй', 'Сноска.')],
  },
  {
    what: 'markers in a note go with the words that take it',
    base: doc(p('Слово', note('Сноска.'), ' и дело.')),
    files: (by) => [by('Б').replace('Сноска', 'Ссылка').by('А').remove('во\uFFFC и')],
  },
  {
    what: 'notes that say the same and look different',
    base: PAIR,
    files: (by) => [by('А').noteAfter('Второй', 'Сноска.').format('Сноска', BOLD), by('А').noteAfter('Второй', 'Сноска.')],
  },
  {
    what: 'a marker over silent words stands for two amendments and is counted once',
    base: PAIR,
    files: (by) => [by(null).before('Второй', 'Тайный ').by('А').remove('Тайный Второй ')],
  },
  {
    what: 'words do not slide over words whose look changes',
    base: doc(p(f(BOLD, 'план '), 'жооптуу')),
    files: (by) => [by(null).format('план ', 0, BOLD).after('план ', 'план ').format('план жоо', BOLD)],
  },
  {
    what: 'a mark that is struck out again makes no paragraph of the words before it',
    base: doc(''),
    files: (by) => [by('Б').before('\n', 'Один.\nДва \n').by('Г').remove('\n').by('А').before('\n', 'Три\n')],
  },
  {
    what: "an author who struck something out of another one's words writes behind them",
    base: PAIR,
    files: (by) => [by('А').before('Первый', 'Новое слово.\n').by('Б').remove('Новое ').before('Первый', 'Иное слово.\n')],
    amendments: ['1 paragraph-inserted → Новое слово.', '1 paragraph-inserted → Иное слово.', '1 in text-deleted Новое  →'],
  },
  {
    what: 'what one puts in front of the words that another puts for others',
    base: PAIR,
    files: (by) => [by('А').replace('Второй', 'Иной').by('Б').before('Иной', 'совсем ')],
    amendments: ['1 text-replaced Второй → Иной', '1 in text-inserted → совсем '],
  },
  {
    what: 'a row put in and struck out in a table inside a row that goes',
    base: doc(table(row(cell('Мера', table(row('внутри', 'б')), ''), 'x'), row('1', '2')), ''),
    files: (by) => [by('А', { keepsOwn: true }).row('внутри', 'в', 'г').removeRow('Мера')],
  },
  {
    what: 'what a second one wrote in a new row and the first struck out again in part',
    base: IN_CELL,
    files: (by) => [by('А').row('7.1', '7.0', 'Новая мера').by('В').before('мера', 'очень важная ').by('А').remove('важная ')],
    amendments: ['1 row-inserted → 7.0\tНовая мера', '1 in text-inserted → очень '],
  },
  {
    what: 'a renumbering that another body asks for by itself has no parent',
    base: IN_CELL,
    files: (by) => [by('А').replace('7.1', '7.2').row('7.2', '7.1', 'Новая'), by('А').replace('7.1', '7.2')],
    amendments: ['1 row-inserted → 7.1\tНовая', '1+2 text-replaced 1 → 2'],
    collisions: ['same same-proposal: 2'],
  },
  {
    what: 'an empty paragraph beside a number is no renumbering',
    base: IN_CELL,
    files: (by) => [by(null).row('7.1', '7.0', 'Новая').before('7.1', '\n')],
    amendments: ['1 silent row-inserted → 7.0\tНовая', '1 silent paragraph-inserted →'],
  },
  {
    what: 'two edits of one insertion, one of them shared, come in one order whatever the order of the files',
    base: PAIR,
    files: (by) => [
      by('А').before('Второй', 'Совсем новое дело.\n').by('Б').before('новое', 'важное ').by('В').before('важное', 'очень '),
      by('А').before('Второй', 'Совсем новое дело.\n').by('Б').before('новое', 'важное '),
    ],
    amendments: ['1+2 paragraph-inserted → Совсем новое дело.', '1 in text-inserted → очень ', '2+1 in text-inserted → важное '],
  },
  {
    what: 'an insertion that an edit inside makes whole stands beside whole ones in no fixed order',
    base: PAIR,
    files: (by) => [by('А').before('Второй', 'Новый ').by('Б').before('Второй', '\n'), by('А').before('Второй', 'Иной.\n')],
    collisions: ['dependent edits-pending-insertion: 1 3', 'order paragraphs-inserted-at-one-point: 1 2'],
  },
  {
    what: 'a new mark in the place of the last one, where whole paragraphs before it go',
    base: doc('', '', ''),
    files: (by) => [by('А').before('\n', 'x').remove('x\n\n').before('\n', '\n').remove('\n')],
  },
  {
    what: 'words get a format in one return and move in another',
    base: PAIR,
    files: (by) => [by('А').move('Третий пункт.', 'Первый'), by('Б').format('Третий', BOLD)],
    collisions: [],
  },
  {
    what: 'a row of a table within another is no row of that one',
    base: doc(table(row(cell('Мера', table(row('внутри', 'б'), row('ещё', 'в')), ''), 'x'), row('1', '2')), ''),
    files: (by) => [by('А').removeRow('внутри').removeRow('1')],
    amendments: ['1 row-deleted внутри\tб →', '1 row-deleted 1\t2 →'],
  },
  {
    what: 'a new row in the place of a merged one that goes',
    base: doc(table(row(merged('start', 'Мера'), 'один'), row(merged('continue', ''), 'два')), ''),
    files: (by) => [by(null).replace('Мера', 'Совсем иное дело').replace('один', 'три четыре пять')],
  },
  {
    what: 'words put before others that a picture replaces',
    base: PAIR,
    files: (by) => [by('А').replace('Первый пункт.\n', 'Иное '), by('Б').before('Первый', 'Совсем ')],
  },
];

for (const { what, base, files, amendments, collisions, comments } of FAULTS) {
  test(what, () => {
    const returns = files((author, manner) => new Hand(base, manner).by(author)).map((hand) => hand.grown());
    holdAll({ base, returns });
    const made = returns.map((one) => one.made);
    const found = asked(base, ...made);
    if (amendments) assert.deepEqual(found.amendments, amendments);
    if (collisions) assert.deepEqual(found.collisions, collisions);
    if (comments) assert.deepEqual(found.comments, comments);
  });
}

test('the first row of merged cells goes: they begin in the next one', () => {
  const base = doc(table(row(merged('start', 'Мера'), 'один'), row(merged('continue', ''), 'два'), row(merged('continue', ''), 'три')), '');
  const { index, outline, returns } = readRound(ENGINE, base, [new Hand(base).by('А').removeRow('один').file()]);
  const [measures] = ENGINE.apply(base, ENGINE.consolidate(returns, index, outline).amendments).flows[0]?.blocks ?? [];
  assert.deepEqual(measures?.kind === 'table' && measures.rows.map(({ cells }) => cells[0]?.merge), ['start', 'continue']);
});

test('each tracked part of a deletion holds its markers', () => {
  const file = new Hand(PAIR).by('А').remove('Первый пункт.\nВторой пункт.\n').file();
  const { findings } = readRound(ENGINE, PAIR, [file]).returns[0] ?? assert.fail();
  assert.deepEqual(
    findings.changes.map(({ revisions }) => [...revisions]),
    [
      [0, 1],
      [2, 3],
    ],
  );
});
