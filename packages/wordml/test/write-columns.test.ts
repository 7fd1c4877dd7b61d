import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, Cell, Change } from '@svod/consolidation';
import { resolveRevisions, structuralFaults } from '../src/index.ts';
import { schemasPresent, validatePackage } from '../../../tools/schema/validate.ts';
import { p, words } from './read-dsl.ts';
import { edit, par, row, written } from './write-dsl.ts';
import { openEntries, withEntries } from './write-package.ts';

const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>${properties}</w:tcPr>${p(words(content))}</w:tc>`;
const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const TABLE = `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="4000"/><w:gridCol w:w="2000"/></w:tblGrid>${[
  tr(tc('№'), tc('Мера'), tc('Срок')),
  tr(tc('Раздел', '<w:gridSpan w:val="3"/>')),
  tr(tc('1'), tc('Первая'), tc('2012')),
  `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('Вторая')}${tc('2013')}</w:tr>`,
].join('')}</w:tbl>${p()}`;

const cell = (text: string): Cell => ({ column: 0, span: 1, merge: 'none', blocks: [par(text)] });
const column = (at: number, texts: readonly (string | null)[]): Change => ({
  kind: 'columns-inserted',
  flow: 'main',
  block: 0,
  at,
  columns: 1,
  cells: texts.map((text) => (text === null ? null : text === '' ? [] : [cell(text)])),
});
const gone = (at: number): Change => ({ kind: 'column-deleted', flow: 'main', block: 0, column: at });

/** Rows with the grid columns that each cell covers. */
const gridOf = (blocks: readonly Block[] | undefined): readonly string[] =>
  (blocks ?? []).flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((each) =>
          each.cells
            .map(({ column: first, span, blocks: [only] }) => `${first}+${span}:${only?.kind === 'paragraph' ? only.text : ''}`)
            .join(' '),
        )
      : [],
  );

function both(
  edits: readonly Change[],
  notCarried: readonly string[] = [],
): {
  accepted: readonly string[];
  rejected: readonly string[];
  xml: string;
  grids: readonly number[];
} {
  const made = written(
    TABLE,
    edits.map((change, k) => edit(change, { author: k % 2 === 0 ? 'А' : 'Б' })),
  );
  if (schemasPresent()) assert.deepEqual(validatePackage(made.entries), [], 'schema');
  assert.deepEqual(
    made.notCarried.map(({ code }) => code),
    notCarried,
  );
  assert.deepEqual(structuralFaults(made.redline.package), []);
  const grids: number[] = [made.xml().match(/<w:gridCol /g)?.length ?? 0];
  const resolved = (action: 'accept' | 'reject'): readonly string[] => {
    const { parts, left } = resolveRevisions(made.redline.package, action);
    assert.deepEqual(left, []);
    const entries = withEntries(made.entries, parts);
    grids.push(new TextDecoder().decode(entries.get('word/document.xml')).match(/<w:gridCol /g)?.length ?? 0);
    const opened = openEntries(entries);
    assert.deepEqual(structuralFaults(opened.package), []);
    return gridOf(opened.document.flows[0]?.blocks);
  };
  const accepted = resolved('accept');
  const rejected = resolved('reject');
  assert.deepEqual(rejected, gridOf(made.base.document.flows[0]?.blocks));
  return { accepted, rejected, xml: made.xml(), grids };
}

test('a new column: a mark and words in each row, the row across grows and shrinks again', () => {
  const { accepted, xml, grids } = both([column(2, ['Кто', null, 'МЗ', 'МЮ'])]);
  assert.deepEqual(accepted, [
    '0+1:№ 1+1:Мера 2+1:Кто 3+1:Срок',
    '0+4:Раздел',
    '0+1:1 1+1:Первая 2+1:МЗ 3+1:2012',
    '1+1:Вторая 2+1:МЮ 3+1:2013',
  ]);
  assert.equal(xml.match(/<w:cellIns /g)?.length, 3);
  assert.match(xml, /<w:tblGridChange w:id="\d+"><w:tblGrid>/);
  assert.deepEqual(grids.slice(1), [4, 3]);
});

test('new columns at the edges, before free columns, and in one row only', () => {
  assert.deepEqual(both([column(0, ['А', null, 'а', ''])], ['row-grew-with-columns']).accepted, [
    '0+1:А 1+1:№ 2+1:Мера 3+1:Срок',
    '0+4:Раздел',
    '0+1:а 1+1:1 2+1:Первая 3+1:2012',
    '2+1:Вторая 3+1:2013',
  ]);
  assert.deepEqual(both([column(0, ['А', null, 'а', null])]).accepted[3], '2+1:Вторая 3+1:2013');
  assert.deepEqual(both([column(3, ['Я', null, 'я', 'ю'])]).accepted, [
    '0+1:№ 1+1:Мера 2+1:Срок 3+1:Я',
    '0+4:Раздел',
    '0+1:1 1+1:Первая 2+1:2012 3+1:я',
    '1+1:Вторая 2+1:2013 3+1:ю',
  ]);
});

test('a column that goes: a mark in each row, its words struck out, the row across shrinks', () => {
  const { accepted, xml, grids } = both([gone(1)]);
  assert.deepEqual(accepted, ['0+1:№ 1+1:Срок', '0+2:Раздел', '0+1:1 1+1:2012', '1+1:2013']);
  assert.equal(xml.match(/<w:cellDel /g)?.length, 3);
  assert.match(xml, /<w:delText[^>]*>Первая<\/w:delText>/);
  assert.deepEqual(grids.slice(1), [2, 3]);
  assert.deepEqual(both([gone(0)]).accepted, ['0+1:Мера 1+1:Срок', '0+2:Раздел', '0+1:Первая 1+1:2012', '0+1:Вторая 1+1:2013']);
});

test('columns of two bodies come and go with new and deleted rows', () => {
  const { accepted } = both([
    gone(1),
    column(2, ['Кто', null, 'МЗ', 'МЮ']),
    { kind: 'rows-inserted', flow: 'main', block: 0, at: 3, rows: [row('2', 'Новая', '2014')] },
    { kind: 'row-deleted', flow: 'main', block: 0, row: 3 },
  ]);
  assert.deepEqual(accepted, ['0+1:№ 1+1:Кто 2+1:Срок', '0+3:Раздел', '0+1:1 1+1:МЗ 2+1:2012', '0+1:2 1+1: 2+1:2014']);
});

test('rows that take the place of others, and a row that moves', () => {
  const { accepted } = both([
    {
      kind: 'rows-replaced',
      flow: 'main',
      block: 0,
      start: 2,
      end: 3,
      rows: [{ ...row('1', 'Первая 2012'), cells: [cell('1'), { ...cell('Первая 2012'), column: 1, span: 2 }] }],
    },
    { kind: 'row-moved', flow: 'main', block: 0, row: 3, toFlow: 'main', toBlock: 0, to: 1 },
  ]);
  assert.deepEqual(accepted, ['0+1:№ 1+1:Мера 2+1:Срок', '1+1:Вторая 2+1:2013', '0+3:Раздел', '0+1:1 1+2:Первая 2012']);
});
