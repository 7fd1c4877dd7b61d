import {
  type Atom,
  type DraftCell,
  type DraftRow,
  type Edit,
  type MarkAtom,
  type TableAtom,
  cellIsThere,
  newMark,
  newWords,
  rowIsThere,
} from './atoms.ts';

/** How a program writes edits of rows and columns. */
export interface TableManner {
  /** A tracked row or cell marks the words and marks in it as well. */
  readonly marksCells: boolean;
  /** Leaves a zero-width joiner at the end of a tracked row's first cell. */
  readonly joiner: boolean;
  /** An author's own pending rows and cells, deleted again, stay in the file as inserted and deleted. */
  readonly keepsOwn: boolean;
}

/** A new row with the cells of another one. What is pending of their columns is pending of the row's too. */
export function newRow(
  model: DraftRow | undefined,
  texts: readonly string[],
  properties: MarkAtom['properties'],
  edit: Edit | null,
  manner: TableManner,
): DraftRow {
  const joiner = (k: number): string => (edit && manner.joiner && k === 0 ? '\u200D' : '');
  const cells = (model?.cells ?? []).map(({ span, ins, del }, k) => {
    const text = cellIsThere({ del, ins }, 'final') ? (texts[k] ?? '') + joiner(k) : '';
    return { ...newCell(span, text, properties, manner.marksCells ? edit : null), ins, del };
  });
  return { cells, header: false, ins: edit ? [edit] : [], del: [] };
}

function newCell(span: number, text: string, properties: MarkAtom['properties'], edit: Edit | null): DraftCell {
  const atoms = text.split('\n').flatMap((part) => [...newWords(part, 0), newMark(properties)]);
  for (const atom of atoms) atom.ins = edit ? [edit] : [];
  return { key: '', span, merge: 'none', atoms, ins: [], del: [] };
}

/** Deletes a row with tracking. What its author put in only just goes from the file, unless the program keeps it. */
export function strikeRow(table: TableAtom, row: DraftRow, edit: Edit, manner: TableManner): void {
  if (!manner.keepsOwn && isOwn(row.ins, edit)) {
    dropRow(table, row);
    return;
  }
  row.del = [edit];
  if (manner.marksCells) for (const cell of row.cells) strike(cell.atoms, edit);
}

const isOwn = (ins: readonly Edit[], edit: Edit): boolean => ins.some((one) => one.author === edit.author);

function strike(atoms: readonly Atom[], edit: Edit): void {
  for (const atom of atoms) {
    if (atom.atom === 'table') for (const inner of atom.rows) for (const cell of inner.cells) strike(cell.atoms, edit);
    else if (atom.atom !== 'anchor' && atom.del.length === 0) atom.del = [edit];
  }
}

/** Takes a row out of the file. What was merged with its cells begins anew below. */
export function dropRow(table: TableAtom, row: DraftRow): void {
  const below = table.rows[table.rows.indexOf(row) + 1];
  table.rows = table.rows.filter((one) => one !== row);
  row.cells.forEach((cell, k) => {
    const heir = below?.cells[k];
    if (cell.merge === 'start' && heir?.merge === 'continue' && below && columnOf(row, k) === columnOf(below, k)) heir.merge = 'start';
  });
}

/** First grid column of a row's cell, as the file counts. */
export const columnOf = (row: DraftRow, cell: number): number => row.cells.slice(0, cell).reduce((sum, { span }) => sum + span, 0);

/** A table that columns can be put into and taken out of without a word about grids: each shown cell is as wide as its column. */
export function isPlainGrid(table: TableAtom): boolean {
  const counts = new Set(table.rows.map(({ cells }) => shownCells(cells).length));
  return counts.size === 1 && table.rows.every(({ cells }) => cells.every(({ span, merge }) => span === 1 && merge === 'none'));
}

const shownCells = (cells: readonly DraftCell[]): readonly DraftCell[] => cells.filter((cell) => cellIsThere(cell, 'final'));

/** Puts a column in front of the shown column `at`, or behind the last. */
export function insertColumn(
  table: TableAtom,
  at: number,
  texts: readonly string[],
  properties: MarkAtom['properties'],
  edit: Edit | null,
  manner: TableManner,
): void {
  table.rows.forEach((row, r) => {
    const next = shownCells(row.cells)[at];
    const index = next ? row.cells.indexOf(next) : row.cells.length;
    const cell = newCell(1, texts[r] ?? '', properties, manner.marksCells ? edit : null);
    row.cells = row.cells.toSpliced(index, 0, { ...cell, ins: edit ? [edit] : [] });
  });
}

/** Takes a shown column out, of the rows that are shown where it is tracked. */
export function removeColumn(table: TableAtom, at: number, edit: Edit | null, manner: TableManner): void {
  for (const row of table.rows) {
    const cell = shownCells(row.cells)[at];
    if (!cell) continue;
    if (!edit || (!manner.keepsOwn && isOwn(cell.ins, edit))) row.cells = row.cells.filter((one) => one !== cell);
    else if (rowIsThere(row, 'final')) {
      cell.del = [edit];
      if (manner.marksCells) strike(cell.atoms, edit);
    }
  }
}
