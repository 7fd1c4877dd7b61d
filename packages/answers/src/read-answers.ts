import {
  type AnswerReport,
  type AnswerRow,
  type BaseIndex,
  type Outline,
  type Problem,
  type RawChange,
  type RawRemark,
  type ReturnFindings,
} from '@svod/consolidation';
import type { GivenColumns } from './columns/answer-column.ts';
import { type AnswerTable, answerTables } from './columns/answer-table.ts';
import { GRID_LIMITS, type Grid } from './grid/grid.ts';
import { nothingFound } from './nothing-found.ts';
import { type Target, findPlace } from './place/find-place.ts';
import { parsePlace } from './place/parse-place.ts';
import { type PlaceIndex, placeIndex } from './place/place-index.ts';
import { rowCells } from './rows/row-cells.ts';
import { type Understood, understandRow } from './rows/understand-row.ts';
import { saysAgreed } from './wording/agreed.ts';

/** What a filled answer table asks of a base: the same as a return's comparison gives, and what became of each row. */
export interface Answers {
  readonly findings: ReturnFindings;
  readonly report: AnswerReport;
  readonly problems: readonly Problem[];
}

/** Longest words of a file that a problem quotes. */
const QUOTED = 120;

/**
 * Reads filled answer tables against a base. Every row with something in it ends in exactly one outcome, and each that is not taken as it
 * was meant is named by its number with the reason why. Cost grows with the rows and with the base, not with their product.
 */
export function readAnswers(
  grids: readonly Grid[],
  around: readonly string[],
  base: BaseIndex,
  outline: Outline,
  given: GivenColumns | null,
): Answers {
  const index = placeIndex(base, outline);
  const tables = grids.flatMap((grid) => answerTables(cut(grid), given));
  const changes: RawChange[] = [];
  const remarks: RawRemark[] = [];
  const rows: AnswerRow[] = [];
  const problems: Problem[] = grids
    .filter((grid) => grid.rows.length > GRID_LIMITS.rows)
    .map((grid) => ({
      code: 'answer-rows-left',
      values: { count: grid.rows.length - GRID_LIMITS.rows, limit: GRID_LIMITS.rows },
      where: grid.name,
    }));
  for (const table of tables) {
    let heading: Target | null = null;
    for (const row of table.rows) {
      const cells = rowCells(table, row);
      const where = { table: table.name, row: row.row };
      if (cells.heading !== null) {
        const agreed = saysAgreed(cells.heading);
        const found = findPlace(index, parsePlace(cells.heading));
        heading = found.ok ? found.target : null;
        rows.push({ ...where, outcome: agreed ? 'agreed' : 'heading', place: short(cells.heading), why: '' });
        continue;
      }
      const understood = understandRow(index, cells, heading);
      if (!understood) continue;
      take(index, understood, { ...where, author: cells.of('body') }, changes, remarks);
      rows.push({
        ...where,
        outcome: understood.outcome,
        place: short(understood.place),
        why: understood.why,
      });
      if (understood.why !== '')
        problems.push({ code: understood.why, values: { row: row.row, place: short(understood.place) }, where: table.name });
    }
  }
  if (around.length > 0)
    problems.push({ code: 'answer-text-around', values: { count: around.length, text: short(around.join(' ')) }, where: '' });
  if (
    rows.length > 0 &&
    rows.every(({ outcome }) => outcome === 'agreed' || outcome === 'heading') &&
    rows.some(({ outcome }) => outcome === 'agreed')
  )
    problems.unshift({ code: 'answer-agreed', values: {}, where: '' });
  const report: AnswerReport = {
    tables: tables.map(({ name, header, columns }) => ({
      table: name,
      header,
      columns: columns.map(({ heading, holds }) => ({ heading: short(heading), holds })),
    })),
    rows,
  };
  return { findings: { ...nothingFound(), changes, remarks }, report, problems };
}

const cut = (grid: Grid): Grid => (grid.rows.length > GRID_LIMITS.rows ? { ...grid, rows: grid.rows.slice(0, GRID_LIMITS.rows) } : grid);

function short(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length > QUOTED ? `${plain.slice(0, QUOTED - 1)}…` : plain;
}

/** Puts what a row asks where returns keep it. */
function take(
  index: PlaceIndex,
  understood: Understood,
  row: { readonly table: string; readonly row: number; readonly author: string },
  changes: RawChange[],
  remarks: RawRemark[],
): void {
  const { outcome, reason, exact, remark, proposed } = understood;
  const source = { table: row.table, row: row.row, author: oneLine(row.author), reason, exact };
  if (outcome === 'amendment') {
    for (const change of understood.changes) changes.push({ ...change, source });
    return;
  }
  if (outcome !== 'remark' && outcome !== 'homeless') return;
  const comment = {
    id: `${row.table}.${row.row}`,
    author: source.author,
    date: null,
    text: remark,
    parent: null,
    resolved: false,
    anchor: null,
  };
  remarks.push({ comment, replies: [], place: spotOf(index, understood.target), source: { ...source, proposed } });
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Where a remark is pinned: the words it quotes, a row's first cell, a heading; a remark on the text as a whole to its beginning. */
function spotOf(index: PlaceIndex, target: Target | null): RawRemark['place'] {
  if (target === null) return null;
  if (target.kind === 'document') return { flow: 'main', start: 0, end: 0 };
  const provision =
    target.kind === 'provision'
      ? target.provision
      : target.kind === 'section'
        ? target.heading
        : (target.kind === 'cell' ? target.cell : (target.row.cells.find(({ field }) => field === 'measure') ?? target.row.cells[0]))
            ?.provisions[0];
  if (!provision) return null;
  const start = index.base.flow(provision.flow)?.starts[provision.block] ?? 0;
  const words = target.kind === 'provision' ? target : { start: 0, end: provision.paragraph.text.length };
  return { flow: provision.flow, start: start + words.start, end: start + words.end };
}

/** Whether any of some tables is an answer table, with the share of the file's letters that stands in them. */
export function looksAnswered(
  grids: readonly Grid[],
  around: readonly string[],
  given: GivenColumns | null,
): { readonly tables: readonly AnswerTable[]; readonly share: number } {
  const tables = grids.flatMap((grid) => answerTables(cut(grid), given));
  const names = new Set(tables.map(({ name }) => name));
  const letters = (grid: Grid): number =>
    grid.rows.reduce((sum, row) => sum + row.cells.reduce((all, cell) => all + cell.text.length, 0), 0);
  const inside = grids.filter(({ name }) => names.has(name)).reduce((sum, grid) => sum + letters(grid), 0);
  const all = grids.reduce((sum, grid) => sum + letters(grid), 0) + around.reduce((sum, text) => sum + text.length, 0);
  return { tables, share: all === 0 ? 0 : inside / all };
}
