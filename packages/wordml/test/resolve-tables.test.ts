import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveRevisions } from '../src/resolve/resolve-revisions.ts';
import { by, del, delMark, ins, insMark, p, packageOf, resolveBody, t } from './resolve-fixture.ts';

const isA = (author: string): boolean => author === 'A';
const row = (properties: string, ...cells: readonly string[]): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${p(content)}</w:tc>`;
const table = (columns: number, ...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="9"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;

test('a row goes whatever its cells say, and its marker is all it takes', () => {
  const kept = row('', cell(t('k')));
  const body = (marker: string): string => table(1, kept, row(`<w:cantSplit/>${marker}`, cell(t('x')))) + p('');
  const gone = table(1, kept) + p('');
  const stays = table(1, kept, row('<w:cantSplit/>', cell(t('x')))) + p('');
  assert.equal(resolveBody(body(delMark('A')), 'accept'), gone);
  assert.equal(resolveBody(body(insMark('A')), 'reject'), gone);
  assert.equal(resolveBody(body(delMark('A')), 'reject'), stays);
  assert.equal(resolveBody(body(insMark('A')), 'accept'), stays);
  assert.equal(
    resolveBody(table(1, kept, row(delMark('A'), cell(t('x')))) + p(''), 'reject'),
    table(1, kept, row('', cell(t('x')))) + p(''),
    'no empty trPr is left',
  );
});

test('a table without rows goes, what stood around it may join', () => {
  const body = p(t('a'), delMark('A')) + table(1, row(delMark('A'), cell(del('A', 'x')))) + p(t('b'));
  assert.equal(resolveBody(body, 'accept'), p(t('a') + t('b')));
  const nested = table(1, row('', `<w:tc>${table(1, row(delMark('A'), cell(t('x'))))}${p('')}</w:tc>`)) + p('');
  assert.equal(resolveBody(nested, 'accept'), table(1, row('', `<w:tc>${p('')}</w:tc>`)) + p(''));
  const onlyA = resolveRevisions(
    packageOf(table(1, row(delMark('A'), cell(t('x'))), row(delMark('B'), cell(t('y')))) + p('')),
    'accept',
    isA,
  );
  assert.deepEqual(onlyA.left, []);
});

test('a flow that loses its table keeps a paragraph', () => {
  assert.equal(resolveBody(table(1, row(insMark('A'), cell(t('x')))), 'reject'), p('').replace('<w:p></w:p>', '<w:p/>'));
});

test('rows in a content control', () => {
  const sdt = (inner: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const body = table(1, sdt(row(insMark('A'), cell(t('x')))), sdt(row('', cell(t('y'))))) + p('');
  assert.equal(resolveBody(body, 'reject'), table(1, sdt(row('', cell(t('y'))))) + p(''));
});

test('a vertical merge begins anew where its first row went', () => {
  const merge = (value: string): string => `<w:vMerge${value === '' ? '' : ` w:val="${value}"`}/>`;
  const body =
    table(
      2,
      row(delMark('A'), cell(t('m'), merge('restart')), cell(t('1'))),
      row('', cell('', merge('')), cell(t('2'))),
      row('', cell('', merge('')), cell(t('3'))),
    ) + p('');
  assert.equal(
    resolveBody(body, 'accept'),
    table(2, row('', cell('', merge('restart')), cell(t('2'))), row('', cell('', merge('')), cell(t('3')))) + p(''),
  );
});

test('comments of a row that goes stand in the next row, or the last', () => {
  const range = '<w:commentRangeStart w:id="5"/><w:commentRangeEnd w:id="5"/>';
  const reference = '<w:r><w:commentReference w:id="5"/></w:r>';
  const anchor = range + reference;
  const gone = row(delMark('A'), cell(anchor + del('A', 'x')));
  const kept = row('', cell(t('k')));
  assert.equal(resolveBody(table(1, gone, kept) + p(''), 'accept'), table(1, row('', cell(anchor + t('k')))) + p(''));
  assert.equal(resolveBody(table(1, kept, gone) + p(''), 'accept'), table(1, row('', cell(t('k') + anchor))) + p(''));
  assert.equal(resolveBody(table(1, gone) + p(t('b')), 'accept'), range + p(reference + t('b')));
});

test('a column that goes from every row goes from the grid', () => {
  const marker = (name: string): string => `<w:${name} ${by('A')}/>`;
  const body = (name: string): string =>
    table(2, row('', cell(t('1')), cell(t('2'), marker(name))), row('', cell(t('3')), cell(t('4'), marker(name)))) + p('');
  const gone = table(1, row('', cell(t('1'))), row('', cell(t('3')))) + p('');
  const stays =
    table(
      2,
      row('', cell(t('1')), cell(t('2')).replace('<w:tc>', '<w:tc><w:tcPr></w:tcPr>')),
      row('', cell(t('3')), cell(t('4')).replace('<w:tc>', '<w:tc><w:tcPr></w:tcPr>')),
    ) + p('');
  assert.equal(resolveBody(body('cellDel'), 'accept'), gone);
  assert.equal(resolveBody(body('cellIns'), 'reject'), gone);
  assert.equal(resolveBody(body('cellIns'), 'accept'), stays);
  assert.equal(resolveBody(body('cellDel'), 'reject'), stays);
});

test('a cell that goes from one row gives its columns to the one before, else after', () => {
  const gone = `<w:cellDel ${by('A')}/>`;
  const whole = row('', cell(t('1')), cell(t('2')), cell(t('3')));
  const width = '<w:tcW w:w="1" w:type="dxa"/>';
  assert.equal(
    resolveBody(table(3, whole, row('', cell(t('a'), width), cell('', gone), cell('', gone))) + p(''), 'accept'),
    table(3, whole, row('', cell(t('a'), `${width}<w:gridSpan w:val="3"/>`))) + p(''),
  );
  assert.equal(
    resolveBody(table(3, whole, row('', cell('', gone), cell(t('b')), cell(t('c')))) + p(''), 'accept'),
    table(3, whole, row('', cell(t('b'), '<w:gridSpan w:val="2"/>'), cell(t('c')))) + p(''),
  );
  assert.equal(
    resolveBody(table(1, row('', cell(t('k'))), row('', cell(t('x'), gone))) + p(''), 'accept'),
    table(1, row('', cell(t('k')))) + p(''),
    'a row without cells goes',
  );
});

test('vertical merges that are tracked', () => {
  const marker = (merge: string, before = ''): string =>
    `<w:cellMerge ${by('A')} w:vMerge="${merge}"${before === '' ? '' : ` w:vMergeOrig="${before}"`}/>`;
  const body = table(1, row('', cell(t('1'), marker('rest'))), row('', cell(t('2'), marker('cont', 'rest')))) + p('');
  const merge = (value: string): string => `<w:vMerge w:val="${value}"/>`;
  assert.equal(
    resolveBody(body, 'accept'),
    table(1, row('', cell(t('1'), merge('restart'))), row('', cell(t('2'), merge('continue')))) + p(''),
  );
  assert.equal(
    resolveBody(body, 'reject'),
    table(1, row('', '<w:tc><w:tcPr></w:tcPr>' + p(t('1')) + '</w:tc>'), row('', cell(t('2'), merge('restart')))) + p(''),
  );
  const strange = table(1, row('', cell(t('1'), marker('sideways')))) + p('');
  const left = resolveRevisions(packageOf(strange), 'accept');
  assert.deepEqual(left.left, [
    { code: 'revision-left', values: { marker: 'cellMerge', author: 'A', count: 1 }, where: 'word/document.xml' },
  ]);
  assert.equal(left.parts.size, 0);
});

test('an inserted row with tracked cells, as Word writes it', () => {
  const inserted = row(insMark('A'), `<w:tc>${p(ins('A', t('x')), insMark('A'))}</w:tc>`);
  const kept = row('', cell(t('k')));
  assert.equal(resolveBody(table(1, kept, inserted) + p(''), 'reject'), table(1, kept) + p(''));
  assert.equal(resolveBody(table(1, kept, inserted) + p(''), 'accept'), table(1, kept, row('', cell(t('x')))) + p(''));
});
