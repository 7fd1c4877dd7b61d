import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LINE_BREAK, OBJECT } from '@svod/consolidation';
import type { Paragraph } from '@svod/consolidation';
import { wName } from '../src/index.ts';
import type { XmlElement } from '../src/index.ts';
import { blocksOf, del, field, fldChar, ins, p, paragraphOf, r, read, relationship, t, words } from './read-dsl.ts';

function paragraph(...content: readonly string[]): Paragraph {
  return paragraphOf(read(p(...content)).document);
}

const objects = (of: Paragraph): readonly (readonly [string, string, string])[] =>
  of.objects.map((each) => [each.kind, each.key, each.text]);

test('characters of a run', () => {
  assert.equal(
    paragraph(
      r(
        t('a'),
        '<w:tab/>',
        t('b'),
        '<w:br/>',
        '<w:cr/>',
        '<w:br w:type="textWrapping"/>',
        '<w:noBreakHyphen/>',
        '<w:softHyphen/>',
        '<w:ptab w:alignment="right"/>',
        '<w:lastRenderedPageBreak/>',
        t('c'),
      ),
    ).text,
    `a\tb${LINE_BREAK}${LINE_BREAK}${LINE_BREAK}\u2011\u00AD\tc`,
  );
});

test('white space at the edges counts only where it is preserved', () => {
  assert.equal(
    paragraph(
      r('<w:t> a  b </w:t>'),
      r('<w:t xml:space="preserve"> c </w:t>'),
      r('<w:t xml:space="default">\n d\n</w:t>'),
      r('<w:t>\n</w:t>'),
    ).text,
    'a  b c d',
  );
  assert.equal(paragraph(r('<w:t xml:space="preserve">a\nb</w:t>')).text, 'a b');
  assert.equal(paragraph(r('<w:t> \u00A0a\u2003 </w:t>')).text, '\u00A0a\u2003');
});

test('wrappers are looked through', () => {
  const inside = words('x');
  assert.equal(
    paragraph(
      `<w:hyperlink w:anchor="a">${inside}</w:hyperlink>`,
      `<w:smartTag><w:smartTagPr/>${inside}</w:smartTag>`,
      `<w:customXml w:element="e"><w:customXmlPr/>${inside}</w:customXml>`,
      `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`,
      `<w:dir w:val="ltr">${inside}</w:dir><w:bdo w:val="rtl">${inside}</w:bdo>`,
      `<w:ins w:author="A"><w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt></w:ins>`,
      '<w:proofErr/><w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>',
    ).text,
    'xxxxxxx',
  );
});

test('objects: page break, symbol, formula, ruby, literal object character', () => {
  const made = paragraph(
    r('<w:br w:type="page"/>', '<w:sym w:font="Wingdings" w:char="F0FC"/>'),
    '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>',
    r('<w:ruby><w:rubyPr/><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby>'),
    words(`x${OBJECT}y`),
  );
  assert.equal(made.text, `${OBJECT.repeat(4)}x${OBJECT}y`);
  assert.deepEqual(objects(made), [
    ['break', 'page', ''],
    ['symbol', 'Wingdings:F0FC', '\uF0FC'],
    ['formula', 'f(num(a)den(b))', 'ab'],
    ['other', 'ruby:kan漢', '漢'],
    ['symbol', OBJECT, OBJECT],
  ]);
});

test('pictures are told apart by their bytes', () => {
  const drawing = (id: string): string => r(`<w:drawing><a:graphic><a:blip r:embed="${id}"/></a:graphic></w:drawing>`);
  const keys = read(
    p(
      drawing('p1'),
      drawing('p2'),
      drawing('p3'),
      drawing('none'),
      r('<w:pict><v:shape><v:imagedata r:id="p1"/></v:shape></w:pict>'),
      drawing('p4'),
    ),
    { 'media/1.png': new Uint8Array([1, 2, 3]), 'media/2.png': new Uint8Array([1, 2, 3]), 'media/3.png': new Uint8Array([1, 2, 4]) },
    {
      relationships:
        relationship('p1', 'image', 'media/1.png') +
        relationship('p2', 'image', 'media/2.png') +
        relationship('p3', 'image', 'media/3.png') +
        relationship('p4', 'image', 'http://example.org/a.png', 'TargetMode="External"'),
    },
  );
  const [one, two, three, missing, vml, external] = paragraphOf(keys.document).objects;
  assert.equal(one?.kind, 'picture');
  assert.equal(one?.key, '55bc801d-3');
  assert.equal(two?.key, one?.key);
  assert.equal(vml?.key, one?.key);
  assert.notEqual(three?.key, one?.key);
  assert.equal(missing?.key, 'embed:missing');
  assert.equal(external?.key, 'embed:http://example.org/a.png');
});

test('a field: the result is text, the instruction is not', () => {
  assert.equal(paragraph(words('a'), field(' HYPERLINK "x" ', words('link')), words('b')).text, 'alinkb');
  assert.equal(paragraph('<w:fldSimple w:instr="DOCPROPERTY x"><w:r><w:t>value</w:t></w:r></w:fldSimple>').text, 'value');
  assert.equal(paragraph(fldChar('begin'), r('<w:instrText>XE "entry"</w:instrText>'), fldChar('end'), words('b')).text, 'b');
});

test('nested fields: what stands in an instruction is not text', () => {
  const inner = field('MERGEFIELD x', words('inner'));
  const outer =
    fldChar('begin') +
    r('<w:instrText>IF </w:instrText>') +
    inner +
    r('<w:instrText> = 1 </w:instrText>') +
    fldChar('separate') +
    words('yes') +
    fldChar('end');
  assert.equal(paragraph(words('a'), outer, words('b')).text, 'ayesb');
  assert.equal(paragraph(field('QUOTE', words('1'), field('QUOTE', words('2')), words('3'))).text, '123');
});

test('a field that a program fills in is one object', () => {
  const made = paragraph(
    words('page '),
    field(' page  \\* MERGEFORMAT ', words('1'), words('2')),
    words(' of '),
    '<w:fldSimple w:instr="NUMPAGES \\* Arabic"><w:r><w:t>9</w:t></w:r></w:fldSimple>',
  );
  assert.equal(made.text, `page ${OBJECT} of ${OBJECT}`);
  assert.deepEqual(objects(made), [
    ['field', 'PAGE', '12'],
    ['field', 'NUMPAGES', '9'],
  ]);
});

test('such a field stays text where one object would hide a change in it', () => {
  assert.equal(paragraph(field('PAGE', ins('A', words('1')), words('2'))).text, '12');
  assert.equal(paragraph(field('PAGE', r('<w:rPr><w:b/><w:rPrChange w:author="A"><w:rPr/></w:rPrChange></w:rPr>', t('1')))).text, '1');
  const whole = paragraph(ins('A', field('PAGE', words('1'))));
  assert.deepEqual([whole.text, whole.spans[0]?.ins], [OBJECT, [0]]);
  const pieces = paragraph(
    ins('A', fldChar('begin')),
    ins('A', r('<w:instrText>PAGE</w:instrText>'), fldChar('separate'), words('1'), fldChar('end')),
  );
  assert.deepEqual([pieces.text, pieces.spans[0]?.ins], [OBJECT, [0, 1]]);
  const authors = paragraph(
    ins('A', fldChar('begin')),
    ins('B', r('<w:instrText>PAGE</w:instrText>'), fldChar('separate'), words('1'), fldChar('end')),
  );
  assert.equal(authors.text, '1');
});

test('form fields without a result show their state', () => {
  const box = (state: string): string =>
    r(`<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar>`) +
    r('<w:instrText> FORMCHECKBOX </w:instrText>') +
    fldChar('separate') +
    fldChar('end');
  assert.deepEqual(objects(paragraph(box('<w:default w:val="0"/><w:checked/>'), box('<w:default w:val="0"/>'))), [
    ['field', 'FORMCHECKBOX 1', '\u2612'],
    ['field', 'FORMCHECKBOX 0', '\u2610'],
  ]);
  const list =
    r(
      '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="one"/><w:listEntry w:val="two"/></w:ddList></w:ffData></w:fldChar>',
    ) +
    r('<w:instrText>FORMDROPDOWN</w:instrText>') +
    fldChar('end');
  assert.deepEqual(objects(paragraph(list)), [['field', 'FORMDROPDOWN two', 'two']]);
  assert.equal(paragraph(field('FORMTEXT', words('typed'))).text, 'typed');
});

test('a table of contents is marked as generated and stays text', () => {
  const { document } = read(
    p(fldChar('begin'), r('<w:instrText>TOC \\o</w:instrText>'), fldChar('separate'), words('One'), field('PAGEREF _Toc1', words('1'))) +
      p(words('Two'), '<w:r><w:tab/></w:r>', field('PAGEREF _Toc2', words('2'))) +
      p(fldChar('end'), words('Then text')) +
      p(words('Text')),
  );
  const paragraphs = blocksOf(document) as readonly Paragraph[];
  assert.deepEqual(
    paragraphs.map((each) => [each.text, each.generated]),
    [
      ['One1', true],
      ['Two\t2', true],
      ['Then text', false],
      ['Text', false],
    ],
  );
  const control = read(
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(words('Contents'))}</w:sdtContent></w:sdt>`,
  );
  assert.equal(paragraphOf(control.document).generated, true);
});

test('a field may cross paragraphs, its instruction too', () => {
  const { document, binding } = read(
    p(words('a'), fldChar('begin'), r('<w:instrText>QUOTE</w:instrText>')) +
      p(words('code'), fldChar('separate'), words('b')) +
      p(words('c'), fldChar('end'), words('d')),
  );
  assert.deepEqual(
    (blocksOf(document) as readonly Paragraph[]).map((each) => each.text),
    ['a', 'b', 'cd'],
  );
  const elements = binding.flows.get('main')?.blocks ?? [];
  assert.deepEqual(
    elements.map((each) => binding.atoms(each).map((atom) => atom.text)),
    [['a'], ['b'], ['c', 'd']],
  );
});

test('alternate content is read once, by the first choice understood', () => {
  const choice = (requires: string, text: string): string => `<mc:Choice Requires="${requires}">${words(text)}</mc:Choice>`;
  assert.equal(
    paragraph(
      `<mc:AlternateContent xmlns:zz="urn:unknown">${choice('zz', 'no')}${choice('wps w14', 'yes')}<mc:Fallback>${words('fallback')}</mc:Fallback></mc:AlternateContent>`,
    ).text,
    'yes',
  );
  assert.equal(
    paragraph(
      `<mc:AlternateContent xmlns:zz="urn:unknown">${choice('zz', 'no')}<mc:Fallback>${words('fallback')}</mc:Fallback></mc:AlternateContent>`,
    ).text,
    'fallback',
  );
});

test('atoms tell each character its element, run and wrappers', () => {
  const { binding, document } = read(
    p(
      '<w:hyperlink w:anchor="a">',
      ins('A', r('<w:t> one </w:t>', '<w:tab/>'), del('B', r('<w:delText xml:space="preserve">two</w:delText>'))),
      '</w:hyperlink>',
      field('PAGE', words('7')),
      '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
    ),
  );
  const element = binding.flows.get('main')?.blocks[0] as XmlElement;
  const atoms = binding.atoms(element);
  assert.deepEqual(
    atoms.map((atom) => [
      atom.text,
      wName(atom.node),
      atom.lead,
      atom.run === null ? null : wName(atom.run),
      atom.wrappers.elements.map(wName),
      atom.wrappers.revisions.length,
    ]),
    [
      ['one', 't', 1, 'r', ['hyperlink', 'ins'], 1],
      ['\t', 'tab', 0, 'r', ['hyperlink', 'ins'], 1],
      ['two', 'delText', 0, 'r', ['hyperlink', 'ins', 'del'], 2],
      [OBJECT, 'r', 0, 'r', [], 0],
      [OBJECT, '', 0, null, [], 0],
    ],
  );
  assert.equal(atoms.map((atom) => atom.text).join(''), paragraphOf(document).text);
  assert.notEqual(atoms[3]?.run, atoms[3]?.last);
});

test('twenty thousand fields inside one another take no quadratic time', () => {
  const depth = 20_000;
  const started = performance.now();
  const text = paragraph(
    (fldChar('begin') + r('<w:instrText>PAGE</w:instrText>') + fldChar('separate')).repeat(depth),
    words('x'),
    fldChar('end').repeat(depth),
  ).text;
  assert.ok(performance.now() - started < 5000);
  assert.ok(text === 'x' || text === OBJECT);
});

test('a simple field has the look of its first run, as when it is written out', () => {
  const look = '<w:rPr><w:b/></w:rPr>';
  const char = (type: string): string => `<w:r>${look}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const simple = `<w:fldSimple w:instr=" PAGE "><w:r>${look}<w:t>7</w:t></w:r></w:fldSimple>`;
  const complex = `${char('begin')}<w:r>${look}<w:instrText> PAGE </w:instrText></w:r>${char('separate')}<w:r>${look}<w:t>7</w:t></w:r>${char('end')}`;
  const [a, b] = [paragraph(simple), paragraph(complex)];
  assert.deepEqual(a.spans, b.spans);
  assert.equal(a.spans[0]?.format, 1);
});
