import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Row } from '@svod/consolidation';
import { p, words } from './read-dsl.ts';
import { MZ, closed, edit, open, par, row, text, written } from './write-dsl.ts';

const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>${properties}<w:shd w:val="clear" w:fill="DDDDDD"/></w:tcPr>${content}</w:tc>`;
const tr = (cells: string, properties = ''): string => `<w:tr>${properties}${cells}</w:tr>`;
const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>${rows.join('')}</w:tbl>${p()}`;
const HEADER = tr(
  tc(p('<w:pPr><w:jc w:val="center"/></w:pPr>', words('№'))) + tc(p(words('Мера'))),
  '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
);
const ONE = tr(tc(p('<w:pPr><w:jc w:val="center"/></w:pPr>', words('1'))) + tc(p(words('Первая'))), '<w:trPr><w:cantSplit/></w:trPr>');
const TWO = tr(tc(p(words('2'))) + tc(p(words('Вторая'))));

test('a new row: like the one above, with the row, its words and its marks tracked', () => {
  const made = written(table(HEADER, ONE, TWO), [
    edit({ kind: 'rows-inserted', flow: 'main', block: 0, at: 2, rows: [row('1-1', 'Новая')] }),
  ]);
  const [, inserted = ''] = /<\/w:tr>(<w:tr><w:trPr><w:cantSplit\/><w:ins [^>]*\/><\/w:trPr>.*?<\/w:tr>)/.exec(made.xml()) ?? [];
  assert.match(inserted, /<w:tcW w:w="3000" w:type="dxa"\/><w:shd w:val="clear" w:fill="DDDDDD"\/>/);
  assert.equal(inserted.match(/<w:rPr><w:ins [^>]*\/><\/w:rPr>/g)?.length, 2);
  assert.doesNotMatch(inserted, /tblHeader/);
  assert.equal(made.accepted(), '[№¶|Мера¶][1¶|Первая¶][1-1¶|Новая¶][2¶|Вторая¶]¶');
  assert.equal(made.rejected(), '[№¶|Мера¶][1¶|Первая¶][2¶|Вторая¶]¶');
});

test('rows of several bodies at one place follow in order', () => {
  const rows = (name: string): Parameters<typeof edit>[0] => ({
    kind: 'rows-inserted',
    flow: 'main',
    block: 0,
    at: 1,
    rows: [row('', name)],
  });
  assert.equal(written(table(HEADER, ONE), [edit(rows('А')), edit(rows('Б'))]).accepted(), '[№¶|Мера¶][¶|А¶][¶|Б¶][1¶|Первая¶]¶');
});

test('a deleted row: the row, its words and all its marks', () => {
  const made = written(table(HEADER, ONE, TWO), [edit({ kind: 'row-deleted', flow: 'main', block: 0, row: 2 })]);
  assert.match(made.xml(), new RegExp(`<w:tr><w:trPr><w:del w:id="\\d+" ${MZ}/></w:trPr><w:tc>`));
  assert.equal(made.xml().match(/<w:rPr><w:del [^>]*\/><\/w:rPr>/g)?.length, 2);
  assert.equal(made.accepted(), '[№¶|Мера¶][1¶|Первая¶]¶');
  assert.equal(made.rejected(), '[№¶|Мера¶][1¶|Первая¶][2¶|Вторая¶]¶');
});

test('words deleted in a row that another deletes go by the first in order', () => {
  const word = edit(text(0, 3, open(par('ххх')), 'main/0.1.1'), { author: 'А' });
  const whole = edit({ kind: 'row-deleted', flow: 'main', block: 0, row: 1 }, { author: 'Б' });
  const made = written(table(HEADER, ONE, TWO), [word, whole]);
  assert.match(made.xml(), /w:author="А"[^>]*><w:r><w:delText xml:space="preserve">Пер<\/w:delText>/);
  assert.match(made.xml(), /w:author="Б"[^>]*><w:r><w:delText xml:space="preserve">вая<\/w:delText>/);
  assert.equal(made.rejected(), '[№¶|Мера¶][1¶|Первая¶][2¶|Вторая¶]¶');
  assert.equal(
    written(table(HEADER, ONE, TWO), [whole, word])
      .xml()
      .match(/<w:del [^>]*w:author="А"/),
    null,
  );
});

test('a row over all columns, a vertical merge that goes on, a merge without a beginning', () => {
  const wide: Row = { cells: [{ column: 0, span: 2, merge: 'none', blocks: [par('Раздел')] }], header: false, ins: [], del: [] };
  const made = written(table(HEADER, ONE), [edit({ kind: 'rows-inserted', flow: 'main', block: 0, at: 2, rows: [wide] })]);
  assert.match(made.xml(), /<w:tcW w:w="6000" w:type="dxa"\/><w:gridSpan w:val="2"\/>/);
  const merged = table(
    tr(tc(p(words('общее')), '<w:vMerge w:val="restart"/>') + tc(p(words('а')))),
    tr(tc(p(), '<w:vMerge/>') + tc(p(words('б')))),
  );
  const inside = written(merged, [edit({ kind: 'rows-inserted', flow: 'main', block: 0, at: 1, rows: [row('', 'между')] })]);
  assert.deepEqual(
    inside.notCarried.map(({ code }) => code),
    ['cell-joined-merge'],
  );
  assert.match(inside.xml(), /<w:vMerge w:val="continue"\/>/);
  const parted = written(merged, [edit({ kind: 'rows-inserted', flow: 'main', block: 0, at: 1, rows: [row('слова', 'между')] })]);
  assert.deepEqual(
    parted.notCarried.map(({ code }) => code),
    ['merge-parted'],
  );
  const alone: Row = {
    ...row('', 'x'),
    cells: [
      { column: 0, span: 1, merge: 'continue', blocks: [par('')] },
      { column: 1, span: 1, merge: 'none', blocks: [par('x')] },
    ],
  };
  const fixed = written(table(HEADER, ONE), [edit({ kind: 'rows-inserted', flow: 'main', block: 0, at: 2, rows: [alone] })]);
  assert.deepEqual(
    fixed.notCarried.map(({ code }) => code),
    ['merge-without-start'],
  );
  assert.doesNotMatch(fixed.xml(), /vMerge/);
});

test('a whole table goes, a whole table comes', () => {
  const base = p(words('до')) + table(HEADER, ONE) + p(words('после'));
  const gone = written(base, [edit(text(3, 4))]);
  assert.equal(gone.xml().match(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:del /g)?.length, 2);
  assert.equal(gone.accepted(), 'до¶¶после¶');
  assert.equal(gone.rejected(), 'до¶[№¶|Мера¶][1¶|Первая¶]¶после¶');
  const come = written(p(words('до')) + p(words('после')), [
    edit(text(3, 3, closed({ kind: 'table', rows: [row('а', 'б'), row('в', 'г')] }))),
  ]);
  assert.equal(come.accepted(), 'до¶[а¶|б¶][в¶|г¶]после¶');
  assert.equal(come.rejected(), 'до¶после¶');
});

test('rows stay inside the content control they are in', () => {
  const wrapped = table(HEADER, `<w:sdt><w:sdtContent>${ONE}</w:sdtContent></w:sdt>`, TWO);
  const made = written(wrapped, [edit({ kind: 'rows-inserted', flow: 'main', block: 0, at: 3, rows: [row('3', 'Третья')] })]);
  assert.equal(made.accepted(), '[№¶|Мера¶][1¶|Первая¶][2¶|Вторая¶][3¶|Третья¶]¶');
});
