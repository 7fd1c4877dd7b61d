/** Numbers that lists show otherwise without tracking: found, told once, and no others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseOf, returnOf, together } from './word-bugs/all-ways.ts';
import { by, cell, ins, p, pp, t, tbl, tc, tr } from './word-bugs/markup.ts';
import { fileOf } from './word-bugs/word-file.ts';

interface Level {
  readonly format?: string;
  readonly text?: string;
  readonly start?: number;
}

const level = (ilvl: number, { format = 'decimal', text = '%1.', start = 1 }: Level): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
/** A list of two levels; a second name of it begins anew. */
const numbering = (first: Level = {}): string =>
  `<w:abstractNum w:abstractNumId="1">${level(0, first)}${level(1, { text: '%1.%2.' })}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>` +
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';

const listed = (list: number, ilvl: number): string => `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`;
const item = (text: string, list = 1, ilvl = 0): string => pp(listed(list, ilvl), '', t(text));
const ITEMS = [
  item('Учёт веществ.'),
  item('Охрана объектов.'),
  item('Обучение судей.', 1, 1),
  item('Отчёт органов.'),
  item('Контроль вывоза.'),
];
const END = p(t('Конец.'));
const file = (items: readonly string[], first?: Level): ReturnType<typeof fileOf> =>
  fileOf(items.join('') + END, { numbering: numbering(first) });
const instead = (at: number, made: string): readonly string[] => ITEMS.map((each, k) => (k === at ? made : each));

/** What is asked, numbers with what they were and are. */
function asks(sent: ReturnType<typeof fileOf>, base = file(ITEMS)): readonly string[] {
  const { amendments } = together(baseOf(base), [returnOf(sent, 'МИД')]).result.consolidation;
  return amendments.map(({ kind, tracked, state, before, change }) => {
    assert.equal(state, 'open');
    const numbers = 'differences' in change ? change.differences.map(({ name, was, now }) => ` ${name} ${was} → ${now}`) : [];
    return `${kind}${tracked ? ' tracked' : ''}${numbers.join()} (${before})`;
  });
}

test('a list that is numbered otherwise is told once, at its first item: format, words, beginning', () => {
  const ways: readonly (readonly [Level, string])[] = [
    [{ format: 'russianLower' }, 'а.'],
    [{ format: 'lowerLetter', text: '%1)' }, 'a)'],
    [{ text: '%1)' }, '1)'],
    [{ text: 'Статья %1' }, 'Статья 1'],
    [{ format: 'bullet', text: '–' }, '•'],
    [{ start: 5 }, '5.'],
  ];
  for (const [first, now] of ways)
    assert.deepEqual(asks(file(ITEMS, first))[0], `property number 1. → ${now} (Учёт веществ.)`, JSON.stringify(first));
  assert.deepEqual(asks(file(ITEMS, { start: 5 })).length, 1);
  assert.deepEqual(asks(file(ITEMS)), []);
});

test('Roman numbers count as such where the list has more than one', () => {
  const roman = (start: number): Level => ({ format: 'upperRoman', start });
  assert.deepEqual(asks(file(ITEMS, roman(3)), file(ITEMS, roman(1))), ['property number I. → III. (Учёт веществ.)']);
  assert.deepEqual(asks(file(ITEMS, { format: 'russianLower', start: 2 }), file(ITEMS, { format: 'russianLower' })), [
    'property number а. → б. (Учёт веществ.)',
  ]);
});

test('a list that begins anew in its middle is told there', () => {
  const anew = [...ITEMS.slice(0, 3), item('Отчёт органов.', 2), item('Контроль вывоза.', 2)];
  assert.deepEqual(asks(file(anew)), ['property number 3. → 1. (Отчёт органов.)']);
  // And where an item went before it.
  const shorter = [...ITEMS.slice(0, 1), ...ITEMS.slice(2, 4), item('Контроль вывоза.', 2)];
  assert.deepEqual(asks(file(shorter)), ['paragraph-deleted (Охрана объектов.)', 'property number 4. → 1. (Контроль вывоза.)']);
});

test('in a table, too', () => {
  const plan = (...items: readonly string[]): string =>
    tbl(2, tr('', cell('№'), cell('Мера')), ...items.map((each) => tr('', tc(each), cell('Мера'))));
  const base = fileOf(plan(item('Первая'), item('Вторая')) + END, { numbering: numbering() });
  const sent = fileOf(plan(item('Первая'), item('Вторая', 2)) + END, { numbering: numbering() });
  assert.deepEqual(asks(sent, base), ['property number 2. → 1. (Вторая)']);
});

test('numbers that only follow from items that came, went, were rewritten or left the list are none', () => {
  const added = [...ITEMS.slice(0, 1), item('Совсем новая мера.'), ...ITEMS.slice(1)];
  assert.deepEqual(asks(file(added)), ['paragraph-inserted ()']);
  const tracked = [...ITEMS.slice(0, 1), pp(listed(1, 0), 'ins A', ins('A', t('Совсем новая мера.'))), ...ITEMS.slice(1)];
  assert.deepEqual(asks(file(tracked)), ['paragraph-inserted tracked ()']);
  assert.deepEqual(asks(file(ITEMS.filter((_, k) => k !== 1))), ['paragraph-deleted (Охрана объектов.)']);
  assert.deepEqual(asks(file(instead(1, item('Разработка закона в парламенте.')))), [
    'paragraph-replaced (Охрана объектов.\nОбучение судей.)',
  ]);
  assert.deepEqual(asks(file(instead(1, p(t('Охрана объектов.'))))), ['paragraph-format (Охрана объектов.)']);
  assert.deepEqual(asks(file(instead(2, item('Обучение судей.')))), ['paragraph-format (Обучение судей.)']);
  const left = `<w:pPr><w:pPrChange ${by('A')}><w:pPr>${listed(1, 0)}</w:pPr></w:pPrChange></w:pPr>`;
  assert.deepEqual(asks(file(instead(1, p(left, t('Охрана объектов.'))))), ['paragraph-format tracked (Охрана объектов.)']);
});

test('a list under another name that counts on is none: programs cut lists and put them together', () => {
  const cut = numbering().replace('<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>', '');
  const anew = [...ITEMS.slice(0, 3), item('Отчёт органов.', 2), item('Контроль вывоза.', 2)];
  assert.deepEqual(asks(fileOf(anew.join('') + END, { numbering: cut })), []);
});
