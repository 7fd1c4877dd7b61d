import type { Document, Format, Inline, ParagraphLook, Values } from '../../src/document/document.ts';
import { OBJECT } from '../../src/document/document.ts';
import {
  type Atom,
  type Char,
  type Draft,
  type DraftCell,
  type DraftRow,
  type Edit,
  type Line,
  type MarkAtom,
  type Side,
  type TableAtom,
  cellIsThere,
  isThere,
  newChar,
  newMark,
  newWords,
  openDraft,
  rowIsThere,
  shown,
} from './atoms.ts';
import { copyOf, mergeBeside, mergeDown, moveRow, retarget, splitCell } from './edit-cells.ts';
import { type TableManner, dropRow, insertColumn, isPlainGrid, newRow, removeColumn, strikeRow } from './edit-table.ts';
import { isWellFormed, saveDraft } from './save-draft.ts';
import { snapshot } from './snapshot.ts';

/** Who edits from now on: an author with tracking, or nobody that the file will name. */
export type By = { readonly author: string; readonly date: string | null } | null;

/** A place between two of the atoms that a line shows; where struck-out ones lie there, behind them unless `behind` is false. */
export interface Spot {
  readonly line: Line;
  readonly at: number;
  readonly behind?: boolean;
}

/** How a program writes what its user does. Programs differ. */
export type Manner = TableManner;

export const PLAIN_MANNER: Manner = { keepsOwn: false, marksCells: true, joiner: false };

/**
 * Edits a document as a word processor does. Positions count the characters, marks (one each) and tables (one each) that are shown. An edit
 * that no program could make (words in front of a table without a mark) is refused: the answer is false.
 */
export class Editor {
  readonly draft: Draft;
  by: By = null;
  manner: Manner = PLAIN_MANNER;
  private moves = 0;
  private notes = 0;

  constructor(base: Document) {
    this.draft = openDraft(base);
  }

  save(): Document {
    return saveDraft(this.draft);
  }

  /** Inserts words; `\n` is a paragraph's mark. */
  insert(spot: Spot, text: string, format: Format = 0): boolean {
    const properties = this.propertiesAt(spot);
    return this.put(
      spot,
      [...text].flatMap((char): (Char | MarkAtom)[] => (char === '\n' ? [newMark(properties)] : newWords(char, format))),
      'insert',
    );
  }

  insertObject(spot: Spot, object: Inline): boolean {
    return this.put(spot, [{ ...newChar(OBJECT, 0), object }], 'insert');
  }

  /** A note, or a text box, with one paragraph of text. */
  insertNote(spot: Spot, text: string, kind: 'footnote' | 'textbox' = 'footnote'): boolean {
    const flow = `${kind}/new${++this.notes}`;
    if (!this.insertObject(spot, { kind, key: '', text: '', flow })) return false;
    const atoms = [...newWords(text, 0), newMark(this.propertiesAt(spot))];
    const edit = this.manner.marksCells ? this.edit('insert') : null;
    for (const atom of atoms) if (edit && atom.atom === 'char') atom.ins = [edit];
    this.draft.flows.push({ key: flow, atoms });
    return true;
  }

  remove(line: Line, from: number, to: number): boolean {
    return this.take(line, from, to, 'delete', null);
  }

  replace(line: Line, from: number, to: number, text: string, format: Format = 0): boolean {
    if (!this.remove(line, from, to)) return false;
    return this.insert({ line, at: from, behind: true }, text, format);
  }

  setFormat(line: Line, from: number, to: number, set: Format, clear: Format): void {
    const edit = this.edit('format');
    for (const atom of shown(line, 'final').slice(from, to)) {
      if (atom.atom !== 'char') continue;
      const format = (atom.format & ~clear) | set;
      if (format === atom.format) continue;
      if (edit && !atom.ins.some((one) => one.author === edit.author) && atom.was === null) atom.was = { edit, format: atom.format };
      atom.format = format;
    }
  }

  /** Gives words another look, which nobody tracks. */
  markWords(line: Line, from: number, to: number, set: Values): void {
    const looks = new Map<Values | null, Values>();
    for (const atom of shown(line, 'final').slice(from, to)) {
      if (atom.atom !== 'char') continue;
      const look = looks.get(atom.words) ?? { ...atom.words, ...set };
      looks.set(atom.words, look);
      atom.words = look;
    }
  }

  /** A tracked change of a paragraph's own properties. */
  touchParagraph(line: Line, at: number): void {
    const edit = this.edit('paragraph-format');
    const mark = shown(line, 'final')
      .slice(at)
      .find((atom) => atom.atom === 'mark');
    if (edit && mark?.atom === 'mark' && mark.changes.length === 0) mark.changes = [edit];
  }

  /** Gives a paragraph another look, which the file tells as it was where it is tracked. */
  lookParagraph(line: Line, at: number, set: Partial<ParagraphLook>): void {
    const edit = this.edit('paragraph-format');
    const mark = shown(line, 'final')
      .slice(at)
      .find((atom) => atom.atom === 'mark');
    if (mark?.atom !== 'mark') return;
    const { style, heading, numbering, align, indent } = mark.properties;
    // A marker holds the whole former set, whatever was changed first (17.13.5.29).
    if (edit && mark.was === null) {
      if (mark.changes.length === 0) mark.changes = [edit];
      mark.was = { style, heading, numbering, align, ...(indent && { indent }) };
    }
    mark.properties = { ...mark.properties, ...set };
  }

  /** Sets what no program tracks of a paragraph's look. */
  dressParagraph(line: Line, at: number, set: Values): void {
    const mark = shown(line, 'final')
      .slice(at)
      .find((atom) => atom.atom === 'mark');
    if (mark?.atom === 'mark') mark.properties = { ...mark.properties, traits: { ...mark.properties.traits, ...set } };
  }

  moveRow(line: Line, table: TableAtom, row: DraftRow, at: number): boolean {
    const { by } = this;
    const before = snapshot([line]);
    const kept = table.rows;
    const edit = by && ((kind: 'insert' | 'delete'): Edit => ({ kind, author: by.author, date: by.date, move: null }));
    if (moveRow(table, row, at, edit, this.manner) && this.sound(line)) return true;
    table.rows = kept;
    before();
    return false;
  }

  /** Merges and splits cells, without tracking: no program tracks it. */
  reshape(table: TableAtom, row: DraftRow, cell: number, how: 'beside' | 'down' | 'split'): boolean {
    const mark = row.cells[0]?.atoms.find((atom) => atom.atom === 'mark');
    if (this.by !== null || mark?.atom !== 'mark') return false;
    if (how === 'beside') return mergeBeside(row, cell);
    return how === 'split' ? splitCell(row, cell, mark.properties) : mergeDown(table, table.rows.indexOf(row), cell, mark.properties);
  }

  retarget(line: Line, target: string): boolean {
    return this.by === null && retarget(line, target);
  }

  /** A tracked change of a row's own properties. */
  touchRow(row: DraftRow): void {
    const edit = this.edit('row-format');
    if (edit && !row.changed) row.changed = edit;
  }

  /** Moves whole paragraphs; `marked`: the file says that it is a move. */
  move(line: Line, from: number, to: number, target: Spot, marked: boolean): boolean {
    const copies = shown(line, 'final').slice(from, to).map(copyOf);
    if (copies.some((atom) => atom === null) || (target.line === line && target.at > from && target.at < to)) return false;
    const name = marked && this.by ? `move${++this.moves}` : null;
    const before = snapshot([line, target.line]);
    const late = target.line === line && target.at >= to;
    const put = (): boolean =>
      this.put(
        { ...target, at: target.at },
        copies.flatMap((atom) => atom ?? []),
        name === null ? 'insert' : 'move-to',
        name,
      );
    const take = (): boolean => {
      const shift = target.line === line && !late ? to - from : 0;
      return this.take(line, from + shift, to + shift, name === null ? 'delete' : 'move-from', name);
    };
    if (put() && take()) return true;
    before();
    return false;
  }

  insertRow(line: Line, table: TableAtom, at: number, texts: readonly string[]): boolean {
    const kept = table.rows;
    // Like a row beside it that is shown: one that is struck out may be of another grid.
    const model = [...kept.slice(at), ...kept.slice(0, at).reverse()].find((one) => rowIsThere(one, 'final'));
    const row = newRow(model, texts, this.propertiesAt({ line, at: 0 }), this.edit('insert'), this.manner);
    table.rows = kept.toSpliced(at, 0, row);
    if (this.sound(line)) return true;
    table.rows = kept;
    return false;
  }

  /** Puts a column in; false where the table's grid is not plain. */
  insertColumn(line: Line, table: TableAtom, at: number, texts: readonly string[]): boolean {
    if (!isPlainGrid(table)) return false;
    insertColumn(table, at, texts, this.propertiesAt({ line, at: 0 }), this.edit('insert'), this.manner);
    return true;
  }

  /** Takes a column out, unless it is the last one. */
  removeColumn(table: TableAtom, at: number): boolean {
    const edit = this.edit('delete');
    const left = table.rows.every(
      (row) => row.cells.filter((cell) => cellIsThere(cell, 'final') && (edit !== null || cellIsThere(cell, 'original'))).length > 1,
    );
    if (!left || !isPlainGrid(table)) return false;
    removeColumn(table, at, edit, this.manner);
    return true;
  }

  /** Deletes shown rows. Their words stay in the file, struck out as far as the program strikes out words. */
  removeRows(line: Line, table: TableAtom, rows: readonly DraftRow[]): boolean {
    const edit = this.edit('delete');
    const before = snapshot([line]);
    const kept = table.rows;
    if (edit) for (const row of rows) strikeRow(table, row, edit, this.manner);
    else for (const row of rows) dropRow(table, row);
    if (table.rows.length === 0) line.atoms = line.atoms.filter((atom) => atom !== table);
    if (this.sound(line)) return true;
    table.rows = kept;
    before();
    return false;
  }

  insertTable(spot: Spot, rows: readonly (readonly string[])[]): boolean {
    const [edit, properties] = [this.edit('insert'), this.propertiesAt(spot)];
    const model = (width: number): DraftRow =>
      newRow({ cells: Array.from({ length: width }, () => CELL), header: false, ins: [], del: [] }, [], properties, null, this.manner);
    const table: TableAtom = {
      atom: 'table',
      rows: rows.map((texts) => newRow(model(texts.length), texts, properties, edit, this.manner)),
    };
    const before = snapshot([spot.line]);
    spot.line.atoms.splice(this.indexOf(spot), 0, table);
    if (this.sound(spot.line)) return true;
    before();
    return false;
  }

  comment(from: Spot, to: Spot, text: string, parent: string | null, resolved = false): string {
    const id = String(this.draft.comments.length);
    this.draft.comments.push({ id, author: this.by?.author ?? 'А', date: this.by?.date ?? null, text, parent, resolved });
    const end = to.line.atoms.length > 0 ? this.indexOf(to) : 0;
    to.line.atoms.splice(end, 0, { atom: 'anchor', comment: id });
    from.line.atoms.splice(this.indexOf(from), 0, { atom: 'anchor', comment: id });
    return id;
  }

  private put(spot: Spot, atoms: readonly (Char | MarkAtom)[], kind: 'insert' | 'move-to', move: string | null = null): boolean {
    const edit = this.edit(kind, move);
    for (const atom of atoms) atom.ins = edit ? [edit] : [];
    const before = snapshot([spot.line]);
    spot.line.atoms.splice(this.indexOf(spot), 0, ...atoms);
    if (this.sound(spot.line)) return true;
    before();
    return false;
  }

  private take(line: Line, from: number, to: number, kind: 'delete' | 'move-from', move: string | null): boolean {
    const edit = this.edit(kind, move);
    const chosen = new Set(shown(line, 'final').slice(from, to));
    const before = snapshot([line]);
    const gone = new Set<Atom>();
    for (const atom of chosen) {
      if (atom.atom === 'table') {
        if (!this.takeTable(atom, edit)) gone.add(atom);
      } else if (!edit || (!this.manner.keepsOwn && atom.ins.some((one) => one.author === edit.author))) gone.add(atom);
      else atom.del = [edit];
    }
    line.atoms = line.atoms.filter((atom) => !gone.has(atom));
    if (this.sound(line)) return true;
    before();
    return false;
  }

  /** False: nothing of it stays in the file. */
  private takeTable(table: TableAtom, edit: Edit | null): boolean {
    if (!edit) return false;
    for (const row of table.rows.filter((one) => rowIsThere(one, 'final'))) strikeRow(table, row, edit, this.manner);
    return table.rows.length > 0;
  }

  private edit(kind: Edit['kind'], move: string | null = null): Edit | null {
    return this.by && { kind, author: this.by.author, date: this.by.date, move };
  }

  /** Index into a line's atoms of a spot between shown ones. */
  private indexOf({ line, at, behind }: Spot): number {
    const list = shown(line, 'final');
    const next = list[at];
    const last = list[at - 1];
    const index = next ? line.atoms.indexOf(next) : line.atoms.length;
    return behind === false && last ? line.atoms.indexOf(last) + 1 : index;
  }

  private propertiesAt({ line, at }: Spot): MarkAtom['properties'] {
    const mark = [...shown(line, 'final').slice(at), ...line.atoms].find((atom) => atom.atom === 'mark');
    if (mark?.atom !== 'mark') throw new TypeError('a line holds a mark');
    return mark.properties;
  }

  private sound(line: Line): boolean {
    const ok = (side: Side): boolean =>
      isWellFormed(
        line.atoms.filter((atom) => isThere(atom, side)),
        line.key === 'main',
      );
    // A cell of a row that is new has no original.
    const last = line.atoms.findLast((atom) => atom.atom === 'mark');
    return ok('final') && (ok('original') || last?.ins.length !== 0);
  }
}

const CELL: DraftCell = { key: '', span: 1, merge: 'none', atoms: [], ins: [], del: [] };
