import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from './draft.ts';
import { draftsName, keepDrafts, readDrafts } from './kept-drafts.ts';

const draft: Draft = {
  ...{ mode: 'joint', targets: [{ item: 'c1', revision: 2 }], offered: 'было', wording: 'стало', picks: [], reason: '', agreed: false },
  rejected: [{ item: 'a1', revision: 0, reason: 'нет' }],
  among: ['a1', 'a2'],
  moved: false,
};

function store(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, text) => void held.set(name, text),
    removeItem: (name) => void held.delete(name),
  };
}

test('what was typed comes back after the page was loaded anew, for the same person and round', () => {
  const kept = store();
  const name = draftsName('p', 'r', 'ru');
  keepDrafts(name, { drafts: { 'c1 joint': draft }, open: { line: 'c1', mode: 'joint' } }, kept);
  assert.deepEqual(readDrafts(name, kept), { drafts: { 'c1 joint': draft }, open: { line: 'c1', mode: 'joint' } });
  assert.deepEqual(readDrafts(draftsName('other', 'r', 'ru'), kept), { drafts: {}, open: null });
  keepDrafts(name, { drafts: {}, open: null }, kept);
  assert.equal(kept.held.size, 0, 'what was recorded is not kept');
});

test('what another release kept, or what is broken, is nothing; a browser that keeps nothing is no fault', () => {
  const kept = store();
  for (const text of [
    '{',
    'null',
    '[]',
    '{"drafts":{"c1 joint":{"mode":"joint"}}}',
    '{"drafts":{"x":null},"open":{"line":"x","mode":"joint"}}',
  ]) {
    kept.held.set('n', text);
    assert.deepEqual(readDrafts('n', kept), { drafts: {}, open: null }, text);
  }
  assert.deepEqual(readDrafts('n', null), { drafts: {}, open: null });
  keepDrafts(
    'n',
    { drafts: { a: draft }, open: null },
    {
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => undefined,
    },
  );
});
