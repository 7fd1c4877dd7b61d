/** What a table's style, its parts and a row's exceptions give to cells, held against the same written out in each cell: nobody changed anything. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WordPackage } from '@svod/wordml';
import { baseOf, returnOf, together } from './word-bugs/all-ways.ts';
import { p, t } from './word-bugs/markup.ts';
import { fileOf } from './word-bugs/word-file.ts';

const NORMAL = '<w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
const fill = (colour: string): string => (colour === '' ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`);
const part = (type: string, colour: string): string => `<w:tblStylePr w:type="${type}"><w:tcPr>${fill(colour)}</w:tcPr></w:tblStylePr>`;
const styled = (id: string, properties: string, ...parts: readonly string[]): string =>
  `<w:style w:type="table" w:styleId="${id}"><w:name w:val="${id}"/>${properties}${parts.join('')}</w:style>`;

/** A table of so many rows and columns, of which each cell has a text of its own and these properties. */
function grid(properties: string, rows: number, columns: number, cell: (row: number, column: number) => string, row = ''): string {
  const cells = (r: number): string =>
    Array.from({ length: columns }, (_each, c) => `<w:tc><w:tcPr>${cell(r, c)}</w:tcPr>${p(t(`ячейка ${r}-${c}`))}</w:tc>`).join('');
  const lines = Array.from({ length: rows }, (_each, r) => `<w:tr>${row}${cells(r)}</w:tr>`).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(columns)}</w:tblGrid>${lines}</w:tbl>${p(t('После.'))}`;
}

const file = (body: string, styles = ''): WordPackage => fileOf(body, { styles: NORMAL + styles });
const tell = (base: WordPackage, sent: WordPackage): readonly string[] =>
  together(baseOf(base), [returnOf(sent, 'МЗ')]).result.consolidation.amendments.flatMap(({ change, place }) =>
    'differences' in change ? change.differences.map(({ name, was, now }) => `${place.flow} ${name}: ${was} → ${now}`) : [change.kind],
  );

test('bands, heading row, last column and a corner', () => {
  const parts = [part('band1Horz', 'AAAAAA'), part('firstRow', '111111'), part('lastCol', '222222'), part('nwCell', '333333')];
  const below = styled('Below', '<w:tblPr><w:tblStyleRowBandSize w:val="2"/></w:tblPr>');
  const styles = below + styled('Bands', '<w:basedOn w:val="Below"/>', ...parts);
  const look = '<w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="true" w:lastColumn="on" w:noHBand="0" w:noVBand="1"/>';
  const base = file(
    grid(`<w:tblStyle w:val="Bands"/>${look}`, 5, 3, () => ''),
    styles,
  );
  const shades = [
    ['333333', '111111', '222222'],
    ['AAAAAA', 'AAAAAA', '222222'],
    ['AAAAAA', 'AAAAAA', '222222'],
    ['', '', '222222'],
    ['', '', '222222'],
  ];
  const baked = (change: (shade: string, row: number, column: number) => string): WordPackage =>
    file(grid('', 5, 3, (row, column) => fill(change(shades[row]?.[column] ?? '', row, column))));
  assert.deepEqual(
    tell(
      base,
      baked((shade) => shade),
    ),
    [],
  );
  assert.deepEqual(
    tell(
      base,
      baked((shade, row, column) => (row === 3 && column === 1 ? 'AAAAAA' : shade)),
    ),
    ['main/0.3.1 shade: none → #AAAAAA'],
  );
});

test('bands of columns, last row and another corner, asked for by bits', () => {
  const parts = [part('band1Vert', 'DDDDDD'), part('lastRow', '444444'), part('firstCol', '666666'), part('seCell', '555555')];
  const styles = styled('Columns', '', ...parts);
  const base = file(
    grid('<w:tblStyle w:val="Columns"/><w:tblLook w:val="03C0"/>', 3, 4, () => ''),
    styles,
  );
  const shades = [
    ['666666', 'DDDDDD', '', 'DDDDDD'],
    ['666666', 'DDDDDD', '', 'DDDDDD'],
    ['666666', '444444', '444444', '555555'],
  ];
  assert.deepEqual(tell(base, file(grid('', 3, 4, (row, column) => fill(shades[row]?.[column] ?? '')))), []);
  const without = file(
    grid('<w:tblStyle w:val="Columns"/><w:tblLook w:val="0380"/>', 3, 4, () => ''),
    styles,
  );
  assert.deepEqual(
    tell(base, without).map((line) => line.replace(/^main\/0\.\d/u, 'row')),
    ['row.1 shade: #444444 → #DDDDDD', 'row.2 shade: #444444 → none', 'row.3 shade: #555555 → #DDDDDD'],
  );
});

test('exceptions of a row stand over its table, and old names of directions mean the same', () => {
  const line = (side: string): string => `<w:${side} w:val="single" w:sz="8" w:space="0" w:color="auto"/>`;
  const sides = ['top', 'left', 'bottom', 'right'].map(line).join('');
  const except = `<w:tblPrEx><w:tblBorders>${sides}${line('insideH')}${line('insideV')}</w:tblBorders>${fill('EEEEEE')}</w:tblPrEx>`;
  const base = file(grid('', 2, 2, () => '<w:textDirection w:val="btLr"/>', except));
  const sent = (colour: string): WordPackage =>
    file(grid('', 2, 2, () => `<w:tcBorders>${sides}</w:tcBorders>${fill(colour)}<w:textDirection w:val="lr"/>`));
  assert.deepEqual(tell(base, sent('EEEEEE')), []);
  assert.deepEqual(tell(base, sent('')), ['main/0.0.0 shade: #EEEEEE → none']);
});

test('patterns, solid fills, kinds of lines and heights that only say what is so anyway', () => {
  const cells = (shading: string, border: string): WordPackage =>
    file(
      grid(
        '',
        1,
        1,
        () => `<w:tcBorders><w:top ${border}/></w:tcBorders><w:shd ${shading}/>`,
        '<w:trPr><w:trHeight w:val="0" w:hRule="auto"/></w:trPr>',
      ),
    );
  const base = cells('w:val="pct20" w:color="auto" w:fill="auto"', 'w:val="dashSmallGap" w:sz="4" w:color="00FF00"');
  assert.deepEqual(tell(base, base), []);
  assert.deepEqual(tell(base, cells('w:val="solid" w:color="00ff00"', 'w:val="wave" w:sz="4"')), [
    'main/0.0.0 border-top: dashed 0.5 pt #00FF00 → wave 0.5 pt',
    'main/0.0.0 shade: pct20 → #00FF00',
  ]);
  assert.deepEqual(tell(base, cells('w:val="nil"', 'w:val="dotted" w:sz="x"')), [
    'main/0.0.0 border-top: dashed 0.5 pt #00FF00 → dotted 0.5 pt',
    'main/0.0.0 shade: pct20 → none',
  ]);
});
