import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyChanges } from '../src/amendments/apply.ts';
import type { Cell, Document, Revision, RevisionIndex, Row } from '../src/document/document.ts';
import { textLines } from '../src/document/lines.ts';
import { cell, doc, row, table } from './laws/dsl.ts';
import { ENGINE, consolidated, readRound } from './laws/engine.ts';
import { holdLaw4 } from './laws/law-4.ts';

const by = (author: string, kind: Revision['kind']): Revision => ({ kind, author, date: null, move: null, empty: false });
const withMarkers = (document: Document, ...revisions: readonly Revision[]): Document => ({ ...document, revisions });
const came = (index: RevisionIndex, content: string): Cell => ({ ...cell(content), ins: [index], del: [] });
const went = (index: RevisionIndex, content: string): Cell => ({ ...cell(content), ins: [], del: [index] });
const across = (content: string, span: number): Row => ({ ...row(content), cells: [{ ...cell(content), span }] });

const BASE = doc(
  'before',
  table(
    row('№', 'Мера', 'Срок'),
    across('Раздел 1', 3),
    row('1', 'Провести обучение', '2012'),
    row('2', 'Принять закон', '2013'),
    row('3', 'Создать реестр', '2014'),
  ),
  'after',
);

const found = (...made: readonly Document[]): readonly (readonly unknown[])[] =>
  consolidated(ENGINE, readRound(ENGINE, BASE, made)).amendments.map(({ kind, old, new: now, tracked, sponsors }) => [
    kind,
    old,
    now,
    tracked,
    sponsors.flatMap((one) => [...one.revisions]),
  ]);

const clashes = (...made: readonly Document[]): readonly unknown[] =>
  consolidated(ENGINE, readRound(ENGINE, BASE, made)).collisions.map(({ kind, why }) => [kind, why]);

/** The base with a column in each row but the one across. */
const withColumn = (
  at: number,
  texts: readonly string[],
  put: (text: string, k: number) => Cell = (text) => cell(text),
  wide = 4,
): Document => {
  let k = 0;
  return doc(
    'before',
    table(
      ...BASE_ROWS.map((one) => {
        if (one.cells.length === 1) return across('Раздел 1', wide);
        const cells = [...one.cells];
        cells.splice(at, 0, put(texts[k] ?? '', k++));
        return row(...cells);
      }),
    ),
    'after',
  );
};
const BASE_ROWS = (BASE.flows[0]?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? block.rows : []));

test('a tracked column is one amendment with all its markers, and edits beside it stay those of their cells', () => {
  const texts = ['Кто', 'МЗ', 'МЮ', 'МВД'];
  const made = withMarkers(
    withColumn(2, texts, (text, k) => came(k, text)),
    ...texts.map(() => by('А', 'insert')),
  );
  assert.deepEqual(found(made), [['column-inserted', '', 'Кто\n\nМЗ\nМЮ\nМВД', true, [0, 1, 2, 3]]]);
  holdLaw4(ENGINE, BASE, made);
  const edited = withMarkers(
    doc(
      'before',
      table(
        ...(made.flows[0]?.blocks ?? []).flatMap((block) =>
          block.kind === 'table'
            ? block.rows.map((one, r) => (r === 3 ? row(...one.cells.map((each, k) => (k === 3 ? cell('2015') : each))) : one))
            : [],
        ),
      ),
      'after',
    ),
    ...made.revisions,
  );
  assert.deepEqual(
    found(edited).map(([kind, old, now]) => [kind, old, now]),
    [
      ['column-inserted', '', 'Кто\n\nМЗ\nМЮ\nМВД'],
      ['text-replaced', '2013', '2015'],
    ],
  );
  holdLaw4(ENGINE, BASE, edited);
});

for (const at of [0, 1, 2, 3])
  test(`a column put in without tracking before column ${at} is one amendment`, () => {
    const made = withColumn(at, ['Кто', 'МЗ', 'МЮ', 'МВД']);
    assert.deepEqual(found(made), [['column-inserted', '', 'Кто\n\nМЗ\nМЮ\nМВД', false, []]]);
    holdLaw4(ENGINE, BASE, made);
    const narrow = withColumn(at, ['Кто', 'МЗ', 'МЮ', 'МВД'], undefined, 3);
    assert.equal(found(narrow).length, 1);
    holdLaw4(ENGINE, BASE, narrow);
  });

test('a column taken out, tracked and not, and a row put in besides', () => {
  const gone = doc('before', table(row('№', 'Срок'), across('Раздел 1', 2), row('1', '2012'), row('2', '2013'), row('3', '2014')), 'after');
  assert.deepEqual(found(gone), [['column-deleted', 'Мера\n\nПровести обучение\nПринять закон\nСоздать реестр', '', false, []]]);
  holdLaw4(ENGINE, BASE, gone);
  let k = 0;
  const tracked = withMarkers(
    doc(
      'before',
      table(...BASE_ROWS.map((one) => row(...one.cells.map((each, c) => (c === 1 ? { ...went(k++, ''), blocks: each.blocks } : each))))),
      'after',
    ),
    ...[0, 1, 2, 3].map(() => by('А', 'delete')),
  );
  assert.deepEqual(found(tracked), [
    ['column-deleted', 'Мера\n\nПровести обучение\nПринять закон\nСоздать реестр', '', true, [0, 1, 2, 3]],
  ]);
  holdLaw4(ENGINE, BASE, tracked);
  const more = doc(
    'before',
    table(row('№', 'Срок'), across('Раздел 1', 2), row('1', '2012'), row('2', '2013'), row('2-1', '2016'), row('3', '2014')),
    'after',
  );
  assert.deepEqual(
    found(more).map(([kind]) => kind),
    ['column-deleted', 'row-inserted'],
  );
  holdLaw4(ENGINE, BASE, more);
});

test('where columns come with rows that say something in them, or cells are merged besides, the table is replaced whole', () => {
  const full = withColumn(2, ['Кто', 'МЗ', 'МЮ', 'МВД']);
  const rows = (full.flows[0]?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const made = doc('before', table(...rows, row('4', 'Новая мера', 'МИД', '2016')), 'after');
  assert.deepEqual(
    found(made).map(([kind]) => kind),
    ['table-replaced'],
  );
  holdLaw4(ENGINE, BASE, made);
});

test('cells merged across, down, and split: one amendment of those rows alone', () => {
  const merged = doc(
    'before',
    table(...BASE_ROWS.slice(0, 2), row(cell('1'), { ...cell('Провести обучение 2012'), span: 2 }), ...BASE_ROWS.slice(3)),
    'after',
  );
  assert.deepEqual(found(merged), [['cells-merged', '1\tПровести обучение\t2012', '1\tПровести обучение 2012', false, []]]);
  holdLaw4(ENGINE, BASE, merged);
  const down = doc(
    'before',
    table(
      ...BASE_ROWS.slice(0, 2),
      row(cell('1'), { ...cell('Провести обучение'), merge: 'start' }, cell('2012')),
      row(cell('2'), { ...cell(''), merge: 'continue' }, cell('2013')),
      ...BASE_ROWS.slice(4),
    ),
    'after',
  );
  assert.deepEqual(
    found(down).map(([kind]) => kind),
    ['cells-merged'],
  );
  holdLaw4(ENGINE, BASE, down);
});

test('a grid that a program cut anew on saving is no change; a cell that grew in one row is', () => {
  // Edges that nearly meet are one column for one program and two for another.
  const finer = doc(
    'before',
    table(
      row('№', { ...cell('Мера'), span: 2 }, 'Срок'),
      across('Раздел 1', 4),
      row({ ...cell('1'), span: 2 }, 'Провести новое обучение', '2012'),
      row({ ...cell('2'), span: 2 }, 'Принять закон', '2013'),
      row('3', { ...cell('Создать реестр'), span: 2 }, '2014'),
    ),
    'after',
  );
  assert.deepEqual(
    found(finer).map(([kind, old, now]) => [kind, old, now]),
    [['text-inserted', '', ' новое']],
  );
  const grown = doc('before', table(...BASE_ROWS.slice(0, 4), row({ ...cell('3'), span: 2 }, 'Создать реестр')), 'after');
  assert.deepEqual(
    found(grown).map(([kind]) => kind),
    ['cell-deleted'],
  );
  holdLaw4(ENGINE, BASE, grown);
});

test('a tracked vertical merge is one amendment of its rows, with the markers of all its cells', () => {
  const [head, section, one, two, ...rest] = BASE_ROWS;
  assert.ok(head && section && one && two);
  const merged = (from: Row, merge: Cell['merge'], revision: RevisionIndex): Row =>
    row(...from.cells.map((each, k) => (k === 2 ? { ...each, merge, merging: { revision, was: 'none' as const } } : each)));
  const made = withMarkers(
    doc('before', table(head, section, merged(one, 'start', 0), merged(two, 'continue', 1), ...rest), 'after'),
    by('А', 'cell-merge'),
    by('А', 'cell-merge'),
  );
  assert.deepEqual(found(made), [
    [
      'cells-merged',
      '1\tПровести обучение\t2012\n2\tПринять закон\t2013',
      '1\tПровести обучение\t2012\n2\tПринять закон\t2013',
      true,
      [0, 1],
    ],
  ]);
  holdLaw4(ENGINE, BASE, made);
});

test('a cell merged without tracking with a row put in with it, or over one struck out, is a merge; a new row within a merge is but a row', () => {
  const fresh = (merge: Cell['merge']): Row => ({ ...row('', '', { ...cell(''), merge }), ins: [0] });
  const deadline = (one: Row, merge: Cell['merge']): Row => row(...one.cells.map((each, k) => (k === 2 ? { ...each, merge } : each)));
  const [head, section, one, two, three] = BASE_ROWS;
  assert.ok(head && section && one && two && three);
  const kinds = (base: Document, made: Document): readonly unknown[] => {
    holdLaw4(ENGINE, base, made);
    return consolidated(ENGINE, readRound(ENGINE, base, [made])).amendments.map(({ kind, tracked }) => [kind, tracked]);
  };
  const marked = (...rows: readonly Row[]): Document => withMarkers(doc('before', table(...rows), 'after'), by('А', 'insert'));
  const merged = marked(head, section, deadline(one, 'start'), fresh('continue'), two, three);
  assert.deepEqual(kinds(BASE, merged), [
    ['cells-merged', false],
    ['row-inserted', true],
  ]);
  const struck = { ...two, del: [0] };
  const over = withMarkers(
    doc('before', table(head, section, deadline(one, 'start'), struck, deadline(three, 'continue')), 'after'),
    by('А', 'delete'),
  );
  assert.deepEqual(kinds(BASE, over), [
    ['cells-merged', false],
    ['row-deleted', true],
    ['cells-merged', false],
  ]);
  // A merge of which only the first row is there says nothing.
  assert.deepEqual(kinds(BASE, marked(head, section, deadline(one, 'start'), fresh('none'), two, three)), [['row-inserted', true]]);
  const down = doc('before', table(head, section, deadline(one, 'start'), deadline(two, 'continue'), three), 'after');
  const within = marked(head, section, deadline(one, 'start'), fresh('continue'), deadline(two, 'continue'), three);
  assert.deepEqual(kinds(down, within), [['row-inserted', true]]);
  const heir = marked(head, section, deadline(one, 'start'), fresh('continue'), three);
  assert.deepEqual(kinds(down, heir), [
    ['row-deleted', false],
    ['row-inserted', true],
  ]);
});

test('collisions of structure: columns against edits and rows, merged cells against edits, a table against all', () => {
  const edit = doc('before', table(...BASE_ROWS.map((one, r) => (r === 3 ? row('2', 'Принять новый закон', '2013') : one))), 'after');
  const deadline = doc('before', table(...BASE_ROWS.map((one, r) => (r === 3 ? row('2', 'Принять закон', '2020') : one))), 'after');
  const noColumn = doc(
    'before',
    table(row('№', 'Срок'), across('Раздел 1', 2), row('1', '2012'), row('2', '2013'), row('3', '2014')),
    'after',
  );
  const newRow = doc('before', table(...BASE_ROWS, row('4', 'Новая мера', '2016')), 'after');
  const merged = doc(
    'before',
    table(...BASE_ROWS.slice(0, 3), row(cell('2'), { ...cell('Принять закон 2013'), span: 2 }), ...BASE_ROWS.slice(4)),
    'after',
  );
  const rebuilt = doc(
    'before',
    table(
      ...(withColumn(2, ['Кто', 'МЗ', 'МЮ', 'МВД']).flows[0]?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? block.rows : [])),
      row('4', 'Новая', 'МИД', '2016'),
    ),
    'after',
  );
  assert.deepEqual(clashes(noColumn, edit), [['structure', 'column-deleted-edited']]);
  assert.deepEqual(clashes(noColumn, deadline), []);
  assert.deepEqual(clashes(noColumn, newRow), [['structure', 'rows-beside-changed-columns']]);
  assert.deepEqual(clashes(merged, edit), [['structure', 'rows-reshaped-edited']]);
  assert.deepEqual(clashes(rebuilt, newRow), [['structure', 'table-replaced-edited']]);
  assert.deepEqual(clashes(rebuilt, edit), [['structure', 'table-replaced-edited']]);
  assert.deepEqual(clashes(withColumn(2, ['Кто', 'а', 'б', 'в']), withColumn(2, ['Где', 'г', 'д', 'е'])), [
    ['order', 'columns-inserted-at-one-point'],
  ]);
  assert.deepEqual(clashes(withColumn(2, ['Кто', 'а', 'б', 'в']), withColumn(2, ['Кто', 'а', 'б', 'в'])), [['same', 'same-proposal']]);
});

test('columns of two bodies are applied in any order to one result, with their rows', () => {
  const lines = (...made: readonly Document[]): readonly string[] => {
    const { amendments } = consolidated(ENGINE, readRound(ENGINE, BASE, made));
    return textLines(applyChanges(BASE, amendments), 'final', { stories: 'main' });
  };
  const noColumn = doc(
    'before',
    table(row('№', 'Срок'), across('Раздел 1', 2), row('1', '2012'), row('2', '2013'), row('3', '2014')),
    'after',
  );
  const newRow = doc('before', table(...BASE_ROWS, row('4', 'Новая мера', '2016')), 'after');
  const column = withColumn(3, ['Кто', 'а', 'б', 'в']);
  const expected = ['before', '№\tСрок\tКто', 'Раздел 1', '1\t2012\tа', '2\t2013\tб', '3\t2014\tв', '4\t2016\t', 'after'];
  assert.deepEqual(lines(noColumn, newRow, column), expected);
  assert.deepEqual(lines(column, newRow, noColumn), expected);
});

const PLAN: readonly (readonly string[])[] = [
  ['№', 'Мера', 'Основание', 'Срок'],
  ['1', 'Провести обучение сотрудников', 'Указ о контроле', '2012'],
  ['2', 'Принять закон о материалах', 'Решение Совета', '2013'],
  ['3', 'Создать реестр лабораторий', 'Протокол совещания', '2014'],
];
const planOf = (rows: readonly (readonly string[])[]): Document => doc('before', table(...rows.map((texts) => row(...texts))), 'after');
const RISKS = ['Риски', 'Нехватка преподавателей', 'Возражения депутатов', 'Утечка сведений'];
const asksOf = (made: Document): readonly string[] => {
  holdLaw4(ENGINE, planOf(PLAN), made);
  return consolidated(ENGINE, readRound(ENGINE, planOf(PLAN), [made])).amendments.map(
    ({ kind, change }) => `${kind} ${'column' in change ? change.column : 'at' in change ? change.at : change.flow}`,
  );
};

test('a column taken out while another came, without tracking, is one that went and one that came, wherever each stood', () => {
  const end = PLAN.map((texts, k) => [...texts.filter((_text, column) => column !== 2), RISKS[k] ?? '']);
  assert.deepEqual(asksOf(planOf(end)), ['column-deleted 2', 'column-inserted 4']);
  const start = PLAN.map(([number = '', measure = '', , term = ''], k) => [number, RISKS[k] ?? '', measure, term]);
  assert.deepEqual(asksOf(planOf(start)), ['column-inserted 1', 'column-deleted 2']);
  const place = PLAN.map(([number = '', measure = '', , term = ''], k) => [number, measure, RISKS[k] ?? '', term]);
  assert.deepEqual(asksOf(planOf(place)).toSorted(), ['column-deleted 2', 'column-inserted 2']);
});

test('words edited in columns that stayed are told beside, and so is a row that came', () => {
  const made = PLAN.map((texts, k) => [...texts.filter((_text, column) => column !== 2), RISKS[k] ?? '']).map((texts, k) =>
    k === 2 ? texts.map((text) => text.replace('закон', 'указ')) : texts,
  );
  assert.deepEqual(asksOf(planOf([...made, ['4', 'Открыть центр', '2015', '']])).toSorted(), [
    'column-deleted 2',
    'column-inserted 4',
    'row-inserted 4',
    'text-replaced main/1.2.1',
  ]);
});

test('a column that was only renamed, or only filled anew, or edited word by word, stays what it is', () => {
  const other = (texts: readonly string[]): Document =>
    planOf(PLAN.map(([number = '', measure = '', , term = ''], k) => [number, measure, texts[k] ?? '', term]));
  const cellsOnly = (made: Document): void => {
    const asked = asksOf(made);
    assert.ok(asked.length > 0 && asked.every((one) => one.startsWith('text-')), asked.join());
  };
  cellsOnly(other(['Правовая база', ...PLAN.slice(1).map((texts) => texts[2] ?? '')]));
  cellsOnly(other(['Основание', ...RISKS.slice(1)]));
  cellsOnly(other(['Правовая база', 'Указ о надзоре', 'Решение Правительства', 'Протокол заседания']));
});

test('a table of which most columns say something else is no table of which columns went', () => {
  const made = planOf(PLAN.map(([number = ''], k) => [number, ...['а', 'б', 'в'].map((letter) => `${RISKS[k] ?? ''} ${letter}`)]));
  assert.ok(asksOf(made).every((one) => !one.startsWith('column-')));
});
