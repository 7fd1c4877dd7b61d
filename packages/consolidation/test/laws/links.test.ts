import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document, Paragraph } from '../../src/document/document.ts';
import { asked } from './asked.ts';
import { doc, p } from './dsl.ts';
import { Hand } from './hand.ts';
import { holdAll } from './hold-all.ts';

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

test('a linked paragraph moved into another brings its link: told beside the words that brought it, which hold the marker', () => {
  const base = doc(...(BASE.flows[0]?.blocks ?? []), 'Третий пункт.');
  const hand = new Hand(base).by('А').move('Смотри закон о плане и отчёт.', 'Третий пункт.').remove('отчёт.\nТретий ');
  holdAll({ base, returns: [hand.grown()] });
  assert.deepEqual(asked(base, hand.file()).amendments, [
    '1 paragraph-deleted Смотри закон о плане и отчёт. →',
    '1 property →',
    '1 text-replaced Третий → Смотри закон о плане и',
  ]);
});

test('negative control: another address is seen', () => {
  const [first, ...rest] = BASE.flows[0]?.blocks ?? [];
  assert.ok(first?.kind === 'paragraph');
  const other = linked('закон о плане', 'https://b.example/', first);
  const made: Document = { ...BASE, flows: [{ key: 'main', blocks: [other, ...rest] }] };
  assert.deepEqual(asked(BASE, made).amendments, ['1 silent property →']);
});
