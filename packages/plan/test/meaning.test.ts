import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '@svod/consolidation';
import { bring, plan } from './meaning-dsl.ts';
import { type Part, header, row, table } from './plan-dsl.ts';

const A: readonly Part[] = ['1.1', 'Создать реестр источников излучения', 'IV квартал 2026 г.', 'МЗ, МЧС', 'Реестр создан'];
const B: readonly Part[] = [
  '1.2',
  'Ввести реестр в действие после выполнения мероприятия 1.1',
  'II квартал 2027 г.',
  'МЧС',
  'Реестр действует',
];
const C: readonly Part[] = ['1.3', 'Обучить сотрудников таможни распознаванию материалов', 'ежегодно', 'ГТС', 'Обучено 60 человек'];
const BASE = plan(A, B, C);

/** The base with some cells of its measures replaced: `[measure, column, text]`. */
const changed = (...edits: readonly (readonly [measure: number, column: number, text: string])[]): readonly Block[] =>
  plan(
    ...[A, B, C].map((cells, m) => cells.map((text, c) => edits.find(([measure, column]) => measure === m && column === c)?.[2] ?? text)),
  );

const meanings = (answers: Readonly<Record<string, readonly Block[]>>, base = BASE): readonly string[] => bring(base, answers).meanings;

test('two leads: one changes the lead, another puts a new one before it', () => {
  assert.deepEqual(meanings({ МИД: changed([0, 3, 'МЭК, МЧС']), МВД: changed([0, 3, 'МВД (свод)\nМЗ, МЧС']) }), [
    'two-leads МВД+МИД 1.1 | МВД / МЭК',
  ]);
});

test('two leads: lead and partners in columns of their own', () => {
  const of = (lead: string, partners: string): readonly Block[] => [
    table(
      header('№', 'Мероприятие', 'Срок', 'Ответственный исполнитель', 'Соисполнители'),
      row('1', 'Создать реестр', '2026 г.', lead, partners),
    ),
  ];
  assert.deepEqual(meanings({ A: of('МЧС', 'МВД'), B: of('МЗ', 'МВД (ответственный)') }, of('МЗ', 'МВД')), []);
  // The lead's column twice: a unit that leads beside it.
  const base = of('МЗ\nДГСЭН', 'МВД');
  assert.deepEqual(meanings({ A: of('МЗ\nДГСЭН (свод)', 'МВД'), B: of('МЧС\nДГСЭН', 'МВД') }, base), ['two-leads B+A 1 | МЧС / ДГСЭН']);
});

test('negative control: the same lead by other words, other executors, one cell in rival words, words that are no body', () => {
  assert.deepEqual(
    meanings({ A: changed([0, 3, 'МЧС, МЗ']), B: changed([0, 3, 'Министерство чрезвычайных ситуаций (свод)\nМЗ, МЧС']) }),
    [],
  );
  assert.deepEqual(meanings({ A: changed([0, 3, 'МЗ, МЧС, МИД']), B: changed([0, 3, 'МЗ, ГКНБ, МЧС']) }), []);
  const rival = bring(BASE, { A: changed([0, 3, 'МИД, МЧС']), B: changed([0, 3, 'МВД, МЧС']) });
  assert.deepEqual([rival.meanings, rival.collisions.map(({ kind }) => kind)], [[], ['rival']]);
  assert.deepEqual(meanings({ A: changed([0, 3, 'МИД, МЧС']), B: changed([0, 3, 'по решению правительства\nМЗ, МЧС']) }), []);
  assert.deepEqual(meanings({ A: changed([0, 3, 'МИД, МЧС']), B: changed([1, 3, 'МВД']) }), []);
});

test('two deadlines: in words that do not overlap', () => {
  const base = plan(['1', 'Создать реестр', '1 марта 2026 г. – 1 декабря 2027 г.', 'МЗ', '']);
  const until = (text: string): readonly Block[] => plan(['1', 'Создать реестр', text, 'МЗ', '']);
  assert.deepEqual(meanings({ A: until('1 марта 2026 г. – 1 декабря 2028 г.'), B: until('1 марта 2026 г. – 1 июля 2027 г.') }, base), [
    'two-deadlines B+A 1 | 1 марта 2026 г. – 1 июля 2027 г. / 1 марта 2026 г. – 1 декабря 2028 г.',
  ]);
  // Each moves another end.
  assert.deepEqual(meanings({ A: until('1 мая 2026 г. – 1 декабря 2027 г.'), B: until('1 марта 2026 г. – 1 июля 2027 г.') }, base), []);
  assert.deepEqual(
    meanings({ A: until('1 марта 2026 г. – 1 декабря 2028 г.'), B: until('1 марта 2026 г. – 1 декабря 2028 г.') }, base),
    [],
  );
});

test('two deadlines: a step that ends after the deadline that another brings forward', () => {
  const step = 'Создать реестр источников излучения\nа) опись источников больниц – до 1 декабря 2026 г.';
  const found = bring(BASE, { МЗ: changed([0, 1, step]), МИД: changed([0, 2, 'до 1 июля 2026 г.']) });
  assert.deepEqual(found.meanings, ['two-deadlines МЗ+МИД 1.1 | до 1 июля 2026 г. / до 1 декабря 2026 г.']);
  assert.deepEqual(meanings({ МЗ: changed([0, 1, step]), МИД: changed([0, 2, 'I квартал 2027 г.']) }), []);
  assert.deepEqual(meanings({ МЗ: changed([0, 1, step], [0, 2, 'до 1 июля 2026 г.']) }), []);
});

test('years side by side: marks that only come can stand together, marks that move can’t', () => {
  const of = (...marks: readonly string[]): readonly Block[] => [
    table(header('№', 'Мероприятие', '2026', '2027', '2028', '2029', 'Исполнители'), row('1', 'Создать реестр', ...marks, 'МЗ')),
  ];
  const base = of('X', '', '', '');
  assert.deepEqual(meanings({ A: of('X', 'X', '', ''), B: of('X', '', 'X', '') }, base), []);
  const moved = bring(base, { A: of('', 'X', '', ''), B: of('', '', 'X', '') });
  assert.deepEqual(moved.meanings, []);
  const apart = bring(of('X', 'X', '', ''), { A: of('X', '', '', 'X'), B: of('', 'X', 'X', '') });
  assert.deepEqual(apart.meanings, ['two-deadlines B+A 1 | 2027: X; 2028: X / 2026: X; 2029: X']);
});

test('a deadline before its prerequisite: by one body, by two together', () => {
  assert.deepEqual(meanings({ A: changed([1, 2, 'I квартал 2026 г.']) }), [
    'deadline-before-prerequisite A 1.2 | 1.1 | I квартал 2026 г. | IV квартал 2026 г.',
  ]);
  assert.deepEqual(meanings({ A: changed([0, 2, 'IV квартал 2027 г.']) }), [
    'deadline-before-prerequisite A 1.2 | 1.1 | II квартал 2027 г. | IV квартал 2027 г.',
  ]);
  assert.deepEqual(meanings({ A: changed([0, 2, 'II квартал 2027 г.']), B: changed([1, 2, 'I квартал 2027 г.']) }), [
    'deadline-before-prerequisite A+B 1.2 | 1.1 | I квартал 2027 г. | II квартал 2027 г.',
  ]);
});

test('a deadline before its prerequisite: one that is said beside what it comes after', () => {
  const base = plan(
    ['1.1', 'Разработать закон', 'I квартал 2026 г.', 'МЮ', ''],
    ['1.2', 'Обучить', 'после выполнения мероприятия 1.1', 'МЭК', ''],
  );
  const wanted = (first: string, second: string) =>
    plan(['1.1', 'Разработать закон', first, 'МЮ', ''], ['1.2', 'Обучить', second, 'МЭК', '']);
  const after = ', после выполнения мероприятия 1.1';
  assert.deepEqual(bring(base, { A: wanted('2028 год', `2026 год${after}`) }).meanings, [
    `deadline-before-prerequisite A 1.2 | 1.1 | 2026 год${after} | 2028 год`,
  ]);
  assert.deepEqual(bring(base, { A: wanted('2026 год', `2028 год${after}`) }).meanings, []);
});

test('a deadline before its prerequisite: by words that make one measure depend on another', () => {
  const after = 'Обучить сотрудников таможни распознаванию материалов после выполнения мероприятия 1.2';
  const base = plan(
    A,
    B,
    C.map((text, c) => (c === 2 ? 'I квартал 2026 г.' : text)),
  );
  const made = plan(
    A,
    B,
    C.map((text, c) => (c === 2 ? 'I квартал 2026 г.' : c === 1 ? after : text)),
  );
  assert.deepEqual(meanings({ A: made }, base), ['deadline-before-prerequisite A 1.3 | 1.2 | I квартал 2026 г. | II квартал 2027 г.']);
  const settled = plan(
    A,
    B,
    C.map((text, c) => (c === 2 ? 'IV квартал 2027 г.' : c === 1 ? after : text)),
  );
  assert.deepEqual(meanings({ A: settled }, base), []);
});

test('negative control: the order stays, both are moved, or no days are named', () => {
  assert.deepEqual(meanings({ A: changed([1, 2, 'IV квартал 2027 г.']), B: changed([0, 2, 'I квартал 2027 г.']) }), []);
  assert.deepEqual(meanings({ A: changed([0, 2, 'IV квартал 2027 г.'], [1, 2, 'II квартал 2028 г.']) }), []);
  assert.deepEqual(meanings({ A: changed([1, 2, 'постоянно']) }), []);
  // Out of order in the base already.
  const base = plan(
    A.map((text, c) => (c === 2 ? '2029 г.' : text)),
    B,
    C,
  );
  assert.deepEqual(
    meanings(
      {
        A: plan(
          A.map((text, c) => (c === 2 ? '2028 г.' : text)),
          B,
          C,
        ),
      },
      base,
    ),
    [],
  );
});

test('deleted by one, extended by another', () => {
  const gone = changed([0, 1, ''], [0, 4, '']);
  assert.deepEqual(meanings({ A: gone, B: changed([0, 2, 'I квартал 2027 г.']) }), ['deleted-and-extended A+B 1.1']);
  assert.deepEqual(
    meanings({ A: gone, B: changed([0, 4, 'Реестр создан\nРеестр ведётся']) }).includes('deleted-and-extended A+B 1.1'),
    true,
  );
  const sub: readonly Part[] = ['1.1.1', 'Провести опись источников', '2026 г.', 'МЗ', 'Опись'];
  assert.deepEqual(meanings({ A: plan(B, C), B: plan(A, sub, B, C) }), ['deleted-and-extended A+B 1.1']);
});

test('negative control: deleted and shortened, deleted with its row (the words meet already), another measure, one hand', () => {
  const gone = changed([0, 1, '']);
  assert.deepEqual(meanings({ A: gone, B: changed([0, 2, 'II квартал 2026 г.']) }), []);
  const whole = bring(BASE, { A: plan(B, C), B: changed([0, 2, 'I квартал 2027 г.']) });
  assert.deepEqual([whole.meanings, whole.collisions.map(({ kind }) => kind)], [[], ['swallowed']]);
  assert.deepEqual(meanings({ A: gone, B: changed([1, 2, 'IV квартал 2028 г.']) }), []);
  assert.deepEqual(meanings({ A: changed([0, 1, ''], [0, 2, 'I квартал 2027 г.']) }), []);
  const after: readonly Part[] = ['1.1-1', 'Провести опись лабораторий', '2026 г.', 'МСХ', 'Опись'];
  assert.deepEqual(meanings({ A: plan(B, C), B: plan(A, after, B, C) }), []);
});

const CENTRE: readonly Part[] = ['1.1-1', 'Создать учебный центр по физической защите ядерных материалов', '2027 г.', 'МВД', 'Центр'];
const ACADEMY: readonly Part[] = [
  '1.3-1',
  'Открыть на базе академии центр обучения физической защите материалов',
  '2028 г.',
  'МОН',
  'Центр',
];
const HOTLINE: readonly Part[] = ['1.3-1', 'Открыть горячую линию о находках', '2028 г.', 'МЧС', 'Линия'];

test('proposed twice in other words, in different places', () => {
  const [only, ...rest] = meanings({ МВД: plan(A, CENTRE, B, C), МОН: plan(A, B, C, ACADEMY) });
  assert.match(only ?? '', /^proposed-twice МВД\+МОН Создать учебный центр .* \/ Открыть на базе академии/u);
  assert.deepEqual(rest, []);
});

test('proposed though it is in the plan already', () => {
  const again: readonly Part[] = [
    '1.3-1',
    'Организовать обучение сотрудников таможни распознаванию материалов',
    '2027 г.',
    'ГТС',
    'Обучены',
  ];
  assert.deepEqual(meanings({ A: plan(A, B, C, again) }), [`proposed-already A 1.3 | ${String(C[1])} | ${String(again[1])}`]);
});

test('negative control: measures of one kind for two fields of the resolution, and another object', () => {
  const of = (text: string): readonly Part[] => ['1.3-1', text, '2027 г.', 'МЗ', ''];
  const last: readonly Part[] = ['1.4', 'Разработать порядок учёта ядерных материалов на складах', '2027 г.', 'МЧС', ''];
  const twins = (one: string, other: string): readonly string[] =>
    meanings({ A: plan(A, B, C, of(one), last), B: plan(A, B, C, last, of(other)) }, plan(A, B, C, last));
  assert.deepEqual(twins('Оценить риски перевозки химических прекурсоров', 'Оценить риски перевозки радиоактивных источников'), []);
  assert.deepEqual(twins('Разработать порядок учёта патогенов на складах', 'Обучить следователей'), []);
  assert.deepEqual(twins('Обучить следователей и прокуроров', 'Обучить операторов связи и прокуроров'), []);
  // Control: the very words.
  assert.equal(
    twins('Оценить риски перевозки химических прекурсоров', 'Провести оценку: оценить риски перевозки химических прекурсоров').length,
    1,
  );
});

test('negative control: another measure, one place, one hand, a measure moved or reworded', () => {
  assert.deepEqual(meanings({ МВД: plan(A, CENTRE, B, C), МЧС: plan(A, B, C, HOTLINE) }), []);
  const place = bring(BASE, { МВД: plan(A, B, C, CENTRE), МОН: plan(A, B, C, ACADEMY) });
  assert.deepEqual([place.meanings, place.collisions.map(({ kind }) => kind)], [[], ['order']]);
  assert.deepEqual(meanings({ МВД: plan(A, CENTRE, B, C, ACADEMY) }), []);
  assert.deepEqual(meanings({ МВД: plan(C, A, B) }), []);
});

test('an obligation left bare: no executor, no deadline, by one or by two together', () => {
  assert.deepEqual(meanings({ A: changed([0, 3, '']) }), ['no-executor-left A 1.1']);
  assert.deepEqual(meanings({ A: changed([0, 2, '—']) }), ['no-deadline-left A 1.1']);
  const base = plan(['1', 'Создать реестр', '2026 г.', 'МЗ\nМЧС\nМВД', '']);
  const left = (text: string): readonly Block[] => plan(['1', 'Создать реестр', '2026 г.', text, '']);
  assert.deepEqual(meanings({ A: left('МВД'), B: left('МЗ\nМЧС') }, base).slice(0, 1), ['no-executor-left A+B 1']);
});

test('negative control: something stays or comes in its place, or the measure goes', () => {
  assert.deepEqual(meanings({ A: changed([0, 3, 'МЗ']) }), []);
  assert.deepEqual(meanings({ A: changed([0, 2, 'постоянно']) }), []);
  assert.deepEqual(meanings({ A: plan(B, C) }), []);
  assert.deepEqual(meanings({ A: changed([0, 1, ''], [0, 2, ''], [0, 3, ''], [0, 4, '']) }), []);
  const base = plan(A, B, ['1.3', 'Обучить', '', '', '']);
  assert.deepEqual(meanings({ A: plan(A, B, ['1.3', 'Обучать', '', '', '']) }, base), []);
});

test('what is found does not depend on the order of the returns, and one return more takes nothing away', () => {
  const answers = {
    МВД: plan(A, CENTRE, B, C),
    МОН: plan(A, B, C, ACADEMY),
    МИД: changed([0, 3, 'МЭК, МЧС']),
    МЮ: changed([0, 3, 'МВД (свод)\nМЗ, МЧС']),
  };
  const all = bring(BASE, answers);
  const reversed = bring(BASE, Object.fromEntries(Object.entries(answers).toReversed()));
  assert.deepEqual(reversed.collisions, all.collisions);
  assert.equal(all.meanings.length, 2);
  const more = bring(BASE, { ...answers, ГКНБ: changed([2, 3, 'ГТС, ГКНБ']) });
  const ids = (round: typeof all): readonly string[] => round.collisions.map(({ id }) => id);
  assert.deepEqual(ids(more), ids(all));
});
