import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyAct } from './key-act.ts';

const pressed = (code: string, more: object = {}) => ({
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  target: null,
  ...more,
});

test('keys act by their place, whatever letter lies there', () => {
  assert.deepEqual(keyAct(pressed('KeyA'), true), { kind: 'accept' });
  assert.deepEqual(keyAct(pressed('KeyT'), true), { kind: 'joint' });
  assert.deepEqual(keyAct(pressed('Digit0'), true), { kind: 'pick', number: 0 });
  assert.deepEqual(keyAct(pressed('Numpad7'), true), { kind: 'pick', number: 7 });
  assert.deepEqual(keyAct(pressed('Slash'), true), { kind: 'find' });
  assert.deepEqual(keyAct(pressed('Slash', { shiftKey: true }), true), { kind: 'help' });
  assert.deepEqual(
    keyAct(pressed('Digit7', { shiftKey: true, key: '?' }), true),
    { kind: 'help' },
    'where the sign lies on a Cyrillic layout',
  );
  assert.deepEqual(keyAct(pressed('Backslash', { shiftKey: true, key: '/' }), true), { kind: 'find' });
  assert.equal(keyAct(pressed('KeyQ'), true), null);
});

test('while somebody types, only Escape and Ctrl+Enter mean anything; the browser keeps its own', () => {
  const target = { tagName: 'TEXTAREA' };
  assert.equal(keyAct(pressed('KeyA', { target }), true), null);
  assert.equal(keyAct(pressed('Digit1', { target: { tagName: 'INPUT', type: 'search' } }), true), null);
  assert.deepEqual(keyAct(pressed('KeyA', { target: { tagName: 'INPUT', type: 'checkbox' } }), true), { kind: 'accept' });
  assert.deepEqual(keyAct(pressed('Escape', { target }), true), { kind: 'leave' });
  assert.deepEqual(keyAct(pressed('Enter', { target, ctrlKey: true }), true), { kind: 'record' });
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { shiftKey: true }])
    assert.equal(keyAct(pressed('KeyA', held), true), null, JSON.stringify(held));
});

test('Shift marks along the queue; arrows go along it only where the focus is in it', () => {
  assert.deepEqual(keyAct(pressed('KeyJ', { shiftKey: true }), true), { kind: 'mark-next' });
  assert.deepEqual(keyAct(pressed('KeyK', { shiftKey: true }), true), { kind: 'mark-previous' });
  assert.deepEqual(keyAct(pressed('ArrowDown', { inQueue: true }), true), { kind: 'next' });
  assert.deepEqual(keyAct(pressed('ArrowUp', { inQueue: true, shiftKey: true }), false), { kind: 'mark-previous' }, 'no single key');
  assert.equal(keyAct(pressed('ArrowDown'), true), null);
  assert.equal(keyAct(pressed('ArrowDown', { inQueue: true, target: { tagName: 'INPUT', type: 'search' } }), true), null);
  assert.equal(keyAct(pressed('KeyJ', { shiftKey: true, target: { tagName: 'TEXTAREA' } }), true), null);
});

test('switched off, single keys do nothing, and Ctrl+Enter still records', () => {
  assert.equal(keyAct(pressed('KeyA'), false), null);
  assert.equal(keyAct(pressed('Digit1'), false), null);
  assert.deepEqual(keyAct(pressed('Enter', { ctrlKey: true }), false), { kind: 'record' });
});
