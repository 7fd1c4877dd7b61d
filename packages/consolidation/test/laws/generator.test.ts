import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ENGINE, consolidated, readRound } from './engine.ts';
import { featuresOf } from './features.ts';
import { genes, grow } from './scenario.ts';

/** A quarter of the cases of `npm test` is looked at; numbers are asked for in proportion. */
const CASES = Math.ceil(Number(process.env['SVOD_CASES'] ?? 20_000) / 4);

/** What must be among 20,000 cases at least so often. A kind that is not made is a kind that no law is held against. */
const OFTEN = 12;
const SELDOM = 4;
const kinds = (kind: string, ...names: readonly string[]): readonly string[] => names.map((name) => `${kind} ${name}`);
const MADE_OFTEN: readonly string[] = [
  ...kinds('kind', 'text-inserted', 'text-deleted', 'text-replaced', 'paragraph-inserted', 'paragraph-deleted', 'paragraph-replaced'),
  ...kinds('kind', 'paragraph-split', 'paragraphs-joined', 'paragraph-moved', 'paragraph-format', 'format', 'property'),
  ...kinds('kind', 'row-inserted', 'row-deleted', 'row-moved', 'rows-replaced', 'table-inserted', 'table-deleted', 'table-replaced'),
  ...kinds('kind', 'column-inserted', 'column-deleted', 'cells-merged'),
  ...kinds('change', 'text', 'format', 'paragraph-format', 'property', 'move', 'rows-inserted', 'row-deleted', 'row-moved'),
  ...kinds('change', 'rows-replaced', 'columns-inserted', 'column-deleted'),
  ...kinds('tracked', 'text', 'format', 'paragraph-format', 'property', 'move', 'rows-inserted', 'row-deleted', 'row-moved'),
  ...kinds('tracked', 'columns-inserted', 'column-deleted'),
  ...kinds('silent', 'text', 'format', 'paragraph-format', 'property', 'move', 'rows-inserted', 'row-deleted', 'row-moved'),
  ...kinds('silent', 'rows-replaced', 'columns-inserted'),
  ...kinds('silent words', 'highlight', 'colour', 'font', 'size', 'caps', 'hidden'),
  ...kinds('silent paragraph', 'after', 'before', 'line', 'shade', 'border', 'keepNext'),
  ...kinds('silent cell', 'shade', 'valign', 'direction', 'margin-left'),
  ...kinds('silent row', 'header', 'cantSplit'),
  ...['the same elsewhere'],
  ...kinds('mixed', 'text', 'format', 'row-deleted', 'rows-inserted'),
  ...kinds('collision', 'same', 'rival', 'swallowed', 'order', 'structure', 'dependent'),
  ...kinds('folded', 'renumbering', 'typography', 'generated', 'layout', 'formatting'),
  ...kinds('marker', 'insert', 'delete', 'move-from', 'move-to', 'format', 'paragraph-format', 'row-format'),
  ...['edit inside an insertion', 'move across containers', 'named move', 'several authors', 'several sponsors', 'passed on'],
  ...['edit in a note', 'edit in a text box', 'edit in a header', 'edit in a table within a table', 'inserted and deleted again'],
  ...['mark inserted and deleted again', 'inserted cell', 'deleted cell', 'merged cell', 'wide cell', 'link', 'former paragraph'],
  ...['remark', 'remark without place', 'thread', 'resolved', 'with a reason', 'empty marker', 'marks that no editor makes'],
];
const MADE_SELDOM: readonly string[] = [
  ...kinds('kind', 'cells-split', 'cell-deleted'),
  ...kinds('silent', 'column-deleted', 'column for another'),
  ...kinds('collision', 'format'),
  ...kinds('why', 'columns-inserted-at-one-point', 'rows-reshaped-edited', 'table-replaced-edited', 'paragraph-formats-differ'),
];

test(`the generator makes every kind of change, collision and marker (${CASES} cases)`, (t) => {
  const counts = new Map<string, number>();
  for (const one of fc.sample(genes(1, 3), { numRuns: CASES, seed: 20_120_619 })) {
    const scenario = grow(one);
    const made = scenario.returns.map((each) => each.made);
    for (const feature of featuresOf(scenario, consolidated(ENGINE, readRound(ENGINE, scenario.base, made))))
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const asked = (least: number): number => Math.floor((least * CASES) / 20_000);
  const missing = [...MADE_OFTEN.map((name) => [name, asked(OFTEN)] as const), ...MADE_SELDOM.map((name) => [name, asked(SELDOM)] as const)]
    .filter(([name, least]) => (counts.get(name) ?? 0) < least)
    .map(([name, least]) => `${name}: ${counts.get(name) ?? 0} of ${least}`);
  t.diagnostic(`${counts.size} kinds made`);
  assert.deepEqual(missing, []);
});
