import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanCarrier } from '../src/clean/clean-carrier.ts';
import { isCarriedLink, schemeOf } from '../src/clean/link-target.ts';
import { bodyOf, packageWith } from './clean-fixture.ts';

const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const t = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const field = (instruction: string, result: string): string => char('begin') + instruction + char('separate') + result + char('end');
const p = (content: string): string => `<w:p>${content}</w:p>`;
const cleaned = (content: string): string => bodyOf(cleanCarrier(packageWith(p(content)), 'clean').entries);
const named = (content: string): readonly unknown[] =>
  cleanCarrier(packageWith(p(content)), 'clean').notCarried.map(({ code: why, values }) => [why, values]);

for (const instruction of [
  'PAGE',
  ' PAGEREF _Toc1 \\h ',
  'TOC \\o "1-3" \\h',
  ' = SUM(ABOVE) ',
  'HYPERLINK "https://example.org/a?b=c"',
  ' HYPERLINK \\l "_Toc1" \\o "tip"',
  'HYPERLINK mailto:a@example.org',
  'DATE \\@ "d.M.yyyy"',
]) {
  test(`stays: ${instruction}`, () => {
    const whole = field(code(instruction), t('r'));
    assert.equal(cleaned(whole), p(whole));
    const simple = `<w:fldSimple w:instr="${instruction.replaceAll('"', '&quot;')}">${t('r')}</w:fldSimple>`;
    assert.equal(cleaned(simple), p(simple));
  });
}

for (const [instruction, why] of [
  ['INCLUDETEXT "C:\\\\a.docx"', ['field', { field: 'INCLUDETEXT', count: 1 }]],
  [' IncludePicture "http://example.org/a.png"', ['field', { field: 'INCLUDEPICTURE', count: 1 }]],
  ['DDEAUTO c:\\\\a.exe "x"', ['field', { field: 'DDEAUTO', count: 1 }]],
  ['LINK Excel.Sheet.8 "a.xls"', ['field', { field: 'LINK', count: 1 }]],
  ['AUTHOR', ['field', { field: 'AUTHOR', count: 1 }]],
  ['FILENAME \\p', ['field', { field: 'FILENAME', count: 1 }]],
  ['DOCVARIABLE x', ['field', { field: 'DOCVARIABLE', count: 1 }]],
  ['', ['field', { field: '?', count: 1 }]],
  ['HYPERLINK "file:///c:/a"', ['link', { scheme: 'file', count: 1 }]],
  ['HYPERLINK \\o "a tip" "javascript:alert(1)"', ['link', { scheme: 'javascript', count: 1 }]],
  ['HYPERLINK "..\\\\a.docx"', ['link', { scheme: 'path', count: 1 }]],
] as const) {
  test(`is reduced to its result: ${instruction}`, () => {
    const whole = field(code(instruction), t('r'));
    assert.equal(cleaned(whole), p(t('r')));
    assert.deepEqual(named(whole), [why]);
    assert.equal(cleaned(`<w:fldSimple w:instr="${instruction.replaceAll('"', '&quot;')}">${t('r')}</w:fldSimple>`), p(t('r')));
  });
}

test('an instruction in pieces is read as one', () => {
  assert.equal(cleaned(field(code('INCLUDE') + code('TEXT "a"'), t('r'))), p(t('r')));
});

test('fields within fields: what stands in the code goes with it, what stands in the result stays', () => {
  const inner = field(code('PAGE'), t('1'));
  assert.equal(cleaned(field(code('INCLUDETEXT "') + inner + code('.docx"'), t('r'))), p(t('r')));
  assert.equal(cleaned(field(code('INCLUDETEXT "a"'), t('r') + inner)), p(t('r') + inner));
  const outer = (content: string): string => field(code('TOC'), content);
  assert.equal(cleaned(outer(field(code('AUTHOR'), t('r')))), p(outer(t('r'))));
  assert.deepEqual(named(field(code('HYPERLINK ') + field(code('QUOTE "file:///c:/a"'), t('file:///c:/a')), t('r'))), [
    ['field', { field: 'QUOTE', count: 1 }],
    ['link', { scheme: '?', count: 1 }],
  ]);
});

test('fields without a result are written out where they show something', () => {
  assert.equal(cleaned(char('begin') + code('MACROBUTTON x [Name]') + char('end')), p('<w:r><w:t xml:space="preserve">[Name]</w:t></w:r>'));
  const box =
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r>';
  assert.equal(
    cleaned(box + code('FORMCHECKBOX') + char('separate') + char('end')),
    p('<w:r><w:t xml:space="preserve">\u2612</w:t></w:r>'),
  );
  assert.equal(cleaned(t('a') + char('begin') + code('SET x "y"') + char('end')), p(t('a')));
});

test('a field that a tracked deletion holds leaves no empty marker', () => {
  const deleted = `<w:del w:id="1" w:author="B">${char('begin')}<w:r><w:delInstrText>SET x "y"</w:delInstrText></w:r>${char('end')}</w:del>`;
  assert.equal(bodyOf(cleanCarrier(packageWith(p(deleted + t('a'))), 'redline').entries), p(t('a')));
});

test('addresses that may be carried', () => {
  for (const good of ['http://example.org', 'HTTPS://example.org/a#b', 'mailto:a@example.org']) assert.ok(isCarriedLink(good), good);
  for (const bad of [
    'javascript:alert(1)',
    ' https://example.org',
    'java\tscript:x',
    'file:///etc/passwd',
    '\\\\server\\share',
    '#a',
    '',
    'data:text/html,x',
    'https://a\u202Egro',
    'http:\\\\x',
    'ftp://x',
  ]) {
    assert.ok(!isCarriedLink(bad), bad);
  }
  assert.equal(schemeOf(' JavaScript:x'), 'javascript');
  assert.equal(schemeOf('../a.docx'), 'path');
});
