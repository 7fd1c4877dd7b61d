import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PropertyDifference } from '../../src/amendments/change.ts';
import type { Document, Paragraph } from '../../src/document/document.ts';
import { asked } from './asked.ts';
import { doc, p } from './dsl.ts';
import { ENGINE, type Engine, consolidated, readRound } from './engine.ts';
import { Hand } from './hand.ts';
import { holdAll } from './hold-all.ts';
import { holdLaw1 } from './law-1.ts';

const linked = (words: string, target: string, paragraph: Paragraph): Paragraph => {
  const start = paragraph.text.indexOf(words);
  return { ...paragraph, links: [{ start, end: start + words.length, target }] };
};
const BASE = doc(linked('закон о плане', 'https://a.example/', p('Смотри закон о плане и отчёт.')), 'Второй пункт.');

test('a paragraph split, joined or edited around a link says nothing of its address', () => {
  for (const author of ['А', null]) {
    const hand = (): Hand => new Hand(BASE).by(author);
    const files = [
      hand().after('закон', '\n'),
      hand().before('закон', '\n'),
      hand().remove('\n'),
      hand().replace('о плане', 'о новом плане'),
    ];
    for (const file of files)
      assert.deepEqual(
        asked(BASE, file.file()).amendments.filter((line) => line.includes('property')),
        [],
      );
  }
});

test('a link whose words stand in the paragraph again is not taken for the other words when it is split off', () => {
  const base = doc(linked('10%', 'https://a.example/', p('10% фонда, затем ещё 10% расходов.')), 'Второй пункт.');
  for (const author of ['А', null])
    assert.deepEqual(
      asked(base, new Hand(base).by(author).after('фонда,', '\n').file()).amendments.filter((line) => line.includes('property')),
      [],
    );
});

/** The engine with something else told of links. */
const withLinks = (alter: (one: PropertyDifference) => PropertyDifference): Engine => ({
  ...ENGINE,
  consolidate(...given) {
    const result = ENGINE.consolidate(...given);
    const amendments = result.amendments.map((each) =>
      each.change.kind === 'property' ? { ...each, change: { ...each.change, differences: each.change.differences.map(alter) } } : each,
    );
    return { ...result, amendments };
  },
});

test('a linked paragraph moved into another brings its link: told beside the words that brought it, which hold the marker', () => {
  const base = doc(...(BASE.flows[0]?.blocks ?? []), 'Третий пункт.');
  const hand = new Hand(base).by('А').move('Смотри закон о плане и отчёт.', 'Третий пункт.').remove('отчёт.\nТретий ');
  const scenario = { base, returns: [hand.grown()] };
  holdAll(scenario);
  // Negative control: law 1 lets a link's change go without a marker only where words lead there that its author brings.
  assert.throws(
    () =>
      holdLaw1(
        withLinks((one) => ({ ...one, now: 'https://b.example' })),
        scenario,
      ),
    /without a marker/u,
  );
  assert.throws(
    () =>
      holdLaw1(
        withLinks((one) => ({ ...one, of: 'table' })),
        scenario,
      ),
    /without a marker/u,
  );
  assert.deepEqual(asked(base, hand.file()).amendments, [
    '1 paragraph-deleted Смотри закон о плане и отчёт. →',
    '1 property →',
    '1 text-replaced Третий → Смотри закон о плане и',
  ]);
});

/** The base with its first paragraph in another form. */
const withFirst = (change: (first: Paragraph) => Paragraph): Document => {
  const [first, ...rest] = BASE.flows[0]?.blocks ?? [];
  assert.ok(first?.kind === 'paragraph');
  return { ...BASE, flows: [{ key: 'main', blocks: [change(first), ...rest] }] };
};
const leadingTo = (target: string): Document => withFirst((first) => linked('закон о плане', target, first));

test('negative control: another address is seen', () => {
  assert.deepEqual(asked(BASE, leadingTo('https://b.example/')).amendments, ['1 silent property →']);
});

test('an address written in another way leads to the same place; one that is no address is taken as it is', () => {
  const base = leadingTo('https://a.example/план 2');
  for (const target of ['https://A.example/план%202', 'HTTPS://a.example/%D0%BF%D0%BB%D0%B0%D0%BD%202/'])
    assert.deepEqual(asked(base, leadingTo(target)).amendments, [], target);
  assert.deepEqual(asked(leadingTo('https://a.example/100%'), leadingTo('https://a.example/100%')).amendments, []);
  assert.deepEqual(asked(leadingTo('https://a.example/100%'), leadingTo('https://a.example/100%zz')).amendments, ['1 silent property →']);
  assert.deepEqual(asked(leadingTo('#_Toc1'), leadingTo('#_Toc2')).amendments, ['1 silent property →']);
});

test('links of what a program fills in by itself are noise', () => {
  const generated = (target: string): Document => withFirst((first) => ({ ...linked('закон о плане', target, first), generated: true }));
  assert.deepEqual(asked(generated('#_Toc1'), generated('#_Toc2')).amendments, []);
});

test('a tracked replacement of linked words by words that lead elsewhere is told beside the words', () => {
  const made = new Hand(BASE).by('А').replace('закон о плане', 'указ о мерах').file();
  const blocks = (made.flows[0]?.blocks ?? []).map((block) => {
    if (block.kind !== 'paragraph' || !block.text.includes('указ')) return block;
    const start = block.text.indexOf('указ');
    return { ...block, links: [...(block.links ?? []), { start, end: start + 'указ о мерах'.length, target: 'https://b.example/' }] };
  });
  assert.deepEqual(asked(BASE, { ...made, flows: [{ key: 'main', blocks }] }).amendments, [
    '1 property →',
    '1 text-replaced закон о плане → указ о мерах',
  ]);
});

test('markup put on or taken off a paragraph is named by what it is, for each author', () => {
  const by = (author: string): Document['revisions'][number] => ({ kind: 'markup', author, date: null, move: null, empty: false });
  const changed = [
    { revision: 0, of: 'markup', names: ['sdt', 'smartTag'] },
    { revision: 1, of: 'markup', names: [] },
    { revision: 2, of: 'markup', names: ['sdt'] },
  ] as const;
  const made = { ...withFirst((first) => ({ ...first, changed })), revisions: [by('А'), by('Б'), by('А')] };
  const { amendments } = consolidated(ENGINE, readRound(ENGINE, BASE, [made]));
  assert.deepEqual(
    amendments.map(({ change, sponsors }) => [
      change.kind === 'property' && change.differences.map(({ of, name }) => `${of} ${name}`),
      sponsors.map(({ author, revisions }) => [author, revisions]),
    ]),
    [
      [['markup sdt', 'markup smartTag'], [['А', [0, 2]]]],
      [['markup '], [['Б', [1]]]],
    ],
  );
});

test('links that two authors bring into one paragraph are each told of the one who brought it', () => {
  const [А, Б] = [
    { kind: 'insert', author: 'А', date: null, move: null, empty: false },
    { kind: 'insert', author: 'Б', date: null, move: null, empty: false },
  ] as const;
  const text = 'Смотри закон о плане и отчёт. сайт почта';
  const made = withFirst((first) => ({
    ...first,
    text,
    spans: [
      { start: 0, end: 30, ins: [], del: [], format: 0, formatChange: null },
      { start: 30, end: 34, ins: [0], del: [], format: 0, formatChange: null },
      { start: 34, end: 40, ins: [1], del: [], format: 0, formatChange: null },
    ],
    links: [
      ...(first.links ?? []),
      { start: 30, end: 34, target: 'https://b.example/' },
      { start: 35, end: 40, target: 'https://c.example/' },
    ],
  }));
  const base = doc(linked('закон о плане', 'https://a.example/', p('Смотри закон о плане и отчёт. ')), 'Второй пункт.');
  const { amendments } = consolidated(ENGINE, readRound(ENGINE, base, [{ ...made, revisions: [А, Б] }]));
  assert.deepEqual(
    amendments.flatMap(({ change, sponsors }) =>
      change.kind === 'property' ? change.differences.map(({ was, now }) => [sponsors[0]?.author, was, now]) : [],
    ),
    [
      ['А', '', 'https://b.example'],
      ['Б', '', 'https://c.example'],
    ],
  );
});
