import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Paragraph } from '@svod/consolidation';
import { wName } from '../src/index.ts';
import { blocksOf, cell, p, read, tableOf, tbl, tc, tr, words } from './read-dsl.ts';

const tcPr = (content: string): string => `<w:tcPr>${content}</w:tcPr>`;

test('columns of the grid: spans, cells left out before a row, vertical merges', () => {
  const { document } = read(
    tbl(
      `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:tblHeader/></w:trPr>${tc(tcPr('<w:gridSpan w:val="2"/>'), p(words('a')))}${cell('b')}</w:tr>`,
      tr(
        tc(tcPr('<w:vMerge w:val="restart"/>'), p()),
        tc(tcPr('<w:vMerge/>'), p()),
        tc(tcPr('<w:vMerge w:val="continue"/>'), p()),
        tc(tcPr('<w:gridSpan w:val="-3"/>'), p()),
        tc(tcPr('<w:gridSpan w:val="99999999"/>'), p()),
      ),
    ),
  );
  const table = tableOf(document);
  assert.deepEqual(
    table.rows.map((row) => [row.header, row.cells.map(({ column, span, merge }) => [column, span, merge])]),
    [
      [
        true,
        [
          [1, 2, 'none'],
          [3, 1, 'none'],
        ],
      ],
      [
        false,
        [
          [0, 1, 'start'],
          [1, 1, 'continue'],
          [2, 1, 'continue'],
          [3, 1, 'none'],
          [4, 1000, 'none'],
        ],
      ],
    ],
  );
});

test('rows, cells and blocks inside content controls and custom XML', () => {
  const sdt = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const { document, binding } = read(
    sdt(
      tbl(
        sdt(tr(sdt(cell('a')), `<w:customXml><w:customXmlPr/>${tc(sdt(p(words('b'))), sdt(sdt(p(words('c')))))}</w:customXml>`)),
        '<w:bookmarkStart w:id="1" w:name="x"/>',
        tr(cell('d')),
      ),
    ),
  );
  const texts = tableOf(document).rows.map((row) =>
    row.cells.map((each) => (each.blocks as readonly Paragraph[]).map((block) => block.text)),
  );
  assert.deepEqual(texts, [[['a'], ['b', 'c']], [['d']]]);
  const table = binding.flows.get('main')?.blocks[0];
  assert.ok(table);
  const bound = binding.tables.get(table);
  assert.deepEqual(bound?.rows.map(wName), ['tr', 'tr']);
  assert.deepEqual(
    bound.cells.map((row) => row.map(wName)),
    [['tc', 'tc'], ['tc']],
  );
});

test('cells are flows, nested ones too', () => {
  const { document, binding } = read(p(words('x')) + tbl(tr(cell('a'), tc(p(words('b')), tbl(tr(cell('c'))), p()))));
  assert.deepEqual([...binding.flows.keys()], ['main', 'main/1.0.0', 'main/1.0.1', 'main/1.0.1/1.0.0']);
  const inner = binding.flows.get('main/1.0.1/1.0.0');
  assert.deepEqual([inner?.part, inner && wName(inner.container), inner?.blocks.map(wName)], ['word/document.xml', 'tc', ['p']]);
  assert.equal(blocksOf(document).length, 2);
});

test('blocks and elements go side by side', () => {
  const { document, binding } = read(p() + tbl(tr(cell('a'))) + p());
  const kinds = binding.flows.get('main')?.blocks.map((each) => (wName(each) === 'p' ? 'paragraph' : 'table'));
  assert.deepEqual(
    blocksOf(document).map((block) => block.kind),
    kinds,
  );
});

test('what stands outside paragraphs is named', () => {
  const { document } = read(`${words('lost')}${p()}`);
  assert.deepEqual(
    document.problems.map((each) => each.code),
    ['content-outside-paragraph'],
  );
});

test('odd tables: no rows, no cells, a cell without a paragraph, a row in a row', () => {
  const { document } = read(tbl() + tbl('<w:tr/>') + tbl(tr('<w:tc/>', tr(cell('x')))));
  assert.deepEqual(
    blocksOf(document).map((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.cells.map((each) => each.blocks.length)) : null,
    ),
    [[], [[]], [[0]]],
  );
});

test('a tracked vertical merge says what it becomes and what it was; one that says nothing known is named', () => {
  const merge = (attributes: string): string => `<w:cellMerge w:id="1" w:author="A" ${attributes}/>`;
  const { document } = read(
    tbl(
      tr(tc(tcPr(merge('w:vMerge="rest"')), p(words('a'))), cell('x')),
      tr(tc(tcPr(merge('w:vMerge="cont" w:vMergeOrig="rest"')), p(words('b'))), cell('y')),
      tr(tc(tcPr(merge('w:vMerge="sideways"')), p(words('c'))), cell('z')),
    ),
  );
  assert.deepEqual(
    tableOf(document).rows.map(({ cells }) => [cells[0]?.merge, cells[0]?.merging]),
    [
      ['start', { revision: 0, was: 'none' }],
      ['continue', { revision: 1, was: 'start' }],
      ['none', undefined],
    ],
  );
  assert.deepEqual(
    document.revisions.map(({ kind, empty }) => [kind, empty]),
    [
      ['cell-merge', false],
      ['cell-merge', false],
      ['other', false],
    ],
  );
  assert.deepEqual(
    document.problems.map(({ code }) => code),
    ['revision-not-read'],
  );
});
