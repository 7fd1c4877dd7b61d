import {
  type Atom,
  type Char,
  type DraftCell,
  type DraftRow,
  type Edit,
  type Line,
  type MarkAtom,
  type TableAtom,
  cellIsThere,
  newChar,
  newMark,
  rowIsThere,
  shown,
} from './atoms.ts';
import { type TableManner, isPlainGrid, strikeRow } from './edit-table.ts';

/** A fresh copy of what is shown; null for a table or a note's mark, which are not copied. */
export function copyOf(atom: ReturnType<typeof shown>[number]): Char | MarkAtom | null {
  if (atom.atom === 'table' || (atom.atom === 'char' && atom.object?.flow != null)) return null;
  return atom.atom === 'mark' ? newMark(atom.properties) : { ...newChar(atom.char, atom.format), object: atom.object, link: atom.link };
}

/** Moves a row of a plain grid to before row `at`: as it is, or with tracking as a row that goes and one like it that comes. */
export function moveRow(
  table: TableAtom,
  row: DraftRow,
  at: number,
  edit: ((kind: 'insert' | 'delete') => Edit) | null,
  manner: TableManner,
): boolean {
  const from = table.rows.indexOf(row);
  if (!isPlainGrid(table) || from < 0 || at === from || at === from + 1 || !rowIsThere(row, 'final')) return false;
  if (!edit) {
    const rest = table.rows.filter((one) => one !== row);
    table.rows = rest.toSpliced(at > from ? at - 1 : at, 0, row);
    return true;
  }
  const put = edit('insert');
  const cells: DraftCell[] = [];
  for (const cell of row.cells.filter((one) => cellIsThere(one, 'final'))) {
    const atoms = shown(cell, 'final').map(copyOf);
    if (atoms.some((atom) => atom === null)) return false;
    const copies = atoms.flatMap((atom) => atom ?? []);
    if (manner.marksCells) for (const atom of copies) atom.ins = [put];
    cells.push({ ...cell, atoms: copies, ins: [], del: [] });
  }
  table.rows = table.rows.toSpliced(at, 0, { cells, header: row.header, ins: [put], del: [] });
  strikeRow(table, row, edit('delete'), manner);
  return true;
}

const isPlain = (cell: DraftCell | undefined): cell is DraftCell =>
  cell !== undefined && cell.merge === 'none' && cell.ins.length === 0 && cell.del.length === 0;

/** Makes one cell of two beside one another, without tracking. */
export function mergeBeside(row: DraftRow, at: number): boolean {
  const [left, right] = [row.cells[at], row.cells[at + 1]];
  if (!isPlain(left) || !isPlain(right)) return false;
  row.cells = row.cells.toSpliced(at, 2, { ...left, span: left.span + right.span, atoms: [...left.atoms, ...right.atoms] });
  return true;
}

/** Makes two cells of one that covers several columns, without tracking; the second is empty. */
export function splitCell(row: DraftRow, at: number, properties: MarkAtom['properties']): boolean {
  const cell = row.cells[at];
  if (!isPlain(cell) || cell.span < 2) return false;
  const empty: DraftCell = { ...cell, key: '', span: cell.span - 1, atoms: [newMark(properties)] };
  row.cells = row.cells.toSpliced(at, 1, { ...cell, span: 1 }, empty);
  return true;
}

/** Merges a cell with the one below, whose words go, without tracking. */
export function mergeDown(table: TableAtom, at: number, cell: number, properties: MarkAtom['properties']): boolean {
  const [upper, lower] = [table.rows[at], table.rows[at + 1]];
  const [above, below] = [upper?.cells[cell], lower?.cells[cell]];
  if (!lower || !isPlainGrid(table) || !isPlain(above) || !isPlain(below)) return false;
  above.merge = 'start';
  lower.cells = lower.cells.toSpliced(cell, 1, { ...below, merge: 'continue', atoms: [newMark(properties)] });
  return true;
}

/** Lets the link at a place lead elsewhere, without tracking. */
export function retarget(line: Line, target: string): boolean {
  const isLinked = (atom: Atom): atom is Char => atom.atom === 'char' && atom.link !== null;
  const first = line.atoms.find(isLinked);
  if (!first?.link || first.link.target === target) return false;
  const [was, now] = [first.link, { ...first.link, target }];
  for (const atom of line.atoms) if (isLinked(atom) && atom.link === was) atom.link = now;
  return true;
}
