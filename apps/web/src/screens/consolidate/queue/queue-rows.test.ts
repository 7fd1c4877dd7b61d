import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '@svod/contract';
import { type Filters, queueRows, shownLines, stepLine, tabCounts } from './queue-rows.ts';

const line = (id: string, more: Partial<Line> = {}): Line => ({
  ...{
    id,
    kind: 'amendment',
    place: 0,
    part: 'I',
    measure: '1.1',
    field: 'deadline',
    label: 'II квартал',
    provision: 'p',
    what: 'text-replaced',
  },
  ...{ bodies: ['a'], tracked: true, state: 'open', meets: [], collision: null, decided: null, reopened: false },
  ...more,
});
const decided = { revision: 1, kind: 'accepted', state: 'standing', follows: false } as const;
const LINES: readonly Line[] = [
  line('c', { kind: 'collision', collision: { kind: 'rival', needsDecision: true }, meets: ['1', '2'] }),
  line('1', { meets: ['c'] }),
  line('2', { meets: ['c'], bodies: ['b'], decided }),
  line('3', { part: 'II', tracked: false, field: 'resp' }),
  line('4', { part: 'II', state: 'folded' }),
  line('5', { part: 'II', kind: 'remark', decided: { ...decided, kind: null } }),
  line('6', { part: 'II', kind: 'collision', collision: { kind: 'same', needsDecision: false } }),
];
const ALL: Filters = { tab: 'all', body: '', part: '', field: '', words: '', fresh: false };
const partOf = ({ part }: Line) => ({ id: part, title: part });
const shown = (more: Partial<Filters>, kept: string | null = null): string =>
  shownLines(LINES, { ...ALL, ...more }, partOf, kept)
    .map(({ id }) => id)
    .join('');

test('numbers agree with what is shown, and one that was undone is open again', () => {
  assert.deepEqual(tabCounts(LINES), { undecided: 3, collisions: 1, untracked: 1, all: 4, rest: 1 });
  assert.equal(shown({ tab: 'undecided' }), '135');
  assert.equal(shown({ tab: 'collisions' }), 'c');
  assert.equal(shown({ tab: 'all' }), '1235');
  assert.equal(shown({ tab: 'rest' }), '4');
});

test('filters narrow it, and the line that is looked at stays when it is decided', () => {
  assert.equal(shown({ body: 'b' }), '2');
  assert.equal(shown({ part: 'II', field: 'resp' }), '3');
  assert.equal(shown({ words: 'кварт' }), '1235');
  assert.equal(shown({ words: 'вартал' }), '');
  assert.equal(shown({ tab: 'undecided' }, '2'), '1235');
});

test('parts head their lines with what is open in them; steps end at the ends, open ones go round', () => {
  const lines = shownLines(LINES, ALL, partOf, null);
  assert.deepEqual(
    queueRows(lines, partOf).map((row) => (row.kind === 'part' ? `${row.title} ${row.open}` : row.line.id)),
    ['I 1', '1', '2', 'II 2', '3', '5'],
  );
  assert.equal(stepLine(lines, '1', 1)?.id, '2');
  assert.equal(stepLine(lines, '1', 1, true)?.id, '3');
  assert.equal(stepLine(lines, '5', 1, true)?.id, '1');
  assert.equal(stepLine(lines, '5', 1), null);
  assert.equal(stepLine(lines, null, 1)?.id, '1');
});
