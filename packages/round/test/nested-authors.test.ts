/** The law of nested changes: of what three authors put in and strike out within one another's changes, nothing is lost without a word. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '@svod/wordml';
import { baseOf, returnOf, together } from './word-bugs/all-ways.ts';
import { by, del, gone, ins, p, t } from './word-bugs/markup.ts';
import { fileOf } from './word-bugs/word-file.ts';

const BODIES: Readonly<Record<string, string>> = { A: 'МВД', B: 'МИД', C: 'МЮ' };
const AUTHORS = Object.keys(BODIES);

interface Word {
  readonly word: string;
  /** Who put it in last; null for the base's own. */
  readonly inserter: string | null;
  readonly deleters: readonly string[];
}

/** A paragraph of nested changes, and what is true of each of its words. */
function nested(seed: number): { readonly body: string; readonly words: readonly Word[] } {
  let state = seed;
  const roll = (sides: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  const words: Word[] = [];
  const part = (depth: number, inserter: string | null, deleters: readonly string[]): string => {
    const what = depth >= 3 ? 0 : roll(depth === 0 ? 4 : 3);
    if (what === 0 || what === 3) {
      const word = `с${words.length}я`;
      words.push({ word, inserter, deleters });
      return deleters.length > 0 ? gone(`${word} `) : t(`${word} `);
    }
    const author = AUTHORS[roll(3)] ?? 'A';
    const inside = (of: string | null, gone_: readonly string[]): string[] =>
      Array.from({ length: 1 + roll(3) }, () => part(depth + 1, of, gone_));
    return what === 1 ? ins(author, ...inside(author, deleters)) : del(author, ...inside(inserter, [...deleters, author]));
  };
  const body = p(t('Органы ведут '), ...Array.from({ length: 4 }, () => part(0, null, [])), t('учёт.')) + p(t('Конец.'));
  return { body, words };
}

interface Told {
  readonly amendments: readonly { readonly bodies: readonly string[]; readonly old: string; readonly new: string }[];
  readonly problems: readonly { readonly code: string; readonly values: Readonly<Record<string, string | number>> }[];
}

const CODES = ['insertion-counted-within', 'deletion-counted-within'];

/** What was put in or struck out and stands in no amendment of its body's and in no problem. What its own author struck out again asks for nothing. */
function lost(words: readonly Word[], { amendments, problems }: Told): readonly string[] {
  const named = (word: string): boolean =>
    problems.some(({ code, values }) => CODES.includes(code) && String(values['text']).includes(word));
  const asks = (author: string, word: string): boolean =>
    amendments.some((one) => one.bodies.includes(BODIES[author] ?? '') && (one.new + one.old).includes(word));
  return words.flatMap(({ word, inserter, deleters }) => {
    if (inserter !== null && deleters.includes(inserter)) return [];
    const edits = inserter === null ? deleters : [inserter, ...deleters];
    return edits.flatMap((author) => (asks(author, word) || named(word) ? [] : [`${word} of ${author}`]));
  });
}

function toldOf(body: string): Told {
  const file = fileOf(body);
  const { amendments, returns } = together(baseOf(file), [returnOf(file, 'Z', { authors: BODIES })]).result.consolidation;
  return { amendments, problems: returns.flatMap(({ problems }) => problems) };
}

const SEEDS = Array.from({ length: 400 }, (_, k) => k + 1);

test('of words nested three deep each edit is its body’s, or named; without the naming some are lost', () => {
  let withoutNaming = 0;
  for (const seed of SEEDS) {
    const { body, words } = nested(seed);
    const told = toldOf(body);
    assert.deepEqual(lost(words, told), [], `seed ${seed}: ${body.replaceAll(/ w:(?:id|date)="[^"]*"| xml:space="preserve"/gu, '')}`);
    withoutNaming += lost(words, { ...told, problems: [] }).length;
  }
  assert.ok(withoutNaming > 0);
});

const problems = (body: string): readonly string[] =>
  toldOf(p(t('Органы ведут '), body, t('учёт.')) + p(t('Конец.'))).problems.map(({ code, values }) =>
    [code, values['count'], values['body'], values['holder'], values['text']].join(' '),
  );

const bold = (author: string, text: string): string =>
  `<w:r><w:rPr><w:b/><w:rPrChange ${by(author)}><w:rPr/></w:rPrChange></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

test('what another body’s amendment counts is named, with whose it is and its words', () => {
  assert.deepEqual(problems(ins('A', t('строгий '), ins('B', t('ежегодный '), del('C', 'важный ')), t('и полный '))), [
    'insertion-counted-within 1 МИД МВД важный',
    'deletion-counted-within 1 МЮ МВД важный',
  ]);
  assert.deepEqual(problems(ins('A', t('строгий ')) + ins('B', del('C', 'важный ')) + ins('A', t('и полный '))), [
    'insertion-counted-within 1 МИД МВД важный',
    'deletion-counted-within 1 МЮ МВД важный',
  ]);
  assert.deepEqual(problems(del('A', gone('строгий '), del('B', 'важный '), gone('полный '))), [
    'deletion-counted-within 1 МИД МВД важный',
  ]);
  assert.deepEqual(problems(ins('A', t('строгий '), bold('B', 'важный '))), ['format-counted-within 1 МИД МВД важный']);
});

test('nothing is named where each has its own amendment, and nothing between authors of one body', () => {
  assert.deepEqual(problems(ins('A', t('строгий '), del('C', 'важный '), t('и полный '))), []);
  assert.deepEqual(problems(ins('A', t('строгий '), ins('B', t('важный ')), t('и полный '))), []);
  assert.deepEqual(problems(ins('A', t('строгий '), bold('A', 'важный '))), []);
  assert.deepEqual(problems(del('D', gone('строгий '), del('E', 'важный '))), []);
});

test('a marker around two authors’ words stays with its own author’s amendment, whichever comes first', () => {
  const file = fileOf(p(t('Органы ведут '), ins('A', ins('B', t('ежегодный ')), t('полный ')), t('учёт.')) + p(t('Конец.')));
  const { amendments } = together(baseOf(file), [returnOf(file, 'Z', { authors: BODIES })]).result.consolidation;
  const { revisions } = readDocument(file).document;
  assert.deepEqual(
    amendments.map(({ bodies, sponsors }) => [...bodies, ...sponsors.flatMap((one) => one.revisions.map((k) => revisions[k]?.author))]),
    [
      ['МИД', 'B'],
      ['МВД', 'A'],
    ],
  );
});
