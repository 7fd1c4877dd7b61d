import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOLD, ITALIC, NONE, OBJECT } from '@svod/consolidation';
import type { Document, Paragraph } from '@svod/consolidation';
import { wName } from '../src/index.ts';
import {
  blocksOf,
  cell,
  del,
  gone,
  ins,
  mark,
  moveFrom,
  moveTo,
  p,
  pPr,
  paragraphOf,
  r,
  read,
  t,
  tableOf,
  tbl,
  tc,
  tr,
  words,
} from './read-dsl.ts';

const kinds = (document: Document): readonly string[] => document.revisions.map((each) => `${each.kind}${each.empty ? ' empty' : ''}`);
const spans = (paragraph: Paragraph): readonly unknown[] =>
  paragraph.spans.map((span) => [paragraph.text.slice(span.start, span.end), span.ins, span.del]);

test('inserted and deleted words, with author and date as written', () => {
  const { document } = read(p(words('a'), ins('Автор МЗ', words('b'), words('c')), del('B', gone('d')), words('e')));
  assert.deepEqual(spans(paragraphOf(document)), [
    ['a', [], []],
    ['bc', [0], []],
    ['d', [], [1]],
    ['e', [], []],
  ]);
  assert.deepEqual(document.revisions[0], { kind: 'insert', author: 'Автор МЗ', date: '2012-03-04T05:06:07Z', move: null, empty: false });
  const anonymous = read(p('<w:ins><w:r><w:t>x</w:t></w:r></w:ins>')).document.revisions[0];
  assert.deepEqual([anonymous?.author, anonymous?.date], ['', null]);
});

test('spans without revisions share one array; neighbours that do not differ are one', () => {
  const paragraph = paragraphOf(read(p(words('a'), r('<w:rPr><w:lang w:val="ru"/></w:rPr>', t('b')), ins('A', words('c')))).document);
  assert.equal(paragraph.spans.length, 2);
  assert.equal(paragraph.spans[0]?.ins, NONE);
  assert.equal(paragraph.spans[1]?.del, NONE);
});

test('nesting of any kind, outermost first', () => {
  const { document } = read(
    p(
      ins('A', words('a'), del('B', gone('b'), ins('C', gone('c')))),
      moveTo('D', del('E', gone('d'))),
      ins('F', moveFrom('G', words('e'))),
    ),
  );
  assert.deepEqual(spans(paragraphOf(document)), [
    ['a', [0], []],
    ['b', [0], [1]],
    ['c', [0, 2], [1]],
    ['d', [3], [4]],
    ['e', [5], [6]],
  ]);
  assert.deepEqual(kinds(document), ['insert', 'delete', 'insert', 'move-to', 'delete', 'insert', 'move-from']);
});

test('a marker that wraps nothing is empty', () => {
  const { document } = read(
    p(
      ins('A'),
      ins('A', r('<w:commentReference w:id="0"/>')),
      del('B', '<w:bookmarkStart w:id="1" w:name="x"/>'),
      ins('C', del('D', gone('x'))),
    ),
  );
  assert.deepEqual(kinds(document), ['insert empty', 'insert empty', 'delete empty', 'insert', 'delete']);
});

test('paragraph marks', () => {
  const { document } = read(p(mark('ins'), words('a')) + p(mark('ins', 'del')) + p(mark('moveFrom')) + p(mark('moveTo')) + p(words('z')));
  const marks = (blocksOf(document) as readonly Paragraph[]).map((each) => each.mark);
  assert.deepEqual(marks, [
    { ins: [0], del: [] },
    { ins: [1], del: [2] },
    { ins: [], del: [3] },
    { ins: [4], del: [] },
    { ins: [], del: [] },
  ]);
  assert.deepEqual(kinds(document), ['insert', 'insert', 'delete', 'move-from', 'move-to']);
});

test('rows', () => {
  const row = (name: string): string => `<w:tr><w:trPr><w:${name} w:author="A"/></w:trPr>${cell('x')}</w:tr>`;
  const { document } = read(tbl(tr(cell('a')), row('ins'), row('del')));
  assert.deepEqual(
    tableOf(document).rows.map(({ ins: inserted, del: deleted }) => [inserted, deleted]),
    [
      [[], []],
      [[0], []],
      [[], [1]],
    ],
  );
  assert.deepEqual(kinds(document), ['insert', 'delete']);
});

test('a move: the name stays where both ends are whole', () => {
  const range = (side: string, id: number, name: string, content: string): string =>
    `<w:move${side}RangeStart w:id="${id}" w:name="${name}" w:author="A"/>${content}<w:move${side}RangeEnd w:id="${id}"/>`;
  const { document } = read(
    p(range('From', 1, 'move1', moveFrom('A', words('x')))) +
      range('To', 2, 'move1', p(mark('moveTo'), moveTo('A', words('x')))) +
      p(range('From', 3, 'move2', moveFrom('A', words('y')))) +
      p(moveTo('A', words('z'))) +
      p('<w:moveFromRangeStart w:id="9" w:name="move1"/>', moveFrom('A', words('open'))),
  );
  assert.deepEqual(
    document.revisions.map((each) => [each.kind, each.move]),
    [
      ['move-from', 'move1'],
      ['move-to', 'move1'],
      ['move-to', 'move1'],
      ['move-from', null],
      ['move-to', null],
      ['move-from', 'move1'],
    ],
  );
  assert.equal(paragraphOf(document).text, 'x');
});

test('format changes of runs and of paragraphs', () => {
  const { document, binding } = read(
    p(
      pPr(
        '<w:numPr><w:ilvl w:val="0"/><w:ins w:author="N"/></w:numPr><w:rPr><w:rPrChange w:author="M"><w:rPr/></w:rPrChange></w:rPr><w:pPrChange w:author="P"><w:pPr/></w:pPrChange>',
      ),
      r('<w:rPr><w:b/><w:rPrChange w:author="R"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>', t('x')),
      ins('I', r('<w:rPr><w:rPrChange w:author="S"><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>', t('y'))),
    ),
  );
  const paragraph = paragraphOf(document);
  assert.deepEqual(paragraph.formatChanges, [0, 1, 2]);
  assert.deepEqual(
    paragraph.spans.map(({ format, formatChange, ins: inserted }) => [format, formatChange, inserted]),
    [
      [BOLD, { revision: 3, was: ITALIC }, []],
      [0, { revision: 5, was: BOLD }, [4]],
    ],
  );
  assert.deepEqual(
    document.revisions.map((each) => `${each.kind} ${each.author}`),
    ['paragraph-format N', 'paragraph-format M', 'paragraph-format P', 'format R', 'insert I', 'format S'],
  );
  assert.deepEqual(
    binding.revisions.map((each) => wName(each)),
    ['ins', 'rPrChange', 'pPrChange', 'rPrChange', 'ins', 'rPrChange'],
  );
});

test('markers of properties and markup stand where they belong; what is not read is a marker all the same, and named', () => {
  const change = (name: string): string => `<w:${name} w:author="A"/>`;
  const { document } = read(
    `<w:tbl><w:tblPr>${change('tblPrChange')}</w:tblPr><w:tblGrid>${change('tblGridChange')}</w:tblGrid><w:tr><w:tblPrEx>${change('tblPrExChange')}</w:tblPrEx><w:trPr>${change('trPrChange')}</w:trPr>` +
      `<w:tc><w:tcPr>${change('tcPrChange')}</w:tcPr>${p()}</w:tc><w:tc><w:tcPr>${change('cellMerge')}</w:tcPr>${p()}</w:tc></w:tr></w:tbl>` +
      p(
        pPr(`<w:numPr>${change('numberingChange')}</w:numPr><w:sectPr>${change('sectPrChange')}</w:sectPr>`),
        '<w:customXmlInsRangeStart w:author="A"/><w:customXmlInsRangeEnd/>',
      ) +
      p('<m:oMath><m:r><m:rPr/><w:ins w:author="A"/><m:t>x</m:t></m:r><m:ctrlPr><w:del w:author="A"/></m:ctrlPr></m:oMath>') +
      '<w:customXmlDelRangeStart w:author="A"/>',
  );
  const expected = [
    ['tblPrChange', 'table-format'],
    ['tblGridChange', 'columns'],
    ['tblPrExChange', 'row-format'],
    ['trPrChange', 'row-format'],
    ['tcPrChange', 'cell-format'],
    ['cellMerge', 'other'],
    ['numberingChange', 'paragraph-format'],
    ['sectPrChange', 'section-format'],
    ['customXmlInsRangeStart', 'markup'],
    ['ins', 'other'],
    ['del', 'other'],
    ['customXmlDelRangeStart', 'markup'],
  ] as const;
  assert.deepEqual(
    document.problems.filter((each) => each.code === 'revision-not-read').map((each) => each.values['element']),
    expected.flatMap(([name, kind]) => (kind === 'other' ? [name] : [])),
  );
  assert.deepEqual(
    document.revisions.map((each) => each.kind),
    expected.map(([, kind]) => kind),
  );
  const table = tableOf(document);
  assert.deepEqual(
    [table.changed, table.rows[0]?.changed, table.rows[0]?.cells[0]?.changed].map((marks) => marks?.map(({ of }) => of)),
    [['table', 'columns'], ['row', 'row'], ['cell']],
  );
  assert.deepEqual(paragraphOf(document, 1).changed, [{ revision: 8, of: 'markup', names: ['inserted'] }]);
  assert.deepEqual(paragraphOf(document, 2).changed, [{ revision: 11, of: 'markup', names: ['deleted'] }]);
  assert.deepEqual(document.sections?.[0]?.changed, [{ revision: 7, of: 'section', names: [] }]);
});

test('a formula that is inserted whole is one object', () => {
  const { document } = read(p(ins('A', '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>')));
  assert.deepEqual([paragraphOf(document).text, spans(paragraphOf(document))], [OBJECT, [[OBJECT, [0], []]]]);
});

const sign = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
const formula = (...content: readonly string[]): string => `<m:oMath>${content.join('')}</m:oMath>`;
const formulas = (body: string): readonly unknown[] => {
  const { document } = read(body);
  const paragraph = paragraphOf(document);
  return [
    paragraph.objects.map((each) => each.text),
    spans(paragraph),
    document.revisions.map((each) => `${each.kind} ${each.empty}`),
    document.problems.length,
  ];
};

test('a formula with changes inside is two: what it was, deleted, and what it becomes', () => {
  const two = [
    [OBJECT, [], [0, 1]],
    [OBJECT, [0, 1], []],
  ];
  const tracked = ['insert false', 'delete false'];
  assert.deepEqual(formulas(p(formula(sign('a'), ins('A', sign('b')), del('B', sign('c'))))), [['ac', 'ab'], two, tracked, 0]);
  assert.deepEqual(formulas(p(formula(`<m:r>${ins('A', '<m:t>b</m:t>')}</m:r>`, `<m:r>${del('A', '<m:t>c</m:t>')}</m:r>`))), [
    ['c', 'b'],
    two,
    tracked,
    0,
  ]);
  const power = (name: string): string =>
    `<m:sSup><m:sSupPr><m:ctrlPr><w:${name} w:author="A"/></m:ctrlPr></m:sSupPr><m:e>${sign('r')}</m:e><m:sup>${sign('2')}</m:sup></m:sSup>`;
  const { document } = read(p(formula(power('ins'))));
  assert.deepEqual(
    paragraphOf(document).objects.map((each) => each.key),
    ['r2', 'sSup(e(r)sup(2))'],
  );
  assert.deepEqual(formulas(p(formula(ins('A', sign('a'))))), [['a'], [[OBJECT, [0], []]], ['insert false'], 0]);
  assert.deepEqual(formulas(p(del('B', formula(sign('a'), ins('A', sign('b')))))), [
    ['a', 'ab'],
    [
      [OBJECT, [], [0, 1]],
      [OBJECT, [1], [0]],
    ],
    ['delete false', 'insert false'],
    0,
  ]);
});

test('whole blocks inside a marker, as some programs write them', () => {
  const { document } = read(ins('A', p(words('x'), del('B', gone('y'))), tbl(tr(tc(p(words('z')))))));
  const paragraph = paragraphOf(document);
  assert.deepEqual(spans(paragraph), [
    ['x', [0], []],
    ['y', [0], [1]],
  ]);
  assert.deepEqual(paragraph.mark.ins, [0]);
  assert.deepEqual(tableOf(document, 1).rows[0]?.ins, [0]);
});

test('deleted text is text wherever it stands, and text in a source of a move stays text', () => {
  const { document } = read(p(gone('a'), del('A', words('b')), moveFrom('A', words('c'))));
  assert.equal(paragraphOf(document).text, 'abc');
});

test('markers are in document order over the stories', () => {
  const box =
    '<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:ins w:author="box"><w:r><w:t>b</w:t></w:r></w:ins></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>';
  const { document } = read(p(ins('1', words('a')), '<w:r><w:footnoteReference w:id="1"/></w:r>', box, ins('2', words('c'))), {
    'footnotes.xml':
      '<w:footnotes><w:footnote w:id="1"><w:p><w:ins w:author="note"><w:r><w:t>n</w:t></w:r></w:ins></w:p></w:footnote></w:footnotes>',
  });
  assert.deepEqual(
    document.revisions.map((each) => each.author),
    ['1', 'box', '2', 'note'],
  );
});
