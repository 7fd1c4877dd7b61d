import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzip } from '@svod/archive';
import { plainText } from '@svod/papers';
import type { CommentTable } from '@svod/papers';
import { schemasPresent, validatePackage } from '../../../tools/schema/validate.ts';
import { renderCommentTableDocx } from '../src/index.ts';
import { HOSTILE, paper, row, runs } from './sample-paper.ts';

async function partsOf(table: CommentTable): Promise<ReadonlyMap<string, Uint8Array>> {
  const archive = await unzip(await renderCommentTableDocx(table));
  assert.ok(archive.ok);
  return archive.entries;
}

const text = (parts: ReadonlyMap<string, Uint8Array>, name: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(parts.get(name));

const unescaped = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
/** Text of each cell of each row, paragraphs joined by line ends, read by the plainest means. */
const cellsOf = (xml: string): readonly (readonly string[])[] =>
  xml
    .split('<w:tr>')
    .slice(1)
    .map((tr) =>
      tr
        .split('<w:tc>')
        .slice(1)
        .map((tc) =>
          (tc.split('</w:tc>')[0] ?? '')
            .split('</w:p>')
            .slice(0, -1)
            .map((p) => unescaped([...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, t]) => t).join('')))
            .join('\n'),
        ),
    );

const LONG = 'слово '.repeat(200).trim();
const FULL = paper([
  row(1, {}),
  row(2, { kind: 'remark', request: runs([[LONG, 'plain']]), decision: 'Принято', grounds: 'Согласовано' }),
  ...HOSTILE.map(([given], i) => row(i + 3, { request: runs([[given, 'inserted']]), place: runs([[given, 'quiet']]), decision: given })),
]);

test('the Word file keeps to the schemas', { skip: schemasPresent() ? false : 'no ../shared/schemas here' }, async () => {
  const grids = {
    caption: 'Таблица',
    columns: ['№', 'Вид', 'Место', 'Строки', 'Органы'],
    rows: [['1', 'по смыслу', 'Мероприятие 2.3', '1, 2', 'МИД']],
    empty: '',
  };
  const bodies = { ...grids, columns: ['№', 'Орган', 'Письмо', '1', '2', '3', '4'], rows: [['1', 'МИД', '', '1', '0', '0', '']] };
  for (const table of [
    FULL,
    paper([]),
    { ...FULL, collisions: grids, bodies },
    { ...FULL, planTitle: '\uD800', language: 'ky' as const },
  ]) {
    assert.deepEqual(validatePackage(await partsOf(table)), []);
  }
});

test('equal papers give equal bytes, whatever the clock says', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2012, 2, 5) });
  const first = await renderCommentTableDocx(FULL);
  t.mock.timers.setTime(Date.UTC(2031, 10, 21, 13, 1));
  t.mock.method(Math, 'random', () => 0.25);
  assert.deepEqual(await renderCommentTableDocx(FULL), first);
});

test('nothing tells who made the file, when, or with what', async () => {
  const parts = await partsOf(FULL);
  for (const [name, bytes] of parts)
    assert.doesNotMatch(
      new TextDecoder().decode(bytes),
      /creator|lastModifiedBy|dcterms|Un-named|<Application>|<Company>|<Template>|w:rsid|paraId/,
      name,
    );
  assert.match(
    text(parts, 'docProps/core.xml'),
    /<dc:title>Сводная таблица замечаний и предложений к проекту документа «План действий \(вымышленный пример\)»<\/dc:title><dc:language>ru<\/dc:language>/,
  );
});

test('the page: A4 across, titles on every page, page numbers, a font with Kyrgyz letters, the language', async () => {
  const parts = await partsOf(paper([row(1, {})], {}, 'ky'));
  const document = text(parts, 'word/document.xml');
  assert.match(document, /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  assert.equal(document.match(/<w:tblHeader\/>/g)?.length, 2);
  assert.match(
    text(parts, 'word/styles.xml'),
    /<w:rFonts w:ascii="Times New Roman"[^>]*w:hAnsi="Times New Roman"[\s\S]*<w:lang w:val="ky-KG"/,
  );
  assert.match(text(parts, 'word/footer1.xml'), /NUMPAGES[\s\S]* беттин [\s\S]*PAGE[\s\S]*-бети/);
});

test('what is asked is seen by its marks: struck, underlined and bold', async () => {
  const document = text(await partsOf(paper([row(1, {})])), 'word/document.xml');
  const look = (words: string): string =>
    new RegExp(`<w:r><w:rPr>((?:(?!</w:r>).)*)</w:rPr><w:t(?: [^>]*)?>${words}</w:t>`).exec(document)?.[1] ?? '';
  assert.match(look('IV'), /<w:strike\/>/);
  assert.match(look('III'), /<w:b\/>.*<w:u w:val="single"\/>/);
  assert.match(look(' квартала'), /^(?!.*(<w:b\/>|<w:u |<w:strike\/>))/);
  assert.doesNotMatch(document, /<w:(ins|del) /, 'marks are looks, not tracked changes');
});

test('every text stands in its cell; what XML does not take is seen as U+FFFD', async () => {
  const cells = cellsOf(text(await partsOf(FULL), 'word/document.xml'));
  const rows = FULL.rows.flatMap((item) => (item.kind === 'group' ? [] : [item]));
  const printed = cells.filter((texts) => texts.length === 6).slice(2);
  assert.equal(printed.length, rows.length);
  const seen = new Map(HOSTILE);
  for (const [i, item] of rows.entries()) {
    const shown = (given: string): string => seen.get(given) ?? given;
    assert.deepEqual(printed[i], [
      `${item.number}`,
      shown(plainText(item.place)),
      plainText(item.body),
      shown(plainText(item.request)),
      shown(item.decision),
      item.grounds,
    ]);
  }
});

test('short rows are kept whole on a page, long ones may be split', async () => {
  const rows = text(await partsOf(FULL), 'word/document.xml').split('<w:tr>');
  const isKept = (words: string): boolean => rows.find((tr) => tr.includes(words))?.includes('<w:cantSplit/>') ?? false;
  assert.ok(isKept('квартала'));
  assert.ok(!isKept(LONG));
});

test('2,000 rows are a matter of seconds, all in one table and in order', { timeout: 60_000 }, async () => {
  const document = text(
    await partsOf(paper(Array.from({ length: 2000 }, (_, i) => row(i + 1, { decision: `решение ${i}` })))),
    'word/document.xml',
  );
  const printed = cellsOf(document)
    .filter((texts) => texts.length === 6)
    .slice(2);
  assert.deepEqual(
    printed.map((texts) => texts[0]),
    Array.from({ length: 2000 }, (_, i) => `${i + 1}`),
  );
  assert.equal(document.split('<w:tbl>').length - 1, 1);
});

test('rows go into the comment table, whatever tables stand around it', async () => {
  const grid = {
    caption: 'Таблица',
    columns: ['№', 'Вид', 'Место', 'Строки', 'Органы'],
    rows: [['1', 'по смыслу', 'Мероприятие 2.3', '1, 2', 'МИД']],
    empty: '',
  };
  const bodies = { ...grid, columns: [...grid.columns, 'Замечаний', 'Примечание'], rows: [['1', 'МИД', '</w:tbl>', '1', '0', '0', '']] };
  for (const [given, index] of [
    [{ bodies, collisions: grid }, 1],
    [{ collisions: grid }, 0],
    [{ bodies }, 1],
  ] as const) {
    const tables = text(await partsOf(paper([row(1, {})], given)), 'word/document.xml')
      .split('<w:tbl>')
      .slice(1);
    assert.deepEqual(
      tables.map((one) => one.includes('III')),
      tables.map((_, i) => i === index),
    );
  }
});
