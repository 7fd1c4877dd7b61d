import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Amendment, Consolidation, Decision } from '@svod/consolidation';
import { type Language, type NextTexts, type OldNewTable, type RichText, oldNewTable, plainText } from '../src/index.ts';
import { SAMPLE, amendment, place, sponsor } from './sample-consolidation.ts';

const accepted = (more: Partial<Decision> = {}): Decision => ({
  kind: 'accepted',
  text: null,
  reason: '',
  by: { name: 'Секретариат', role: '' },
  date: null,
  meeting: '',
  agreed: false,
  follows: null,
  ...more,
});
const decided = (ids: readonly string[], decision = accepted()): Consolidation => ({
  ...SAMPLE,
  amendments: SAMPLE.amendments.map((one): Amendment => (ids.includes(one.id) ? { ...one, state: 'decided', decision } : one)),
});
const made = (c: Consolidation, texts: Partial<NextTexts> = {}, language: Language = 'ru'): OldNewTable =>
  oldNewTable(c, { standing: ({ after }) => (after === '' ? null : after), put: () => '', ...texts }, { language, version: '2' });
const marked = (text: RichText, mark: string): readonly string[] => text.flat().flatMap((run) => (run.mark === mark ? [run.text] : []));

test('only what was accepted stands there, in the plan’s order, numbered', () => {
  assert.deepEqual(made(SAMPLE).rows, []);
  assert.deepEqual(made(decided(['a01'], accepted({ kind: 'rejected' }))).rows, []);
  const { rows } = made(decided(['a01', 'a03', 'a09', 'a12']));
  assert.deepEqual(
    rows.map(({ number, ids }) => [number, ids]),
    [
      [1, ['a01']],
      [2, ['a03']],
      [3, ['a09']],
      [4, ['a12']],
    ],
  );
  assert.equal(plainText(rows[2]?.place ?? []), 'Мероприятие 2.3, графа «Срок»');
  assert.equal(plainText(rows[2]?.body ?? []), 'МВД\n(№\u00A01/6640 от 20.11.2025)\nМО\n(№\u00A014/2209 от 12.11.2025)');
});

test('amendments of one provision are one row, each marked in its place, under all who asked', () => {
  const next = SAMPLE.amendments.find(({ id }) => id === 'a02')?.after.replace(' по мере необходимости, но', '') ?? '';
  const [row, ...others] = made(decided(['a02', 'a03']), { standing: () => next }).rows;
  assert.ok(row && others.length === 0);
  assert.deepEqual(row.ids, ['a02', 'a03']);
  assert.equal(plainText(row.next), next);
  assert.deepEqual(marked(row.base, 'deleted').join(''), ' по мере необходимости, но');
  assert.match(marked(row.next, 'inserted').join(''), /Генеральной прокуратуры/u);
  assert.match(plainText(row.body), /МВД.*МИД.*ГТС/su);
});

test('a wording that the amendments alone do not make is shown as it stands: what differs is marked as a whole', () => {
  const joint = accepted({ kind: 'accepted-in-part', text: 'I квартал 2027 г.', follows: { kind: 'collision', id: 'c01' } });
  const [row] = made(decided(['a08', 'a09'], joint), { standing: () => 'I квартал 2027 г.' }).rows;
  assert.ok(row);
  assert.deepEqual([plainText(row.base), plainText(row.next)], ['IV квартал 2026 г.', 'I квартал 2027 г.']);
  assert.deepEqual([marked(row.base, 'deleted'), marked(row.next, 'inserted')], [['IV квартал 2026'], ['I квартал 2027']]);
});

test('a paragraph that is only split or joined bears the sign of its end, so that the difference is seen', () => {
  const [one, two] = ['Первое предложение. Второе.', 'Первое предложение.\nВторое.'];
  const at = (before: string, after: string, kind: 'paragraph-split' | 'paragraphs-joined'): OldNewTable['rows'][number] | undefined => {
    const whole = { at: place({ section: '1' }), before, after, by: [sponsor('МО')], state: 'decided', decision: accepted() } as const;
    const splitOrJoined = amendment('y1', kind, {
      ...whole,
      old: kind === 'paragraph-split' ? ' ' : '\n',
      put: kind === 'paragraph-split' ? '\n' : ' ',
    });
    return made({ ...SAMPLE, amendments: [splitOrJoined] }, { standing: () => after }).rows[0];
  };
  const split = at(one, two, 'paragraph-split');
  assert.deepEqual([marked(split?.next ?? [], 'inserted'), plainText(split?.next ?? [])], [['¶'], 'Первое предложение.¶\nВторое.']);
  const joined = at(two, one, 'paragraphs-joined');
  assert.deepEqual(marked(joined?.base ?? [], 'deleted'), ['¶']);
  assert.equal(plainText(joined?.next ?? []), one);
});

test('what is new has no former wording, and reads as the next version has it, edits inside it included', () => {
  const [row, ...others] = made(decided(['a06']), { put: ({ id }) => (id === 'a06' ? 'Ежегодно проводится форум.' : '') }).rows;
  assert.ok(row && others.length === 0);
  assert.deepEqual([plainText(row.base), plainText(row.next)], ['Отсутствует.', 'Ежегодно проводится форум.']);
  const inside = amendment('x1', 'text-replaced', {
    at: place({ section: '1' }),
    before: 'Ежегодно проводится круглый стол по ходу выполнения Плана.',
    old: 'круглый стол',
    put: 'форум',
    by: [sponsor('МО')],
    parent: 'a06',
    state: 'decided',
    decision: accepted(),
    change: { kind: 'text', flow: '+a06', start: 0, end: 1, content: { blocks: [], open: true } },
  });
  const both = decided(['a06']);
  const rows = made({ ...both, amendments: [...both.amendments, inside] }).rows;
  assert.deepEqual(
    rows.map(({ ids }) => ids),
    [['a06', 'x1']],
  );
  assert.match(plainText(rows[0]?.body ?? []), /МИД.*МО/su);
});

test('what is taken out is told to be so, a row cell by cell', () => {
  const { rows } = made(decided(['a10', 'a03']), { standing: () => null });
  assert.deepEqual(
    rows.map(({ next }) => plainText(next)),
    ['Исключено.', 'Исключено.'],
  );
  assert.match(plainText(rows[1]?.base ?? []), /^2\.4 \| Провести/u);
  assert.equal(marked(rows[1]?.base ?? [], 'deleted').length > 0, true);
});

test('numbers that changed in consequence are summed up below', () => {
  const { rows } = made(decided(['a12', 'a15', 'a16']));
  assert.deepEqual(
    rows.map(({ ids }) => ids),
    [['a12'], ['a15', 'a16']],
  );
  assert.match(plainText(rows[1]?.next ?? []), /Изменение нумерации: 2/u);
  assert.match(plainText(rows[1]?.next ?? []), /Следует из №\u00A01\./u);
});

test('no place for a value is left, in three languages', () => {
  for (const language of ['en', 'ru', 'ky'] as const) {
    const { labels: _labels, ...paper } = made(decided(['a01', 'a05', 'a06', 'a10', 'a12', 'a15']), {}, language);
    assert.doesNotMatch(JSON.stringify(paper), /\{\w+\}/u);
    assert.equal(paper.rows.length, 6);
  }
});
