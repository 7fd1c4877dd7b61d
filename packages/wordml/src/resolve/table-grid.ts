import { elementMaker } from '../xml/maker.ts';
import { insertAfter, insertBefore, remove, setAttribute, setChildren } from '../xml/edit.ts';
import { wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';

/** A cell with the first grid column (0-based) that it covers, and how many. */
export interface GridCell {
  readonly cell: XmlElement;
  readonly column: number;
  readonly span: number;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** Columns that the row covers, those left out before and after its cells included. */
  readonly width: number;
}

/** Far beyond Word's own limit of 63 columns. */
const COLUMNS_LIMIT = 1000;

/** Lays a row's cells out on the grid (ECMA-376 Part 1, 17.4.15 gridBefore, 17.4.14 gridAfter, 17.4.17 gridSpan). */
export function gridOf(row: XmlElement, cells: readonly XmlElement[]): GridRow {
  const properties = wChild(row, 'trPr');
  let column = properties === null ? 0 : numberIn(properties, 'gridBefore', 0);
  const placed = cells.map((cell): GridCell => {
    const span = spanOf(cell);
    const at = { cell, column, span };
    column += span;
    return at;
  });
  return { cells: placed, width: column + (properties === null ? 0 : numberIn(properties, 'gridAfter', 0)) };
}

export function spanOf(cell: XmlElement): number {
  const properties = wChild(cell, 'tcPr');
  return properties === null ? 1 : Math.max(1, numberIn(properties, 'gridSpan', 1));
}

/** `restart` and `continue` of a vertically merged cell (17.4.84), null for one that is not. */
export function mergeOf(cell: XmlElement): 'restart' | 'continue' | null {
  const properties = wChild(cell, 'tcPr');
  const merge = properties === null ? null : wChild(properties, 'vMerge');
  if (merge === null) return null;
  return wAttr(merge, 'val') === 'restart' ? 'restart' : 'continue';
}

export function setMerge(cell: XmlElement, merge: 'restart' | 'continue' | null): void {
  setProperty(cell, 'vMerge', merge === null ? null : { val: merge }, BEFORE_MERGE);
}

export function setSpan(cell: XmlElement, span: number): void {
  setProperty(cell, 'gridSpan', span === 1 ? null : { val: String(span) }, BEFORE_SPAN);
}

/** Sets the columns that a row leaves free before or after its cells, where that is another number than before. */
export function setFree(row: XmlElement, name: 'gridBefore' | 'gridAfter', was: number, now: number): void {
  const properties = was === now ? null : wChild(row, 'trPr');
  const present = properties === null ? null : wChild(properties, name);
  if (present === null) return;
  if (now > 0) setAttribute(present, present.ns, 'val', String(now), 'w');
  else remove(present);
}

/** Takes the columns that these cells covered (in order, not overlapping) out of a table's grid. */
export function removeColumns(table: XmlElement, gone: readonly Omit<GridCell, 'cell'>[]): void {
  const grid = wChild(table, 'tblGrid');
  if (grid === null) return;
  let column = 0;
  let next = 0;
  const kept = grid.children.filter((child) => {
    if (child.type !== 'element' || wName(child) !== 'gridCol') return true;
    const at = column++;
    for (let cell = gone[next]; cell !== undefined && at >= cell.column + cell.span; cell = gone[next]) next++;
    const cell = gone[next];
    return cell === undefined || at < cell.column;
  });
  setChildren(grid, kept);
}

export function columnsOf(table: XmlElement): number {
  return wChild(table, 'tblGrid')?.children.filter((child) => child.type === 'element' && wName(child) === 'gridCol').length ?? 0;
}

// What stands before each in CT_TcPr.
const BEFORE_SPAN: ReadonlySet<string> = new Set(['cnfStyle', 'tcW']);
const BEFORE_MERGE: ReadonlySet<string> = new Set(['cnfStyle', 'tcW', 'gridSpan', 'hMerge']);

function setProperty(cell: XmlElement, name: string, value: Readonly<Record<string, string>> | null, before: ReadonlySet<string>): void {
  const make = elementMaker(cell, cell.ns, 'w');
  let properties = wChild(cell, 'tcPr');
  if (properties === null) {
    if (value === null) return;
    properties = make('tcPr');
    insertBefore(cell, cell.children[0] ?? null, properties);
  }
  const present = wChild(properties, name);
  if (value === null) {
    if (present !== null) remove(present);
  } else if (present !== null) {
    for (const [key, text] of Object.entries(value)) setAttribute(present, present.ns, key, text, 'w');
  } else {
    const last = properties.children.findLast((child) => child.type === 'element' && before.has(wName(child)));
    insertAfter(properties, last ?? null, make(name, value));
  }
}

function numberIn(properties: XmlElement, name: string, otherwise: number): number {
  const element = wChild(properties, name);
  const value = element === null ? Number.NaN : Number.parseInt(wAttr(element, 'val') ?? '', 10);
  return Number.isInteger(value) && value >= 0 && value <= COLUMNS_LIMIT ? value : otherwise;
}
