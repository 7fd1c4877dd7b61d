import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, Paragraph } from '@svod/consolidation';
import { blocksOf, mark, p, pPr, read, tbl, words } from './read-dsl.ts';

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const item = (list: number, at = 0, properties = '', content = words('x')): string =>
  p(pPr(`${properties}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`), content);

function labels(body: string, numbering: string, styles = ''): readonly string[] {
  const { document } = read(body, {
    'numbering.xml': `<w:numbering>${numbering}</w:numbering>`,
    ...(styles === '' ? {} : { 'styles.xml': `<w:styles>${styles}</w:styles>` }),
  });
  const all = (blocks: readonly Block[]): readonly Paragraph[] =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => all(cell.blocks))),
    );
  return all(blocksOf(document)).map((each) => each.label);
}

const LEGAL = abstract(
  1,
  level(0, 'decimal', '%1.'),
  level(1, 'decimal', '%1.%2.'),
  level(2, 'russianLower', '%3)'),
  level(3, 'bullet', ''),
);

test('levels count, begin anew below a higher one, and show the numbers above', () => {
  const body = [0, 1, 1, 2, 2, 0, 1, 2, 3].map((at) => item(1, at)).join('');
  assert.deepEqual(labels(body, LEGAL + num(1, 1)), ['1.', '1.1.', '1.2.', 'а)', 'б)', '2.', '2.1.', 'а)', '']);
});

test('a level without one above it shows the start of that', () => {
  assert.deepEqual(labels(item(1, 1), LEGAL + num(1, 1)), ['1.1.']);
});

const FORMATS: readonly (readonly [string, number, string])[] = [
  ['decimal', 12, '12'],
  ['decimalZero', 7, '07'],
  ['upperRoman', 1994, 'MCMXCIV'],
  ['lowerRoman', 4, 'iv'],
  ['upperLetter', 27, 'AA'],
  ['lowerLetter', 53, 'aaa'],
  ['russianLower', 10, 'к'],
  ['russianUpper', 1, 'А'],
  ['none', 3, ''],
  ['numberInDash', 3, '- 3 -'],
  ['hex', 255, 'FF'],
  ['someday', 3, '3'],
];

for (const [format, start, shown] of FORMATS) {
  test(`format ${format}`, () => {
    const numbering =
      abstract(1, `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="(%1)"/></w:lvl>`) +
      num(1, 1);
    assert.deepEqual(labels(item(1), numbering), [`(${shown})`]);
  });
}

test('legal numbering shows decimals', () => {
  const numbering = abstract(1, level(0, 'upperRoman', '%1'), level(1, 'lowerLetter', '%1.%2', '<w:isLgl/>')) + num(1, 1);
  assert.deepEqual(labels(item(1) + item(1, 1), numbering), ['I', '1.1']);
});

test('lists of one definition count together; an override begins anew once', () => {
  const numbering = LEGAL + num(1, 1) + num(2, 1) + num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
  assert.deepEqual(labels(item(1) + item(2) + item(3) + item(3) + item(1), numbering), ['1.', '2.', '5.', '6.', '7.']);
});

test('an override may replace a level', () => {
  const numbering = LEGAL + num(1, 1, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', 'Part %1')}</w:lvlOverride>`);
  assert.deepEqual(labels(item(1) + item(1), numbering), ['Part A', 'Part B']);
});

test('restart: never, or after a given level', () => {
  const numbering =
    abstract(
      1,
      level(0, 'decimal', '%1'),
      level(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>'),
      level(2, 'decimal', '%3', '<w:lvlRestart w:val="1"/>'),
    ) + num(1, 1);
  assert.deepEqual(labels([0, 1, 2, 1, 2, 0, 1, 2].map((at) => item(1, at)).join(''), numbering), ['1', '1', '1', '2', '2', '2', '3', '1']);
});

test('numbering by style, the level tied to the style, and out of it', () => {
  const style = (id: string, content: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${content}</w:style>`;
  const styles =
    style('One', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style('Two', '<w:basedOn w:val="One"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style('Tied', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>');
  const numbering =
    LEGAL + abstract(2, level(0, 'decimal', '%1'), level(1, 'lowerLetter', '%2)', '<w:pStyle w:val="Tied"/>')) + num(1, 1) + num(2, 2);
  const styled = (id: string, more = ''): string => p(pPr(`<w:pStyle w:val="${id}"/>${more}`), words('x'));
  const out = '<w:numPr><w:numId w:val="0"/></w:numPr>';
  assert.deepEqual(labels(styled('One') + styled('Two') + styled('Two', out) + styled('Tied') + styled('One'), numbering, styles), [
    '1.',
    '1.1.',
    '',
    'a)',
    '2.',
  ]);
});

test('a level given by a style under the list of the style it is based on', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
  const tied =
    abstract(1, level(0, 'decimal', '%1.', '<w:pStyle w:val="H1"/>'), level(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/>')) + num(1, 1);
  const styled = (id: string): string => p(pPr(`<w:pStyle w:val="${id}"/>`), words('x'));
  assert.deepEqual(labels(styled('H1') + styled('H2') + styled('H2'), tied, styles), ['1.', '1.1', '1.2']);
  assert.deepEqual(labels(styled('H1') + styled('H2'), tied.replaceAll(/<w:pStyle[^>]*>/gu, ''), styles), ['1.', '1.1']);
});

test('a definition that links to a numbering style', () => {
  const styles =
    '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const numbering = LEGAL + '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="L"/></w:abstractNum>' + num(1, 1) + num(2, 2);
  assert.deepEqual(labels(item(2) + item(1), numbering, styles), ['1.', '2.']);
});

test('items that the original view does not hold show a number and take none; deleted ones count', () => {
  const marked = (name: string): string => item(1, 0, `<w:rPr><w:${name} w:author="A"/></w:rPr>`);
  const inserted = `<w:tr><w:trPr><w:ins w:author="A"/></w:trPr><w:tc>${item(1)}</w:tc></w:tr>`;
  assert.deepEqual(labels(item(1) + marked('ins') + item(1) + marked('del') + item(1) + tbl(inserted) + item(1), LEGAL + num(1, 1)), [
    '1.',
    '2.',
    '2.',
    '3.',
    '4.',
    '5.',
    '5.',
  ]);
  assert.deepEqual(labels(p(mark('ins')) + item(1), LEGAL + num(1, 1)), ['', '1.']);
});

test('membership: the list and level as named, none for an unknown list', () => {
  const { document } = read(item(1, 2) + item(77) + p(words('x')), { 'numbering.xml': `<w:numbering>${LEGAL}${num(1, 1)}</w:numbering>` });
  assert.deepEqual(
    (blocksOf(document) as readonly Paragraph[]).map((each) => each.numbering),
    [{ list: '1', level: 2 }, null, null],
  );
});
