/** What a person changes of the look of words without tracking: by what takes effect, each told once; and what programs write in another way, which is nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WordPackage } from '@svod/wordml';
import { baseOf, returnOf, together } from './word-bugs/all-ways.ts';
import { p, pp } from './word-bugs/markup.ts';
import { fileOf } from './word-bugs/word-file.ts';

const NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
const styled = (id: string, type: string, properties: string): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr>${properties}</w:rPr></w:style>`;
const defaults = (properties: string): string => `<w:docDefaults><w:rPrDefault><w:rPr>${properties}</w:rPr></w:rPrDefault></w:docDefaults>`;
const file = (body: string, styles = NORMAL): WordPackage => fileOf(body, { styles });
const r = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const found = (base: WordPackage, sent: WordPackage): ReturnType<typeof together> =>
  together(baseOf(base), [returnOf(sent, 'МЗ', { authors: { A: 'МЗ' } })]);
const tell = (base: WordPackage, sent: WordPackage): readonly string[] =>
  found(base, sent).result.consolidation.amendments.map(({ change, old, folded }) =>
    [
      ...(folded === null ? [] : [folded]),
      ...('differences' in change ? change.differences.map(({ of, name, was, now }) => `${of} ${name}: ${was} → ${now}`) : [change.kind]),
      old,
      ...('elsewhere' in change ? [`+${change.elsewhere?.length}`] : []),
    ].join(' | '),
  );

const ONE = p(r('Провести обучение инспекторов до мая 2013 года.'));
const CASES: readonly (readonly [name: string, base: string, sent: string, told: readonly string[]])[] = [
  [
    'words marked in yellow',
    ONE,
    p(r('Провести обучение ') + r('инспекторов', '<w:highlight w:val="yellow"/>') + r(' до мая 2013 года.')),
    ['words highlight: none → yellow | инспекторов'],
  ],
  [
    'shading behind words is highlighting',
    p(r('Провести ') + r('обучение', '<w:highlight w:val="green"/>')),
    p(r('Провести ') + r('обучение', '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>')),
    ['words highlight: green → yellow | обучение'],
  ],
  [
    'words in red, in several runs, are one change',
    ONE,
    p(
      r('Провести ') +
        r('обучение', '<w:color w:val="FF0000"/>') +
        r(' ') +
        r('инспек', '<w:color w:val="FF0000"/>') +
        r('торов', '<w:color w:val="ff0000"/>') +
        r(' до мая 2013 года.'),
    ),
    ['words colour: black → red | обучение инспекторов'],
  ],
  [
    'size and typeface',
    ONE,
    p(r('Провести обучение инспекторов до мая 2013 года.', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="28"/>')),
    [
      'words font: Times New Roman → Arial | Провести обучение инспекторов до мая 2013 года.',
      'words size: 10 pt → 14 pt | Провести обучение инспекторов до мая 2013 года.',
    ],
  ],
  [
    'hidden words, capitals, a frame, letters set apart',
    p(r('Срок ') + r('март') + r(' май') + r(' июнь') + r(' июль')),
    p(
      r('Срок ') +
        r('март', '<w:vanish/>') +
        r(' май', '<w:caps/>') +
        r(' июнь', '<w:bdr w:val="single" w:sz="4" w:space="0" w:color="auto"/>') +
        r(' июль', '<w:spacing w:val="40"/>'),
    ),
    [
      'words hidden: off → on | март',
      'words caps: off → on | май',
      'words frame: none → single 0.5 pt | июнь',
      'words spacing: 0 pt → 2 pt | июль',
    ],
  ],
  [
    'marked words of a sentence that was edited too',
    ONE,
    p(r('Провести обучение ') + r('инспекторов', '<w:highlight w:val="yellow"/>') + r(' до июня 2013 года.')),
    ['words highlight: none → yellow | инспекторов', 'text | мая'],
  ],
  [
    'what tracked changes took out or put in is told by them',
    ONE,
    p(
      r('Провести обучение инспекторов до ') +
        `<w:del w:id="1" w:author="A"><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:delText>мая</w:delText></w:r></w:del>` +
        `<w:ins w:id="2" w:author="A">${r('июня', '<w:color w:val="FF0000"/>')}</w:ins>` +
        r(' 2013 года.'),
    ),
    ['text | мая'],
  ],
  [
    'typefaces of scripts in which nothing is written',
    ONE,
    p(
      r(
        'Провести обучение инспекторов до мая 2013 года.',
        '<w:rFonts w:cs="Arial" w:eastAsia="SimSun"/><w:szCs w:val="40"/><w:color w:val="auto"/>',
      ),
    ),
    [],
  ],
  [
    'white space and its look',
    p(r('Раз') + r(' ') + r('два')),
    p(r('Раз') + r(' ', '<w:highlight w:val="red"/><w:sz w:val="40"/>') + r('два')),
    [],
  ],
];

for (const [name, base, sent, told] of CASES)
  test(`words changed without tracking: ${name}`, () => {
    assert.deepEqual(tell(file(base), file(sent)), told);
    assert.deepEqual(tell(file(base), file(base)), [], 'an unchanged file asks for nothing');
  });

test('what takes effect counts: defaults, styles and the theme written out in each run are no change', () => {
  const red = styled('Warn', 'character', '<w:color w:val="C00000"/><w:caps/>');
  const base = file(
    p(r('Срок ') + r('март', '<w:rStyle w:val="Warn"/>')),
    defaults('<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/>') + NORMAL + red,
  );
  const own = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial;Helvetica"/><w:sz w:val="24"/>';
  const baked = (look: string): WordPackage => file(p(r('Срок ', own) + r('март', `${own}${look}`)));
  assert.deepEqual(tell(base, baked('<w:color w:val="C00000"/><w:caps/>')), []);
  assert.deepEqual(tell(base, baked('<w:caps/>')), ['words colour: red #C00000 → black | март'], 'and what was left out is seen');
});

test('a typeface given to the whole text is one report, by words or by styles', () => {
  const texts = Array.from({ length: 30 }, (_each, k) => `Мера ${k} по учёту и контролю.`);
  const base = file(texts.map((text) => p(r(text))).join(''));
  const arial = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>';
  const told = tell(base, file(texts.map((text) => p(r(text, arial))).join('')));
  assert.deepEqual(told, [`words font: Times New Roman → Arial | ${texts[0]} | +29`]);
  const names = ['A', 'B', 'C', 'D', 'E'];
  const inStyles = (words: string): WordPackage =>
    file(
      names.map((name) => pp(`<w:pStyle w:val="${name}"/>`, '', r(`Мера ${name}.`))).join(''),
      defaults(words) + NORMAL + names.map((name) => styled(name, 'paragraph', '')).join(''),
    );
  const { result } = found(inStyles(''), inStyles(arial));
  assert.deepEqual(result.consolidation.amendments, []);
  assert.deepEqual(
    result.consolidation.returns.flatMap(({ problems }) => problems.map(({ code, values }) => [code, values['styles'], values['what']])),
    [['styles-changed', 'A, B, C, D, E', 'font: Times New Roman → Arial']],
  );
});

test('each place that somebody marked is told; the same mark on more than three whole provisions folds; on more than twenty stretches it is one', () => {
  const texts = Array.from({ length: 24 }, (_each, k) => `Мера ${k} по учёту.`);
  const base = file(texts.map((text) => p(r(text))).join(''));
  const yellow = '<w:highlight w:val="yellow"/>';
  const words = (count: number): WordPackage =>
    file(texts.map((text, k) => (k < count ? p(r(text.slice(0, 4), yellow) + r(text.slice(4))) : p(r(text)))).join(''));
  assert.equal(tell(base, words(6)).filter((one) => one.startsWith('words highlight')).length, 6);
  assert.deepEqual(tell(base, words(22)), ['words highlight: none → yellow | Мера | +21']);
  const whole = file(texts.map((text, k) => p(r(text, k < 6 ? yellow : ''))).join(''));
  assert.equal(tell(base, whole).filter((one) => one.startsWith('formatting')).length, 5);
});

test('the comment table says what became of which words', () => {
  const { result } = found(
    file(ONE),
    file(p(r('Провести обучение ') + r('инспекторов', '<w:highlight w:val="yellow"/>') + r(' до мая 2013 года.'))),
  );
  assert.match(JSON.stringify(result.table), /look of words \(highlighting: none → yellow\)/u);
});

test('a table’s style written out in the words of its parts is no change; what is taken off them is one', () => {
  const grid = `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:tblStylePr w:type="firstRow"><w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr></w:tblStylePr></w:style>`;
  const cell = (text: string, words: string, paragraph = ''): string => `<w:tc><w:tcPr/>${pp(paragraph, '', r(text, words))}</w:tc>`;
  const table = (head: string, body: string, paragraph = '', look = '<w:tblLook w:val="0020"/>'): string =>
    `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/>${look}</w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>` +
    `<w:tr>${cell('Мера', head, paragraph)}${cell('Срок', head, paragraph)}</w:tr><w:tr>${cell('Учёт', body)}${cell('март', body)}</w:tr></w:tbl>${p(r('После.'))}`;
  const base = file(table('', ''), NORMAL + grid);
  const arial = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>';
  const written = (head: string, paragraph = '<w:spacing w:after="120"/>'): WordPackage =>
    file(table(head, arial, paragraph, ''), NORMAL + grid);
  assert.deepEqual(tell(base, base), []);
  assert.deepEqual(tell(base, written(`${arial}<w:b/><w:color w:val="FFFFFF"/>`)), []);
  assert.deepEqual(tell(base, written(`${arial}<w:b/>`)), ['words colour: white → black | Мера', 'words colour: white → black | Срок']);
  assert.deepEqual(tell(base, written(`${arial}<w:b/><w:color w:val="FFFFFF"/>`, '')), ['paragraph after: 6 pt → 0 pt |  | +1']);
});

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const THEME =
  `<a:theme xmlns:a="${DRAWING}"><a:themeElements><a:clrScheme name="x"><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1></a:clrScheme>` +
  '<a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
const themed = (words: string): WordPackage =>
  fileOf(
    p(r('Провести обучение.', words)),
    { styles: NORMAL },
    {
      entries: { 'word/theme/theme1.xml': THEME },
      relationships:
        '<Relationship Id="theme" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/>',
      types: '<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>',
    },
  );

test('typefaces and colours of the theme are what the theme says, lighter and darker ones too', () => {
  const base = themed(
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:color w:val="auto" w:themeColor="accent1" w:themeShade="BF"/>',
  );
  const plain = (font: string, colour: string): WordPackage =>
    file(p(r('Провести обучение.', `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/><w:color w:val="${colour}"/>`)));
  assert.deepEqual(tell(base, plain('Calibri', '2F5496')), []);
  assert.deepEqual(tell(base, plain('Cambria', '4472C4')), [
    'words colour: blue #2F5496 → blue #4472C4 | Провести обучение.',
    'words font: Calibri → Cambria | Провести обучение.',
  ]);
  const lighter = themed('<w:color w:val="auto" w:themeColor="accent1" w:themeTint="99"/>');
  assert.deepEqual(tell(lighter, file(p(r('Провести обучение.', '<w:color w:val="8EAADB"/>')))), []);
  assert.deepEqual(tell(lighter, file(p(r('Провести обучение.', '<w:color w:val="000000"/>')))).length, 1);
});

test('a style that puts words in capitals takes them off again where their paragraph’s style has them too', () => {
  const styles = NORMAL + styled('Caps', 'paragraph', '<w:caps/>') + styled('Turn', 'character', '<w:caps/>');
  const words = (properties: string): WordPackage => file(pp('<w:pStyle w:val="Caps"/>', '', r('Срок', properties)), styles);
  assert.deepEqual(tell(words('<w:rStyle w:val="Turn"/>'), words('<w:caps w:val="0"/>')), []);
  assert.deepEqual(tell(words('<w:rStyle w:val="Turn"/>'), words('')), ['words caps: off → on | Срок']);
});
