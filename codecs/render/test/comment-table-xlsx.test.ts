import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzip } from '@svod/archive';
import type { CommentTable } from '@svod/papers';
import { renderCommentTableXlsx } from '../src/index.ts';
import { CELL_LIMIT } from '../src/xlsx/cell-texts.ts';
import { HOSTILE, paper, row, runs } from './sample-paper.ts';

async function partsOf(table: CommentTable): Promise<ReadonlyMap<string, string>> {
  const archive = await unzip(await renderCommentTableXlsx(table), { ratio: Infinity });
  assert.ok(archive.ok);
  return new Map([...archive.entries].map(([name, bytes]) => [name, new TextDecoder('utf-8', { fatal: true }).decode(bytes)]));
}

/** Texts of the cells of a sheet by their address, as Excel reads them: escapes of the string table resolved. */
function cellsOf(parts: ReadonlyMap<string, string>, sheet = 1): ReadonlyMap<string, string> {
  const strings = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    [...(si ?? '').matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)]
      .map(([, t]) => t)
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#13;', '\r')
      .replaceAll('&amp;', '&')
      .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
  const cells = (parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? '').matchAll(/<c r="([A-Z]+\d+)"[^>]*?( t="s")?><v>(\d+)<\/v>/g);
  return new Map(
    [...cells].map(([, address, type, value]) => [address ?? '', type === undefined ? `number ${value}` : (strings[Number(value)] ?? '?')]),
  );
}

const request = (text: string) => row(1, { request: runs([[text, 'plain']]) });
const shown = async (text: string): Promise<string | undefined> => cellsOf(await partsOf(paper([request(text)]))).get('E5');

test('rows stand under a frozen, filtered header that is printed on each page; numbers are numbers', async () => {
  const parts = await partsOf(paper([row(1, { clash: '2', decision: 'Принято', grounds: 'Да' }), row(2, {})]));
  const cells = cellsOf(parts);
  const line = (n: number): readonly (string | undefined)[] => [...'ABCDEFGH'].map((column) => cells.get(`${column}${n}`));
  assert.deepEqual(line(4), [
    '№',
    'Раздел',
    'Структурный элемент',
    'Орган (№ и дата письма)',
    'Замечание или предложение',
    'Расхождение, см. №',
    'Решение',
    'Обоснование решения',
  ]);
  assert.deepEqual(line(5), [
    'number 1',
    'Раздел 1',
    'Мероприятие 2.3, графа «Срок»',
    'МИД\n(№ 07-014/5521)',
    'Заменить слова:\nдо IV III квартала',
    '2',
    'Принято',
    'Да',
  ]);
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  assert.match(sheet, /<pane ySplit="4" xSplit="0" topLeftCell="A5" activePane="bottomLeft" state="frozen"\/>/);
  assert.match(sheet, /<autoFilter ref="A4:H6"\/>/);
  assert.match(
    parts.get('xl/workbook.xml') ?? '',
    /<definedName name="_xlnm.Print_Titles" localSheetId="0">'Сводная таблица'!\$4:\$4<\/definedName>/,
  );
});

test('the second sheet holds the summary, the collisions and the bodies', async () => {
  const collisions = {
    caption: 'Расхождения',
    columns: ['№', 'Вид', 'Место', 'Строки', 'Органы'],
    rows: [['1', 'по смыслу', 'Мероприятие 2.3', '1, 2', 'МИД']],
    empty: '',
  };
  const cells = [...cellsOf(await partsOf(paper([row(1, {})], { collisions })), 2).values()];
  for (const text of ['Итог', 'Получено ответов', 'Расхождения', 'по смыслу', '1, 2', 'Поступившие ответы', 'Условные обозначения'])
    assert.ok(cells.includes(text), text);
});

test('marks are seen in a cell', async () => {
  const strings = (await partsOf(paper([row(1, {})]))).get('xl/sharedStrings.xml') ?? '';
  assert.match(strings, /<r><rPr><strike\/>[^]*?<\/rPr><t>IV<\/t><\/r>/);
  assert.match(strings, /<r><rPr><b\/><u\/>[^]*?<\/rPr><t>III<\/t><\/r>/);
});

test('no text is a formula, whatever it begins with', async () => {
  for (const text of [
    '=1+1',
    '+7 312 000',
    '-1',
    '@SUM(A1)',
    "=cmd|' /C calc'!A0",
    '  =1',
    '\u200B=1',
    '\uFF1D1',
    '\t=1',
    '\r=1',
    '- пункт',
  ]) {
    const cell = await shown(text);
    assert.ok(cell?.startsWith("'"), `${JSON.stringify(text)} is shown as ${JSON.stringify(cell)}`);
  }
  const split = row(1, {
    request: runs([
      ['', 'plain'],
      [' ', 'strong'],
      ['=1', 'inserted'],
    ]),
    place: runs([['=1', 'plain']]),
    body: runs([['=1', 'plain']]),
    section: '=1',
    clash: '=1',
    decision: '=1',
    grounds: '=1',
  });
  const parts = await partsOf(paper([split], { planTitle: '=1', name: '=1', details: ['=1'] }));
  for (const sheet of [1, 2])
    for (const [address, text] of cellsOf(parts, sheet)) assert.doesNotMatch(text, /^\s*=/, `${sheet}!${address}`);
  assert.doesNotMatch([...parts.values()].join(''), /<f>/);
});

test('an ordinary text gets no sign before it', async () => {
  for (const text of ['слово = слово', 'ң ө ү', '№ 1', "'в кавычках'", '(=1)', '«-1»']) assert.equal(await shown(text), text);
});

test('what XML does not take is seen as U+FFFD; escapes of the format are not made by accident', async () => {
  for (const [given, seen] of HOSTILE) assert.equal(await shown(given), seen);
});

test('a text beyond the limit of a cell is cut with a mark, never through a character', async () => {
  const { cut } = paper([]).labels;
  for (const odd of ['', 'a']) {
    const cell = (await shown(`${odd}${'😀'.repeat(20_000)}`)) ?? '';
    assert.ok(cell.endsWith(cut) && cell.length < CELL_LIMIT && cell.length > CELL_LIMIT - cut.length - 2);
    assert.match(cell.slice(0, -cut.length), /^a?(?:😀)+$/u);
  }
  assert.equal(await shown('ү'.repeat(CELL_LIMIT - 1)), 'ү'.repeat(CELL_LIMIT - 1));
  assert.ok(((await shown(`=${'ү'.repeat(CELL_LIMIT)}`))?.length ?? 0) <= CELL_LIMIT, 'the sign before a formula counts');
});

test('equal papers give equal bytes, whatever the clock says; the file tells its title and language, and nobody', async (t) => {
  const table = paper([row(1, {}), row(2, { request: runs([['иное', 'plain']]) })]);
  t.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2012, 2, 5) });
  const first = await renderCommentTableXlsx(table);
  t.mock.timers.setTime(Date.UTC(2031, 10, 21, 13, 1));
  assert.deepEqual(await renderCommentTableXlsx(table), first);
  const parts = await partsOf(table);
  assert.deepEqual(
    [...parts.keys()].filter((name) => name.startsWith('docProps')),
    ['docProps/core.xml'],
  );
  const told = (name: string): string => parts.get(name) ?? '';
  assert.match(
    told('docProps/core.xml'),
    /<cp:coreProperties [^>]+><dc:title>Сводная таблица[^<]+<\/dc:title><dc:language>ru<\/dc:language><\/cp:coreProperties>$/u,
  );
  assert.match(told('[Content_Types].xml'), /PartName="\/docProps\/core\.xml"/u);
  assert.match(told('_rels/.rels'), /Target="docProps\/core\.xml"/u);
});

test('a table without rows is a table', async () => {
  const cells = cellsOf(await partsOf(paper([], { rows: [{ kind: 'group', title: 'Замечаний и предложений не поступило' }] })));
  assert.equal(cells.get('B5'), 'Замечаний и предложений не поступило');
});

test('2,000 rows are a matter of seconds', { timeout: 60_000 }, async () => {
  const parts = await partsOf(paper(Array.from({ length: 2000 }, (_, i) => row(i + 1, { grounds: `основание ${i}` }))));
  assert.equal(cellsOf(parts).get('H2004'), 'основание 1999');
});

const SCHEMA = new URL('../../../../shared/schemas/sml.xsd', import.meta.url);
const noSchema = !existsSync(SCHEMA)
  ? 'no ../shared/schemas here'
  : spawnSync('xmllint', ['--version']).status === 0
    ? false
    : 'xmllint is not installed';

test('the parts of the workbook keep to the schema', { skip: noSchema }, async () => {
  const parts = await partsOf(paper([row(1, {}), ...HOSTILE.map(([given], i) => row(i + 2, { request: runs([[given, 'inserted']]) }))]));
  for (const name of ['xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
    // The schema knows no xml:space, which every program writes and asks for.
    const input = (parts.get(name) ?? '').replaceAll(' xml:space="preserve"', '');
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', fileURLToPath(SCHEMA), '-'], {
      input,
      encoding: 'utf8',
    });
    assert.equal(status, 0, `${name}: ${stderr}`);
  }
});
