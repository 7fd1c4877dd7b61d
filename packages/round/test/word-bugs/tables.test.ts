/** Public reports 35 to 50: tables. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument, resolveRevisions } from '@svod/wordml';
import { baseOf, faultsOf, inWords, lines, resolved, returnOf, together } from './all-ways.ts';
import { tables } from './cases/tables.ts';
import { by, cell, p, t, tbl, tc, tr, wholeRow } from './markup.ts';
import { fileOf, xmlOf } from './word-file.ts';

for (const one of tables) test(`${one.number}: ${one.symptom}`, () => assert.deepEqual(faultsOf(one), []));

const HEAD = tr('', cell('№'), cell('Мера'));
const ROWS = [tr('', cell('1'), cell('Учёт')), tr('', cell('2'), cell('Охрана'))];
const END = p(t('Конец.'));

test('35: a deleted row is marked, and so is every run and mark in its cells', () => {
  const base = baseOf(fileOf(tbl(2, HEAD, ...ROWS) + END));
  const { redline } = together(base, [returnOf(fileOf(tbl(2, HEAD, ROWS[1] ?? '') + END), 'МИД')]);
  const row = /<w:tr><w:trPr><w:del .*?<\/w:tr>/u.exec(xmlOf(redline))?.[0] ?? '';
  assert.match(row, /Учёт/u);
  assert.doesNotMatch(row, /<w:t[ >]/u, 'no run that is not deleted');
  assert.equal(row.match(/<w:rPr><w:del [^>]*\/><\/w:rPr>/gu)?.length, 2, 'a mark in each cell');
});

test('36: no empty row property is left behind, and no success is claimed where a row stayed', () => {
  const file = fileOf(tbl(2, HEAD, wholeRow('del', 'A', '1', 'Учёт')) + END);
  const xml = xmlOf(resolved(file, 'accept'));
  assert.equal(xml.match(/<w:tr>/gu)?.length, 1);
  assert.deepEqual(resolveRevisions(file, 'accept').left, []);
});

test('46, 48: a whole table that goes is one amendment, tracked or not, and all its rows are marked', () => {
  const base = baseOf(fileOf(p(t('Начало.')) + tbl(2, ...ROWS) + END));
  const silent = returnOf(fileOf(p(t('Начало.')) + END), 'МИД');
  const tracked = returnOf(
    fileOf(p(t('Начало.')) + tbl(2, wholeRow('del', 'A', '1', 'Учёт'), wholeRow('del', 'A', '2', 'Охрана')) + END),
    'МВД',
  );
  const { redline, result } = together(base, [silent, tracked]);
  assert.deepEqual(
    result.consolidation.amendments.map(({ kind, bodies }) => [kind, ...bodies]),
    [['table-deleted', 'МВД', 'МИД']],
  );
  assert.equal(xmlOf(redline).match(/<w:trPr><w:del /gu)?.length, 2);
  assert.doesNotMatch(xmlOf(redline), /<w:ins /u);
});

test('48: a comment in a table that goes is the reason of that amendment, not of the paragraph before it', () => {
  const noted = tr(
    `<w:del ${by('A')}/>`,
    tc(
      p(
        '<w:commentRangeStart w:id="1"/><w:r><w:delText>Учёт</w:delText></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'.replace(
          '<w:r><w:delText>Учёт</w:delText></w:r>',
          `<w:del ${by('A')}><w:r><w:delText>Учёт</w:delText></w:r></w:del>`,
        ),
      ),
    ),
  );
  const gone = `<w:p><w:pPr><w:rPr><w:del ${by('A')}/></w:rPr></w:pPr><w:del ${by('A')}><w:r><w:delText>Лишний.</w:delText></w:r></w:del></w:p>`;
  const file = fileOf(p(t('Начало.')) + gone + tbl(1, noted) + END, {
    comments: `<w:comment w:id="1" w:author="A">${p(t('Таблица не нужна.'))}</w:comment>`,
  });
  const { consolidation } = together(baseOf(file), [returnOf(file, 'МИД')]).result;
  assert.deepEqual(
    consolidation.amendments.map((one) => [inWords(one), one.sponsors[0]?.reason]),
    [
      ['paragraph-deleted Лишний. → ', ''],
      ['table-deleted Учёт → ', 'Таблица не нужна.'],
    ],
  );
});

test('49: a merge of cells that says nothing legal is refused by name, and the cell keeps its content', () => {
  const strange = (attribute: string): string => `<w:cellMerge ${by('A')} ${attribute}/>`;
  const file = fileOf(tbl(1, tr('', tc(p(t('Учёт')), strange('w:vMerge="sideways"'))), tr('', tc(p(t('Охрана')), strange('')))) + END);
  for (const action of ['accept', 'reject'] as const) {
    // What it was before is said plainly: rejecting can do without what it should become.
    const left = action === 'accept' ? ['revision-left'] : [];
    assert.deepEqual([...new Set(resolveRevisions(file, action).left.map(({ code }) => code))], left);
    assert.deepEqual(lines(readDocument(resolved(file, action)).document, 'final'), ['Учёт', 'Охрана', 'Конец.']);
  }
});

test('50: two bodies change the look of one cell: neither is passed over without a word', () => {
  const shaded = (fill: string): string =>
    tc(
      p(t('Учёт')),
      `<w:shd w:val="clear" w:fill="${fill}"/><w:tcPrChange ${by('A')}><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr></w:tcPrChange>`,
    );
  const file = (fill: string): ReturnType<typeof fileOf> => fileOf(tbl(2, HEAD, tr('', cell('1'), shaded(fill))) + END);
  const base = baseOf(file('FF0000'));
  const { consolidation } = together(base, [returnOf(file('FF0000'), 'МИД'), returnOf(file('00FF00'), 'МВД')]).result;
  for (const report of consolidation.returns) {
    const own = consolidation.amendments.filter(({ sponsors }) => sponsors.some((sponsor) => sponsor.return === report.id));
    assert.ok(own.length > 0 || report.problems.length > 0, report.body);
  }
});

const withFormer = (now: string, was: string): string =>
  `${now}<w:tcPrChange ${by('A')}><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${was}</w:tcPr></w:tcPrChange>`;
const ABOVE = '<w:vMerge w:val="restart"/>';
const BELOW = '<w:vMerge/>';

test('37, 49: a merge that is tracked among other properties of its cells is its author’s, tracked, both ways', () => {
  const file = (above: string, below: string, text: string): ReturnType<typeof fileOf> =>
    fileOf(tbl(2, HEAD, tr('', tc(p(t('1')), above), cell('Учёт')), tr('', tc(p(t(text)), below), cell('Охрана'))) + END);
  const merged = file(withFormer(ABOVE, ''), withFormer(BELOW, ''), '2');
  const split = file(withFormer('', ABOVE), withFormer('', BELOW), '');
  const first = ['№\tМера', '1\tУчёт'];
  const apart = [...first, '2\tОхрана', 'Конец.'];
  const joined = [...first, '\tОхрана', 'Конец.'];
  assert.deepEqual(faultsOf({ number: '37', symptom: 'merged', file: merged, original: apart, final: joined }), []);
  assert.deepEqual(faultsOf({ number: '37', symptom: 'split', file: split, original: joined, final: joined }), []);
  for (const [sent, kind] of [
    [merged, 'cells-merged'],
    [split, 'cells-split'],
  ] as const) {
    const { amendments } = together(baseOf(sent), [returnOf(sent, 'МИД', { authors: { A: 'МВД' } })]).result.consolidation;
    assert.deepEqual(
      amendments.map((one) => [one.kind, one.tracked, one.bodies, one.sponsors[0]?.author]),
      [[kind, true, ['МВД'], 'A']],
    );
  }
});
