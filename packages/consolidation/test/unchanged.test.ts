import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOLD, NONE, OBJECT } from '../src/document/document.ts';
import type { Comment, Document, Inline, Paragraph, Span } from '../src/document/document.ts';
import { compareReturn } from '../src/returns/compare-return.ts';
import { indexBase } from '../src/returns/context.ts';
import { isUnchanged } from '../src/returns/unchanged.ts';

const span = (start: number, end: number, more: Partial<Span> = {}): Span => ({
  start,
  end,
  ins: NONE,
  del: NONE,
  format: 0,
  formatChange: null,
  ...more,
});

function paragraph(text: string, more: Partial<Paragraph> = {}): Paragraph {
  const mark = { ins: NONE, del: NONE };
  const look = {
    style: '',
    heading: null,
    numbering: null,
    label: '',
    align: '',
    bookmark: '',
    paraId: '',
    generated: false,
    formatChanges: NONE,
  };
  return { kind: 'paragraph', text, spans: text === '' ? [] : [span(0, text.length)], objects: [], mark, ...look, ...more };
}

const picture = (key: string, flow: string | null = null): Inline => ({
  kind: flow === null ? 'picture' : 'footnote',
  key,
  text: '',
  flow,
});
const document = (blocks: readonly Paragraph[], comments: readonly Comment[] = []): Document => ({
  flows: [{ key: 'main', blocks }],
  revisions: [],
  comments,
  problems: [],
});

test('a paragraph is unchanged only where nothing of it differs and nothing is tracked', () => {
  const text = `слово ${OBJECT}`;
  const base = paragraph(text, { objects: [picture('a')] });
  assert.ok(isUnchanged(base, paragraph(text, { objects: [picture('a')], paraId: '1', label: '2.' })));
  const changed: Record<string, Partial<Paragraph>> = {
    text: { text: `слова ${OBJECT}` },
    format: { spans: [span(0, 7, { format: BOLD })] },
    'format of a part': { spans: [span(0, 3), span(3, 7, { format: BOLD })] },
    inserted: { spans: [span(0, 7, { ins: [0] })] },
    deleted: { spans: [span(0, 7, { del: [0] })] },
    'tracked format': { spans: [span(0, 7, { formatChange: { revision: 0, was: 0 } })] },
    'mark inserted': { mark: { ins: [0], del: NONE } },
    'mark deleted': { mark: { ins: NONE, del: [0] } },
    'tracked properties': { formatChanges: [0] },
    'another picture': { objects: [picture('b')] },
    'another object': { objects: [{ ...picture('a'), kind: 'formula' }] },
    'a note': { objects: [picture('a', 'footnote/1')] },
    'no object': { objects: [] },
  };
  for (const [what, more] of Object.entries(changed))
    assert.ok(!isUnchanged(base, paragraph(text, { objects: [picture('a')], ...more })), what);
  assert.ok(!isUnchanged(undefined, base));
  assert.ok(!isUnchanged(base, { kind: 'table', rows: [] }));
});

test('a note that stands at the same place is compared, though the words around it are unchanged', () => {
  const words = paragraph(`слово${OBJECT}`, { objects: [picture('', 'footnote/1')] });
  const note = (text: string) => ({ key: 'footnote/1', blocks: [paragraph(text)] });
  const of = (text: string): Document => ({ ...document([words]), flows: [{ key: 'main', blocks: [words] }, note(text)] });
  const { changes } = compareReturn(indexBase(of('сноска')), of('сноска новая'));
  assert.deepEqual(
    changes.map((change) => [change.kind, change.flow]),
    [['text', 'footnote/1']],
  );
});

test('a comment on unchanged words is pinned to just those words, whether or not other paragraphs change', () => {
  const blocks = ['Первый пункт плана', 'Второй пункт плана', 'Третий пункт плана'].map((text) =>
    paragraph(text, { spans: [span(0, 7), span(7, 18, { format: BOLD })] }),
  );
  const at = (block: number, offset: number) => ({ flow: 'main', block, offset });
  const comment: Comment = {
    id: '1',
    author: 'а',
    date: null,
    text: 'почему?',
    parent: null,
    resolved: false,
    anchor: { start: at(1, 7), end: at(1, 12) },
  };
  const [, second] = blocks;
  assert.ok(second);
  const places = [
    blocks,
    [...blocks.slice(0, 2), paragraph('Третий раздел плана')],
    [paragraph('Первый раздел плана'), ...blocks.slice(1)],
  ].map((made) => {
    const { remarks, changes } = compareReturn(indexBase(document(blocks)), document(made, [comment]));
    return [remarks[0]?.place, changes.length > 0];
  });
  const start = blocks[0] ? blocks[0].text.length + 1 + 7 : 0;
  const place = { flow: 'main', start, end: start + 5 };
  assert.deepEqual(places, [
    [place, false],
    [place, true],
    [place, true],
  ]);
});
