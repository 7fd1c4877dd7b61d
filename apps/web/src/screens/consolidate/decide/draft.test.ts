import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Draft, decisionsOf, missingIn, onNow, rejectedWith } from './draft.ts';
import { shareIn } from './share-in.ts';

const draft = (more: Partial<Draft>): Draft => ({
  ...{
    mode: 'reject',
    targets: [{ item: 'a', revision: 2 }],
    offered: '',
    wording: '',
    picks: [],
    reason: '',
    agreed: false,
    rejected: [],
    among: [],
    moved: false,
  },
  ...more,
});

test('a rejection needs a reason, a part and a joint text their words, an order its insertions', () => {
  assert.equal(missingIn(draft({ reason: ' ' })), 'reason');
  assert.equal(missingIn(draft({ reason: 'нет оснований' })), null);
  assert.equal(missingIn(draft({ mode: 'joint' })), 'wording');
  assert.equal(missingIn(draft({ mode: 'order' })), 'picks');
});

test('it is recorded on what was seen, and after somebody else on what stands now', () => {
  const [sent] = decisionsOf(draft({ mode: 'part', wording: ' 80 процентов ', reason: '' }));
  assert.deepEqual(sent, { item: 'a', revision: 2, kind: 'accepted-in-part', reason: '', agreed: false, wording: '80 процентов' });
  assert.deepEqual(
    onNow(decisionsOf(draft({ reason: 'x' })), [{ item: 'a', revision: 5 }]).map(({ revision }) => revision),
    [5],
  );
  assert.equal('wording' in (decisionsOf(draft({ reason: 'x' }))[0] ?? {}), false, 'a rejection has no wording');
});

test('a joint text goes with rejections of their own reasons, in one act', () => {
  const rejected = rejectedWith(rejectedWith([], { item: 'b', revision: 0 }, ''), { item: 'c', revision: 3 }, ' нет оснований ');
  const joint = draft({ mode: 'joint', wording: 'согласовано', rejected });
  assert.equal(missingIn(joint), 'reasons');
  const whole = { ...joint, rejected: rejectedWith(rejected, { item: 'b', revision: 0 }, null) };
  assert.equal(missingIn(whole), null);
  assert.deepEqual(
    decisionsOf(whole).map(({ item, revision, kind, reason, wording }) => [item, revision, kind, reason, wording]),
    [
      ['a', 2, 'joint', '', 'согласовано'],
      ['c', 3, 'rejected', 'нет оснований', undefined],
    ],
  );
  assert.equal(decisionsOf({ ...whole, mode: 'reject', reason: 'x' }).length, 1, 'of a joint text alone');
});

test('what a joint text holds of an amendment', () => {
  assert.equal(shareIn('контроль транзита, реэкспорта и брокерства', ', реэкспорта', ''), 'whole');
  assert.equal(shareIn('контроль реэкспорта', 'реэкспорта, а также всеобъемлющий контроль', ''), 'some');
  assert.equal(shareIn('контроль транзита', 'брокерства', ''), 'none');
  assert.equal(shareIn('контроль транзита', '', 'и посредничества'), 'whole', 'what was to go is gone');
  assert.equal(shareIn('транзита и посредничества', '', 'и посредничества'), 'none');
});
