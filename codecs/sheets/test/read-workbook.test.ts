import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHEET_LIMITS, isWorkbook, readWorkbook } from '../src/index.ts';
import { isDateFormat, numberText } from '../src/number-text.ts';
import { cellReference } from '../src/cell-reference.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const encoder = new TextEncoder();

/** Entries of a workbook with one sheet; `parts` replaces or adds. */
function entries(sheet: string, parts: Readonly<Record<string, string>> = {}, ns = MAIN): ReadonlyMap<string, Uint8Array> {
  const all: Readonly<Record<string, string>> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="a" Type="${R}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${ns}" xmlns:r="${R}"><sheets><sheet name="Лист 1" sheetId="1" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="s1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="${R}/sharedStrings" Target="strings.xml"/><Relationship Id="s3" Type="${R}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${ns}">${sheet}</worksheet>`,
    'xl/strings.xml': `<sst xmlns="${ns}"><si><t>мера 2.4</t></si><si><r><t>две </t></r><r><t>части</t></r><rPh><t>чтение</t></rPh></si></sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${ns}"><numFmts><numFmt numFmtId="164" formatCode="dd.mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs></styleSheet>`,
    ...parts,
  };
  return new Map(Object.entries(all).map(([name, text]) => [name, encoder.encode(text)]));
}

/** The texts of the only sheet's rows. */
function texts(sheet: string, parts: Readonly<Record<string, string>> = {}, ns = MAIN): readonly (readonly string[])[] {
  const read = readWorkbook(entries(sheet, parts, ns));
  assert.ok(read.ok);
  return (read.sheets[0]?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));
}

test('texts of all kinds, in both flavours', () => {
  const cells =
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>здесь</t></is></c><c r="D1" t="str"><f>CONCAT(A1)</f><v>сохранено</v></c><c r="E1" t="e"><v>#REF!</v></c>';
  for (const ns of [MAIN, STRICT])
    assert.deepEqual(texts(`<sheetData><row r="1">${cells}</row></sheetData>`, {}, ns), [['мера 2.4', 'две части', 'здесь', 'сохранено']]);
});

test('numbers as they are shown, with what may have been typed', () => {
  const read = readWorkbook(
    entries(
      '<sheetData><row r="3"><c r="A3"><v>2.1</v></c><c r="B3" s="1"><v>41001</v></c><c r="C3" s="2"><v>2.1</v></c><c r="D3"><v>2.3000000000000003</v></c></row></sheetData>',
    ),
  );
  assert.ok(read.ok);
  assert.deepEqual(
    read.sheets[0]?.rows.map(({ row, cells }) => [row, ...cells.map(({ text, also }) => [text, ...also])]),
    [[3, ['2.1', '2.10'], ['02.04.2012', '2.4'], ['2.10', '2.1'], ['2.3', '2.30']]],
  );
});

test('days are counted as spreadsheets count them', () => {
  const date = { id: 14, code: '' };
  assert.equal(numberText(1, date, false).text, '01.01.1900');
  assert.equal(numberText(59, date, false).text, '28.02.1900');
  assert.equal(numberText(61, date, false).text, '01.03.1900');
  assert.equal(numberText(0, date, true).text, '01.01.1904');
  for (const [id, code, isDate] of [
    [0, '', false],
    [0, 'General', false],
    [164, '#,##0.00', false],
    [165, '[Red]0', false],
    [166, '"день" 0', false],
    [167, 'd mmm yyyy', true],
    [168, 'h:mm:ss', false],
  ] as const)
    assert.equal(isDateFormat(id, code), isDate, code);
});

test('shares are shown as shares', () => {
  assert.equal(numberText(0.8, { id: 9, code: '' }, false).text, '80%');
  assert.equal(numberText(0.125, { id: 10, code: '' }, false).text, '12.50%');
  assert.equal(numberText(0.07, { id: 170, code: '0.0%' }, false).text, '7.0%');
  assert.equal(numberText(0.8, { id: 0, code: '' }, false).text, '0.8');
});

test('what is hidden and holds something is read and named', () => {
  const cell = (at: string): string => `<c r="${at}" t="s"><v>0</v></c>`;
  const sheet = `<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="1"/></cols><sheetData><row r="1">${cell('A1')}</row><row r="2" hidden="1">${cell('A2')}${cell('C2')}</row><row r="3" hidden="1"/></sheetData>`;
  const hidden = `<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets><sheet name="Лист 1" sheetId="1" state="hidden" r:id="s1"/></sheets></workbook>`;
  const read = readWorkbook(entries(sheet, { 'xl/workbook.xml': hidden }));
  assert.ok(read.ok);
  assert.equal(read.sheets[0]?.rows.length, 2);
  assert.deepEqual(
    read.problems.map(({ code, values }) => [code, values['rows'] ?? values['columns'] ?? '']),
    [
      ['sheet-hidden', ''],
      ['sheet-rows-hidden', '2'],
      ['sheet-columns-hidden', 'C'],
    ],
  );
  const plain = readWorkbook(entries(`<sheetData><row r="1">${cell('A1')}</row></sheetData>`));
  assert.ok(plain.ok);
  assert.deepEqual(plain.problems, []);
});

test('merged cells are one, and those below go on with it', () => {
  const sheet =
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="C2" t="s"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
  const read = readWorkbook(entries(sheet));
  assert.ok(read.ok);
  assert.deepEqual(
    read.sheets[0]?.rows.map(({ cells }) => cells.map(({ text, column, span, continued }) => [text, column, span, continued])),
    [
      [['мера 2.4', 0, 2, false]],
      [
        ['мера 2.4', 0, 2, true],
        ['две части', 2, 1, false],
      ],
    ],
  );
});

test('what is hostile or beyond the limits is refused or counted, never read whole', () => {
  const refused = (parts: Readonly<Record<string, string>>): string => {
    const read = readWorkbook(entries('<sheetData/>', parts));
    return read.ok ? '' : read.problem.code;
  };
  assert.equal(
    refused({ 'xl/worksheets/sheet1.xml': `<!DOCTYPE a [<!ENTITY b "c">]><worksheet xmlns="${MAIN}">&b;</worksheet>` }),
    'doctype',
  );
  assert.equal(refused({ 'xl/worksheets/sheet1.xml': '<worksheet' }), 'broken-xml');
  assert.equal(refused({ 'xl/workbook.xml': `<workbook xmlns="${MAIN}"/>` }), 'not-a-workbook');
  assert.equal(refused({ 'xl/strings.xml': ' '.repeat(SHEET_LIMITS.partBytes + 1) }), 'sheet-too-large');
  assert.equal(isWorkbook(new Map()), false);
  assert.equal(refused({ 'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets>` }), 'broken-xml');
  const rows = Array.from({ length: SHEET_LIMITS.rows + 7 }, (_, k) => `<row r="${k + 1}"><c r="A${k + 1}" t="s"><v>0</v></c></row>`);
  const long = readWorkbook(entries(`<sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`));
  assert.ok(long.ok);
  assert.equal(long.sheets[0]?.rows.length, SHEET_LIMITS.rows);
  assert.deepEqual(
    long.problems.map(({ code, values }) => [code, values['count']]),
    [['sheet-rows-left', 7]],
  );
});

test('a workbook is known by the tag of its main part: what stands behind is not read for that', () => {
  const kinds = (main: string | Uint8Array): boolean =>
    isWorkbook(new Map([...entries(''), ['xl/workbook.xml', typeof main === 'string' ? encoder.encode(main) : main]]));
  assert.equal(kinds(`<?xml version="1.0"?><!-- a --><x:workbook xmlns:x="${MAIN}">&no <such`), true);
  for (const before of [4000, 4050, 4094, 4095, 4096, 5000, 100_000])
    assert.equal(kinds(`<!--${'ы'.repeat(before / 2)}${before % 2 === 0 ? '' : '-x'}--><workbook xmlns="${MAIN}">&no`), true, `${before}`);
  assert.equal(kinds(`<document xmlns="${MAIN}"><workbook/></document>`), false);
  assert.equal(kinds(`<!DOCTYPE workbook><workbook xmlns="${MAIN}"/>`), false);
  for (const main of ['', ' ', 'workbook', '<', '<workbook', new Uint8Array([0xff, 0xfe, 0x3c]), new Uint8Array([0xc3, 0x28])])
    assert.equal(kinds(main), false);
});

test('a link out of the file is not followed, and no address is believed that a sheet cannot have', () => {
  const outside = `<Relationships xmlns="${PACKAGE}"><Relationship Id="s1" Type="${R}/worksheet" Target="http://127.0.0.1/x" TargetMode="External"/></Relationships>`;
  const read = readWorkbook(entries('', { 'xl/_rels/workbook.xml.rels': outside }));
  assert.equal(read.ok, false);
  assert.deepEqual(
    [cellReference('B7'), cellReference('AA10'), cellReference('XFE1'), cellReference('A0'), cellReference('A9999999'), cellReference('')],
    [{ row: 7, column: 1 }, { row: 10, column: 26 }, null, null, null, null],
  );
});
