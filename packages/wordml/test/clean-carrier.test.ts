import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPackage } from '../src/package/open-package.ts';
import { checkPackage } from '../src/check/check-package.ts';
import { structuralFaults } from '../src/check/structural-faults.ts';
import { cleanCarrier } from '../src/clean/clean-carrier.ts';
import type { Profile } from '../src/clean/vocabulary.ts';
import { bodyOf, entriesWith, packageWith, pngWithText, textOf } from './clean-fixture.ts';
import type { TestPart } from './clean-fixture.ts';

const p = (content: string): string => `<w:p>${content}</w:p>`;
const t = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const codes = (pkg: Parameters<typeof cleanCarrier>[0], profile: Profile = 'clean'): string[] =>
  cleanCarrier(pkg, profile).notCarried.map((each) => each.code);
const cleaned = (body: string, parts: readonly TestPart[] = [], profile: Profile = 'clean'): string =>
  bodyOf(cleanCarrier(packageWith(body, parts), profile).entries);

const picture = (blip: string, about = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="7" name="SECRET-name.png" ${about}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
  `<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="SECRET-file.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>${blip}</pic:blipFill><pic:spPr><a:xfrm><a:ext cx="9" cy="9"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** A package with the word SECRET at every place where something hidden can stand. */
function dirty(): Map<string, Uint8Array> {
  const body =
    '<!-- SECRET comment -->' +
    `<w:p w:rsidR="00SECRET" w14:paraId="0A0B0C0D" w14:textId="77777777" x:mark="SECRET"><w:pPr><w:divId w:val="1"/></w:pPr><w:proofErr w:type="spellStart"/>${t('shown')}<x:stamp>SECRET</x:stamp></w:p>` +
    p(
      `<w:sdt><w:sdtPr><w:alias w:val="SECRET"/><w:tag w:val="SECRET"/><w:dataBinding w:xpath="/SECRET" w:storeItemID="{SECRET}"/></w:sdtPr><w:sdtContent>${t('kept')}</w:sdtContent></w:sdt>`,
    ) +
    p(
      `<w:customXml w:uri="urn:SECRET" w:element="SECRET"><w:customXmlPr><w:attr w:name="SECRET" w:val="SECRET"/></w:customXmlPr>${t('kept too')}</w:customXml>`,
    ) +
    p(
      `<w:hyperlink r:id="link" w:tooltip="SECRET" w:docLocation="SECRET">${t('page')}</w:hyperlink><w:hyperlink r:id="file">${t('file')}</w:hyperlink>`,
    ) +
    p(`<w:bookmarkStart w:id="1" w:name="SECRET_minister"/><w:bookmarkEnd w:id="1"/>${t('x')}`) +
    p(
      picture(
        '<a:blip r:embed="image"><a:extLst><a:ext uri="SECRET"/></a:extLst></a:blip>',
        'descr="C:\\SECRET\\scan.png" title="SECRET/way"',
      ),
    ) +
    p('<w:r><w:object><o:OLEObject ProgID="SECRET" r:id="ole"/></w:object></w:r>') +
    '<w:altChunk r:id="chunk"/>' +
    p(
      '<w:r><w:fldChar w:fldCharType="begin"><w:fldData>SECRET</w:fldData></w:fldChar></w:r><w:r><w:instrText> INCLUDETEXT "C:\\SECRET.docx" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
        t('result') +
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ) +
    p('<w:commentRangeStart w:id="0"/>' + t('noted') + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>') +
    p('<w:r><w:footnoteReference w:id="2"/></w:r>');
  const settings =
    '<w:attachedTemplate r:id="tpl"/><w:documentProtection w:edit="trackedChanges" w:enforcement="1" w:hash="SECRET" w:salt="SECRET"/><w:defaultTabStop w:val="708"/>' +
    '<w:evenAndOddHeaders/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    '<w:docVars><w:docVar w:name="SECRET" w:val="SECRET"/></w:docVars><w:rsids><w:rsidRoot w:val="00SECRET"/></w:rsids><w:themeFontLang w:val="ru-RU"/><w15:docId w15:val="{SECRET}"/>';
  const parts: TestPart[] = [
    { kind: 'settings', content: settings },
    { kind: 'styles', content: '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="S"/><w:rsid w:val="00SECRET"/></w:style>' },
    { kind: 'fontTable', content: '<w:font w:name="Arial"><w:embedRegular r:id="rId1" w:fontKey="{SECRET}"/></w:font>' },
    { kind: 'comments', content: `<w:comment w:id="0" w:author="SECRET person" w:initials="SP">${p(t('SECRET remark'))}</w:comment>` },
    {
      kind: 'footnotes',
      content: `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p(t('note'))}</w:footnote><w:footnote w:id="3">${p(t('SECRET note that nothing refers to'))}</w:footnote>`,
    },
    { kind: 'header', content: p(t('SECRET header that no section uses')) },
    { kind: 'people', content: '<w15:person w15:author="SECRET"/>', type: 'http://schemas.microsoft.com/office/2011/relationships/people' },
    { kind: 'customXml', content: 'SECRET', name: 'customXml/item1.xml' },
    { kind: 'glossaryDocument', content: `<w:docParts>${t('SECRET')}</w:docParts>` },
    { kind: 'webSettings', content: '<w:SECRET/>' },
    { kind: 'image', content: pngWithText('SECRET author'), name: 'word/media/SECRET.png', id: 'image' },
    { kind: 'oleObject', content: new TextEncoder().encode('SECRET'), name: 'word/embeddings/SECRET.bin', id: 'ole' },
    { kind: 'aFChunk', content: new TextEncoder().encode('<html>SECRET</html>'), name: 'word/SECRET.html', id: 'chunk' },
    { kind: 'hyperlink', content: '', external: 'https://example.org/', id: 'link' },
    { kind: 'hyperlink', content: '', external: 'file:///C:/SECRET.docx', id: 'file' },
  ];
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>SECRET</dc:creator></cp:coreProperties>';
  return entriesWith(body, parts, 'mc:Ignorable="w14 w15 x"', [
    ['docProps/core.xml', core],
    ['docProps/SECRET.txt', 'SECRET'],
  ]);
}

test('nothing hidden leaves: of a file full of it no entry and no name tells', () => {
  const entries = dirty();
  const told = (all: ReadonlyMap<string, Uint8Array>): string[] =>
    [...all].filter(([name, data]) => `${name}${textOf(data)}`.includes('SECRET')).map(([name]) => name);
  assert.ok(told(entries).length >= 14, 'control: it is there before');
  const opened = openPackage(entries);
  assert.ok(opened.ok);
  const { entries: carrier } = cleanCarrier(opened.package, 'clean');
  assert.deepEqual(told(carrier), []);
  assert.ok(!/rsid|textId|x:|urn:somebody|proofErr/.test(textOf(carrier.get('word/document.xml'))));
  assert.match(textOf(carrier.get('word/document.xml')), /mc:Ignorable="w14 w15"/);
  const shown = [...bodyOf(carrier).matchAll(/<w:t>([^<]*)<\/w:t>/g)].map((match) => match[1]);
  assert.deepEqual(shown, ['shown', 'kept', 'kept too', 'page', 'file', 'x', 'result', 'noted']);
  assert.deepEqual(
    [...carrier.keys()],
    [
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'word/settings.xml',
      'word/styles.xml',
      'word/fontTable.xml',
      'word/footnotes.xml',
      'word/media/image1.png',
      'docProps/core.xml',
      'docProps/app.xml',
    ],
  );
});

test('a cleaned carrier is without fault by the profile it was cleaned for', () => {
  const opened = openPackage(dirty());
  assert.ok(opened.ok);
  assert.ok(checkPackage(opened.package, 'clean').length > 20, 'control');
  for (const profile of ['clean', 'redline'] as const) {
    const again = openPackage(cleanCarrier(opened.package, profile).entries);
    assert.ok(again.ok);
    assert.deepEqual(checkPackage(again.package, profile), [], profile);
  }
});

test('cleaning again changes no byte', () => {
  const opened = openPackage(dirty());
  assert.ok(opened.ok);
  for (const profile of ['clean', 'redline'] as const) {
    const first = cleanCarrier(opened.package, profile);
    const again = openPackage(first.entries);
    assert.ok(again.ok);
    const second = cleanCarrier(again.package, profile);
    assert.deepEqual([...second.entries], [...first.entries]);
    assert.deepEqual(second.notCarried, []);
  }
});

test('what a reader could miss is named, with how often', () => {
  const opened = openPackage(dirty());
  assert.ok(opened.ok);
  const named = cleanCarrier(opened.package, 'clean').notCarried.map(({ code, values }) => [code, values]);
  assert.deepEqual(Object.fromEntries(named), {
    'content-control': { count: 1 },
    'custom-markup': { count: 1 },
    field: { field: 'INCLUDETEXT', count: 1 },
    'foreign-markup': { namespace: 'urn:somebody:else', count: 1 },
    link: { scheme: 'file', count: 1 },
    bookmark: { count: 1 },
    'header-unused': { count: 1 },
    'note-without-reference': { count: 1 },
    comments: { count: 1 },
  });
  const told = opened.package.problems.map((each) => each.code);
  for (const code of ['embedded-object', 'altchunk', 'custom-xml']) assert.ok(told.includes(code), `${code} is named by the package`);
});

test('parts that are sound are not rewritten', () => {
  const body = `<w:p w14:paraId="0A0B0C0D"   ><w:r ><w:t xml:space='preserve'>a &#x431;</w:t></w:r></w:p>`;
  const pkg = packageWith(body, [], 'mc:Ignorable="w14"');
  const root = textOf(pkg.entries.get('word/document.xml')).replace(' xmlns:x="urn:somebody:else"', '');
  const sound = openPackage(new Map([...pkg.entries, ['word/document.xml', new TextEncoder().encode(root)]]));
  assert.ok(sound.ok);
  assert.equal(textOf(cleanCarrier(sound.package, 'clean').entries.get('word/document.xml')), root);
});

test('tracked changes: kept in a redline, accepted and named in a clean version', () => {
  const tracked = p(
    `${t('a')}<w:ins w:id="1" w:author="Body" w:date="2012-03-05T09:00:00Z">${t('b')}</w:ins><w:del w:id="2" w:author="Body"><w:r><w:delText>c</w:delText></w:r></w:del>`,
  );
  assert.equal(cleaned(tracked, [], 'redline'), tracked);
  assert.equal(cleaned(tracked), p(t('a') + t('b')));
  assert.deepEqual(codes(packageWith(tracked)), ['revisions-accepted']);
  assert.equal(cleaned(p('<w:ins w:id="1" w:author="Body"></w:ins>'), [], 'redline'), p(''), 'a marker around nothing goes');
});

test('comments of a redline stay with their threads, those that nothing refers to go', () => {
  const comment = (id: number, para: string): string =>
    `<w:comment w:id="${id}" w:author="Body" w:initials="B"><w:p w14:paraId="${para}">${t('why')}</w:p></w:comment>`;
  const parts: TestPart[] = [
    { kind: 'comments', content: comment(0, '00000001') + comment(1, '00000002') + comment(2, '00000003') },
    {
      kind: 'commentsExtended',
      content:
        '<w15:commentEx w15:paraId="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000003" w15:done="0"/>',
    },
  ];
  const anchored = p(
    `<w:commentRangeStart w:id="0"/>${t('a')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="1"/></w:r><w:r><w:commentReference w:id="9"/></w:r>`,
  );
  const { entries, notCarried } = cleanCarrier(packageWith(anchored, parts), 'redline');
  assert.equal(bodyOf(entries), anchored.replace('<w:r><w:commentReference w:id="9"/></w:r>', ''));
  assert.deepEqual(textOf(entries.get('word/comments.xml')).match(/w:id="\d"/g), ['w:id="0"', 'w:id="1"']);
  assert.equal(textOf(entries.get('word/commentsExtended.xml')).match(/<w15:commentEx /g)?.length, 2);
  assert.deepEqual(
    notCarried.map((each) => each.code),
    ['comment-without-reference'],
  );
  assert.equal(cleanCarrier(packageWith(anchored, parts), 'clean').entries.has('word/comments.xml'), false);
});

test('what shows nothing or points nowhere goes without a word', () => {
  const bookmarks = p(
    '<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="2" w:name="_svod_1"/><w:bookmarkEnd w:id="2"/><w:bookmarkStart w:id="3" w:name="Appendix"/><w:bookmarkEnd w:id="3"/>' +
      `<w:fldSimple w:instr=" REF appendix \\h ">${t('1')}</w:fldSimple>`,
  );
  assert.equal(cleaned(bookmarks), bookmarks.replace('<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkEnd w:id="1"/>', ''));
  assert.deepEqual(codes(packageWith(bookmarks)), []);
  assert.equal(cleaned(p('<w:r><w:footnoteReference w:id="5"/></w:r>')), p(''));
  assert.deepEqual(codes(packageWith(p('<w:permStart w:id="1" w:edGrp="everyone"/><w:permEnd w:id="1"/>'))), ['editing-permission']);
});

test('a cell that loses its last block still ends with a paragraph', () => {
  const cell = (content: string): string =>
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`;
  assert.equal(cleaned(cell('<w:altChunk r:id="none"/>')), cell('<w:p/>'));
});

test('both writings of a text box stay if they say the same', () => {
  const box = (text: string): string => `<w:txbxContent>${p(t(text))}</w:txbxContent>`;
  const shape = (inner: string): string =>
    `<mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="Object 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx>${inner}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>`;
  const fallback = (inner: string): string =>
    `<mc:Fallback><w:pict><v:rect><v:textbox>${inner}</v:textbox></v:rect></w:pict></mc:Fallback>`;
  const both = (one: string, other: string): string =>
    p(`<w:r><mc:AlternateContent>${shape(box(one))}${fallback(box(other))}</mc:AlternateContent></w:r>`);
  assert.equal(cleaned(both('a', 'a')), both('a', 'a'));
  assert.equal(cleaned(both('a', 'b')), both('a', 'b').replace(fallback(box('b')), ''));
  assert.deepEqual(codes(packageWith(both('a', 'b'))), ['other-branch']);
  const strange = p(
    `<w:r><mc:AlternateContent><mc:Choice Requires="x"><x:thing/></mc:Choice>${fallback(box('c'))}</mc:AlternateContent></w:r>`,
  );
  assert.equal(cleaned(strange), p(`<w:r><w:pict><v:rect><v:textbox>${box('c')}</v:textbox></v:rect></w:pict></w:r>`));
});

test('pictures: carried ones stay, others are named', () => {
  const png: TestPart = { kind: 'image', content: pngWithText('SECRET'), name: 'word/media/a.png', id: 'image' };
  const body = p(picture('<a:blip r:embed="image"/>', 'descr="A map"'));
  const { entries } = cleanCarrier(packageWith(body, [png]), 'clean');
  assert.match(bodyOf(entries), /<wp:docPr id="7" name="Object 7" descr="A map"\/>/);
  assert.match(bodyOf(entries), /<a:ext cx="9" cy="9"\/>/);
  assert.match(textOf(entries.get('word/_rels/document.xml.rels')), /Id="image" [^>]*Target="media\/image1.png"/);
  const metafile: TestPart = { ...png, content: new TextEncoder().encode('EMF'), name: 'word/media/a.emf' };
  assert.deepEqual(cleanCarrier(packageWith(body, [metafile]), 'clean').notCarried, [
    { code: 'picture', values: { format: 'emf', count: 1 }, where: 'word/document.xml' },
  ]);
  assert.equal(cleaned(body, [metafile]), p(''));
  assert.deepEqual(codes(packageWith(p(picture('<a:blip r:link="away"/>')))), ['linked-picture']);
  const chart = p(
    '<w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="c"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><x:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  );
  assert.deepEqual(codes(packageWith(chart)), ['chart']);
});

test('properties in another order, or twice, are put right; sets in order come out as they went in', () => {
  const body =
    '<w:p><w:pPr><w:jc w:val="both"/><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:bidi w:val="0"/><w:jc w:val="left"/></w:pPr>' +
    '<w:r><w:rPr><w:b/><w:i/><w:b w:val="0"/></w:rPr><w:t>x</w:t></w:r></w:p>' +
    '<w:p><w:pPr><w:keepNext/><w:jc  w:val="both"/></w:pPr><w:r><w:t>y</w:t></w:r></w:p>';
  const made = cleanCarrier(packageWith(body), 'clean');
  const xml = textOf(made.entries.get('word/document.xml'));
  assert.match(
    xml,
    /<w:pPr><w:pStyle w:val="a"\/><w:numPr>.*<\/w:numPr><w:bidi w:val="0"\/><w:jc w:val="both"\/><\/w:pPr><w:r><w:rPr><w:i\/><w:b w:val="0"\/><\/w:rPr>/,
  );
  assert.match(xml, /<w:pPr><w:keepNext\/><w:jc {2}w:val="both"\/><\/w:pPr>/);
  const opened = openPackage(made.entries);
  assert.ok(opened.ok);
  assert.deepEqual(structuralFaults(opened.package), []);
});

test('a bookmark that has no end, or a name that is taken, is none', () => {
  const mark = (id: number, name: string): string => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
  const end = (id: number): string => `<w:bookmarkEnd w:id="${id}"/>`;
  const body = `<w:p>${mark(1, '_Ref1')}<w:r><w:t>x</w:t></w:r></w:p><w:p>${mark(2, '_Ref1')}<w:r><w:t>y</w:t></w:r>${end(2)}${mark(3, '_Ref1')}${end(3)}${end(4)}</w:p>`;
  const xml = textOf(cleanCarrier(packageWith(body), 'clean').entries.get('word/document.xml'));
  assert.deepEqual(xml.match(/<w:bookmark[^>]*>/gu), ['<w:bookmarkStart w:id="2" w:name="_Ref1"/>', '<w:bookmarkEnd w:id="2"/>']);
});
