import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlignOptions, Item } from '../src/align/aligned.ts';
import { alignSequences } from '../src/align/sequence.ts';

const OPTIONS: AlignOptions = { threshold: 0.4, splits: true, tied: false };
const items = (...keys: readonly string[]): readonly Item[] => keys.map((key) => ({ key, sort: 'paragraph' }));
const table = (...rows: readonly string[]): Item => ({
  key: rows.join('\n'),
  sort: 'table',
  parts: rows.map((key) => ({ key, sort: 'row' })),
});

/** Groups as `a→b`, each side by its items' numbers. */
const aligned = (a: readonly Item[], b: readonly Item[], options: Partial<AlignOptions> = {}): readonly string[] => {
  const groups = alignSequences(a, b, { ...OPTIONS, ...options });
  const numbers = (from: number, to: number): string => Array.from({ length: to - from }, (_none, k) => from + k).join('+');
  // Whatever is found, each item is in one group and in order.
  assert.deepEqual(
    groups.flatMap(({ a0, a1 }) => Array.from({ length: a1 - a0 }, (_none, k) => a0 + k)),
    a.map((_item, k) => k),
  );
  assert.deepEqual(
    groups.flatMap(({ b0, b1 }) => Array.from({ length: b1 - b0 }, (_none, k) => b0 + k)),
    b.map((_item, k) => k),
  );
  return groups.map(({ a0, a1, b0, b1 }) => `${numbers(a0, a1)}→${numbers(b0, b1)}`);
};

const words = (k: number): string => `слово${k} дело${k} срок${k} орган${k}`;
const LONG = 70;

test('a long stretch that was edited throughout is cut by partners that share rare words', () => {
  const a = Array.from({ length: LONG }, (_none, k) => words(k));
  const b = a.map((text, k) => `${text} и ещё ${k % 7}`);
  assert.deepEqual(
    aligned(items(...a), items(...b)),
    a.map((_text, k) => `${k}→${k}`),
  );
  // One in its midst has no partner.
  const c = b.with(30, 'Совсем другое положение о новом предмете');
  const found = aligned(items(...a), items(...c));
  assert.deepEqual(
    found.filter((group) => /^30→|→30$/u.test(group)),
    ['30→', '→30'],
  );
  assert.equal(found.length, LONG + 1);
});

test('a long stretch of other words is taken out and put in whole', () => {
  const a = Array.from({ length: LONG }, (_none, k) => words(k));
  const b = Array.from({ length: LONG }, (_none, k) => `иное${k} другое${k} новое${k}`);
  const found = aligned(items('Начало.', ...a, 'Конец.'), items('Начало.', ...b, 'Конец.'));
  assert.equal(found.length, 4);
  assert.deepEqual([found[0], found.at(-1)], ['0→0', `${LONG + 1}→${LONG + 1}`]);
  assert.ok(found[1]?.endsWith('→') && found[2]?.startsWith('→'));
});

test('words that stand everywhere make no partners', () => {
  const same = Array.from({ length: LONG }, () => 'Мера принимается в срок');
  const other = Array.from({ length: LONG }, () => 'Мера принимается к сроку');
  assert.equal(aligned(items(...same), items(...other)).length, 2);
});

test('a table answers to a table alone, and by its rows', () => {
  const mine = table('1\tОбучение судей', '2\tПринять закон', '3\tСоздать реестр');
  const edited = table('1\tОбучение судей', '2\tПринять закон', '3\tСоздать новый реестр');
  assert.deepEqual(aligned([mine], [edited]), ['0→0']);
  assert.deepEqual(aligned([mine], [table('Телефоны\tадреса')]), ['0→', '→0']);
  assert.deepEqual(aligned([mine], items('1 Обучение судей 2 Принять закон 3 Создать реестр')), ['0→', '→0']);
  const text = 'Перед таблицей стоит длинное положение.';
  assert.deepEqual(aligned([...items(text), mine], [edited, ...items(text)]), ['→0', '0→1', '1→']);
});

test('the last items answer to each other where they are tied, whatever they say', () => {
  assert.deepEqual(aligned(items('Одно слово.'), items('Другая речь.'), { tied: true }), ['0→0']);
  assert.deepEqual(aligned(items('Одно слово.'), items('Другая речь.')), ['0→', '→0']);
});

test('one paragraph answers to two where it was split, two to one where they were joined', () => {
  const whole = 'Провести обучение судей и прокуроров, принять закон о контроле за вывозом товаров.';
  const halves = ['Провести обучение судей и прокуроров,', 'принять закон о контроле за вывозом товаров.'];
  assert.deepEqual(aligned(items(whole), items(...halves)), ['0→0+1']);
  assert.deepEqual(aligned(items(...halves), items(whole)), ['0+1→0']);
  assert.deepEqual(aligned(items(whole), items(...halves), { splits: false }).length, 2);
  assert.deepEqual(aligned(items(whole), items(halves[0] ?? '', '')).at(-1), '→1');
});
