/** What a person changes of the look of paragraphs, rows, cells and tables without tracking; and what programs write otherwise on saving, which is nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepareBase, reopened, versionHash } from '@svod/round';
import { type WordPackage, sendOut, withParts } from '@svod/wordml';
import { baseOf, resolved, returnOf, together } from './word-bugs/all-ways.ts';
import { by, p, pp, sdt, style, t } from './word-bugs/markup.ts';
import { fileOf, xmlOf } from './word-bugs/word-file.ts';

const NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
const docDefaults = (spacing: string): string => `<w:docDefaults><w:pPrDefault><w:pPr>${spacing}</w:pPr></w:pPrDefault></w:docDefaults>`;
const tableStyle = (paragraphs: string, cells: string, parts = ''): string =>
  `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:pPr>${paragraphs}</w:pPr><w:tblPr>${cells}</w:tblPr>${parts}</w:style>`;

const file = (body: string, styles = `${docDefaults('')}${NORMAL}`): WordPackage => fileOf(body, { styles });
const tell = (base: WordPackage, sent: WordPackage): readonly string[] =>
  together(baseOf(base), [returnOf(sent, 'МЗ', { authors: { A: 'МЗ' } })]).result.consolidation.amendments.map(
    ({ change, place, tracked }) =>
      [
        ...(tracked ? ['tracked'] : []),
        place.flow,
        ...('differences' in change ? change.differences.map(({ of, name, was, now }) => `${of} ${name}: ${was} → ${now}`) : [change.kind]),
        ...('elsewhere' in change ? [`+${change.elsewhere?.length}`] : []),
      ].join(' | '),
  );

const line = (border: string, kind = 'single', size = 4, colour = 'auto'): string =>
  `<w:${border} w:val="${kind}" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
const around = (kind = 'single', size = 4): string => ['top', 'left', 'bottom', 'right'].map((side) => line(side, kind, size)).join('');
const cell = (text: string, properties = '', paragraph = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${pp(paragraph, '', t(text))}</w:tc>`;
const row = (properties: string, ...cells: readonly string[]): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
const table = (properties: string, ...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${rows.join('')}</w:tbl>${p(t('После.'))}`;
const HEAD = row('', cell('Мера'), cell('Срок'));
const grid = (first: string): string => table('', HEAD, first, row('', cell('Вторая'), cell('май')));

const CASES: readonly (readonly [name: string, base: string, sent: string, told: readonly string[]])[] = [
  [
    'space around a paragraph and between its lines',
    p(t('Срок.')),
    pp('<w:spacing w:before="120" w:after="240" w:line="360" w:lineRule="auto"/>', '', t('Срок.')),
    ['main | paragraph after: 0 pt → 12 pt | paragraph before: 0 pt → 6 pt | paragraph line: 1 → 1.5'],
  ],
  [
    'lines of a fixed height',
    pp('<w:spacing w:line="240" w:lineRule="auto"/>', '', t('Срок.')),
    pp('<w:spacing w:line="240" w:lineRule="exact"/>', '', t('Срок.')),
    ['main | paragraph line: 1 → exact 12 pt'],
  ],
  [
    'shading and a border around',
    p(t('Срок.')),
    pp(`<w:pBdr>${around()}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="ffff00"/>`, '', t('Срок.')),
    ['main | paragraph border: none → single 0.5 pt | paragraph shade: none → #FFFF00'],
  ],
  [
    'where pages break',
    pp('<w:keepNext/>', '', t('Срок.')),
    pp('<w:keepNext w:val="0"/><w:keepLines/><w:pageBreakBefore/>', '', t('Срок.')),
    ['main | paragraph keepLines: off → on | paragraph keepNext: on → off | paragraph pageBreakBefore: off → on'],
  ],
  [
    'one change made in many places',
    ['Раз.', 'Два.', 'Три.', 'Ещё.'].map((text) => p(t(text))).join(''),
    ['Раз.', 'Два.', 'Три.'].map((text) => pp('<w:spacing w:after="200"/>', '', t(text))).join('') + p(t('Ещё.')),
    ['main | paragraph after: 0 pt → 10 pt | +2'],
  ],
  [
    'a paragraph of which the words were edited too',
    p(t('Обеспечить учёт материалов до мая.')),
    pp('<w:spacing w:after="200"/>', '', t('Обеспечить учёт материалов до июня.')),
    ['main | paragraph after: 0 pt → 10 pt', 'main | text'],
  ],
  [
    'one cell shaded, by its place',
    grid(row('', cell('Первая'), cell('март'))),
    grid(row('', cell('Первая'), cell('март', '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>'))),
    ['main/0.1.1 | cell shade: none → #FFFF00'],
  ],
  [
    'vertical alignment and direction of a cell',
    grid(row('', cell('Первая'), cell('март'))),
    grid(row('', cell('Первая'), cell('март', '<w:textDirection w:val="btLr"/><w:vAlign w:val="center"/>'))),
    ['main/0.1.1 | cell direction: lrTb → btLr | cell valign: top → center'],
  ],
  [
    'margins inside a cell',
    grid(row('', cell('Первая'), cell('март'))),
    grid(row('', cell('Первая'), cell('март', '<w:tcMar><w:top w:w="200" w:type="dxa"/><w:start w:w="400" w:type="dxa"/></w:tcMar>'))),
    ['main/0.1.1 | cell margin-left: 5.75 pt → 20 pt | cell margin-top: 0 pt → 10 pt'],
  ],
  [
    'margins inside all cells of a table',
    grid(row('', cell('Первая'), cell('март'))),
    table(
      '<w:tblCellMar><w:left w:w="300" w:type="dxa"/></w:tblCellMar>',
      HEAD,
      row('', cell('Первая'), cell('март')),
      row('', cell('Вторая'), cell('май')),
    ),
    ['main/0.0.0 | cell margin-left: 5.75 pt → 15 pt | +5'],
  ],
  [
    'a table that text goes around',
    grid(row('', cell('Первая'), cell('март'))),
    grid(row('', cell('Первая'), cell('март'))).replace('<w:tblPr>', '<w:tblPr><w:tblpPr w:leftFromText="141" w:tblpY="300"/>'),
    ['main | table floating: off → on'],
  ],
  [
    'tab stops of a line with a tab, and of one without',
    pp('<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>', '', `${t('Срок')}<w:r><w:tab/></w:r>${t('март')}`) + p(t('Без табуляции.')),
    pp('<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9072"/></w:tabs>', '', `${t('Срок')}<w:r><w:tab/></w:r>${t('март')}`) +
      pp('<w:tabs><w:tab w:val="right" w:pos="9072"/></w:tabs>', '', t('Без табуляции.')),
    ['main | paragraph tabs: 1.3 cm left → 16.0 cm right dot'],
  ],
  ['text from right to left', p(t('Срок.')), pp('<w:bidi/>', '', t('Срок.')), ['main | paragraph bidi: off → on']],
  [
    'a border around pages, numbers of lines and of pages, a line between columns',
    `${p(t('Срок.'))}<w:sectPr><w:pgMar w:top="1134" w:header="709" w:footer="709"/></w:sectPr>`,
    `${p(t('Срок.'))}<w:sectPr><w:pgMar w:top="1134" w:header="200" w:footer="709"/><w:pgBorders>${around('double', 6)}</w:pgBorders><w:lnNumType w:countBy="1"/><w:pgNumType w:fmt="upperRoman" w:start="5"/><w:cols w:sep="1"/><w:vAlign w:val="center"/></w:sectPr>`,
    [
      'main | section firstPageNumber: any → 5 | section lineNumbers: off → on | section pageBorder: none → double | section pageNumbers: decimal → upperRoman | section separator: off → on | section valign: top → center',
    ],
  ],
  [
    'a border around one cell is that cell’s',
    grid(row('', cell('Первая'), cell('март'))),
    grid(row('', cell('Первая', `<w:tcBorders>${around('double', 6)}</w:tcBorders>`), cell('март'))),
    ['main/0.1.0 | cell border: none → double 0.75 pt'],
  ],
  [
    'borders taken off a table',
    table(`<w:tblBorders>${around()}${line('insideH')}${line('insideV')}</w:tblBorders>`, HEAD, row('', cell('Первая'), cell('март'))),
    table('', HEAD, row('', cell('Первая'), cell('март'))),
    ['main/0.0.0 | cell border: single 0.5 pt → none | +3'],
  ],
  [
    'a heading row, a row that may not break, a height',
    grid(row('', cell('Первая'), cell('март'))),
    table(
      '',
      row('<w:tblHeader/>', cell('Мера'), cell('Срок')),
      row('<w:cantSplit/><w:trHeight w:val="800" w:hRule="exact"/>', cell('Первая'), cell('март')),
      row('', cell('Вторая'), cell('май')),
    ),
    ['main/0.0.0 | row header: off → on', 'main/0.1.0 | row cantSplit: off → on | row height: any → exact 40 pt'],
  ],
  [
    'a table put in the middle of the page',
    grid(row('', cell('Первая'), cell('март'))),
    grid(row('', cell('Первая'), cell('март'))).replace('<w:tblPr>', '<w:tblPr><w:jc w:val="center"/>'),
    ['main | table align: left → center'],
  ],
  [
    'a row that came moves nobody’s borders',
    table(`<w:tblBorders>${around()}</w:tblBorders>`, HEAD, row('', cell('Первая'), cell('март'))),
    table(`<w:tblBorders>${around()}</w:tblBorders>`, HEAD, row('', cell('Первая'), cell('март')), row('', cell('Третья'), cell('июнь'))),
    ['main/0.2 | rows-inserted'],
  ],
];

for (const [name, base, sent, told] of CASES)
  test(`changed without tracking: ${name}`, () => {
    assert.deepEqual(tell(file(base), file(sent)), told);
    assert.deepEqual(tell(file(base), file(base)), [], 'an unchanged file asks for nothing');
  });

const SPACED = `${docDefaults('<w:spacing w:after="160" w:line="259" w:lineRule="auto"/>')}${NORMAL}`;
const BANDED = tableStyle(
  '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
  `<w:tblBorders>${around()}${line('insideH')}${line('insideV')}</w:tblBorders>`,
  '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="DDEEFF"/></w:tcPr></w:tblStylePr>',
);
const LOOK =
  '<w:tblStyle w:val="Grid"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
const plainRow = row('', cell('Первая'), cell('март'));

test('what takes effect counts: defaults of the file and a table’s style written out in each paragraph and cell are no change', () => {
  const base = file(p(t('Срок.')) + table(LOOK, HEAD, plainRow), SPACED + BANDED);
  const spelled = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>';
  const edges = `<w:tcBorders>${around()}</w:tcBorders>`;
  const shade = '<w:shd w:val="clear" w:color="auto" w:fill="DDEEFF"/>';
  const baked = (head: string): WordPackage =>
    file(
      pp('<w:keepNext w:val="0"/><w:spacing w:before="0" w:after="160" w:line="259" w:lineRule="auto"/>', '', t('Срок.')) +
        table(
          '<w:jc w:val="left"/>',
          row('', cell('Мера', edges + head, spelled), cell('Срок', edges + head, spelled)),
          // One of two cells that meet is enough for a line.
          row(
            '',
            cell('Первая', `<w:tcBorders>${around()}</w:tcBorders>`, spelled),
            cell('март', `<w:tcBorders>${line('bottom')}${line('right')}</w:tcBorders>`, spelled),
          ),
        ),
      `${docDefaults('')}${NORMAL.replace('</w:style>', '<w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:style>')}`,
    );
  assert.deepEqual(tell(base, baked(shade)), []);
  assert.deepEqual(tell(base, baked('')), ['main/1.0.0 | cell shade: #DDEEFF → none | +1'], 'and what was left out is seen');
});

test('lengths that programs round, space that they work out, and borders of neighbouring widths are no change', () => {
  const base = file(
    pp('<w:spacing w:before="100" w:after="200" w:line="276" w:lineRule="auto"/>', '', t('Срок.')) +
      pp('<w:spacing w:beforeAutospacing="1"/>', '', t('Иное.')) +
      pp(`<w:pBdr>${line('top', 'single', 6)}</w:pBdr>`, '', t('Черта.')),
  );
  const saved = (after: number): WordPackage =>
    file(
      pp(`<w:spacing w:before="101" w:after="${after}" w:line="278" w:lineRule="auto"/>`, '', t('Срок.')) +
        pp('<w:spacing w:before="280"/>', '', t('Иное.')) +
        pp(`<w:pBdr>${line('top', 'thick', 8)}</w:pBdr>`, '', t('Черта.')),
    );
  assert.deepEqual(tell(base, saved(198)), []);
  assert.deepEqual(tell(base, saved(180)), ['main | paragraph after: 10 pt → 9 pt']);
});

test('a style that was redefined tells of its paragraphs, and only what is beyond it is told of them', () => {
  const styled = (spacing: string): string =>
    `${docDefaults('')}${NORMAL}<w:style w:type="paragraph" w:styleId="One"><w:name w:val="One"/><w:pPr>${spacing}</w:pPr></w:style>`;
  const base = file(pp(style('One'), '', t('Раз.')) + pp(style('One'), '', t('Два.')), styled(''));
  const body = pp(style('One'), '', t('Раз.')) + pp(`${style('One')}<w:keepNext/>`, '', t('Два.'));
  const sent = file(body, styled('<w:spacing w:after="200"/>'));
  const { consolidation } = together(baseOf(base), [returnOf(sent, 'МЗ')]).result;
  assert.deepEqual(tell(base, sent), ['main | paragraph keepNext: off → on']);
  assert.deepEqual(
    consolidation.returns.flatMap(({ problems }) => problems.flatMap(({ code, values }) => (code === 'style-changed' ? [values] : []))),
    [{ style: 'One', what: 'after: 0 pt → 10 pt' }],
  );
});

test('what another style brings with it is told by the style, and what is beyond it by itself', () => {
  const styles = `${docDefaults('')}${NORMAL}<w:style w:type="paragraph" w:styleId="One"><w:name w:val="One"/><w:pPr><w:keepNext/><w:spacing w:after="200"/></w:pPr></w:style>`;
  const base = file(p(t('Срок.')), styles);
  assert.deepEqual(tell(base, file(pp(style('One'), '', t('Срок.')), styles)), ['main | paragraph-format']);
  assert.deepEqual(tell(base, file(pp(`${style('One')}<w:spacing w:after="300"/>`, '', t('Срок.')), styles)), [
    'main | paragraph-format',
    'main | paragraph after: 0 pt → 15 pt',
  ]);
});

test('what was changed with tracking is told by its marks alone, and a silent change under it is seen', () => {
  const change = `<w:pPrChange ${by('A')}><w:pPr><w:spacing w:after="100"/></w:pPr></w:pPrChange>`;
  const sent = file(pp(`<w:spacing w:after="300"/>${change}`, '', t('Срок.')));
  assert.deepEqual(tell(resolved(sent, 'reject'), sent), ['tracked | main | paragraph-format']);
  assert.deepEqual(tell(file(p(t('Срок.'))), sent), ['main | paragraph after: 0 pt → 5 pt', 'tracked | main | paragraph-format']);
  const shaded = (properties: string): WordPackage => file(grid(row('', cell('Первая'), cell('март', properties))));
  const marked = shaded(
    `<w:shd w:val="clear" w:fill="FF0000"/><w:tcPrChange ${by('A')}><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:shd w:val="clear" w:fill="00FF00"/></w:tcPr></w:tcPrChange>`,
  );
  assert.deepEqual(tell(shaded('<w:shd w:val="clear" w:fill="00FF00"/>'), marked), ['tracked | main | cell shd:  → ']);
});

test('content controls put on and taken off without tracking are told by what they are called', () => {
  const named = (name: string): string => `<w:alias w:val="${name}"/>`;
  const text = (one: string, other: string): WordPackage => file(one + p(t('Между.')) + other);
  const base = text(sdt(p(t('Раз.')), named('Номер')), p(t('Срок: '), t('май')));
  const sent = text(p(t('Раз.')), p(t('Срок: '), sdt(t('май'), named('Срок'))));
  const prepared = prepareBase('base.docx', base, 'reject');
  assert.ok(prepared.ok);
  const told = (one: WordPackage): readonly string[] =>
    together(prepared.base, [returnOf(one, 'МЗ')]).result.consolidation.amendments.flatMap(({ change }) =>
      change.kind === 'property' ? change.differences.map(({ of, name, was, now }) => `${of} ${name}: ${was} → ${now}`) : [change.kind],
    );
  assert.deepEqual(told(sent), ['markup deleted: Номер → ', 'markup inserted:  → Срок']);
  assert.deepEqual(told(base), []);
  // Of a base that was only kept without its controls nothing is known of them.
  assert.deepEqual(tell(base, sent), []);
  // A file made from what was sent out began without any: nobody took them off.
  const { carrier, document, binding } = prepared.base;
  const { parts } = sendOut(carrier, document, binding, { version: versionHash(document), enforce: false });
  const sentOut = reopened(withParts(carrier.entries, parts));
  assert.deepEqual(told(sentOut), []);
  const main = xmlOf(sentOut).replace('Между.', 'Между ними.');
  assert.notEqual(main, xmlOf(sentOut));
  const edited = reopened(withParts(sentOut.entries, new Map([[sentOut.main, new TextEncoder().encode(main)]])));
  assert.deepEqual(told(edited), ['text']);
});

test('the comment table says in words what was changed, what it was and is, and in how many other places', () => {
  const base = file(['Раз.', 'Два.', 'Три.'].map((text) => p(t(text))).join(''));
  const shade = '<w:spacing w:before="120"/><w:shd w:val="clear" w:fill="FFFF00"/>';
  const sent = file(['Раз.', 'Два.', 'Три.'].map((text) => pp(shade, '', t(text))).join(''));
  const printed = JSON.stringify(together(baseOf(base), [returnOf(sent, 'МЗ')]).result.table);
  assert.match(printed, /интервал перед: 0 пт → 6 пт; заливка: нет → #FFFF00|space before: 0 pt → 6 pt; shading: none → #FFFF00/u);
  assert.match(printed, /в других местах: 2|in other places: 2/u);
});

test('one look given to more than three provisions by one author is one amendment with the others folded under it; to three it is three', () => {
  const texts = ['Раз.', 'Два.', 'Три.', 'Четыре.', 'Пять.'];
  const base = file(texts.map((text) => p(t(text))).join(''));
  const bold = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
  const sent = (count: number): WordPackage =>
    file(texts.map((text, k) => (k < count ? pp('<w:jc w:val="center"/>', '', bold(text)) : p(t(text)))).join(''));
  const open = (count: number): readonly (readonly [string, number | undefined])[] =>
    together(baseOf(base), [returnOf(sent(count), 'МЗ')]).result.consolidation.amendments.flatMap(({ folded, kind, alike }) =>
      folded === null ? [[kind, alike] as const] : [],
    );
  assert.deepEqual(open(3), [
    ['paragraph-format', undefined],
    ['paragraph-format', undefined],
    ['paragraph-format', undefined],
  ]);
  assert.deepEqual(open(5), [['paragraph-format', 4]]);
  const all = together(baseOf(base), [returnOf(sent(5), 'МЗ')]);
  assert.deepEqual(
    all.result.consolidation.amendments.filter(({ folded }) => folded === 'formatting').length,
    9,
    'each is there, with its own place',
  );
  assert.match(JSON.stringify(all.result.table), /in other places: 4|в других местах: 4/u);
});
