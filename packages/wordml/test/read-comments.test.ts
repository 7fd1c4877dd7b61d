import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Comment } from '@svod/consolidation';
import { cell, del, gone, ins, p, r, read, t, tbl, tr, words } from './read-dsl.ts';

const start = (id: string): string => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: string): string => `<w:commentRangeEnd w:id="${id}"/>`;
const reference = (id: string): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
const comment = (id: string, text: string, more = '', paraId = ''): string =>
  `<w:comment w:id="${id}" w:author="A" ${more}><w:p w14:paraId="${paraId}"><w:r><w:annotationRef/></w:r>${words(text)}</w:p></w:comment>`;
const commentsXml = (...each: readonly string[]): Readonly<Record<string, string>> => ({
  'comments.xml': `<w:comments>${each.join('')}</w:comments>`,
});

function anchors(body: string, ids: readonly string[] = ['0']): readonly Comment['anchor'][] {
  const { document } = read(body, commentsXml(...ids.map((id) => comment(id, 'x'))));
  return document.comments.map((each) => each.anchor);
}

const at = (block: number, offset: number, flow = 'main') => ({ flow, block, offset });

test('a comment as written', () => {
  const { document, binding } = read(
    p(words('ab'), start('7'), words('cd'), end('7'), reference('7')),
    commentsXml(
      `<w:comment w:id="7" w:author="Бюро" w:date="2012-01-02T03:04:05Z" w:initials="Б"><w:p><w:r><w:annotationRef/></w:r>${r(t('one'), '<w:br/>', t('two'))}</w:p>${p(ins('B', words('three')), del('B', gone('four')))}</w:comment>`,
    ),
  );
  assert.deepEqual(document.comments, [
    {
      id: '7',
      author: 'Бюро',
      date: '2012-01-02T03:04:05Z',
      text: 'one\ntwo\nthree',
      parent: null,
      resolved: false,
      anchor: { start: at(0, 2), end: at(0, 4) },
    },
  ]);
  assert.equal(binding.comments.get('7')?.local, 'comment');
  assert.deepEqual(
    document.problems.map((each) => [each.code, each.where]),
    [
      ['revision-not-read', 'word/comments.xml'],
      ['revision-not-read', 'word/comments.xml'],
    ],
  );
});

test('ranges over paragraphs, inside tracked changes, across cells', () => {
  assert.deepEqual(anchors(p(ins('A', start('0'), words('ab'))) + p(del('B', gone('c'), end('0'), gone('d')))), [
    { start: at(0, 0), end: at(1, 1) },
  ]);
  assert.deepEqual(anchors(tbl(tr(`<w:tc>${p(start('0'), words('a'))}</w:tc>`, `<w:tc>${p(words('b'), end('0'))}</w:tc>`))), [
    { start: at(0, 0, 'main/0.0.0'), end: at(0, 1, 'main/0.0.1') },
  ]);
});

test('ends between blocks, rows and cells', () => {
  assert.deepEqual(anchors(p(words('a')) + start('0') + p(words('bc')) + end('0') + p()), [{ start: at(1, 0), end: at(1, 2) }]);
  assert.deepEqual(anchors(start('0') + tbl(tr(cell('x'))) + end('0') + p()), [{ start: at(0, 0), end: at(0, 0) }]);
  assert.deepEqual(
    anchors(tbl(start('0'), tr(cell('a'), start('1'), cell('bc')), end('0'), tr(cell('d')), end('1'), start('2')), ['0', '1', '2']),
    [
      { start: at(0, 0, 'main/0.0.0'), end: at(0, 2, 'main/0.0.1') },
      { start: at(0, 0, 'main/0.0.1'), end: at(0, 1, 'main/0.1.0') },
      { start: at(0, 0), end: at(0, 0) },
    ],
  );
  assert.deepEqual(anchors(p(words('ab')) + start('0')), [{ start: at(0, 2), end: at(0, 2) }]);
  assert.deepEqual(anchors(end('0') + p(words('ab'))), [{ start: at(0, 0), end: at(0, 0) }]);
});

test('a missing end or start, a reference alone, nothing', () => {
  assert.deepEqual(anchors(p(words('a'), start('0'), words('b'))), [{ start: at(0, 1), end: at(0, 1) }]);
  assert.deepEqual(anchors(p(words('ab'), end('0'), reference('0'))), [{ start: at(0, 2), end: at(0, 2) }]);
  assert.deepEqual(anchors(p(words('abc'), reference('0'), words('d'))), [{ start: at(0, 3), end: at(0, 3) }]);
  assert.deepEqual(anchors(p(words('a'))), [null]);
});

test('replies and resolved threads by commentsExtended', () => {
  const extended =
    '<w15:commentsEx><w15:commentEx w15:paraId="0000000A" w15:done="1"/><w15:commentEx w15:paraId="0000000b" w15:paraIdParent="0000000a" w15:done="1"/><w15:commentEx w15:paraId="0000000C" w15:done="0"/></w15:commentsEx>';
  const { document } = read(
    p(start('1'), start('2'), start('3'), words('x'), end('1'), end('2'), end('3')),
    {
      ...commentsXml(
        `<w:comment w:id="1" w:author="A"><w:p w14:paraId="00000001"/><w:p w14:paraId="0000000A"/></w:comment>`,
        comment('2', 'reply', 'w:date="2012-01-02T00:00:00Z"', '0000000B'),
        comment('3', 'other', 'w:date="2012-01-03T00:00:00Z"', '0000000C'),
      ),
      'extended.xml': extended,
    },
    {
      relationships:
        '<Relationship Id="x" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="extended.xml"/>',
    },
  );
  assert.deepEqual(
    document.comments.map(({ id, parent, resolved }) => [id, parent, resolved]),
    [
      ['1', null, true],
      ['2', '1', true],
      ['3', null, false],
    ],
  );
});

const EXTENDED = {
  relationships:
    '<Relationship Id="x" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="extended.xml"/>',
};
const threads = (entries: readonly string[], comments: readonly string[], body: string): readonly unknown[] =>
  read(
    body,
    {
      ...commentsXml(...comments),
      'extended.xml': `<w15:commentsEx>${entries.map((entry) => `<w15:commentEx ${entry}/>`).join('')}</w15:commentsEx>`,
    },
    EXTENDED,
  ).document.comments.map(({ id, parent, resolved }) => [id, parent, resolved]);

test('a thread is resolved as its first comment is; a chain of replies is one thread; a circle ends', () => {
  const three = ['1', '2', '3'].map((id) => comment(id, id, '', `0000000${id}`));
  const body = p(words('x'));
  assert.deepEqual(
    threads(
      [
        'w15:paraId="00000001" w15:done="1"',
        'w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"',
        'w15:paraId="00000003" w15:paraIdParent="00000002"',
      ],
      three,
      body,
    ),
    [
      ['1', null, true],
      ['2', '1', true],
      ['3', '1', true],
    ],
  );
  assert.deepEqual(
    threads(
      [
        'w15:paraId="00000001" w15:paraIdParent="00000002"',
        'w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="1"',
        'w15:paraId="00000003" w15:paraIdParent="00000002"',
      ],
      three,
      body,
    ),
    [
      ['1', null, false],
      ['2', '1', false],
      ['3', '1', false],
    ],
  );
});

test('a reply that commentsExtended does not name is told by its place', () => {
  const dated = (id: string, day: number): string => comment(id, id, `w:date="2012-01-0${day}T00:00:00Z"`, `0000000${id}`);
  const body = p(start('1'), start('2'), words('x'), end('1'), end('2'));
  assert.deepEqual(threads(['w15:paraId="00000001" w15:done="1"'], [dated('1', 1), dated('2', 2)], body), [
    ['1', null, true],
    ['2', '1', true],
  ]);
  assert.deepEqual(threads(['w15:paraId="00000001"', 'w15:paraId="00000002"'], [dated('1', 1), dated('2', 2)], body), [
    ['1', null, false],
    ['2', null, false],
  ]);
});

test('replies by place, only where a file has no commentsExtended and the words are the same', () => {
  const dated = (id: string, day: number): string => comment(id, 'x', `w:date="2012-01-0${day}T00:00:00Z"`);
  const { document } = read(
    p(
      start('2'),
      start('1'),
      start('3'),
      words('ab'),
      end('1'),
      end('2'),
      words('c'),
      end('3'),
      reference('1'),
      reference('4'),
      reference('5'),
    ),
    commentsXml(dated('1', 3), dated('2', 1), dated('3', 4), dated('4', 1), dated('5', 2), comment('6', 'nowhere')),
  );
  assert.deepEqual(
    document.comments.map(({ id, parent }) => [id, parent]),
    [
      ['1', '2'],
      ['2', null],
      ['3', null],
      ['4', null],
      ['5', null],
      ['6', null],
    ],
  );
});
