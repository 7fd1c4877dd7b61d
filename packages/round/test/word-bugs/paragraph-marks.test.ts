/** Public reports 1 to 12: paragraph marks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphMarks } from './cases/paragraph-marks.ts';
import { baseOf, faultsOf, resolved, returnOf, together } from './all-ways.ts';
import { p, pm, pp, style, t } from './markup.ts';
import { fileOf, xmlOf } from './word-file.ts';

for (const one of paragraphMarks) test(`${one.number}: ${one.symptom}`, () => assert.deepEqual(faultsOf(one), []));

test('1, 2: the properties of joined paragraphs are those of the following one', () => {
  const body = (mark: string): string => pp(style('One'), mark, t('Органы ')) + pp(style('Two'), '', t('ведут учёт.')) + p(t('Конец.'));
  for (const [mark, action] of [
    ['del A', 'accept'],
    ['ins A', 'reject'],
  ] as const) {
    const xml = xmlOf(resolved(fileOf(body(mark)), action));
    assert.match(xml, /<w:pStyle w:val="Two"\/>/u);
    assert.doesNotMatch(xml, /<w:pStyle w:val="One"\/>/u);
  }
});

test('3, 4: a paragraph that is taken out whole is deleted with its mark', () => {
  const [one, two, three] = ['Первый.', 'Второй.', 'Третий.'].map((text) => p(t(text)));
  const { redline } = together(baseOf(fileOf(`${one}${two}${three}`)), [returnOf(fileOf(`${one}${three}`), 'МИД')]);
  assert.match(
    xmlOf(redline),
    /<w:p><w:pPr><w:rPr><w:del [^>]*w:author="МИД"[^>]*\/><\/w:rPr><\/w:pPr>(?:<w:commentRangeStart [^>]*>)?<w:del [^>]*><w:r><w:delText[^>]*>Второй\./u,
  );
});

test('5, 6: where the last paragraph goes, the mark before it is marked, and the last one never', () => {
  const [one, two] = ['Первый.', 'Последний.'].map((text) => p(t(text)));
  const { redline } = together(baseOf(fileOf(`${one}${two}`)), [returnOf(fileOf(`${one}`), 'МИД')]);
  const marked = xmlOf(redline)
    .match(/<w:p>.*?<\/w:p>/gu)
    ?.map((each) => /<w:rPr><w:del /u.test(each));
  assert.deepEqual(marked, [true, false]);
});

test('7: a mark takes one change of each kind: the same mark deleted by two is deleted once', () => {
  const base = baseOf(fileOf(p(t('Органы ')) + p(t('ведут учёт.')) + p(t('Конец.'))));
  const joined = fileOf(pm('del МИД', t('Органы ')) + p(t('ведут учёт.')) + p(t('Конец.')));
  const { redline, result } = together(base, [returnOf(joined, 'МИД'), returnOf(joined, 'МВД')]);
  assert.deepEqual(
    result.consolidation.amendments.map(({ kind, bodies }) => [kind, ...bodies]),
    [['paragraphs-joined', 'МВД', 'МИД']],
  );
  assert.equal(xmlOf(redline).match(/<w:del /gu)?.length, 1);
});

test('negative control: a fault of each way is seen', () => {
  const [one] = paragraphMarks;
  assert.ok(one);
  assert.match(faultsOf({ ...one, final: one.original }).join(), /view: final.*resolve: accept.*redline: return, accepted/u);
  assert.match(faultsOf({ ...one, original: one.final }).join(), /view: original.*resolve: reject/u);
  assert.match(faultsOf({ ...one, told: ['altchunk'] }).join(), /altchunk is not told/u);
  assert.match(faultsOf({ ...one, but: { again: 'so' } }).join(), /but: again holds after all/u);
});
