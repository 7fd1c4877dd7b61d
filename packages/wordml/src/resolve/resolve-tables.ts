import { columnsLeft, coversLost, lostColumns } from '@svod/consolidation';
import { remove, setChildren } from '../xml/edit.ts';
import { wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { floatingMarks } from './floating-marks.ts';
import type { Losses } from './floating-marks.ts';
import { pruneIfEmpty } from './former-properties.ts';
import { addToParagraph, firstParagraph, lastParagraph } from './paragraph-content.ts';
import { MARKER_SIDES } from './revision-names.ts';
import type { Ruling } from './ruling.ts';
import { columnsOf, gridOf, mergeOf, removeColumns, setFree, setMerge, setSpan } from './table-grid.ts';
import type { GridCell, GridRow } from './table-grid.ts';

/** Elements around rows or cells that are looked through. */
const SHELLS: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'del', 'moveFrom', 'moveTo']);

interface Row {
  readonly element: XmlElement;
  readonly cells: readonly XmlElement[];
}

/**
 * Resolves the rows and cells of one table, not of those nested in it: inserted and deleted rows (ECMA-376 Part 1, 17.13.5.12, .17),
 * cells (.1, .2) and vertical merges (.3). A row goes with all it holds, whatever its content says. Columns of cells that go are
 * given to a neighbour, or taken out of the grid where each row lost the same. When no row is left the table must go: what is
 * returned then is the marks that stay at its place, else null. A `cellMerge` that says nothing known stays.
 */
export function resolveTable(table: XmlElement, ruling: Ruling, losses: Losses): XmlNode[] | null {
  const rows = childrenNamed(table, 'tr').map((element): Row => ({ element, cells: childrenNamed(element, 'tc') }));
  const heirs = ruling.action === 'reject' ? new Set(rows) : new Set(rows.filter(isNewRow));
  const goneRows = new Set(rows.filter((row) => rowGoes(row, ruling)));
  if (rows.length > 0 && goneRows.size === rows.length) return floatingMarks([table], ruling, losses);
  if (goneRows.size > 0) passMergesOn(rows, goneRows, heirs);
  const kept = rows.filter((row) => !goneRows.has(row));
  const width = columnsOf(table);
  const laid = kept.map((row) => gridOf(row.element, row.cells));
  const staying = laid.map(({ cells }) => cells.map(({ cell, column, span }) => ({ column, span, stays: !cellGoes(cell, ruling) })));
  const gone = lostColumns(staying);
  const union = laid.reduce((most, row) => Math.max(most, row.width), 0);
  const covering = laid.map((row, index) => (coversLost(staying[index] ?? [], row.width, union, gone) ? row : null));
  const lost = kept.map((row) => resolveCells(row, ruling, losses));
  if (gone.size > 0) takeOutColumns(table, kept, covering, gone);
  if (lost.some((cells) => cells.length > 0)) giveBackColumns(table, kept, lost, width);
  takeOut(table, rows, goneRows, ruling, losses);
  return null;
}

function rowGoes(row: Row, ruling: Ruling): boolean {
  const properties = wChild(row.element, 'trPr');
  const markers = properties === null ? [] : markersIn(properties);
  if (markers.some((marker) => ruling.fateOf(marker) === 'remove')) return true;
  if (row.cells.length > 0 && row.cells.every((cell) => cellGoes(cell, ruling))) return true;
  const resolved = markers.filter((marker) => ruling.fateOf(marker) === 'keep');
  if (properties !== null && resolved.length > 0) {
    setChildren(
      properties,
      properties.children.filter((child) => !resolved.includes(child as XmlElement)),
    );
    pruneIfEmpty(properties);
  }
  return false;
}

function markersIn(properties: XmlElement): XmlElement[] {
  return properties.children.filter((child): child is XmlElement => child.type === 'element' && MARKER_SIDES.has(wName(child)));
}

function cellGoes(cell: XmlElement, ruling: Ruling): boolean {
  const properties = wChild(cell, 'tcPr');
  if (properties === null) return false;
  return properties.children.some(
    (child) =>
      child.type === 'element' &&
      ((wName(child) === 'cellIns' && ruling.fate(child, 'insertion') === 'remove') ||
        (wName(child) === 'cellDel' && ruling.fate(child, 'deletion') === 'remove')),
  );
}

/** A row that is inserted, or of which every cell is. */
function isNewRow(row: Row): boolean {
  const properties = wChild(row.element, 'trPr');
  const marked = properties !== null && markersIn(properties).some((marker) => MARKER_SIDES.get(wName(marker)) === 'insertion');
  return marked || (row.cells.length > 0 && row.cells.every((cell) => isNewCell(cell)));
}

function isNewCell(cell: XmlElement): boolean {
  const properties = wChild(cell, 'tcPr');
  return properties !== null && wChild(properties, 'cellIns') !== null;
}

/**
 * A merged cell whose first row goes begins anew in the next row that stays; but one of `heirs` right above that is merged there takes the row's
 * place: a new row for one that goes, any row for a new one that goes again.
 */
function passMergesOn(rows: readonly Row[], gone: ReadonlySet<Row>, heirs: ReadonlySet<Row>): void {
  let orphans = new Set<number>();
  let above = new Set<number>();
  for (const row of rows) {
    const cells = gridOf(row.element, row.cells).cells;
    if (!gone.has(row)) {
      for (const { cell, column } of cells) if (orphans.has(column) && mergeOf(cell) === 'continue') setMerge(cell, 'restart');
      orphans = new Set();
      above = new Set(heirs.has(row) ? cells.flatMap(({ cell, column }) => (mergeOf(cell) === null ? [] : [column])) : []);
      continue;
    }
    for (const { cell, column } of cells) {
      const merge = mergeOf(cell);
      if (merge === 'restart' && !above.has(column)) orphans.add(column);
      else if (merge === null) orphans.delete(column);
    }
  }
}

/** Returns the cells that went, with the grid columns they covered. */
function resolveCells(row: Row, ruling: Ruling, losses: Losses): readonly GridCell[] {
  const lost: GridCell[] = [];
  const going = new Map<XmlElement, readonly XmlNode[]>();
  for (const placed of gridOf(row.element, row.cells).cells) {
    if (cellGoes(placed.cell, ruling)) {
      lost.push(placed);
      going.set(placed.cell, floatingMarks([placed.cell], ruling, losses));
    } else resolveCellMarkers(placed.cell, ruling);
  }
  if (going.size > 0) removeWithin(row.element, row.cells, going);
  return lost;
}

const MERGES: ReadonlyMap<string | null, 'restart' | 'continue' | null> = new Map([
  [null, null],
  ['rest', 'restart'],
  ['cont', 'continue'],
]);

function resolveCellMarkers(cell: XmlElement, ruling: Ruling): void {
  const properties = wChild(cell, 'tcPr');
  for (const marker of properties?.children ?? []) {
    if (marker.type !== 'element') continue;
    const name = wName(marker);
    if (!(name === 'cellIns' || name === 'cellDel' || name === 'cellMerge') || !ruling.chosen(marker)) continue;
    if (name === 'cellMerge') {
      const wanted = wAttr(marker, ruling.action === 'accept' ? 'vMerge' : 'vMergeOrig');
      const merge = MERGES.get(wanted);
      if (merge === undefined) continue;
      setMerge(cell, merge);
    }
    remove(marker);
    break; // The schema allows one; another, if there is one, is listed as left.
  }
}

/** Columns that no cell of a row needs any more: cells across them shrink, and the grid where it had them. */
function takeOutColumns(table: XmlElement, rows: readonly Row[], laid: readonly (GridRow | null)[], gone: ReadonlySet<number>): void {
  for (const [index, row] of rows.entries()) {
    const own = laid[index];
    if (!own) continue;
    const { cells, width } = own;
    for (const { cell, column, span } of cells) {
      if (cell.parent === null) continue;
      const left = columnsLeft(column, column + span, gone);
      if (left !== span) setSpan(cell, left);
    }
    const [first, last] = [cells[0], cells.at(-1)];
    if (first === undefined || last === undefined) continue;
    setFree(row.element, 'gridBefore', first.column, columnsLeft(0, first.column, gone));
    const end = last.column + last.span;
    setFree(row.element, 'gridAfter', width - end, columnsLeft(end, width, gone));
  }
  const columns = columnsOf(table);
  if (laid.every((row) => row !== null && row.width <= columns))
    removeColumns(
      table,
      [...gone].sort((a, b) => a - b).map((column) => ({ column, span: 1 })),
    );
}

function giveBackColumns(table: XmlElement, rows: readonly Row[], lost: readonly (readonly GridCell[])[], width: number): void {
  const laid = rows.map((row) =>
    gridOf(
      row.element,
      row.cells.filter((cell) => cell.parent !== null),
    ),
  );
  const wide = laid.reduce((most, row) => Math.max(most, row.width), 0);
  for (const [index, row] of laid.entries()) {
    const first = lost[index]?.[0];
    const missing = wide - row.width;
    if (first === undefined || missing <= 0) continue;
    const heir = row.cells.findLast((each) => each.column < first.column) ?? row.cells[0];
    if (heir !== undefined) setSpan(heir.cell, heir.span + missing);
  }
  const common = lost[0] ?? [];
  const key = columnsKey(common);
  const count = common.reduce((sum, each) => sum + each.span, 0);
  if (columnsOf(table) === width && wide + count === width && lost.every((each) => columnsKey(each) === key)) removeColumns(table, common);
}

const columnsKey = (cells: readonly GridCell[]): string => cells.map(({ column, span }) => `${column}+${span}`).join(' ');

/** Takes rows that go out of the table; their marks go to the next row that stays, or the last one. */
function takeOut(table: XmlElement, rows: readonly Row[], gone: ReadonlySet<Row>, ruling: Ruling, losses: Losses): void {
  if (gone.size === 0) return;
  const going = new Map(
    [...gone].map((row): [XmlElement, readonly XmlNode[]] => [row.element, floatingMarks([row.element], ruling, losses)]),
  );
  removeWithin(
    table,
    rows.map((row) => row.element),
    going,
  );
}

/** Removes rows or cells and gives their marks to a neighbour that stays. */
function removeWithin(around: XmlElement, all: readonly XmlElement[], going: ReadonlyMap<XmlElement, readonly XmlNode[]>): void {
  let marks: XmlNode[] = [];
  let previous: XmlElement | null = null;
  for (const element of all) {
    const own = going.get(element);
    if (own !== undefined) marks = marks.concat(own);
    else {
      const paragraph = marks.length === 0 ? null : firstParagraph(element);
      if (paragraph !== null) {
        addToParagraph(paragraph, 'start', marks);
        marks = [];
      }
      previous = element;
    }
  }
  const last = marks.length === 0 || previous === null ? null : lastParagraph(previous);
  if (last !== null) addToParagraph(last, 'end', marks);
  dropFromShells(around, going);
}

/** Takes elements out of wherever they stand below `around`; a shell that is emptied goes too. True if one of them was there. */
function dropFromShells(around: XmlElement, going: ReadonlyMap<XmlElement, unknown>): boolean {
  let dropped = false;
  const kept = around.children.filter((child) => {
    if (child.type !== 'element') return true;
    if (going.has(child)) {
      dropped = true;
      return false;
    }
    if (!SHELLS.has(wName(child)) || !dropFromShells(child, going)) return true;
    dropped = true;
    return !isEmptyShell(child);
  });
  if (kept.length < around.children.length) setChildren(around, kept);
  return dropped;
}

function isEmptyShell(shell: XmlElement): boolean {
  return shell.children.every(
    (child) => child.type !== 'element' || wName(child).endsWith('Pr') || (wName(child) === 'sdtContent' && isEmptyShell(child)),
  );
}

function childrenNamed(parent: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const look = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      if (wName(child) === name) found.push(child);
      else if (SHELLS.has(wName(child))) look(child);
    }
  };
  look(parent);
  return found;
}
