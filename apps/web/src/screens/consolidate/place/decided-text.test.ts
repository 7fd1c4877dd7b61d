import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Standing } from '@svod/contract';
import { contested } from './contested.ts';
import { decidedText, wordsIn } from './decided-text.ts';
import type { Amendment, Collision } from './place-detail.ts';

const BEFORE = 'контроль транзита и посредничества';
const NONE: Standing = {
  ...{ revision: 0, kind: null, wording: null, picks: [], reason: '', meeting: '', agreed: false, state: 'standing' },
  ...{ by: '', decided: null, confirmedBy: null },
};
function amendment(id: string, old: string, words: string, decision: Partial<Standing> = {}): Amendment {
  const start = BEFORE.indexOf(old);
  const range = { start, end: start + old.length };
  const after = BEFORE.slice(0, start) + words + BEFORE.slice(range.end);
  return {
    ...{
      id,
      what: 'text-replaced',
      field: '',
      provision: 'p',
      elsewhere: null,
      state: 'open',
      why: '',
      parent: null,
      before: BEFORE,
      after,
      range,
      pieces: [],
    },
    ...{ sponsors: [], collisions: [], decision: { ...NONE, ...decision } },
  };
}
const collision = (amendments: string[], decision: Partial<Standing>): Collision => ({
  ...{
    id: 'c',
    kind: 'rival',
    needsDecision: true,
    why: '',
    values: {},
    amendments,
    disputed: null,
    earlier: [],
    decision: { ...NONE, ...decision },
  },
});

test('what is accepted stands in the text, wholly or in part, and nothing else does', () => {
  const one = (decision: Partial<Standing>): string =>
    decidedText(BEFORE, [amendment('1', 'транзита', 'транзита, реэкспорта', decision)], []);
  assert.equal(one({ kind: 'accepted' }), 'контроль транзита, реэкспорта и посредничества');
  assert.equal(one({ kind: 'accepted-in-part', wording: 'реэкспорта' }), 'контроль реэкспорта и посредничества');
  for (const kind of ['rejected', 'noted', 'referred', null] as const) assert.equal(one({ kind }), BEFORE);
  const put: Amendment = {
    ...amendment('1', '', ' и реэкспорта', { kind: 'accepted-in-part', wording: 'реэкспорта' }),
    range: { start: BEFORE.length, end: BEFORE.length },
  };
  assert.equal(decidedText(BEFORE, [{ ...put, after: `${BEFORE} и реэкспорта` }], []), `${BEFORE} реэкспорта`);
});

test('a picked text and a joint one stand for their collision; of two that overlap the first', () => {
  const both = [amendment('1', 'транзита и', 'реэкспорта и'), amendment('2', 'и посредничества', 'и брокерства')];
  assert.equal(decidedText(BEFORE, both, [collision(['1', '2'], { kind: 'pick', picks: ['2'] })]), 'контроль транзита и брокерства');
  assert.equal(decidedText(BEFORE, both, [collision(['1', '2'], { kind: 'joint', wording: 'всего' })]), 'контроль всего');
  const accepted = both.map((each) => ({ ...each, decision: { ...NONE, kind: 'accepted' as const } }));
  assert.equal(decidedText(BEFORE, accepted, []), 'контроль реэкспорта и посредничества');
});

test('words that are put in, and stretches that are disputed', () => {
  assert.equal(wordsIn(amendment('1', 'транзита', 'транзита, реэкспорта'), BEFORE), 'транзита, реэкспорта');
  assert.equal(wordsIn(amendment('1', ' и посредничества', ''), BEFORE), '');
  assert.deepEqual(contested(BEFORE, [amendment('1', 'транзита и', ''), amendment('2', 'и посредничества', '')]), [
    { text: 'контроль ', hot: false },
    { text: 'транзита и', hot: true },
    { text: ' посредничества', hot: true },
  ]);
  assert.deepEqual(contested(BEFORE, []), [{ text: BEFORE, hot: false }]);
});
