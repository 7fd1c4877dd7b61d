import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveRevisions } from '../src/resolve/resolve-revisions.ts';
import { del, delMark, ins, insMark, p, packageOf, resolveBody, resolvedPackage, contentOf, t } from './resolve-fixture.ts';

const isA = (author: string): boolean => author === 'A';
const style = (name: string): string => `<w:pStyle w:val="${name}"/>`;
const table = (...cells: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid>${cells.map((cell) => `<w:tr><w:tc>${cell}</w:tc></w:tr>`).join('')}</w:tbl>`;

test('a mark that goes joins its paragraph with the next one, whose properties stay', () => {
  const body = (mark: string): string => p(t('a'), mark, style('One')) + p(t('b'), '', style('Two')) + p(t('c'));
  const joined = p(t('a') + t('b'), '', style('Two')) + p(t('c'));
  const apart = p(t('a'), '', style('One')) + p(t('b'), '', style('Two')) + p(t('c'));
  assert.equal(resolveBody(body(delMark('A')), 'accept'), joined);
  assert.equal(resolveBody(body(insMark('A')), 'reject'), joined);
  assert.equal(resolveBody(body(delMark('A')), 'reject'), apart);
  assert.equal(resolveBody(body(insMark('A')), 'accept'), apart);
});

test('chains join in order, around paragraphs that go whole', () => {
  const body = p(t('a'), delMark('A')) + p(del('A', 'x'), delMark('A')) + p(t('b'), delMark('A')) + p(t('c'), '', style('Last'));
  assert.equal(resolveBody(body, 'accept'), p(t('a') + t('b') + t('c'), '', style('Last')));
});

test('a paragraph that goes whole leaves the next as it was, characters and all', () => {
  const next = '<w:p  w:rsidR="00AB12CD" ><w:r><w:t>b</w:t></w:r></w:p>';
  assert.equal(resolveBody(p(del('A', 'a'), delMark('A'), style('One')) + next, 'accept'), next);
});

test('an inserted mark that another deletes', () => {
  const both = (): string => insMark('A') + delMark('B');
  const body = (): string => p(ins('A', t('a')), both()) + p(t('b'));
  assert.equal(resolveBody(body(), 'accept'), p(t('a') + t('b')));
  assert.equal(resolveBody(body(), 'reject'), p(t('b')));
  assert.match(
    resolveBody(body(), 'reject', (author) => author === 'B'),
    /<w:rPr><w:ins [^>]*w:author="A"[^>]*\/><\/w:rPr>/,
  );
});

test('the last mark of a flow stays; a last paragraph that goes whole goes if another can end the flow', () => {
  assert.equal(resolveBody(p(t('a')) + p(t('b'), delMark('A')), 'accept'), p(t('a')) + p(t('b')));
  assert.equal(resolveBody(p(t('a')) + p(del('A', 'b'), delMark('A')), 'accept'), p(t('a')));
  assert.equal(resolveBody(p(del('A', 'b'), delMark('A')), 'accept'), p(''));
  assert.equal(resolveBody(table(p(t('c'))) + p(del('A', 'b'), delMark('A')), 'accept'), table(p(t('c'))) + p(''));
  assert.equal(resolveBody(table(p(del('A', 'c'), delMark('A'))) + p(''), 'accept'), table(p('')) + p(''));
  assert.equal(resolveBody(table(p(t('c')) + p(del('A', 'd'), delMark('A'))) + p(''), 'accept'), table(p(t('c'))) + p(''));
});

test('nothing joins across a table, but what is gone whole before it goes', () => {
  const after = table(p(t('c'))) + p('');
  assert.equal(resolveBody(p(t('a'), delMark('A')) + after, 'accept'), p(t('a')) + after);
  assert.equal(resolveBody(p(ins('A', t('a')), insMark('A')) + after, 'reject'), after);
});

test('a mark before a table waits while its text is pending', () => {
  const body = p(del('B', 'b'), delMark('A')) + table(p(t('c'))) + p('');
  const pkg = packageOf(body);
  const resolved = resolveRevisions(pkg, 'accept', isA);
  assert.equal(resolved.parts.size, 0);
  assert.deepEqual(resolved.left, [
    { code: 'revision-left', values: { marker: 'del', author: 'A', count: 1 }, where: 'word/document.xml' },
  ]);
});

test('a paragraph that one before it may yet join waits for that', () => {
  const body = p(t('a'), delMark('B'), style('One')) + p(del('A', 'x'), delMark('A')) + table(p(t('c'))) + p('');
  const resolved = resolveRevisions(packageOf(body), 'accept', isA);
  assert.deepEqual(
    resolved.left.map((each) => each.code),
    ['revision-left'],
  );
  assert.equal(resolveBody(body, 'accept'), p(t('a')) + table(p(t('c'))) + p(''));
});

test('paragraphs join across the border of a content control; an emptied control goes, its marks stay', () => {
  const sdt = (inner: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  assert.equal(resolveBody(sdt(p(t('a')) + p(t('b'), delMark('A'))) + p(t('c')), 'accept'), sdt(p(t('a'))) + p(t('b') + t('c')));
  const mark = '<w:bookmarkEnd w:id="7"/>';
  assert.equal(resolveBody(sdt(p(del('A', 'b'), delMark('A')) + mark) + p(t('c')), 'accept'), mark + p(t('c')));
});

test('a section break goes with a rejected mark, and moves up from a paragraph that is deleted whole', () => {
  const section = '<w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr>';
  const broken = (content: string, mark: string): string => `<w:p><w:pPr><w:rPr>${mark}</w:rPr>${section}</w:pPr>${content}</w:p>`;
  assert.equal(resolveBody(p(t('a')) + broken(ins('A', t('b')), insMark('A')) + p(t('c')), 'reject'), p(t('a')) + p(t('c')));
  assert.equal(
    resolveBody(p(t('a')) + broken(del('A', 'b'), delMark('A')) + p(t('c')), 'accept'),
    `<w:p><w:pPr>${section}</w:pPr>${t('a')}</w:p>${p(t('c'))}`,
  );
  const pkg = packageOf(broken(t('b'), delMark('A')) + p(t('c')));
  const joined = resolveRevisions(pkg, 'accept');
  assert.equal(contentOf(resolvedPackage(pkg, joined), 'word/document.xml', 'body'), p(t('b') + t('c')));
  assert.deepEqual(
    joined.left.map((each) => each.code),
    ['section-joined'],
  );
  const alone = table(p(t('x'))) + broken(del('A', 'b'), delMark('A')) + p(t('c'));
  assert.equal(
    resolveBody(alone, 'accept'),
    `${table(p(t('x')))}<w:p><w:pPr>${section}</w:pPr></w:p>${p(t('c'))}`,
    'after a table a paragraph must hold it',
  );
});

const RANGE = '<w:commentRangeStart w:id="5"/><w:commentRangeEnd w:id="5"/>';
const REFERENCE = '<w:r><w:commentReference w:id="5"/></w:r>';

test('comments of paragraphs that go stand where those were', () => {
  const noted = `<w:commentRangeStart w:id="5"/>${del('A', 'x')}<w:commentRangeEnd w:id="5"/>${REFERENCE}`;
  assert.equal(resolveBody(p(noted, delMark('A')) + p(t('b')), 'accept'), p(RANGE + REFERENCE + t('b')));
  assert.equal(resolveBody(p(t('b')) + p(noted, delMark('A')), 'accept'), p(t('b') + REFERENCE) + RANGE);
  assert.equal(resolveBody(p(noted, delMark('A')) + table(p(t('c'))) + p(''), 'accept'), RANGE + table(p(REFERENCE + t('c'))) + p(''));
});

test('a range that ends between paragraphs never ends before it begins', () => {
  const start = '<w:bookmarkStart w:id="4" w:name="n"/>';
  const end = '<w:bookmarkEnd w:id="4"/>';
  assert.equal(resolveBody(p(start + ins('A', t('m')), insMark('A')) + end + p(t('b')), 'reject'), p(start + end + t('b')));
  assert.equal(resolveBody(p(t('a') + start, delMark('A')) + end + p(t('b')), 'accept'), p(t('a') + start + end + t('b')));
  assert.equal(resolveBody(p(t('a')) + start + p(del('A', 'x') + end, delMark('A')), 'accept'), p(t('a')) + start + end);
  const marked = table(p(t('c') + end)).replace('<w:tr>', `<w:tr><w:trPr>${delMark('A')}</w:trPr>`);
  assert.equal(resolveBody(p(t('a') + start, delMark('A')) + marked + p(t('b')), 'accept'), p(t('a') + start + end + t('b')));
});

test('blocks wrapped in a marker, as some programs write', () => {
  assert.equal(resolveBody(ins('A', p(t('a'))) + p(t('b')), 'accept'), p(t('a')) + p(t('b')));
  assert.equal(resolveBody(ins('A', p(t('a'))) + p(t('b')), 'reject'), p(t('b')));
});
