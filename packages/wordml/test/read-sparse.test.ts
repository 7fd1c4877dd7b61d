import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Paragraph, project } from '@svod/consolidation';
import { fldChar, p, pPr, paragraphOf, r, read, words } from './read-dsl.ts';

/*
 * Files say less than they may: elements without the attributes and children that others always write are read as their defaults tell.
 */

const field = (instruction: string, data = ''): string =>
  r(`<w:fldChar w:fldCharType="begin">${data}</w:fldChar>`) + r(`<w:instrText>${instruction}</w:instrText>`) + fldChar('end');

function objects(...content: readonly string[]): readonly (readonly [string, string, string])[] {
  const paragraph: Paragraph = paragraphOf(read(p(...content)).document);
  return paragraph.objects.map((each) => [each.kind, each.key, each.text]);
}

test('form fields without their data are empty and unchecked', () => {
  assert.deepEqual(objects(field('FORMCHECKBOX'), field('FORMCHECKBOX', '<w:ffData/>'), field('FORMCHECKBOX', box(''))), [
    ['field', 'FORMCHECKBOX 0', '\u2610'],
    ['field', 'FORMCHECKBOX 0', '\u2610'],
    ['field', 'FORMCHECKBOX 0', '\u2610'],
  ]);
  const entries = '<w:listEntry w:val="one"/><w:listEntry w:val="two"/>';
  const lists = [
    '',
    '<w:ffData/>',
    list(entries),
    list(`<w:default w:val="1"/>${entries}`),
    list(`<w:result/>${entries}`),
    list('<w:result w:val="9"/>'),
  ];
  assert.deepEqual(
    objects(...lists.map((data) => field('FORMDROPDOWN', data))).map(([, , text]) => text),
    ['', '', 'one', 'two', 'one', ''],
  );
});

const box = (state: string): string => `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`;
const list = (content: string): string => `<w:ffData><w:ddList>${content}</w:ddList></w:ffData>`;

test('fields that show something without having a result', () => {
  assert.deepEqual(objects(field('EQ \\f(1;2)'), field('SYMBOL 65'), field('SYMBOL 0x416'), field('SYMBOL'), field('SYMBOL 7')), [
    ['formula', 'EQ \\f(1;2)', '\\f(1;2)'],
    ['symbol', 'SYMBOL 65', 'A'],
    ['symbol', 'SYMBOL 0x416', 'Ж'],
    ['symbol', 'SYMBOL', ''],
    ['symbol', 'SYMBOL 7', ''],
  ]);
  assert.deepEqual(objects(field('MACROBUTTON Run press here'), field('GOTOBUTTON place'), field('XE "x"')), [
    ['field', 'MACROBUTTON Run press here', 'press here'],
    ['field', 'GOTOBUTTON place', ''],
  ]);
});

function labelOf(numbering: string): string {
  const body = p(pPr('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), words('x'));
  return paragraphOf(read(body, { 'numbering.xml': `<w:numbering>${numbering}</w:numbering>` }).document).label;
}

test('lists of which little is said', () => {
  const num = (content: string): string => `<w:num w:numId="1">${content}</w:num>`;
  const abstract = (content: string): string => `<w:abstractNum w:abstractNumId="1">${content}</w:abstractNum>`;
  const one = '<w:lvl w:ilvl="0"><w:lvlText w:val="%1)"/></w:lvl>';
  assert.equal(labelOf(num('')), '', 'no list behind it');
  assert.equal(labelOf(num('<w:abstractNumId w:val="7"/>')), '', 'a list that is not there');
  assert.equal(labelOf(abstract('<w:lvl w:ilvl="0"/>') + num('<w:abstractNumId w:val="1"/>')), '', 'a level without a text');
  assert.equal(labelOf(abstract(one) + num('<w:abstractNumId w:val="1"/>')), '0)', 'it starts with 0 where nothing is said');
  assert.equal(labelOf(abstract('<w:lvl><w:lvlText w:val="a"/></w:lvl><w:lvl w:ilvl="12"/>') + num('<w:abstractNumId w:val="1"/>')), '');
  const overridden = '<w:abstractNumId w:val="1"/><w:lvlOverride/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>';
  assert.equal(labelOf(abstract(one) + num(overridden)), '4)');
  const zero =
    '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="01, 02, 03"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
  const young = `<w:lvl w:ilvl="0"><w:start w:val="3"/>${zero}<w:lvlText w:val="%1"/></w:lvl>`;
  assert.match(labelOf(abstract(young) + num('<w:abstractNumId w:val="1"/>')), /^0?3$/u);
});

test('comments of which little is said', () => {
  const { document } = read(p(words('ab')), {
    'comments.xml': `<w:comments><w:comment><w:p/></w:comment><w:comment w:id="1"><w:sdt><w:sdtContent>${p(words('x'))}</w:sdtContent></w:sdt></w:comment><w:comment w:id="1"><w:p/></w:comment><w:x/> </w:comments>`,
    'commentsExtended.xml': '<w15:commentsEx><w15:commentEx/><w15:commentEx w15:paraId="0000000A"/><w:x/></w15:commentsEx>',
  });
  assert.deepEqual(
    document.comments.map(({ id, author, text, anchor }) => [id, author, text, anchor]),
    [
      ['', '', '', null],
      ['1', '', 'x', null],
      ['1#2', '', '', null],
    ],
  );
});

test('what is nothing changes nothing', () => {
  const { document } = read(`${p()}<w:tbl/><w:tbl><w:tr/></w:tbl>${p(words('x'))}`);
  assert.equal(project(document, 'final').flows[0]?.blocks.at(-1)?.kind, 'paragraph');
});
