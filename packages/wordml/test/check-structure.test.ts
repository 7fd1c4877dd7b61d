import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STRUCTURAL_CODES, openPackage, structuralFaults } from '../src/index.ts';
import { type Parts, entriesOf, fldChar, p, pPr, r, relationship, relationshipsXml, t, words } from './read-dsl.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const DATE = 'w:date="2012-03-04T05:06:07Z"';
const by = (id: number): string => `w:id="${id}" w:author="A" ${DATE}`;
const ins = (id: number, ...content: readonly string[]): string => `<w:ins ${by(id)}>${content.join('')}</w:ins>`;
const del = (id: number, ...content: readonly string[]): string => `<w:del ${by(id)}>${content.join('')}</w:del>`;
const gone = (text: string): string => r(`<w:delText>${text}</w:delText>`);
const code = (text: string): string => r(`<w:instrText>${text}</w:instrText>`);
const bookmark = (id: number, name: string): string => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
const bookmarkEnd = (id: number): string => `<w:bookmarkEnd w:id="${id}"/>`;
const table = (columns: number, ...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="900"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const cell = (content = p(words('a'))): string => `<w:tc>${content}</w:tc>`;
const move = (side: string, id: number, name: string, content = words('x')): string =>
  `<w:${side}RangeStart ${by(id)} w:name="${name}"/><w:${side} ${by(id + 1)}>${content}</w:${side}><w:${side}RangeEnd w:id="${id}"/>`;
const comments = (...ids: readonly number[]): Parts => ({
  'comments.xml': `<w:comments>${ids.map((id) => `<w:comment ${by(id)}>${p(words('c'))}</w:comment>`).join('')}</w:comments>`,
});
const anchored = (id: number): string =>
  `<w:commentRangeStart w:id="${id}"/>${words('x')}<w:commentRangeEnd w:id="${id}"/>${r(`<w:commentReference w:id="${id}"/>`)}`;
const notes = (...ids: readonly number[]): Parts => ({
  'footnotes.xml': `<w:footnotes>${ids.map((id) => `<w:footnote w:id="${id}">${p(words('n'))}</w:footnote>`).join('')}</w:footnotes>`,
});
const noteMark = (id: number): string => p(r(`<w:footnoteReference w:id="${id}"/>`));
const box = (content: string): string =>
  r(`<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`);

type Change = (entries: Map<string, Uint8Array>) => void;

function codesOf(body: string, parts: Parts = {}, change: Change = () => undefined): readonly string[] {
  const entries = entriesOf(body, parts);
  change(entries);
  const opened = openPackage(entries);
  assert.ok(opened.ok, opened.ok ? '' : JSON.stringify(opened.problem));
  const faults = structuralFaults(opened.package);
  for (const fault of faults) assert.notEqual(fault.where, '');
  return faults.map((fault) => fault.code);
}

const set =
  (name: string, content: string): Change =>
  (entries) =>
    void entries.set(name, bytes(content));
const relations = (content: string): Change => set('word/_rels/document.xml.rels', relationshipsXml(content));
const theme =
  (content: string): Change =>
  (entries) => {
    relations(relationship('t', 'theme', 'theme.xml'))(entries);
    set('word/theme.xml', content)(entries);
  };
const types: Change = (entries) => {
  const name = '[Content_Types].xml';
  const text = new TextDecoder().decode(entries.get(name));
  entries.set(name, bytes(text.replace('</Types>', '<Override PartName="/word/gone.xml" ContentType="application/xml"/></Types>')));
};

const SOUND: Readonly<Record<string, readonly [body: string, parts?: Parts]>> = {
  text: [p(pPr('<w:jc w:val="center"/><w:rPr><w:b/></w:rPr>'), words('a'))],
  'changes of all kinds': [
    p(
      pPr(
        `<w:numPr><w:ilvl w:val="0"/><w:ins ${by(1)}/></w:numPr><w:rPr><w:ins ${by(2)}/><w:del ${by(3)}/><w:b/><w:rPrChange ${by(4)}><w:rPr/></w:rPrChange></w:rPr><w:pPrChange ${by(5)}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>`,
      ),
      ins(6, words('a'), del(7, gone('b'))),
      `<w:hyperlink w:anchor="x">${ins(8, words('a'))}</w:hyperlink>`,
      `<w:sdt><w:sdtContent>${del(9, gone('b'))}</w:sdtContent></w:sdt>`,
      `<m:oMath>${ins(10, '<m:r><m:t>x</m:t></m:r>')}<m:r><m:rPr/><m:t>y</m:t></m:r></m:oMath>`,
    ),
  ],
  'a text box in a deletion keeps plain text': [p(del(1, box(p(words('inside')))))],
  moves: [p(move('moveFrom', 1, 'move1')) + p(move('moveTo', 3, 'move1'))],
  'a move over paragraphs and a table': [
    `<w:moveFromRangeStart ${by(1)} w:name="m"/>${p(pPr(`<w:rPr><w:moveFrom ${by(2)}/></w:rPr>`), `<w:moveFrom ${by(3)}>${words('x')}</w:moveFrom>`)}<w:moveFromRangeEnd w:id="1"/>${p(move('moveTo', 4, 'm'))}`,
  ],
  comments: [p(anchored(0)) + p(r('<w:commentReference w:id="1"/>')), comments(0, 1)],
  'a comment over cells': [
    table(1, row(cell(p('<w:commentRangeStart w:id="0"/>', words('x'))))) +
      p('<w:commentRangeEnd w:id="0"/>', r('<w:commentReference w:id="0"/>')),
    comments(0),
  ],
  notes: [
    noteMark(2),
    { ...notes(-1, 0, 2), 'settings.xml': '<w:settings><w:footnotePr><w:footnote w:id="-1"/></w:footnotePr></w:settings>' },
  ],
  tables: [
    table(
      3,
      row(
        '<w:trPr><w:gridBefore w:val="1"/></w:trPr>',
        cell(),
        '<w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/><w:vMerge/></w:tcPr><w:p/></w:tc>',
      ),
      `<w:sdt><w:sdtContent>${row(`<w:trPr><w:cantSplit/><w:ins ${by(1)}/></w:trPr>`, '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc>', `<w:sdt><w:sdtContent>${cell()}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      row(cell(table(1, row(cell())) + p()), cell(`<w:sdt><w:sdtContent>${p()}</w:sdtContent></w:sdt>`), cell()),
    ) + p(),
  ],
  fields: [
    p(fldChar('begin'), code('IF '), fldChar('begin'), code('PAGE'), fldChar('end'), fldChar('separate'), words('a')) + p(fldChar('end')),
  ],
  'a deleted field, and a change of a result': [
    p(del(1, fldChar('begin'), r('<w:delInstrText>PAGE</w:delInstrText>'), fldChar('separate'), gone('1'), fldChar('end'))) +
      p(fldChar('begin'), code('PAGE'), fldChar('separate'), del(2, gone('1')), fldChar('end')),
  ],
  'a box written twice': [
    p(
      r(
        `<mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p(bookmark(1, 'b'), ins(2, words('x')), bookmarkEnd(1))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(bookmark(1, 'b'), ins(2, words('x')), bookmarkEnd(1))}</w:txbxContent></mc:Fallback></mc:AlternateContent>`,
      ),
    ),
  ],
  bookmarks: [bookmark(1, 'a') + p(bookmark(2, 'b'), words('x'), bookmarkEnd(1)) + bookmarkEnd(2)],
  section: [
    p(
      pPr(
        `<w:rPr/><w:sectPr><w:headerReference/><w:footerReference/><w:headerReference/><w:pgSz/><w:sectPrChange ${by(1)}><w:sectPr><w:pgSz/></w:sectPr></w:sectPrChange></w:sectPr>`,
      ),
    ) + '<w:sectPr/>',
  ],
};

for (const [name, [body, parts]] of Object.entries(SOUND)) {
  test(`no fault: ${name}`, () => assert.deepEqual(codesOf(body, parts), []));
}

const PLANTED: readonly (readonly [code: (typeof STRUCTURAL_CODES)[number], name: string, body: string, parts?: Parts, change?: Change])[] =
  [
    ['empty-part', 'a picture of no bytes', p(), {}, set('word/media.xml', '')],
    ['content-type-missing', 'an unknown extension', p(), {}, set('word/thing.qqq', 'x')],
    ['content-type-without-part', 'an override of nothing', p(), {}, types],
    ['xml-unsound', 'a broken part', p(), {}, theme('<a><b></a>')],
    ['prefix-undeclared', 'an unbound prefix', p(), {}, theme('<q:a/>')],
    ['ignorable-undeclared', 'Ignorable', p(), { 'styles.xml': '<w:styles mc:Ignorable="w14 zz"/>' }],
    ['ignorable-undeclared', 'Requires', p(r('<mc:AlternateContent><mc:Choice Requires="zz"/></mc:AlternateContent>'))],
    ['relationship-target-missing', 'no such part', p(), {}, relations(relationship('x', 'image', 'media/1.png'))],
    ['relationship-outside', 'above the root', p(), {}, relations(relationship('x', 'image', '../../1.png'))],
    ['relationship-outside', 'a file of the disk', p(), {}, relations(relationship('x', 'image', 'file:///1.png'))],
    [
      'relationship-id-repeated',
      'one id twice',
      p(),
      {},
      relations(relationship('x', 'hyperlink', 'http://a', 'TargetMode="External"').repeat(2)),
    ],
    ['relationships-without-part', 'of a part that is gone', p(), {}, set('word/_rels/gone.xml.rels', relationshipsXml(''))],
    ['relationship-missing', 'a link to nowhere', p(`<w:hyperlink r:id="rId9">${words('x')}</w:hyperlink>`)],
    ['id-missing', 'a change without a number', p(`<w:ins w:author="A" ${DATE}>${words('x')}</w:ins>`)],
    ['id-missing', 'no number at all', p(`<w:ins w:id="x" w:author="A" ${DATE}>${words('x')}</w:ins>`)],
    ['id-repeated', 'two changes', p(ins(1, words('x')), del(1, gone('y')))],
    ['id-repeated', 'a change and a bookmark', p(bookmark(1, 'a'), bookmarkEnd(1), ins(1, words('x')))],
    ['id-repeated', 'a comment and a bookmark', p(bookmark(0, 'a'), bookmarkEnd(0), anchored(0)), comments(0)],
    [
      'id-repeated',
      'in two stories',
      p(ins(5, words('x'))) + noteMark(1),
      { 'footnotes.xml': `<w:footnotes><w:footnote w:id="1">${p(ins(5, words('x')))}</w:footnote></w:footnotes>` },
    ],
    ['id-repeated', 'a former format', p(ins(1, words('x')), r(`<w:rPr><w:rPrChange ${by(1)}><w:rPr/></w:rPrChange></w:rPr>`, t('y')))],
    ['bookmark-without-name', 'no name', p('<w:bookmarkStart w:id="1"/>', bookmarkEnd(1))],
    ['bookmark-name-repeated', 'two of a name', p(bookmark(1, 'a'), bookmarkEnd(1), bookmark(2, 'a'), bookmarkEnd(2))],
    ['range-without-end', 'a bookmark', p(bookmark(1, 'a'))],
    ['range-without-end', 'a comment', p('<w:commentRangeStart w:id="0"/>', r('<w:commentReference w:id="0"/>')), comments(0)],
    ['range-without-start', 'a bookmark', p(bookmarkEnd(1))],
    ['range-without-start', 'a comment', p('<w:commentRangeEnd w:id="0"/>', r('<w:commentReference w:id="0"/>')), comments(0)],
    [
      'range-across-stories',
      'into a note',
      p(bookmark(1, 'a')) + noteMark(1),
      { 'footnotes.xml': `<w:footnotes><w:footnote w:id="1">${p(bookmarkEnd(1))}</w:footnote></w:footnotes>` },
    ],
    ['range-across-stories', 'into a text box', p(bookmark(1, 'a'), box(p(bookmarkEnd(1))))],
    ['range-disordered', 'a bookmark', p(bookmarkEnd(1), bookmark(1, 'a'))],
    ['move-unpaired', 'one side', p(move('moveFrom', 1, 'a'))],
    ['move-name-repeated', 'one source twice', p(move('moveFrom', 1, 'a'), move('moveFrom', 3, 'a'), move('moveTo', 5, 'a'))],
    ['move-without-name', 'no name', p(move('moveTo', 1, ''))],
    ['move-outside-range', 'no range', p(`<w:moveTo ${by(1)}>${words('x')}</w:moveTo>`)],
    ['wrapper-empty', 'nothing at all', p(`<w:ins ${by(1)}/>`)],
    ['wrapper-empty', 'an empty run', p(del(1, r('<w:rPr><w:b/></w:rPr>')))],
    ['wrapper-empty', 'a bookmark alone', p(ins(1, bookmark(2, 'a'), bookmarkEnd(2)))],
    ['wrapper-misplaced', 'in a run', p(r(ins(1, r(t('x')))))],
    ['wrapper-misplaced', 'in text', p(r(`<w:t>${ins(1, r(t('x')))}</w:t>`))],
    ['wrapper-misplaced', 'in the format of a run', p(r(`<w:rPr><w:ins ${by(1)}/></w:rPr>`, t('x')))],
    ['wrapper-misplaced', 'around runs in the body', ins(1, words('x')) + p()],
    ['wrapper-around-block', 'around a paragraph', ins(1, p(words('x')))],
    [
      'wrapper-around-block',
      'around a table',
      del(1, table(1, row(cell())))
        .replace('<w:t xml', '<w:delText xml')
        .replace('</w:t>', '</w:delText>') + p(),
    ],
    ['wrapper-nested', 'ins in ins', p(ins(1, ins(2, words('x'))))],
    ['wrapper-nested', 'del in a link in del', p(del(1, `<w:hyperlink w:anchor="x">${del(2, gone('x'))}</w:hyperlink>`))],
    ['deleted-text-outside', 'in no deletion', p(gone('x'))],
    ['deleted-text-outside', 'in a move', p(move('moveFrom', 1, 'a', gone('x')), move('moveTo', 3, 'a'))],
    ['text-in-deletion', 'plain text', p(del(1, words('x')))],
    ['property-order', 'paragraph', p(pPr('<w:jc w:val="left"/><w:pStyle w:val="a"/>'))],
    ['property-order', 'mark after format', p(pPr(`<w:rPr><w:b/><w:ins ${by(1)}/></w:rPr>`))],
    ['property-order', 'del before ins', p(pPr(`<w:rPr><w:del ${by(2)}/><w:ins ${by(1)}/></w:rPr>`))],
    ['property-order', 'rPrChange not last', p(r(`<w:rPr><w:rPrChange ${by(1)}><w:rPr/></w:rPrChange><w:b/></w:rPr>`, t('x')))],
    ['property-order', 'cell', table(1, row('<w:tc><w:tcPr><w:vMerge/><w:tcW w:w="1" w:type="dxa"/></w:tcPr><w:p/></w:tc>')) + p()],
    ['property-order', 'row', table(1, row(`<w:trPr><w:ins ${by(1)}/><w:cantSplit/></w:trPr>`, cell())) + p()],
    ['property-order', 'table', table(1, row(cell())).replace('<w:tblPr/>', '<w:tblPr><w:tblLook/><w:tblW/></w:tblPr>') + p()],
    ['property-order', 'section', `${p()}<w:sectPr><w:pgMar/><w:pgSz/></w:sectPr>`],
    ['property-order', 'in a style', p(), { 'styles.xml': '<w:styles><w:style><w:pPr><w:ind/><w:keepNext/></w:pPr></w:style></w:styles>' }],
    ['property-repeated', 'two alignments', p(pPr('<w:jc w:val="left"/><w:jc w:val="right"/>'))],
    ['property-not-former', 'a section in the former paragraph', p(pPr(`<w:pPrChange ${by(1)}><w:pPr><w:sectPr/></w:pPr></w:pPrChange>`))],
    ['properties-misplaced', 'after a run', p(words('x'), pPr('<w:keepNext/>'))],
    ['properties-misplaced', 'of a run', p(r(t('x'), '<w:rPr/>'))],
    ['properties-misplaced', 'of a row', table(1, row(cell(), '<w:trPr/>')) + p()],
    [
      'properties-misplaced',
      'grid after a row',
      `${table(1, row(cell())).replace(/(<w:tblGrid>.*<\/w:tblGrid>)(.*)(<\/w:tbl>)/, '$2$1$3')}${p()}`,
    ],
    ['properties-misplaced', 'section not last', `<w:sectPr/>${p()}`],
    ['cell-without-last-paragraph', 'empty', table(1, row('<w:tc/>')) + p()],
    ['cell-without-last-paragraph', 'a table last', table(1, row(cell(p() + table(1, row(cell()))))) + p()],
    [
      'cell-without-last-paragraph',
      'in a control',
      table(1, row(cell(`<w:sdt><w:sdtContent>${table(1, row(cell()))}</w:sdtContent></w:sdt>`))) + p(),
    ],
    ['row-without-cells', 'none', table(0, row()) + p()],
    ['table-without-rows', 'none', table(1) + p()],
    ['grid-mismatch', 'one cell too few', table(2, row(cell(), cell()), row(cell())) + p()],
    ['grid-mismatch', 'span too wide', table(2, row('<w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr><w:p/></w:tc>')) + p()],
    ['story-empty', 'a note', noteMark(1), { 'footnotes.xml': '<w:footnotes><w:footnote w:id="1"/></w:footnotes>' }],
    ['note-missing', 'a mark', noteMark(3), notes(1)],
    [
      'note-missing',
      'named by the settings',
      p(),
      { 'settings.xml': '<w:settings><w:footnotePr><w:footnote w:id="-1"/></w:footnotePr></w:settings>' },
    ],
    ['note-id-repeated', 'two notes', noteMark(1), notes(1, 1)],
    ['comment-missing', 'no part', p(anchored(4))],
    ['comment-unanchored', 'no anchor', p(), comments(4)],
    ['field-unclosed', 'a beginning alone', p(fldChar('begin'), code('PAGE'))],
    ['field-unclosed', 'closed in another story', p(fldChar('begin'), code('PAGE'), fldChar('separate')) + noteMark(1), notes(1)],
    ['field-disordered', 'an end alone', p(fldChar('end'))],
    ['field-disordered', 'two separators', p(fldChar('begin'), code('X'), fldChar('separate'), fldChar('separate'), fldChar('end'))],
    ['field-cut', 'its end deleted', p(fldChar('begin'), code('X'), fldChar('separate'), words('1'), del(1, fldChar('end')))],
    ['field-code-outside', 'a code alone', p(code('PAGE'))],
    ['date-form', 'no zone', p(`<w:ins w:id="1" w:author="A" w:date="2012-03-04T05:06:07">${words('x')}</w:ins>`)],
    ['date-form', 'no such day', p(`<w:ins w:id="1" w:author="A" w:date="2011-02-29T05:06:07Z">${words('x')}</w:ins>`)],
  ];

for (const [planted, name, body, parts, change] of PLANTED) {
  test(`${planted}: ${name}`, () => assert.deepEqual(codesOf(body, parts, change), [planted]));
}

test('every code is planted', () => {
  assert.deepEqual(
    STRUCTURAL_CODES.filter((each) => !PLANTED.some(([planted]) => planted === each)),
    [],
  );
});

test('a fault says which paragraph it is in', () => {
  const opened = openPackage(entriesOf(p() + p(gone('x'))));
  assert.ok(opened.ok);
  assert.deepEqual(structuralFaults(opened.package), [
    { code: 'deleted-text-outside', values: { element: 'delText', paragraph: 2 }, where: 'word/document.xml' },
  ]);
});
