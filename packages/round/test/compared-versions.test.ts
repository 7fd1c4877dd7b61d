/** Two versions compared: the screen says what the redline says, and both versions can be read off it. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { unzip } from '@svod/archive';
import { type Block, outlineOf } from '@svod/consolidation';
import { fieldsOfHeader } from '@svod/plan';
import { type ComparedProvision, type PreparedBase, comparedProvisions, prepareBase, reopened, versionRedline } from '@svod/round';
import { type WordPackage, openPackage, readDocument } from '@svod/wordml';
import { cell, p, t, tbl, tr } from './word-bugs/markup.ts';
import { fileOf } from './word-bugs/word-file.ts';

const SAMPLE = path.join(import.meta.dirname, '../../../samples/consultation-2012');

async function versionOf(bytes: Uint8Array): Promise<PreparedBase> {
  const archive = await unzip(bytes);
  if (!archive.ok) throw new Error(archive.problem.code);
  const opened = openPackage(archive.entries);
  if (!opened.ok) throw new Error(opened.problem.code);
  return ofPackage(opened.package);
}

function ofPackage(file: WordPackage): PreparedBase {
  const prepared = prepareBase('version.docx', file, 'accept');
  if (!prepared.ok) throw new Error('changes were said to be accepted');
  return prepared.base;
}

function compare(earlier: PreparedBase, later: PreparedBase): readonly ComparedProvision[] {
  const marked = readDocument(reopened(versionRedline(earlier, later, 'Редакция', 'ru'))).document;
  const named = ({ document }: PreparedBase) => ({ document, outline: outlineOf(document, fieldsOfHeader) });
  return comparedProvisions(marked, named(earlier), named(later));
}

const plain = (text: string): string =>
  text
    .replaceAll(/[\uFFFC]/gu, '')
    .replaceAll('\v', '\n')
    .replace(/\s+/gu, ' ')
    .trim();

/** Texts of a version's provisions, sorted: notes may stand elsewhere in another version. */
function textsOf({ document }: PreparedBase): readonly string[] {
  const texts: string[] = [];
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks)
      if (block.kind === 'paragraph') texts.push(plain(block.text));
      else for (const row of block.rows) for (const one of row.cells) walk(one.blocks);
  };
  for (const { key, blocks } of document.flows) if (!/^(?:header|footer)\//u.test(key)) walk(blocks);
  return texts.filter((text) => text !== '').sort();
}

/** The later version's texts. */
const readOff = (found: readonly ComparedProvision[]): readonly string[] =>
  found
    .map(({ pieces }) => plain(pieces.map(({ kind, text }) => (kind === 'deleted' ? '' : text)).join('')))
    .filter((text) => text !== '')
    .sort();

/** All letters of the earlier version, in order. */
const lettersOf = (found: readonly ComparedProvision[]): string =>
  found
    .flatMap(({ pieces }) => pieces.map(({ kind, text }) => (kind === 'inserted' ? '' : text)))
    .join('')
    .replaceAll(/\s+/gu, '');

const base = await versionOf(readFileSync(path.join(SAMPLE, 'base.docx')));

test('a version compared with itself is the same throughout, each provision under its own address', () => {
  const found = compare(base, base);
  assert.ok(found.length > 100);
  assert.ok(found.every(({ state }) => state === 'same'));
  assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
  assert.ok(found.every(({ id }) => id !== ''));
});

for (const name of readdirSync(path.join(SAMPLE, 'returns')))
  test(`both versions are read off their comparison: ${name}`, async () => {
    const later = await versionOf(readFileSync(path.join(SAMPLE, 'returns', name)));
    const found = compare(base, later);
    assert.deepEqual(readOff(found), textsOf(later));
    // Paragraphs stand as the later version has them: of the earlier one all words, in order.
    assert.equal(lettersOf(found), lettersOf(compare(base, base)));
    assert.ok(found.some(({ state }) => state !== 'same'));
    for (const { state, pieces, id } of found) {
      assert.notEqual(id, '');
      if (state === 'inserted') assert.ok(pieces.every(({ kind }) => kind === 'inserted'));
      if (state === 'deleted') assert.ok(pieces.every(({ kind }) => kind === 'deleted'));
      if (state === 'same') assert.ok(pieces.every(({ kind }) => kind === 'same'));
    }
    const ids = outlineOf(later.document, fieldsOfHeader);
    const changed = found.find(({ state }) => state === 'changed' || state === 'inserted');
    assert.ok(changed === undefined || later.document.flows.some(({ key, blocks }) => hasId(key, blocks, changed.id)));

    function hasId(flow: string, blocks: readonly Block[], id: string): boolean {
      return blocks.some((block, index) =>
        block.kind === 'paragraph'
          ? ids.block(flow, index).provision === id
          : block.rows.some((row, r) => row.cells.some((one, c) => hasId(`${flow}/${index}.${r}.${c}`, one.blocks, id))),
      );
    }
  });

test('rows that come, go and move, and paragraphs joined and split, are told for what they are', () => {
  const row = (...texts: readonly string[]): string => tr('', ...texts.map(cell));
  const [FIRST, SECOND, THIRD] = [
    'Органы ведут строгий учёт веществ.',
    'Склады охраняются круглосуточно.',
    'Персонал лабораторий обучается ежегодно, сдаёт зачёт и получает свидетельство установленного образца.',
  ];
  const START = p(t('Начало плана мероприятий.'));
  const states = (before: string, after: string): readonly string[] =>
    compare(ofPackage(fileOf(before)), ofPackage(fileOf(after))).map(
      ({ state, pieces }) =>
        `${state} ${pieces.map(({ kind, text }) => ({ same: text, inserted: `{+${text}+}`, deleted: `[-${text}-]` })[kind]).join('')}`,
    );
  assert.deepEqual(
    states(
      START + tbl(2, row('1', FIRST), row('2', SECOND)) + p(t('Конец.')),
      START + tbl(2, row('1', FIRST), row('3', THIRD)) + p(t('Конец.')),
    ),
    [
      'same Начало плана мероприятий.',
      'same 1',
      `same ${FIRST}`,
      'deleted [-2-]',
      `deleted [-${SECOND}-]`,
      'inserted {+3+}',
      `inserted {+${THIRD}+}`,
      'same Конец.',
    ],
  );
  assert.deepEqual(states(START + p(t(FIRST)) + p(t(SECOND)), START + p(t(`${FIRST} ${SECOND}`))), [
    'same Начало плана мероприятий.',
    `changed ${FIRST}[-\n-]{+ +}${SECOND}`,
  ]);
  const END = p(t('Конец.'));
  assert.deepEqual(states(START + p(t(THIRD)) + p(t(FIRST)) + p(t(SECOND)) + END, START + p(t(FIRST)) + p(t(SECOND)) + p(t(THIRD)) + END), [
    'same Начало плана мероприятий.',
    `moved [-${THIRD}-]`,
    `same ${FIRST}`,
    `same ${SECOND}`,
    `moved {+${THIRD}+}`,
    'same Конец.',
  ]);
  assert.deepEqual(states(START + p(t(FIRST)), START + p(t(FIRST)) + p(t(SECOND))), [
    'same Начало плана мероприятий.',
    `same ${FIRST}`,
    `inserted {+${SECOND}+}`,
  ]);
  assert.deepEqual(states(START + p(t(`${FIRST} ${SECOND}`)), START + p(t(FIRST)) + p(t(SECOND))), [
    'same Начало плана мероприятий.',
    `changed ${FIRST}[- -]{+\n+}`,
    `same ${SECOND}`,
  ]);
});
