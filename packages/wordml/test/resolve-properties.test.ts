import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveRevisions } from '../src/resolve/resolve-revisions.ts';
import { by, contentOf, p, packageOf, resolveBody, resolvedPackage, t } from './resolve-fixture.ts';

const isB = (author: string): boolean => author === 'B';

interface Case {
  readonly name: string;
  readonly before: string;
  readonly accepted: string;
  readonly rejected: string;
}

const change = (set: string, old: string, name = `${set}Change`): string => `<w:${name} ${by('A')}><w:${set}>${old}</w:${set}></w:${name}>`;
const run = (properties: string): string => p(`<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>x</w:t></w:r>`);
const ofParagraph = (properties: string): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${t('x')}</w:p>`;
const table = (tblPr: string, grid: string, row: string): string =>
  `<w:tbl><w:tblPr>${tblPr}</w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr>${row}<w:tc>${p('')}</w:tc></w:tr></w:tbl>${p('')}`;
const column = (width: number): string => `<w:gridCol w:w="${width}"/>`;
const references = '<w:headerReference w:type="default" r:id="rId9"/>';

const cases: readonly Case[] = [
  { name: 'run', before: run(`<w:b/>${change('rPr', '<w:i/>')}`), accepted: run('<w:b/>'), rejected: run('<w:i/>') },
  { name: 'run without anything before', before: run(`<w:b/>${change('rPr', '')}`), accepted: run('<w:b/>'), rejected: run('') },
  { name: 'run without anything now', before: run(change('rPr', '<w:i/>')), accepted: run(''), rejected: run('<w:i/>') },
  {
    name: 'paragraph keeps the mark’s own properties and the section break',
    before: ofParagraph(`<w:jc w:val="both"/><w:rPr><w:b/></w:rPr><w:sectPr/>${change('pPr', '<w:keepNext/><w:jc w:val="left"/>')}`),
    accepted: ofParagraph('<w:jc w:val="both"/><w:rPr><w:b/></w:rPr><w:sectPr/>'),
    rejected: ofParagraph('<w:keepNext/><w:jc w:val="left"/><w:rPr><w:b/></w:rPr><w:sectPr/>'),
  },
  {
    name: 'section keeps its header references',
    before: `${p('')}<w:sectPr>${references}<w:pgSz w:w="2"/>${change('sectPr', '<w:type w:val="nextPage"/><w:pgSz w:w="1"/>')}</w:sectPr>`,
    accepted: `${p('')}<w:sectPr>${references}<w:pgSz w:w="2"/></w:sectPr>`,
    rejected: `${p('')}<w:sectPr>${references}<w:type w:val="nextPage"/><w:pgSz w:w="1"/></w:sectPr>`,
  },
  {
    name: 'table, grid, row, cell',
    before: table(
      `<w:tblW w:w="2"/>${change('tblPr', '<w:tblW w:w="1"/>')}`,
      `${column(2)}<w:tblGridChange w:id="77"><w:tblGrid>${column(1)}</w:tblGrid></w:tblGridChange>`,
      `<w:tblPrEx><w:tblInd w:w="2"/>${change('tblPrEx', '<w:tblInd w:w="1"/>')}</w:tblPrEx><w:trPr><w:tblHeader/>${change('trPr', '<w:cantSplit/>')}</w:trPr>`,
    ),
    accepted: table('<w:tblW w:w="2"/>', column(2), '<w:tblPrEx><w:tblInd w:w="2"/></w:tblPrEx><w:trPr><w:tblHeader/></w:trPr>'),
    rejected: table('<w:tblW w:w="1"/>', column(1), '<w:tblPrEx><w:tblInd w:w="1"/></w:tblPrEx><w:trPr><w:cantSplit/></w:trPr>'),
  },
  {
    name: 'numbering that was inserted',
    before: ofParagraph(`<w:pStyle w:val="L"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins ${by('A')}/></w:numPr>`),
    accepted: ofParagraph('<w:pStyle w:val="L"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    rejected: ofParagraph('<w:pStyle w:val="L"/>'),
  },
];

for (const { name, before, accepted, rejected } of cases) {
  test(`properties: ${name}`, () => {
    assert.equal(resolveBody(before, 'accept'), accepted);
    assert.equal(resolveBody(before, 'reject'), rejected);
    assert.equal(resolveBody(before, 'reject', isB), before);
  });
}

test('the former set of a mark never brings back its markers, and the present ones stay', () => {
  const pending = '<w:ins w:id="5" w:author="B"/>';
  const body = p(t('x'), `${pending}<w:b/>${change('rPr', '<w:ins w:id="6" w:author="C"/><w:i/>')}`) + p('');
  assert.equal(
    resolveBody(body, 'reject', (author) => author === 'A'),
    p(t('x'), `${pending}<w:i/>`) + p(''),
  );
});

test('the former set of a cell never brings back its markers', () => {
  const cell = (properties: string): string =>
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:tc><w:tcPr>${properties}</w:tcPr>${p('')}</w:tc></w:tr></w:tbl>${p('')}`;
  const body = cell(`<w:tcW w:w="2"/><w:cellDel ${by('A')}/>${change('tcPr', `<w:tcW w:w="1"/><w:cellDel ${by('A')}/>`)}`);
  assert.equal(resolveBody(body, 'reject'), cell('<w:tcW w:w="1"/>'));
});

test('a grid change, which has no author, goes with the last marker of its table', () => {
  const grid = `${column(2)}<w:tblGridChange w:id="77"><w:tblGrid>${column(1)}</w:tblGrid></w:tblGridChange>`;
  const of = (author: string): string => `<w:tblPrChange w:id="3" w:author="${author}"><w:tblPr/></w:tblPrChange>`;
  const rowOf = (author: string): string =>
    `<w:trPr><w:cantSplit/><w:trPrChange w:id="4" w:author="${author}"><w:trPr/></w:trPrChange></w:trPr>`;
  const isA = (author: string): boolean => author === 'A';
  assert.equal(resolveBody(table(of('A'), grid, rowOf('B')), 'reject', isA), table('', grid, rowOf('B')));
  assert.equal(resolveBody(table(of('A'), grid, rowOf('A')), 'reject', isA), table('', column(1), ''));
});

test('a legacy numbering change goes; undone it can’t be, and that is said', () => {
  const body = (marker: string): string => ofParagraph(`<w:numPr><w:numId w:val="1"/>${marker}</w:numPr>`);
  const pkg = packageOf(body(`<w:numberingChange ${by('A')} w:original="%1:1:0:."/>`));
  const rejected = resolveRevisions(pkg, 'reject');
  assert.equal(contentOf(resolvedPackage(pkg, rejected), 'word/document.xml', 'body'), body(''));
  assert.deepEqual(rejected.left, [
    { code: 'numbering-not-restored', values: { author: 'A', original: '%1:1:0:.' }, where: 'word/document.xml' },
  ]);
  assert.deepEqual(resolveRevisions(pkg, 'accept').left, []);
});

test('properties of styles and lists', () => {
  const pkg = packageOf(p(t('x')), {
    styles: `<w:style w:styleId="S"><w:pPr><w:keepNext/>${change('pPr', '')}</w:pPr><w:rPr><w:b/>${change('rPr', '<w:i/>')}</w:rPr></w:style>`,
  });
  assert.equal(
    contentOf(resolvedPackage(pkg, resolveRevisions(pkg, 'reject')), 'word/styles.xml', 'styles'),
    '<w:style w:styleId="S"><w:rPr><w:i/></w:rPr></w:style>',
  );
});
