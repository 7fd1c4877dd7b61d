import assert from 'node:assert/strict';
import { test } from 'node:test';
import { project, textLines } from '@svod/consolidation';
import type { Document, Paragraph, View } from '@svod/consolidation';
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

function lines(
  body: string,
  view: View | 'marked',
  parts: Readonly<Record<string, string>> = {},
  stories: 'main' | 'all' = 'main',
): readonly string[] {
  return textLines(read(body, parts).document, view, { stories });
}

/** Both views of a body at once: original, final. */
const both = (body: string): readonly (readonly string[])[] => [lines(body, 'original'), lines(body, 'final')];

test('words', () => {
  assert.deepEqual(both(p(words('a'), ins('A', words('b'), del('B', gone('c'))), del('A', gone('d')), words('e'))), [['ade'], ['abe']]);
  assert.deepEqual(both(p(moveFrom('A', words('a')), words('b'), moveTo('A', words('a')))), [['ab'], ['ba']]);
});

test('a mark that goes joins its paragraph with the next one, whose properties win', () => {
  const styled = (name: string, content: string): string => p(pPr(`<w:jc w:val="${name}"/>`), content);
  const body =
    p(pPr('<w:jc w:val="right"/><w:rPr><w:del w:author="A"/></w:rPr>'), words('a')) + styled('center', words('b')) + p(words('c'));
  assert.deepEqual(both(body), [
    ['a', 'b', 'c'],
    ['ab', 'c'],
  ]);
  const final = project(read(body).document, 'final');
  assert.deepEqual(
    blocksOf(final).map((block) => (block as Paragraph).align),
    ['center', ''],
  );
  assert.deepEqual(paragraphOf(final).mark, { ins: [], del: [] });
});

test('chains join in order; both directions at once', () => {
  assert.deepEqual(both(p(mark('del'), words('a')) + p(mark('del')) + p(mark('del'), words('b')) + p(words('c'))), [
    ['a', '', 'b', 'c'],
    ['abc'],
  ]);
  assert.deepEqual(both(p(mark('ins'), words('a')) + p(mark('del'), words('b')) + p(mark('ins', 'del'), words('c')) + p(words('d'))), [
    ['ab', 'cd'],
    ['a', 'bcd'],
  ]);
});

test('a paragraph that goes whole leaves the next as it was', () => {
  const body = p(words('a')) + p(mark('del'), del('A', gone('b'))) + p(words('c'));
  assert.deepEqual(both(body), [
    ['a', 'b', 'c'],
    ['a', 'c'],
  ]);
  const read1 = read(body).document;
  assert.equal(blocksOf(project(read1, 'final'))[1], blocksOf(read1)[2]);
});

test('text that goes from a paragraph whose mark stays leaves an empty one', () => {
  assert.deepEqual(both(p(words('a')) + p(del('A', gone('b'))) + p(words('c'))), [
    ['a', 'b', 'c'],
    ['a', '', 'c'],
  ]);
});

test('before a table nothing joins: what is left stays, an emptied paragraph goes', () => {
  const table = tbl(tr(cell('t')));
  assert.deepEqual(both(p(mark('del'), words('a'), del('A', gone('b'))) + table + p(words('c'))), [
    ['ab', 't', 'c'],
    ['a', 't', 'c'],
  ]);
  assert.deepEqual(both(p(mark('del'), del('A', gone('b'))) + table + p(words('c'))), [
    ['b', 't', 'c'],
    ['t', 'c'],
  ]);
  assert.deepEqual(both(p(mark('del'), words('a')) + p(mark('del'), del('A', gone('b'))) + table), [
    ['a', 'b', 't'],
    ['a', 't'],
  ]);
});

test('the last mark of a flow cannot go, a last paragraph can', () => {
  assert.deepEqual(both(p(words('a')) + p(mark('del'), del('A', gone('b')))), [['a', 'b'], ['a']]);
  assert.deepEqual(both(p(words('a')) + p(mark('del'), words('b'))), [
    ['a', 'b'],
    ['a', 'b'],
  ]);
  assert.deepEqual(both(p(mark('del'), del('A', gone('b')))), [['b'], ['']]);
  assert.deepEqual(both(tbl(tr(cell('t'))) + p(mark('del'), del('A', gone('b'))) + p(mark('del'))), [
    ['t', 'b', ''],
    ['t', ''],
  ]);
});

const row = (name: string, ...cells: readonly string[]): string =>
  `<w:tr><w:trPr><w:${name} w:author="A"/></w:trPr>${cells.join('')}</w:tr>`;

test('rows and tables go; what stood around a table may join', () => {
  assert.deepEqual(both(tbl(tr(cell('a')), row('ins', cell('b')), row('del', cell('c')))), [
    ['a', 'c'],
    ['a', 'b'],
  ]);
  assert.deepEqual(both(p(mark('del'), words('a')) + tbl(row('del', cell('t'))) + p(words('b'))), [['a', 't', 'b'], ['ab']]);
  assert.deepEqual(both(tbl(row('del', cell('t')))), [['t'], ['']]);
});

test('cells go with their marks, and their row with the last one', () => {
  const tracked = (name: string, text: string): string => tc(`<w:tcPr><w:${name} w:author="A"/></w:tcPr>`, p(words(text)));
  const body = tbl(
    tr(tracked('cellIns', 'a'), cell('b'), tracked('cellDel', 'c')),
    tr(tracked('cellDel', 'd')),
    tr(tracked('cellIns', 'e')),
  );
  assert.deepEqual(both(body), [
    ['b\tc', 'd'],
    ['a\tb', 'e'],
  ]);
  assert.deepEqual(lines(body, 'marked'), ['[+‖+A]a\tb\t[-‖-A]c', '[-‖-A]d', '[+‖+A]e']);
  const { document } = read(body);
  assert.deepEqual(
    document.revisions.map(({ kind, empty }) => [kind, empty]),
    [
      ['insert', false],
      ['delete', false],
      ['delete', false],
      ['insert', false],
    ],
  );
  assert.deepEqual(document.problems, []);
});

test('a cell always keeps a paragraph', () => {
  assert.deepEqual(both(tbl(tr(tc(p(mark('del'), del('A', gone('a')))), cell('b')))), [['a\tb'], ['\tb']]);
  const final = project(read(tbl(tr(tc(tbl(row('del', cell('t'))), p(mark('del')))))).document, 'final');
  assert.equal(tableOf(final).rows[0]?.cells[0]?.blocks.length, 1);
});

test('a merged cell whose first row goes begins anew', () => {
  const merged = (value: string, text: string): string => tc(`<w:tcPr><w:vMerge w:val="${value}"/></w:tcPr>`, p(words(text)));
  assert.deepEqual(both(tbl(row('del', merged('restart', 'a')), tr(merged('continue', 'b')), tr(merged('continue', 'c')))), [
    ['a', '', ''],
    ['b', ''],
  ]);
});

test('the original view has the old formatting, without revisions', () => {
  const { document } = read(p(r('<w:rPr><w:b/><w:rPrChange w:author="A"><w:rPr/></w:rPrChange></w:rPr>', t('x')), words('y')));
  assert.deepEqual(paragraphOf(project(document, 'original')).spans, [
    { start: 0, end: 2, ins: [], del: [], format: 0, formatChange: null },
  ]);
  assert.equal(paragraphOf(project(document, 'final')).spans.length, 2);
  assert.deepEqual(project(document, 'final').revisions, []);
});

test('a document without revisions is its own view', () => {
  const { document } = read(p(words('a')) + tbl(tr(cell('b'), cell('c'))) + p(words('d'), '<w:r><w:footnoteReference w:id="1"/></w:r>'), {
    'footnotes.xml': `<w:footnotes><w:footnote w:id="1">${p(words('n'))}</w:footnote></w:footnotes>`,
  });
  for (const view of ['original', 'final'] as const) assert.deepEqual(project(document, view), document);
});

const NOTES = {
  'footnotes.xml': `<w:footnotes>${['1', '2', '3'].map((id) => `<w:footnote w:id="${id}">${p(words(`n${id}`))}</w:footnote>`).join('')}</w:footnotes>`,
};
const noteMark = (id: string): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

test('notes whose mark goes, go; the others are numbered anew', () => {
  const body = p(ins('A', noteMark('1')), noteMark('2'), del('A', noteMark('3')));
  const flows = (view: View): readonly string[] =>
    project(read(body, NOTES).document, view).flows.map(
      (flow) => `${flow.key}=${flow.blocks.map((block) => (block as Paragraph).text.slice(-2)).join('')}`,
    );
  assert.deepEqual(flows('original').slice(1), ['footnote/1=n2', 'footnote/2=n3']);
  assert.deepEqual(flows('final').slice(1), ['footnote/1=n1', 'footnote/2=n2']);
  assert.deepEqual(lines(body, 'final', NOTES), ['[^1][^2]']);
  assert.deepEqual(lines(body, 'marked', NOTES), ['[+[^1]+A][^2][-[^3]-A]']);
  assert.deepEqual(lines(body, 'original', NOTES, 'all'), ['main\t[^1][^2]', 'footnote/1\tn2', 'footnote/2\tn3']);
});

test('text boxes: none in the main text, numbered as a reader would', () => {
  const box = (text: string): string =>
    `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(words(text))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
  const body = p(words('x'), del('A', box('one')), box('two'));
  assert.deepEqual(lines(body, 'final'), ['x']);
  assert.deepEqual(lines(body, 'final', {}, 'all'), ['main\tx', 'textbox/1\ttwo']);
});

test('comments stay pinned where their words were', () => {
  const parts = {
    'comments.xml': `<w:comments>${['0', '1', '2', '3'].map((id) => `<w:comment w:id="${id}" w:author="A">${p(words('x'))}</w:comment>`).join('')}</w:comments>`,
  };
  const range = (id: string, ...content: readonly string[]): string =>
    `<w:commentRangeStart w:id="${id}"/>${content.join('')}<w:commentRangeEnd w:id="${id}"/>`;
  const { document } = read(
    p(mark('del'), ins('A', words('new ')), words('ab')) +
      p(words('c'), range('0', words('d'), ins('A', words('e')))) +
      tbl(row('ins', tc(p(range('1', words('t'))))), tr(tc(p(range('2', words('u')))))) +
      p(range('3', del('A', gone('f')))),
    parts,
  );
  const anchors = (view: View): readonly unknown[] =>
    project(document, view).comments.map(
      (each) => each.anchor && [each.anchor.start, each.anchor.end].map(({ flow, block, offset }) => `${flow} ${block} ${offset}`),
    );
  assert.deepEqual(anchors('original'), [
    ['main 1 1', 'main 1 2'],
    ['main 2 0', 'main 2 0'],
    ['main/2.0.0 0 0', 'main/2.0.0 0 1'],
    ['main 3 0', 'main 3 1'],
  ]);
  assert.deepEqual(anchors('final'), [
    ['main 0 7', 'main 0 9'],
    ['main/1.0.0 0 0', 'main/1.0.0 0 1'],
    ['main/1.1.0 0 0', 'main/1.1.0 0 1'],
    ['main 2 0', 'main 2 0'],
  ]);
});

test('the format of text lines', () => {
  const body =
    p(r(t('soft'), '<w:softHyphen/>', t('hard'), '<w:noBreakHyphen/>', t('x'), '<w:br/>', t('y'), '<w:br w:type="page"/>')) +
    tbl(
      tr(
        tc(p(words('a')), p(words('b'))),
        tc(p(words('c')), tbl(tr(cell('d'), cell('e')), tr(cell('f'))), p()),
        tc('<w:tcPr><w:vMerge/></w:tcPr>', p(words('hidden'))),
      ),
    ) +
    p('<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>', '<w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple>');
  assert.deepEqual(lines(body, 'final'), ['softhard\u2011x↵y', 'a⏎b\tc⏎[d\te⏎f]\t', 'x+y7']);
});

test('the marked view', () => {
  const body =
    p(mark('ins'), words('a'), ins('A', words('b'), del('B', gone('c'))), del('Б', gone('d'))) +
    tbl(row('del', cell('x'), tc(p(mark('del'), del('A', gone('y')))))) +
    p(moveFrom('A', words('m')), moveTo('A', words('m')));
  assert.deepEqual(lines(body, 'marked'), ['a[+b+A][+[-c-B]+A][-d-Б][+¶+A]', '[-≡-A]x\t[-y-A][-¶-A]', '[-m-A][+m+A]']);
});

test('views of a value from elsewhere that is out of order do not fail', () => {
  const odd: Document = { flows: [{ key: 'main', blocks: [] }], revisions: [], comments: [], problems: [] };
  assert.deepEqual(textLines(odd, 'final', { stories: 'all' }), []);
  const [first] = read(p('<w:r><w:footnoteReference w:id="1"/></w:r>')).document.flows;
  const lost = project({ ...odd, flows: first === undefined ? [] : [first] }, 'final');
  assert.equal(lost.flows.length, 1);
});
