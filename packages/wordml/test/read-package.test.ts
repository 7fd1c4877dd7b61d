import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeXml, readDocument } from '../src/index.ts';
import { blocksOf, entriesOf, open, p, paragraphOf, read, relationship, relationshipsXml, words } from './read-dsl.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const HELLO = p(words('Hello'));

function changed(change: (entries: Map<string, Uint8Array>) => void): Map<string, Uint8Array> {
  const entries = entriesOf(HELLO, { 'footnotes.xml': '<w:footnotes/>' });
  change(entries);
  return entries;
}

function codeOf(entries: ReadonlyMap<string, Uint8Array>): string {
  const opened = open(entries);
  return opened.ok ? 'ok' : `${opened.problem.code} ${opened.problem.where}`.trim();
}

test('a package keeps all entries in order', () => {
  const entries = entriesOf(HELLO, { 'media/a.png': new Uint8Array([1, 2]) });
  const opened = open(entries);
  assert.ok(opened.ok);
  assert.deepEqual([...opened.package.entries], [...entries]);
  assert.equal(opened.package.main, 'word/document.xml');
});

const REFUSED: readonly (readonly [string, string, Map<string, Uint8Array>])[] = [
  ['no content types', 'missing-content-types', changed((entries) => entries.delete('[Content_Types].xml'))],
  ['no main part', 'missing-main-part _rels/.rels', changed((entries) => entries.delete('word/document.xml'))],
  ['no relationships', 'missing-main-part _rels/.rels', changed((entries) => entries.delete('_rels/.rels'))],
  ['a broken main part', 'broken-xml word/document.xml', changed((entries) => entries.set('word/document.xml', utf8('<w:document>')))],
  ['a broken part that is read', 'broken-xml word/footnotes.xml', changed((entries) => entries.set('word/footnotes.xml', utf8('')))],
  [
    'broken relationships',
    'broken-xml word/_rels/document.xml.rels',
    changed((entries) => entries.set('word/_rels/document.xml.rels', utf8('<'))),
  ],
  [
    'a DOCTYPE in the main part',
    'doctype word/document.xml',
    changed((entries) => entries.set('word/document.xml', utf8('<!DOCTYPE x><x/>'))),
  ],
  [
    'a DOCTYPE in a part that is not read',
    'doctype docProps/app.xml',
    changed((entries) => entries.set('docProps/app.xml', utf8('<?xml version="1.0"?> <!-- a - > -->\n<!DOCTYPE x []><x/>'))),
  ],
  [
    'a DOCTYPE in UTF-16',
    'doctype word/theme.xml',
    changed((entries) => entries.set('word/theme.xml', encodeXml('\uFEFF<!DOCTYPE x><x/>', 'utf-16be'))),
  ],
  ['a DOCTYPE in relationships', 'doctype _rels/.rels', changed((entries) => entries.set('_rels/.rels', utf8('<!DOCTYPE x><x/>')))],
  ['nesting too deep', 'too-deep word/document.xml', changed((entries) => entries.set('word/document.xml', utf8('<a>'.repeat(300))))],
];

for (const [title, expected, entries] of REFUSED) {
  test(`refused: ${title}`, () => assert.equal(codeOf(entries), expected));
}

test('a broken part that is not read does no harm', () => {
  assert.equal(codeOf(changed((entries) => entries.set('docProps/app.xml', utf8('<broken')))), 'ok');
});

for (const [type, found] of [
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'spreadsheet'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml', 'presentation'],
  ['application/xml', 'other'],
] as const) {
  test(`not a Word document: ${found}`, () => {
    const entries = changed((each) => {
      each.set('word/document.xml', utf8('<x/>'));
      each.set(
        '[Content_Types].xml',
        utf8(
          `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="${type}"/></Types>`,
        ),
      );
    });
    const opened = open(entries);
    assert.ok(!opened.ok);
    assert.deepEqual([opened.problem.code, opened.problem.values['found']], ['not-a-word-document', found]);
  });
}

test('an OpenDocument file is told apart', () => {
  const opened = open(
    new Map([
      ['content.xml', utf8('<x/>')],
      ['META-INF/manifest.xml', utf8('<x/>')],
    ]),
  );
  assert.ok(!opened.ok);
  assert.deepEqual([opened.problem.code, opened.problem.values['found']], ['not-a-word-document', 'opendocument']);
});

test('the main part is found by its relationship, whatever its name and the case of names', () => {
  const entries = entriesOf(HELLO);
  const main = entries.get('word/document.xml') ?? new Uint8Array();
  entries.delete('word/document.xml');
  entries.set('Текст/Main Part.xml', main);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  for (const target of [
    'Текст/Main%20Part.xml',
    '/Текст/main Part.xml',
    './x/../Текст/Main Part.xml',
    'Текст\\Main Part.xml',
    '%D0%A2%D0%B5%D0%BA%D1%81%D1%82/Main%20Part.xml',
  ]) {
    entries.set('_rels/.rels', utf8(relationshipsXml(`<Relationship Id="a" Type="${type}" Target="${target}"/>`)));
    const opened = open(entries);
    assert.ok(opened.ok, target);
    assert.equal(paragraphOf(readDocument(opened.package).document).text, 'Hello');
  }
});

test('parts are found by relationship type, also with absolute and dotted targets', () => {
  const notes =
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="7"><w:p><w:r><w:t>n</w:t></w:r></w:p></w:footnote></w:footnotes>';
  for (const target of ['/odd/Place.xml', '../odd/place.XML']) {
    const { document } = read(
      p('<w:r><w:footnoteReference w:id="7"/></w:r>'),
      { '../odd/place.xml': '' },
      { relationships: relationship('x', 'footnotes', target) },
    );
    assert.deepEqual(
      document.problems.map((each) => each.code),
      ['missing-part', 'missing-note'],
    );
    const entries = entriesOf(
      p('<w:r><w:footnoteReference w:id="7"/></w:r>'),
      {},
      { relationships: relationship('x', 'footnotes', target) },
    );
    entries.set('odd/place.xml', utf8(notes));
    const opened = open(entries);
    assert.ok(opened.ok);
    assert.equal(paragraphOf(readDocument(opened.package).document, 0, 'footnote/1').text, 'n');
  }
});

test('Strict and Transitional are read alike', () => {
  const parts = {
    'styles.xml':
      '<w:styles><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:rPr><w:b w:val="true"/></w:rPr></w:style></w:styles>',
    'footnotes.xml': '<w:footnotes><w:footnote w:id="1"><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote></w:footnotes>',
  };
  const body = p(
    '<w:pPr><w:pStyle w:val="H"/></w:pPr>',
    words('text'),
    '<w:r><w:footnoteReference w:id="1"/></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
  );
  const strict = read(body, parts, { flavour: 'strict' });
  assert.equal(strict.package.flavour, 'strict');
  assert.deepEqual(strict.document, read(body, parts).document);
});

test('prefixes are free', () => {
  const entries = entriesOf('');
  entries.set(
    'word/document.xml',
    utf8(
      '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>one</t></r><q:ins q:author="A"><q:r><q:t>two</q:t></q:r></q:ins></p></body></document>',
    ),
  );
  const opened = open(entries);
  assert.ok(opened.ok);
  const { document } = readDocument(opened.package);
  assert.equal(paragraphOf(document).text, 'onetwo');
  assert.equal(document.revisions[0]?.author, 'A');
});

test('what is left behind is named, nothing is followed', () => {
  const relationships = [
    relationship('a', 'oleObject', 'embeddings/1.bin'),
    relationship('b', 'oleObject', 'embeddings/2.bin'),
    relationship('c', 'aFChunk', 'chunk.html'),
    relationship('d', 'subDocument', 'sub.docx', 'TargetMode="External"'),
    relationship('e', 'image', 'http://example.org/x.png', 'TargetMode="External"'),
    relationship('f', 'hyperlink', 'http://example.org/', 'TargetMode="External"'),
    relationship('g', 'control', 'activeX/activeX1.xml'),
    relationship('h', 'customXml', '../customXml/item1.xml'),
    '<Relationship Id="i" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
  ].join('');
  const entries = entriesOf(HELLO, { 'settings.xml': '<w:settings/>' }, { relationships });
  entries.set(
    'word/_rels/settings.xml.rels',
    utf8(relationshipsXml(relationship('t', 'attachedTemplate', 'file:///C:/secret.dotm', 'TargetMode="External"'))),
  );
  entries.set(
    '_rels/.rels',
    utf8(
      relationshipsXml(
        `${relationship('1', 'officeDocument', 'word/document.xml')}<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>`,
      ),
    ),
  );
  const opened = open(entries);
  assert.ok(opened.ok);
  const found = opened.package.problems.map((each) => `${each.code} ${each.values['count']} ${each.where}`);
  assert.deepEqual(found.toSorted(), [
    'activex 1 word/document.xml',
    'altchunk 1 word/document.xml',
    'custom-xml 1 word/document.xml',
    'digital-signature 1 ',
    'embedded-object 2 word/document.xml',
    'external-link 1 word/document.xml',
    'external-template 1 word/settings.xml',
    'macros 1 word/document.xml',
    'subdocument 1 word/document.xml',
  ]);
  assert.equal(blocksOf(readDocument(opened.package).document).length, 1);
});

test('fields that draw from outside are named', () => {
  const { document } = read(p('<w:fldSimple w:instr=" INCLUDETEXT &quot;C:\\\\x.doc&quot; "><w:r><w:t>x</w:t></w:r></w:fldSimple>'));
  assert.deepEqual(
    document.problems.map((each) => each.code),
    ['linked-field'],
  );
  assert.equal(paragraphOf(document).text, 'x');
});

test('a tree is parsed once, so that an edit is seen by all', () => {
  const opened = open(entriesOf(HELLO));
  assert.ok(opened.ok);
  assert.equal(opened.package.xml('word/document.xml'), opened.package.xml('/WORD/Document.xml'));
  assert.equal(opened.package.xml('word/none.xml'), null);
});
