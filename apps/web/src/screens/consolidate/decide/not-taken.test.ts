import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Moment, notTaken } from './not-taken.ts';

const ready: Moment = { settled: false, recording: false, many: false, inSight: true };
const DECIDING = ['accept', 'part', 'reject', 'note', 'refer', 'joint', 'dismiss', 'pick', 'record'] as const;

test('what is in sight is decided on; what is not there yet is not, and that is said', () => {
  for (const act of DECIDING) {
    assert.equal(notTaken(act, ready), null, act);
    assert.equal(notTaken(act, { ...ready, inSight: false }), 'toldNotYet', act);
  }
});

test('marked lines are in sight in the queue; an editor is not while the place is on its way', () => {
  const marked = { ...ready, many: true, inSight: false };
  for (const act of ['accept', 'note', 'refer'] as const) assert.equal(notTaken(act, marked), null, act);
  for (const act of ['reject', 'record', 'joint', 'pick'] as const) assert.equal(notTaken(act, marked), 'toldNotYet', act);
});

test('while one act is being recorded no other is taken; going along the queue and marking always are', () => {
  const recording = { ...ready, recording: true };
  for (const act of [...DECIDING, 'undo'] as const) assert.equal(notTaken(act, recording), 'toldBusy', act);
  for (const act of ['next', 'previous', 'mark', 'find', 'help', 'leave'] as const)
    assert.equal(notTaken(act, { settled: true, recording: true, many: false, inSight: false }), null, act);
});

test('undo needs no place; a settled round takes nothing', () => {
  assert.equal(notTaken('undo', { ...ready, inSight: false }), null);
  assert.equal(notTaken('undo', { ...ready, settled: true }), 'isSettled');
  assert.equal(notTaken('accept', { ...ready, settled: true, recording: true }), 'isSettled');
});
