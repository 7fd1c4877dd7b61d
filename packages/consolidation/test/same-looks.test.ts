/** One look given in many places: where those places are when the base changes under it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PropertyChange } from '../src/amendments/change.ts';
import type { Block, Document, Paragraph, Values } from '../src/document/document.ts';
import { outlineOf } from '../src/places/outline.ts';
import { indexBase } from '../src/returns/context.ts';
import { carryForward } from '../src/versions/carry-forward.ts';
import { doc, p } from './laws/dsl.ts';
import { ENGINE, consolidated, readRound } from './laws/engine.ts';

const TEXTS = ['Первый пункт.', 'Второй пункт.', 'Третий пункт.'];
const BASE = doc(...TEXTS);
const dressed = (base: Document, traits: Values): Document => ({
  ...base,
  flows: base.flows.map((flow) => ({
    ...flow,
    blocks: flow.blocks.map((block): Block => (block.kind === 'paragraph' ? { ...block, traits } : block)),
  })),
});
const SENT = dressed(BASE, { after: 200 });

function only(base: Document, made: Document): PropertyChange {
  const [one, ...more] = consolidated(ENGINE, readRound(ENGINE, base, [made])).amendments;
  assert.equal(more.length, 0);
  assert.ok(one?.change.kind === 'property');
  return one.change;
}

test('the same in all paragraphs is one change with the other places', () => {
  const change = only(BASE, SENT);
  assert.deepEqual([change.start, change.end], [0, 14]);
  assert.deepEqual(change.elsewhere, [
    { flow: 'main', start: 14, end: 28 },
    { flow: 'main', start: 28, end: 42 },
  ]);
});

test('carried through other changes it keeps the places that are left', () => {
  const change = only(BASE, SENT);
  const removed = (start: number, end: number): Parameters<typeof ENGINE.mapper>[1] => [
    { change: { kind: 'text', flow: 'main', start, end, content: { blocks: [], open: false } } },
  ];
  const through = (start: number, end: number): unknown => ENGINE.mapper(BASE, removed(start, end))({ change });
  assert.deepEqual(through(14, 28), { changes: [{ ...change, elsewhere: [{ flow: 'main', start: 14, end: 28 }] }] });
  const { elsewhere: _elsewhere, ...alone } = change;
  assert.deepEqual(through(14, 42), { changes: [alone] });
  assert.deepEqual(through(0, 14), { code: 'words-gone' });
});

test('carried forward to a newer base it keeps the places that are there; without its own it is homeless', () => {
  const forward = (...texts: readonly string[]): readonly unknown[] => {
    const newer = doc(...texts);
    const older = indexBase(BASE);
    const { findings, stale } = carryForward(
      ENGINE.compare(older, SENT),
      older,
      outlineOf(BASE, () => null),
      indexBase(newer),
    );
    return [
      ...findings.changes.map((raw) => (raw.kind === 'property' ? [raw.start, raw.elsewhere?.map(({ start }) => start)] : raw.kind)),
      ...stale.changes.map(({ state }) => state),
    ];
  };
  assert.deepEqual(forward(...TEXTS), [[0, [14, 28]]]);
  assert.deepEqual(forward('Новый.', TEXTS[0] ?? '', TEXTS[2] ?? ''), [[7, [21]]]);
  assert.deepEqual(forward(TEXTS[0] ?? ''), [[0, undefined]]);
  assert.deepEqual(forward(TEXTS[1] ?? '', TEXTS[2] ?? ''), ['homeless']);
});

test('a file of which the defaults are known tells looks by them; one of which nothing is known has what the base has', () => {
  const known: Document = { ...BASE, defaults: { after: 200 } };
  assert.deepEqual(consolidated(ENGINE, readRound(ENGINE, known, [BASE])).amendments, []);
  assert.deepEqual(consolidated(ENGINE, readRound(ENGINE, known, [{ ...SENT, defaults: {} }])).amendments, []);
  assert.equal(only(known, { ...BASE, defaults: {} }).differences[0]?.now, '0 pt');
});

test('what a program fills in by itself has no look, nor has what two say of a content control where nothing is known', () => {
  const generated = (traits: Values): Document => {
    const paragraph: Paragraph = { ...p('Содержание'), generated: true, traits };
    return doc(paragraph);
  };
  assert.deepEqual(consolidated(ENGINE, readRound(ENGINE, generated({}), [generated({ after: 100 })])).amendments, []);
  const controlled = doc({ ...p('Срок'), controls: ['Срок', 'Срок'] });
  const one = doc({ ...p('Срок'), controls: ['Срок'] });
  assert.deepEqual(consolidated(ENGINE, readRound(ENGINE, controlled, [one])).amendments, []);
  const { differences } = only({ ...controlled, controlsKnown: true }, one);
  assert.deepEqual(differences, [{ of: 'markup', name: 'deleted', was: 'Срок', now: '' }]);
});
