import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOLD, ITALIC, STRIKE, SUBSCRIPT, SUPERSCRIPT, UNDERLINE } from '@svod/consolidation';
import type { Paragraph } from '@svod/consolidation';
import { p, pPr, paragraphOf, r, read, t, words } from './read-dsl.ts';

const style = (type: string, id: string, content: string, more = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}" ${more}><w:name w:val="${id} name"/>${content}</w:style>`;
const styles = (...each: readonly string[]): Readonly<Record<string, string>> => ({
  'styles.xml': `<w:styles>${each.join('')}</w:styles>`,
});
const run = (properties: string): string => r(`<w:rPr>${properties}</w:rPr>`, t('x'));
const format = (of: Paragraph): number => of.spans[0]?.format ?? -1;

function paragraph(content: string, parts: Readonly<Record<string, string>> = {}): Paragraph {
  return paragraphOf(read(content, parts).document);
}

const DIRECT: readonly (readonly [string, number])[] = [
  ['<w:b/>', BOLD],
  ['<w:b w:val="0"/>', 0],
  ['<w:i w:val="true"/><w:b w:val="false"/>', ITALIC],
  ['<w:u w:val="single"/>', UNDERLINE],
  ['<w:u w:val="none"/>', 0],
  ['<w:strike/>', STRIKE],
  ['<w:dstrike/>', STRIKE],
  ['<w:vertAlign w:val="superscript"/>', SUPERSCRIPT],
  ['<w:vertAlign w:val="subscript"/><w:b w:val="on"/>', SUBSCRIPT | BOLD],
  ['<w:vertAlign w:val="baseline"/><w:b w:val="off"/>', 0],
];

for (const [properties, expected] of DIRECT) {
  test(`direct formatting ${properties}`, () => assert.equal(format(paragraph(p(run(properties)))), expected));
}

test('toggle properties of paragraph and character style cancel each other out, direct formatting rules', () => {
  const parts = styles(
    style('paragraph', 'P', '<w:rPr><w:b/><w:u w:val="single"/></w:rPr>'),
    style('character', 'C', '<w:rPr><w:b/><w:u w:val="double"/></w:rPr>'),
  );
  const styled = (properties: string): number => format(paragraph(p(pPr('<w:pStyle w:val="P"/>'), run(properties)), parts));
  assert.equal(styled(''), BOLD | UNDERLINE);
  assert.equal(styled('<w:rStyle w:val="C"/>'), UNDERLINE);
  assert.equal(styled('<w:rStyle w:val="C"/><w:b/>'), BOLD | UNDERLINE);
  assert.equal(styled('<w:b w:val="0"/><w:u w:val="none"/>'), 0);
});

test('within one chain the nearest style rules; what the defaults set stays on', () => {
  const parts = styles(
    '<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>',
    style('paragraph', 'N', '<w:rPr><w:b/></w:rPr>', 'w:default="1"'),
    style('paragraph', 'P', '<w:basedOn w:val="N"/><w:rPr><w:b/></w:rPr>'),
    style('paragraph', 'Q', '<w:basedOn w:val="P"/><w:rPr><w:b w:val="0"/></w:rPr>'),
    style('character', 'I', '<w:rPr><w:i/></w:rPr>'),
  );
  assert.equal(format(paragraph(p(words('x')), parts)), BOLD | ITALIC);
  assert.equal(format(paragraph(p(pPr('<w:pStyle w:val="P"/>'), words('x')), parts)), BOLD | ITALIC);
  assert.equal(format(paragraph(p(pPr('<w:pStyle w:val="Q"/>'), words('x')), parts)), ITALIC);
  assert.equal(format(paragraph(p(run('<w:rStyle w:val="I"/>')), parts)), BOLD | ITALIC);
  assert.equal(format(paragraph(p(pPr('<w:pStyle w:val="unknown"/>'), words('x')), parts)), BOLD | ITALIC);
});

test('styles based on each other in a circle end somewhere', () => {
  const parts = styles(
    style('paragraph', 'A', '<w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr>'),
    style('paragraph', 'B', '<w:basedOn w:val="A"/><w:rPr><w:i/></w:rPr>'),
  );
  assert.equal(format(paragraph(p(pPr('<w:pStyle w:val="A"/>'), words('x')), parts)), BOLD | ITALIC);
});

test('a chain of fifty thousand styles is no harm', () => {
  const chain = Array.from(
    { length: 50_000 },
    (_, index) => `<w:style w:type="paragraph" w:styleId="s${index}"><w:basedOn w:val="s${index + 1}"/></w:style>`,
  );
  assert.equal(
    format(
      paragraph(p(pPr('<w:pStyle w:val="s0"/>'), words('x')), styles(...chain, style('paragraph', 's50000', '<w:rPr><w:b/></w:rPr>'))),
    ),
    BOLD,
  );
});

test('style names, headings and alignment', () => {
  const named = (id: string, name: string, content = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
  const parts = styles(
    '<w:docDefaults><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>',
    named('1', 'heading 1', '<w:pPr><w:jc w:val="center"/></w:pPr>'),
    named('2', 'Заголовок 2'),
    named('3', 'Раздел', '<w:basedOn w:val="1"/>'),
    named('4', 'Own', '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>'),
  );
  const of = (properties: string): readonly [string, number | null, string] => {
    const { style: name, heading, align } = paragraph(p(pPr(properties)), parts);
    return [name, heading, align];
  };
  assert.deepEqual(of(''), ['', null, 'both']);
  assert.deepEqual(of('<w:pStyle w:val="N"/>'), ['', null, 'both']);
  assert.deepEqual(of('<w:pStyle w:val="1"/>'), ['heading 1', 1, 'center']);
  assert.deepEqual(of('<w:pStyle w:val="2"/>'), ['Заголовок 2', 2, 'both']);
  assert.deepEqual(of('<w:pStyle w:val="3"/><w:jc w:val="end"/>'), ['Раздел', 1, 'right']);
  assert.deepEqual(of('<w:pStyle w:val="4"/>'), ['Own', 4, 'both']);
  assert.deepEqual(of('<w:pStyle w:val="4"/><w:outlineLvl w:val="9"/>'), ['Own', null, 'both']);
  assert.deepEqual(of('<w:outlineLvl w:val="0"/><w:jc w:val="start"/>'), ['', 1, 'left']);
});
