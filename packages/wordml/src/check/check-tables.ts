import { POINT_MARKS } from '../resolve/revision-names.ts';
import { wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { Report } from './fault.ts';
import { type Place, type Rule, faultAt } from './walk-part.ts';

interface OpenTable {
  readonly columns: number;
  readonly paragraph: number;
  rows: number;
  wrong: number;
  /** Columns of the first row that does not fit. */
  found: number;
}

interface OpenRow {
  cells: number;
  columns: number;
}

/** What must hold at least one block; a cell has a rule of its own. */
const FILLED: ReadonlySet<string> = new Set(['hdr', 'ftr', 'txbxContent']);

/**
 * Tables: `cell-without-last-paragraph`, `row-without-cells`, `table-without-rows`, and `grid-mismatch` once for each table (`rows` whose
 * columns, of which the first has `found`, are not the grid's `columns`). Stories that must not be empty: `story-empty`.
 */
export function checkTables(report: Report): Rule {
  const tables: OpenTable[] = [];
  const rows: OpenRow[] = [];
  return {
    enter(element, name, place) {
      if (name === 'tbl') tables.push({ columns: gridOf(element), paragraph: place.paragraph, rows: 0, wrong: 0, found: 0 });
      else if (name === 'tr') rows.push({ cells: 0, columns: outsideGrid(element) });
      else if (name === 'tc') {
        const row = rows.at(-1);
        if (row !== undefined) {
          row.cells++;
          row.columns += number(wChild(element, 'tcPr'), 'gridSpan', 1);
        }
        if (!endsWithParagraph(element)) faultAt(report, place, 'cell-without-last-paragraph', {});
      } else if (
        isNoteToFill(element, name) &&
        element.children.every((child) => child.type !== 'element' || POINT_MARKS.has(wName(child)))
      ) {
        faultAt(report, place, 'story-empty', { element: name });
      }
    },
    leave(_element, name, place) {
      if (name === 'tr') closeRow(rows.pop(), tables.at(-1), place);
      else if (name === 'tbl') closeTable(tables.pop(), place);
    },
  };

  function closeRow(row: OpenRow | undefined, table: OpenTable | undefined, place: Place): void {
    if (row === undefined) return;
    if (row.cells === 0) faultAt(report, place, 'row-without-cells', {});
    if (table === undefined) return;
    table.rows++;
    if (row.columns !== table.columns && table.wrong++ === 0) table.found = row.columns;
  }

  function closeTable(table: OpenTable | undefined, place: Place): void {
    if (table === undefined) return;
    const { columns, paragraph, found, wrong } = table;
    if (table.rows === 0) faultAt(report, place, 'table-without-rows', {});
    if (wrong > 0) report({ code: 'grid-mismatch', values: { columns, found, rows: wrong, paragraph: paragraph + 1 }, where: place.part });
  }
}

function isNoteToFill(element: XmlElement, name: string): boolean {
  if (FILLED.has(name)) return true;
  const parent = element.parent === null ? '' : wName(element.parent);
  return (
    (name === 'footnote' && parent === 'footnotes') ||
    (name === 'endnote' && parent === 'endnotes') ||
    (name === 'comment' && parent === 'comments')
  );
}

function gridOf(table: XmlElement): number {
  const grid = wChild(table, 'tblGrid');
  return grid?.children.filter((child) => child.type === 'element' && wName(child) === 'gridCol').length ?? 0;
}

/** Columns that a row leaves free before its first and after its last cell (17.4.14, 17.4.15). */
function outsideGrid(row: XmlElement): number {
  const properties = wChild(row, 'trPr');
  return number(properties, 'gridBefore', 0) + number(properties, 'gridAfter', 0);
}

function number(properties: XmlElement | null, name: string, absent: number): number {
  const element = properties === null ? null : wChild(properties, name);
  const value = element === null ? null : wAttr(element, 'val');
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) : absent;
}

/** The last block of a cell, looked for inside content controls too, is a paragraph (17.4.65). */
function endsWithParagraph(cell: XmlElement): boolean {
  for (let container = cell; ;) {
    const last = container.children.findLast((child) => child.type === 'element' && !POINT_MARKS.has(wName(child)));
    if (last?.type !== 'element') return false;
    const name = wName(last);
    // A block of a later vocabulary is not ours to judge.
    if (name === 'p' || name === '') return true;
    const inside = name === 'sdt' ? wChild(last, 'sdtContent') : name === 'customXml' ? last : null;
    if (inside === null) return false;
    container = inside;
  }
}
