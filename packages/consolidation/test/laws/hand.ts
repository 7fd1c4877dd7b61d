import type { Document, Format } from '../../src/document/document.ts';
import { type Line, type TableAtom, shown } from './atoms.ts';
import { Editor, type Manner, PLAIN_MANNER } from './editor.ts';
import type { Grown } from './generate-return.ts';
import { roomsOf, shownCells, shownRows } from './rooms.ts';

/** Edits of a document by the words they touch: for examples. Words are looked for in reading order; `\n` is a paragraph's mark. */
export class Hand {
  private readonly editor: Editor;
  /** False once something may have been edited without tracking. */
  allTracked = true;

  constructor(base: Document, manner: Partial<Manner> = {}) {
    this.editor = new Editor(base);
    this.editor.manner = { ...PLAIN_MANNER, ...manner };
  }

  /** Tracks what follows under a name; without one nothing is tracked. */
  by(author: string | null): this {
    this.editor.by = author === null ? null : { author, date: null };
    if (author === null) this.allTracked = false;
    return this;
  }

  replace(words: string, text: string): this {
    const { line, at } = this.find(words);
    return this.done(this.editor.replace(line, at, at + words.length, text));
  }

  remove(words: string): this {
    const { line, at } = this.find(words);
    return this.done(this.editor.remove(line, at, at + words.length));
  }

  before(words: string, text: string): this {
    return this.done(this.editor.insert(this.find(words), text));
  }

  after(words: string, text: string): this {
    const { line, at } = this.find(words);
    return this.done(this.editor.insert({ line, at: at + words.length }, text));
  }

  /** Moves a whole paragraph before the one that begins with other words. */
  move(paragraph: string, before: string, marked = true): this {
    const from = this.find(paragraph);
    const to = this.find(before);
    return this.done(this.editor.move(from.line, from.at, from.at + paragraph.length + 1, to, marked));
  }

  format(words: string, set: Format, clear: Format = 0): this {
    const { line, at } = this.find(words);
    this.editor.setFormat(line, at, at + words.length, set, clear);
    return this;
  }

  /** Puts a table in front of the words; within a paragraph that cuts it in two. */
  tableBefore(words: string, ...rows: readonly (readonly string[])[]): this {
    const { line, at } = this.find(words);
    const inside = shown(line, 'final')[at - 1]?.atom === 'char';
    if (inside) this.done(this.editor.insert({ line, at }, '\n'));
    return this.done(this.editor.insertTable({ line, at: at + (inside ? 1 : 0) }, rows));
  }

  noteAfter(words: string, text: string): this {
    const { line, at } = this.find(words);
    return this.done(this.editor.insertNote({ line, at: at + words.length }, text));
  }

  /** Puts a row in front of the one that holds the words, or behind the last. */
  row(before: string | null, ...texts: readonly string[]): this {
    const { line, table, at } = before === null ? this.lastRow() : this.rowOf(before);
    return this.done(this.editor.insertRow(line, table, at, texts));
  }

  removeRow(words: string): this {
    const { line, table, at } = this.rowOf(words);
    return this.done(this.editor.removeRows(line, table, table.rows.slice(at, at + 1)));
  }

  removeTable(words: string): this {
    const { line, table } = this.rowOf(words);
    const at = shown(line, 'final').indexOf(table);
    return this.done(this.editor.remove(line, at, at + 1));
  }

  comment(words: string, text: string, parent: string | null = null): this {
    const { line, at } = this.find(words);
    this.editor.comment({ line, at }, { line, at: at + words.length }, text, parent);
    return this;
  }

  /** A comment at the place where words were struck out: between two others. */
  commentBetween(left: string, text: string): this {
    const { line, at } = this.find(left);
    this.editor.comment({ line, at: at + left.length, behind: false }, { line, at: at + left.length }, text, null);
    return this;
  }

  file(): Document {
    return this.editor.save();
  }

  /** The file with what the laws need to know of it. */
  grown(): Grown {
    return { editor: this.editor, made: this.file(), allTracked: this.allTracked, wild: false };
  }

  private find(words: string): { readonly line: Line; readonly at: number } {
    for (const { line } of roomsOf(this.editor.draft)) {
      const at = textOf(line).indexOf(words);
      if (at >= 0) return { line, at };
    }
    throw new RangeError(`no such words: ${words}`);
  }

  private rowOf(words: string): { readonly line: Line; readonly table: TableAtom; readonly at: number } {
    for (const { line, tables } of roomsOf(this.editor.draft))
      for (const table of tables) {
        const row = shownRows(table).find((one) => shownCells(one).some((cell) => textOf(cell).includes(words)));
        if (row) return { line, table, at: table.rows.indexOf(row) };
      }
    throw new RangeError(`no row with the words: ${words}`);
  }

  private lastRow(): { readonly line: Line; readonly table: TableAtom; readonly at: number } {
    const room = roomsOf(this.editor.draft).find(({ tables }) => tables.length > 0);
    const table = room?.tables[0];
    if (!room || !table) throw new RangeError('no table');
    return { line: room.line, table, at: table.rows.length };
  }

  private done(could: boolean): this {
    if (!could) throw new RangeError('no program would do that');
    return this;
  }
}

const textOf = (line: Line): string =>
  shown(line, 'final')
    .map((atom) => (atom.atom === 'char' ? atom.char : atom.atom === 'mark' ? '\n' : '\uFDD0'))
    .join('');
