import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import type { DisagreementTable, OldNewTable } from '@svod/papers';
import { FONT_FILES, renderPdf } from '@svod/render/pdf';
import { shownLetters } from '../src/pdf/shown-letters.ts';
import { letter } from './sample-letter.ts';
import { paper, row, runs } from './sample-paper.ts';

const skip = spawnSync('pdftotext', ['-v']).status === 0 ? false : 'poppler is not installed';
const fonts = FONT_FILES.map((file) => readFileSync(new URL(import.meta.resolve(file))));

function textOf(pdf: Uint8Array): string {
  const told = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(told.status, 0, told.stderr);
  return told.stdout;
}
/** Without spaces: lines are broken anywhere. */
const joined = (pdf: Uint8Array): string => textOf(pdf).replace(/[\s\u00AD\u200B]+/gu, '');
/** What would be markup, code or a reference, were it read so. */
const MARKUP = [
  '#read("/etc/passwd")',
  '#panic()',
  '*жирно*',
  '_курсив_',
  '$x^2$',
  '<label> @ref',
  '= Заголовок',
  '#{1+1}',
  '\\u{41}',
  '// нет',
  '`код`',
  '"]}',
];

test('what people wrote is printed as it is written: nothing in it is read as markup', { skip }, () => {
  const rows = MARKUP.map((text, i) => row(i + 1, { request: runs([[text, 'plain']]), decision: text }));
  const text = joined(renderPdf(paper(rows), fonts));
  for (const one of MARKUP) assert.ok(text.includes(one.replace(/\s+/gu, '')), one);
  const titled = joined(renderPdf(letter(1, { addressee: '#panic()', intro: '#read("x") *а*', subject: '= $1$', executor: '`е`' }), fonts));
  for (const one of ['#panic()', '#read("x")*а*', '=$1$', '`е`']) assert.ok(titled.includes(one), one);
});

test('all four papers, with all letters of Kyrgyz, words as they are written', { skip }, () => {
  const words = 'Өңүрлөрдүн ынтымактуулугун күчөтүү; ңӊ ӨөҮүҢң – Ъъ Ёё';
  const line = runs([[words, 'inserted']]);
  const labels = { page: '{page} / {pages}', cut: '…', sheet: 'С' };
  const head = {
    language: 'ky' as const,
    name: 'Аталышы',
    planTitle: words,
    details: ['Версия: 2'],
    labels,
    empty: 'Жок.',
    rule: 'Эрежеси.',
    source: 'Булак.',
  };
  const oldNew: OldNewTable = {
    ...head,
    format: 'svod-old-new-table/1',
    columns: { number: '№', place: 'Жобо', base: 'Баштапкы', next: 'Жаңы', body: 'Ким' },
    rows: [{ number: 1, ids: ['a'], place: line, base: line, next: line, body: line }],
  };
  const disagreements: DisagreementTable = {
    ...head,
    format: 'svod-disagreement-table/1',
    columns: { number: '№', drafter: 'Иштеп чыгуучу', body: 'Орган', grounds: 'Негиз', meeting: 'Жыйын' },
    signature: letter(0).signature,
    rows: [{ number: 1, id: 'a', drafter: line, body: line, grounds: line, meeting: [] }],
  };
  for (const one of [oldNew, disagreements, paper([row(1, { request: line })]), letter(1, { intro: words, subject: 'Жообу Жөнүндө' })]) {
    const text = joined(renderPdf(one, fonts));
    for (const letters of ['ӨөҮүҢң', 'Ёё', 'ңӊ']) assert.ok(text.includes(letters), `${one.format} ${letters}`);
    assert.ok(text.includes(one.format === 'svod-reply-letter/1' ? 'ЖообуЖөнүндө' : one.name.replace(/\s+/gu, '')));
    if (one.format !== 'svod-reply-letter/1') assert.match(text, /1(?:\/|из)1$/u);
  }
  assert.ok(textOf(renderPdf({ ...oldNew, rows: [] }, fonts)).includes('Жок.'));
  const none = textOf(renderPdf(letter(0), fonts));
  assert.ok(none.includes('Сунуштар берилген жок.') && !none.includes('Негиздеме'));
});

test('it is a PDF for archives, its fonts inside, equal papers are equal bytes', () => {
  const pdf = renderPdf(letter(2), fonts);
  const raw = Buffer.from(pdf).toString('latin1');
  assert.match(raw, /^%PDF-1\.7/u);
  assert.match(raw, /<pdfaid:part>2<\/pdfaid:part>.*<pdfaid:conformance>A</su);
  const inside = [...raw.matchAll(/stream\r?\n/gu)].flatMap(({ index, 0: { length } }) => {
    try {
      return inflateSync(Buffer.from(pdf).subarray(index + length)).toString('latin1');
    } catch {
      // A stream that is not packed.
      return [];
    }
  });
  const objects = [raw, ...inside].join('\n');
  const described = objects.match(/\/FontName/gu)?.length ?? 0;
  assert.ok(described >= 2, 'regular and bold letters at least');
  assert.equal(objects.match(/\/FontFile[23]/gu)?.length, described);
  assert.doesNotMatch(objects, /\/(?:JavaScript|Launch|URI|EmbeddedFiles)\b/u);
  assert.deepEqual(renderPdf(letter(2), fonts), pdf);
});

test(
  'signs that no font has and controls do not stop it: they are seen as one sign; a word without end stays in its column',
  { skip },
  () => {
    const long = 'ү'.repeat(300);
    const point = {
      number: 1,
      id: 'a',
      place: [],
      request: runs([[`${long} 日本 \u0001\u202E 😀`, 'plain']]),
      decision: long,
      grounds: [],
    };
    const pdf = renderPdf(letter(1, { points: [point] }), fonts);
    const count = (text: string, sign: string): number => text.split(sign).length - 1;
    const [given, without] = [joined(pdf), joined(renderPdf(letter(1), fonts))];
    // The sample's own point has one such letter, which this one has not.
    assert.equal(count(given, 'ү') - count(without, 'ү') + 1, 600);
    assert.equal(count(given, '\uFFFD'), 5);
    const boxes = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout;
    const ends = [...boxes.matchAll(/xMax="([\d.]+)"[^>]*>[^<]*ү{5}/gu)].map(([, end]) => Number(end));
    assert.ok(ends.length > 30, `${ends.length} lines`);
    // The third column ends at 85 + 295 points, the fourth 75 on.
    assert.ok(Math.max(...ends) <= 456, String(Math.max(...ends)));
  },
);

test(
  'a letter bears no number on its first page and a bare one on the others; its last words and who made it stand with the signature',
  { skip },
  () => {
    const pages = textOf(renderPdf(letter(150), fonts))
      .split('\f')
      .slice(0, -1);
    assert.ok(pages.length > 2, `${pages.length} pages`);
    assert.deepEqual(
      pages.map((page) => /^\s*(\d+)\s*\n/u.exec(page)?.[1] ?? ''),
      pages.map((_, k) => (k === 0 ? '' : String(k + 1))),
    );
    for (const words of ['Бардыгы каралды: 3.', '2-п. боюнча', '(колу)', 'Аткаруучу'])
      assert.deepEqual(
        pages.map((page) => page.includes(words)),
        pages.map((_, k) => k === pages.length - 1),
        words,
      );
  },
);

test('what it says is tagged: headings, tables with their titles, the language and the title for programs', { skip }, () => {
  const pdf = renderPdf(paper([row(1, {})]), fonts);
  const told = spawnSync('pdfinfo', ['-struct-text', '-'], { input: pdf, encoding: 'utf8' }).stdout;
  assert.match(told, /^ {2}H1 .*\n {4}"Сводная таблица замечаний и предложений"/mu);
  assert.match(told, /^ {2}H2 .*\n {4}"Условные обозначения"/mu);
  assert.match(told, /TH <[^>]*>:\n\s+\/Scope \/Column[\s\S]*?"Структурный элемент"/u);
  const about = spawnSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' }).stdout;
  assert.match(about, /^Title: +Сводная таблица замечаний и предложений к проекту документа «План действий/mu);
  assert.match(about, /^Tagged: +yes$/mu);
  assert.doesNotMatch(about, /^(?:Author|Subject|Keywords):/mu);
  assert.match(Buffer.from(pdf).toString('latin1'), /\/Lang ?\(ru\)/u);
});

test('3,000 rows are a matter of seconds', { skip }, () => {
  const rows = Array.from({ length: 3000 }, (_, i) =>
    row(i + 1, { request: runs([[`Сунуш ${i + 1} – ${'сөз '.repeat(20)}`, 'inserted']]) }),
  );
  const begun = performance.now();
  const pdf = renderPdf(paper(rows), fonts);
  const took = performance.now() - begun;
  assert.ok(took < 60_000, `${Math.round(took)} ms`);
  const text = textOf(pdf);
  for (const n of [1, 1500, 3000]) assert.ok(text.includes(`Сунуш ${n} `), String(n));
});

test(
  'what papers say themselves can be printed: arrows and comparisons are written out, and no text of the catalogues holds a sign without a glyph',
  { skip },
  () => {
    const shown = shownLetters(fonts);
    assert.equal(shown('выделение цветом: нет → жёлтый; ≥ 5, ≤ 7'), 'выделение цветом: нет -> жёлтый; >= 5, <= 7');
    assert.equal(shown('日'), '\uFFFD', 'the control');
    const folder = join(import.meta.dirname, '../../../packages/papers/src');
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    assert.ok(texts.length > 40);
    for (const name of texts) {
      const text = readFileSync(join(folder, name), 'utf8');
      const unseen = [...text].filter((sign) => sign !== '\uFFFD' && shown(sign).includes('\uFFFD'));
      assert.deepEqual(unseen, [], name);
    }
  },
);
