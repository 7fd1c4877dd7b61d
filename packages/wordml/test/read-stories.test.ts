import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '@svod/consolidation';
import { blocksOf, cell, p, paragraphOf, r, read, relationship, t, tbl, tr, words } from './read-dsl.ts';

const keys = (document: Document): readonly string[] => document.flows.map((flow) => flow.key);
const reference = (kind: string, id: string): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const note = (id: string, text: string, more = ''): string =>
  `<w:footnote w:id="${id}" ${more}><w:p><w:r><w:footnoteRef/></w:r>${text}</w:p></w:footnote>`;

test('notes are numbered in the order of their marks, separators are none', () => {
  const { document } = read(
    p(reference('footnote', '3'), reference('endnote', '2'), reference('footnote', '2'), reference('footnote', '3')),
    {
      'footnotes.xml': `<w:footnotes>${note('0', '', 'w:type="separator"')}${note('2', words('two'))}${note('3', words('three'))}${note('9', words('orphan'))}</w:footnotes>`,
      'endnotes.xml': `<w:endnotes><w:endnote w:id="2"><w:p>${words('end')}</w:p></w:endnote></w:endnotes>`,
    },
  );
  assert.deepEqual(keys(document), ['main', 'footnote/1', 'footnote/2', 'endnote/1']);
  assert.deepEqual(
    paragraphOf(document).objects.map((each) => [each.kind, each.flow, each.key]),
    [
      ['footnote', 'footnote/1', ''],
      ['endnote', 'endnote/1', ''],
      ['footnote', 'footnote/2', ''],
      ['footnote', 'footnote/1', ''],
    ],
  );
  assert.equal(paragraphOf(document, 0, 'footnote/1').text, 'three');
  assert.deepEqual(
    document.problems.map((each) => [each.code, each.values['count']]),
    [['note-without-reference', 1]],
  );
});

test("a note's own mark and what parts it from the text are not text", () => {
  const { document, binding } = read(
    p(reference('footnote', '1'), reference('footnote', '2'), reference('footnote', '3'), reference('footnote', '4')),
    {
      'footnotes.xml': `<w:footnotes>${note('1', r('<w:tab/>', t('tab')))}${note('2', words('  space'))}${note('3', `<w:del w:author="A">${r('<w:tab/>', '<w:delText>first</w:delText>')}</w:del>${words(' rest')}`)}${note('4', words('\u00A0kept'))}</w:footnotes>`,
    },
  );
  assert.deepEqual(
    [1, 2, 3, 4].map((index) => paragraphOf(document, 0, `footnote/${index}`).text),
    ['tab', 'space', 'first rest', '\u00A0kept'],
  );
  const element = binding.flows.get('footnote/2')?.blocks[0];
  assert.deepEqual(element && binding.atoms(element).map((atom) => [atom.text, atom.lead]), [['space', 2]]);
});

test('a mark without its note is named', () => {
  const { document } = read(p(reference('footnote', '5')));
  assert.equal(paragraphOf(document).objects[0]?.flow, null);
  assert.deepEqual(
    document.problems.map((each) => each.code),
    ['missing-note'],
  );
});

test('headers and footers: by section and type, each part once', () => {
  const relationships = ['h1', 'h2', 'f1'].map((id) => relationship(id, id.startsWith('h') ? 'header' : 'footer', `${id}.xml`)).join('');
  const section = (...references: readonly string[]): string => `<w:sectPr>${references.join('')}</w:sectPr>`;
  const header = (type: string, id: string): string => `<w:headerReference w:type="${type}" r:id="${id}"/>`;
  const { document, binding } = read(
    p(`<w:pPr>${section(header('default', 'h1'), '<w:footerReference r:id="f1"/>')}</w:pPr>`) +
      tbl(tr(cell('x'))) +
      section(header('first', 'h2'), header('default', 'h1')),
    {
      'h1.xml': `<w:hdr>${p(words('one'))}</w:hdr>`,
      'h2.xml': `<w:hdr>${tbl(tr(cell('two')))}</w:hdr>`,
      'f1.xml': `<w:ftr>${p(words('foot'))}</w:ftr>`,
    },
    { relationships },
  );
  assert.deepEqual(keys(document), ['main', 'header/0/default', 'header/1/first', 'footer/0/default']);
  assert.equal(paragraphOf(document, 0, 'header/0/default').text, 'one');
  assert.equal(binding.flows.get('header/1/first/0.0.0')?.part, 'word/h2.xml');
});

const choice = (content: string): string =>
  `<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>`;
const fallback = (content: string): string =>
  `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>`;

test('a text box that is written twice is read once', () => {
  const { document, binding } = read(
    p(words('a'), r(`<mc:AlternateContent>${choice(p(words('box')))}${fallback(p(words('box')))}</mc:AlternateContent>`), words('b')),
  );
  assert.deepEqual(keys(document), ['main', 'textbox/1']);
  assert.deepEqual(
    paragraphOf(document).objects.map((each) => [each.kind, each.key, each.flow]),
    [['textbox', '', 'textbox/1']],
  );
  assert.equal(paragraphOf(document, 0, 'textbox/1').text, 'box');
  assert.equal(binding.flows.get('textbox/1')?.container.local, 'txbxContent');
});

test('text boxes in VML alone, several in one drawing, one in another, with tables and notes', () => {
  const vml = (content: string): string => `<v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape>`;
  const { document } = read(
    p(
      r(`<w:pict>${vml(p(words('1')))}${vml(p(words('2'), r(`<w:pict>${vml(p(words('3')))}</w:pict>`)))}</w:pict>`),
      r(`<w:pict>${vml(tbl(tr(cell('4'))) + p(reference('footnote', '1')))}</w:pict>`),
    ),
    { 'footnotes.xml': `<w:footnotes>${note('1', words('n'))}</w:footnotes>` },
  );
  assert.deepEqual(keys(document), ['main', 'footnote/1', 'textbox/1', 'textbox/2', 'textbox/3', 'textbox/4']);
  assert.deepEqual(
    paragraphOf(document).objects.map((each) => each.flow),
    ['textbox/1', 'textbox/2', 'textbox/4'],
  );
  assert.equal(paragraphOf(document, 0, 'textbox/3').text, '3');
  assert.equal(blocksOf(document, 'textbox/4').length, 2);
});

test('hints: hidden bookmark, paragraph id', () => {
  const { document } = read(
    '<w:bookmarkStart w:id="1" w:name="_svod_a"/>' +
      '<w:p w14:paraId="1A2B3C4D"><w:r><w:t>x</w:t></w:r></w:p>' +
      p('<w:bookmarkStart w:id="2" w:name="other"/><w:bookmarkStart w:id="3" w:name="_svod_b"/>') +
      p(),
  );
  assert.deepEqual(
    [0, 1, 2].map((index) => [paragraphOf(document, index).bookmark, paragraphOf(document, index).paraId]),
    [
      ['_svod_a', '1A2B3C4D'],
      ['_svod_b', ''],
      ['', ''],
    ],
  );
});
