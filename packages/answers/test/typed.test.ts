import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Consolidated, consolidateReturns, indexBase, outlineOf } from '@svod/consolidation';
import { fieldsOfHeader } from '@svod/plan';
import { type ReadTyped, type TypedProposal, readTyped } from '../src/index.ts';
import { PLAN, doc } from './answers-dsl.ts';

const index = indexBase(PLAN);
const outline = outlineOf(PLAN, fieldsOfHeader);

/** Identity of the paragraph that begins so. */
function at(words: string): string {
  for (const flow of index.document.flows)
    for (const [block, one] of flow.blocks.entries()) {
      if (one.kind === 'paragraph' && one.text.startsWith(words)) return outline.block(flow.key, block).provision;
      if (one.kind !== 'table') continue;
      for (const [r, row] of one.rows.entries())
        for (const [c, cell] of row.cells.entries())
          for (const [b, inside] of cell.blocks.entries())
            if (inside.kind === 'paragraph' && inside.text.startsWith(words))
              return outline.block(`${flow.key}/${block}.${r}.${c}`, b).provision;
    }
  throw new Error(`no paragraph begins with ${words}`);
}

function typed(...proposals: readonly Partial<TypedProposal>[]): { readonly read: ReadTyped; readonly result: Consolidated } {
  const full = proposals.map((one) => ({
    provision: null,
    field: null,
    kind: 'replace' as const,
    wording: '',
    reason: '',
    author: '',
    ...one,
  }));
  const read = readTyped(full, index, outline);
  const sender = { id: 'r1', body: 'МЗ', date: '2012-03-01', authors: {} };
  return { read, result: consolidateReturns([{ sender, document: doc(), findings: read.findings, stale: null }], index, outline) };
}

const said = ({ amendments }: Consolidated): readonly string[] =>
  amendments.map(
    ({ kind, place, old, new: made }) =>
      `${kind} ${[place.measure || place.section, place.field].filter(Boolean).join(' ')}: ${old} -> ${made}`,
  );

test('a new wording is what differs from the old one, whole words, with who says so and why', () => {
  const { result } = typed({
    provision: at('1.1. План разработан'),
    wording: 'План разработан Министерством экономического развития.',
    reason: 'Переименовано',
    author: 'Отдел',
  });
  assert.deepEqual(said(result), ['text-replaced 1: регулирования -> развития']);
  const [sponsor] = result.amendments[0]?.sponsors ?? [];
  assert.deepEqual([sponsor?.reason, sponsor?.author, sponsor?.source?.kind, sponsor?.tracked], ['Переименовано', 'Отдел', 'typed', false]);
});

test('a field of a measure is its whole cell, from whichever provision of the row it is meant', () => {
  const { result } = typed({ provision: at('Подготовить проект закона'), field: 'deadline', wording: 'II квартал 2013 г.' });
  assert.equal(result.amendments.length, 1);
  const [one] = result.amendments;
  assert.deepEqual([one?.place.measure, one?.place.field, one?.after], ['1.1', 'deadline', 'II квартал 2013 г.']);
});

test('what is put in after a measure is a measure, after a paragraph a paragraph; a measure and a paragraph go whole', () => {
  const { result } = typed(
    { provision: at('Провести анализ'), kind: 'insert-after', wording: 'Создать реестр\t2014 год\tМЭР\tРеестр' },
    { provision: at('3.1. Контроль'), kind: 'insert-after', wording: 'План публикуется.' },
    { provision: at('2.10'), kind: 'delete' },
    { provision: at('1.2. Исполнители'), kind: 'delete' },
    { provision: at('Провести инвентаризацию'), field: 'deadline', kind: 'delete' },
  );
  assert.deepEqual(result.amendments.map(({ kind }) => kind).toSorted(), [
    'paragraph-deleted',
    'paragraph-inserted',
    'row-deleted',
    'row-inserted',
    'text-deleted',
  ]);
  const row = result.amendments.find(({ kind }) => kind === 'row-inserted');
  assert.match(row?.new ?? '', /Создать реестр\t2014 год\tМЭР\tРеестр/);
});

test('nothing typed is lost: a place that is gone, a remark, a wording for the plan as a whole, what stands there already', () => {
  const { read, result } = typed(
    { provision: 'p000000000000', wording: 'Новая редакция', reason: 'Нужно' },
    { provision: at('3.1. Контроль'), kind: 'remark', wording: 'Уточнить, кто контролирует' },
    { kind: 'remark', wording: 'План в целом поддерживается' },
    { wording: 'Изложить план короче' },
    { provision: at('1.1. План разработан'), wording: '1.1. План разработан Министерством экономического регулирования.' },
  );
  assert.equal(result.amendments.length, 0);
  assert.deepEqual(
    result.remarks.map(({ text, proposed = '', place }) => [text, proposed, place === null]),
    [
      ['План в целом поддерживается', '', false],
      ['', 'Изложить план короче', false],
      ['Уточнить, кто контролирует', '', false],
      ['', 'Новая редакция', true],
    ],
  );
  assert.deepEqual(
    read.problems.map(({ code, values }) => `${code} ${values['row']}`),
    ['typed-place-not-found 1', 'typed-nothing-changes 5'],
  );
});
