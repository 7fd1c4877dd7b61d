import type { Document, ParagraphLook, Values } from '../../src/document/document.ts';
import { type DraftCell, type Line, type TableAtom, rowIsThere, shown } from './atoms.ts';
import { type Dice, diceOf } from './dice.ts';
import { type By, Editor, type Spot } from './editor.ts';
import type { Gene } from './generate-base.ts';
import { withWildMarks } from './wild-marks.ts';
import { type Room, roomsOf, shownCells, shownRows } from './rooms.ts';
import { wordOf, wordsOf } from './words.ts';

/** What a return grows from: how its program behaves, and one gene for each edit. */
export interface ReturnGenes {
  readonly manner: number;
  readonly edits: readonly Gene[];
}

export interface Grown {
  readonly editor: Editor;
  /** The file. */
  readonly made: Document;
  /** Nothing in it was changed without tracking. */
  readonly allTracked: boolean;
  /** It holds marks that the editor knows nothing of. */
  readonly wild: boolean;
}

/** Makes a return of a base: edits by one or more people, tracked or not, in the way of word processors. */
export function growReturn(base: Document, genes: ReturnGenes): Grown {
  const editor = new Editor(base);
  const dice = diceOf(genes.manner);
  editor.manner = { keepsOwn: dice.once(4), marksCells: !dice.once(5), joiner: dice.once(6) };
  const people = dice.pick<readonly By[]>([[A], [A], [A, B], [A, B, C], [A, null], [null], [A, B, null]]);
  if (dice.once(8)) editor.draft.empties = 1;
  let allTracked = true;
  let last: readonly [Line, number, number] | null = null;
  for (const gene of genes.edits) {
    const die = diceOf(gene.seed);
    editor.by = die.pick(people);
    last = act(editor, die, gene.size, last) ?? last;
    if (editor.by === null) allTracked = false;
  }
  const wild = dice.once(8);
  const made = editor.save();
  return { editor, made: wild ? withWildMarks(made, dice) : made, allTracked: allTracked && !wild, wild };
}

const A = { author: 'А', date: '2026-03-01T10:00:00Z' };
const B = { author: 'Б', date: null };
const C = { author: 'В', date: '2026-03-02T09:30:00Z' };

type Done = readonly [Line, number, number] | null;

function act(editor: Editor, dice: Dice, size: number, last: Done): Done {
  const rooms = roomsOf(editor.draft);
  const withTables = rooms.filter((room) => room.tables.length > 0);
  const room = dice.once(3) || withTables.length === 0 ? dice.pick(rooms) : dice.pick([...rooms, ...rooms.slice(0, 3), ...withTables]);
  const { line, tables } = room;
  const length = shown(line, 'final').length;
  const from = dice.below(length);
  const action = dice.below(20);
  if (tables.length > 0 && dice.once(2)) return actOnTable(editor, dice, line, dice.pick(tables));
  if (action < 4) return insertWords(editor, dice, snap(line, from, dice), size);
  if (action < 7) return removeWords(editor, dice, line, snap(line, from, dice).at, size);
  if (action < 10) return replaceWords(editor, dice, line, snap(line, from, dice).at, size);
  if (action < 11) return editor.insert(snap(line, from, dice), '\n') ? [line, from, from + 1] : null;
  if (action < 13) return insertParagraph(editor, dice, line, from, size);
  if (action < 14) return removeParagraphs(editor, dice, line, from);
  if (action < 15) return moveParagraph(editor, dice, line, from, rooms);
  if (action < 16) return spanningRemoval(editor, dice, line, from, size);
  if (action < 17) return changeFormat(editor, dice, line, from, size, rooms);
  if (action < 18) return insertThing(editor, dice, snap(line, from, dice));
  return comment(editor, dice, line, from, size, last);
}

/** Moves a place to a word's edge three times of four; never into a pair of code units. */
function snap(line: Line, from: number, dice: Dice): Spot {
  const atoms = shown(line, 'final');
  const char = (k: number): string => {
    const atom = atoms[k];
    return atom?.atom === 'char' ? atom.char : ' ';
  };
  let at = from;
  if (!dice.once(4)) while (at > 0 && /\S/u.test(char(at - 1)) && /\S/u.test(char(at))) at--;
  else while (at > 0 && /[\uDC00-\uDFFF]/u.test(char(at))) at--;
  return { line, at, behind: !dice.once(4) };
}

function insertWords(editor: Editor, dice: Dice, spot: Spot, size: number): Done {
  const text = dice.once(5)
    ? dice.pick(['не', 'ы', 'a', ' ', ',', '😀', '\u0301'])
    : `${wordsOf(dice, 1 + Math.min(size, dice.below(4)))}${dice.once(5) ? '' : ' '}`;
  return editor.insert(spot, text, dice.once(6) ? 1 : 0) ? [spot.line, spot.at, spot.at + text.length] : null;
}

function lengthOf(dice: Dice, size: number): number {
  return dice.once(4) ? 1 + dice.below(3) : 1 + dice.below(4 + size * 6);
}

function removeWords(editor: Editor, dice: Dice, line: Line, from: number, size: number): Done {
  const to = stopOf(line, from, from + lengthOf(dice, size));
  return to > from && editor.remove(line, from, to) ? [line, from, from] : null;
}

function replaceWords(editor: Editor, dice: Dice, line: Line, from: number, size: number): Done {
  const to = stopOf(line, from, from + lengthOf(dice, size));
  if (to <= from) return null;
  const text = dice.once(4) ? twin(line, from, to) : wordsOf(dice, 1 + dice.below(2));
  return editor.remove(line, from, to) && editor.insert({ line, at: from, behind: dice.once(2) }, text)
    ? [line, from, from + text.length]
    : null;
}

/** The same words with other spaces, dashes or quotes, or with one word more. */
function twin(line: Line, from: number, to: number): string {
  const text = shown(line, 'final')
    .slice(from, to)
    .map((atom) => (atom.atom === 'char' && atom.object === null ? atom.char : ' '))
    .join('');
  return text.replaceAll(' ', '\u00A0').replaceAll('-', '–').replaceAll('«', '"').replaceAll('»', '"');
}

/** End of a stretch of words: at most `to`, before the first mark or table, not inside a pair of code units. */
function stopOf(line: Line, from: number, to: number): number {
  const atoms = shown(line, 'final');
  let end = from;
  while (end < to && atoms[end]?.atom === 'char') end++;
  const next = atoms[end];
  return next?.atom === 'char' && /[\uDC00-\uDFFF]/u.test(next.char) ? Math.min(end + 1, atoms.length) : end;
}

/** Beginning of the paragraph that holds a place. */
function startOf(line: Line, at: number): number {
  const atoms = shown(line, 'final');
  let start = at;
  while (start > 0 && atoms[start - 1]?.atom === 'char') start--;
  return start;
}

function endOf(line: Line, at: number): number {
  const atoms = shown(line, 'final');
  let end = at;
  while (end < atoms.length && atoms[end]?.atom === 'char') end++;
  return atoms[end]?.atom === 'mark' ? end + 1 : end;
}

function insertParagraph(editor: Editor, dice: Dice, line: Line, at: number, size: number): Done {
  const text = dice.once(12) ? '' : wordsOf(dice, 1 + Math.min(size, dice.below(4)));
  const more = dice.once(5) ? `\n${wordsOf(dice, 1 + dice.below(3))}` : '';
  // Word writes a new paragraph after the mark that ends the one before it, or before that mark.
  const [spot, words] = dice.once(2)
    ? [{ line, at: startOf(line, at) }, `${text}${more}\n`]
    : [{ line, at: Math.max(endOf(line, at) - 1, 0) }, `\n${text}${more}`];
  return editor.insert(spot, words) ? [line, spot.at, spot.at + words.length] : null;
}

function removeParagraphs(editor: Editor, dice: Dice, line: Line, at: number): Done {
  const start = startOf(line, at);
  let end = endOf(line, at);
  if (dice.once(3)) end = endOf(line, end);
  // A last paragraph goes with the mark before it, or whole, as some programs do.
  const last = end >= shown(line, 'final').length;
  if (last && dice.once(2)) return start > 0 && editor.remove(line, start - 1, end - 1) ? [line, start - 1, start - 1] : null;
  return editor.remove(line, start, end) ? [line, start, start] : null;
}

function moveParagraph(editor: Editor, dice: Dice, line: Line, at: number, rooms: readonly Room[]): Done {
  const target = dice.once(4) ? dice.pick(rooms).line : line;
  const to = startOf(target, dice.below(shown(target, 'final').length));
  return editor.move(line, startOf(line, at), endOf(line, at), { line: target, at: to }, dice.once(2)) ? [target, to, to] : null;
}

function spanningRemoval(editor: Editor, dice: Dice, line: Line, from: number, size: number): Done {
  const length = shown(line, 'final').length;
  const start = snap(line, from, dice).at;
  const to = snap(line, Math.min(length, start + 1 + dice.below(10 + size * 10)), dice).at;
  return to > start && editor.remove(line, start, to) ? [line, start, start] : null;
}

function changeFormat(editor: Editor, dice: Dice, line: Line, from: number, size: number, rooms: readonly Room[]): Done {
  if (dice.once(4)) {
    editor.by = null;
    const traits = dice.pick(TRAITS);
    editor.dressParagraph(line, from, traits);
    // People go through the whole text.
    if (dice.once(3)) for (const room of rooms) editor.dressParagraph(room.line, 0, traits);
  } else if (dice.below(3) === 0) markWords(editor, dice, line, from, size, rooms);
  else if (dice.once(8)) editor.touchParagraph(line, from);
  else if (dice.once(3)) editor.lookParagraph(line, from, dice.pick(LOOKS));
  else if (dice.once(6)) editor.retarget(line, dice.pick(['https://b.example/', '#x']));
  else editor.setFormat(line, from, from + lengthOf(dice, size), dice.once(3) ? 0 : 1 << dice.below(4), dice.once(3) ? 1 : 0);
  return null;
}

function markWords(editor: Editor, dice: Dice, line: Line, from: number, size: number, rooms: readonly Room[]): void {
  editor.by = null;
  const look = dice.pick(WORDS);
  editor.markWords(line, from, from + lengthOf(dice, size), look);
  // Somebody, or a program, gives the whole text another typeface.
  if (dice.once(6)) for (const room of rooms) editor.markWords(room.line, 0, Infinity, dice.pick([WORDS[2] ?? look, look]));
}

/** What people mark words by, and other values of what words of a base have. */
const WORDS: readonly Values[] = [
  { highlight: 'FFFF00' },
  { colour: 'FF0000' },
  { font: 'Arial', fontAscii: 'Arial' },
  { size: 28 },
  { highlight: '00FF00', caps: 'on' },
  { hidden: 'on' },
];

/** What paragraphs are given in a base, and other values of the same. */
const TRAITS: readonly Values[] = [
  { after: 240 },
  { before: 120, after: 120 },
  { line: 'auto 360' },
  { shade: 'FFFF00' },
  { keepNext: 'off' },
  { 'border-top': 'single 4', 'border-bottom': 'single 4', 'border-left': 'single 4', 'border-right': 'single 4' },
];

const LOOKS: readonly Partial<ParagraphLook>[] = [
  { align: 'center' },
  { align: 'right' },
  { indent: { left: 720, right: 0, first: 0 } },
  { style: 'heading 1', heading: 1 },
  { numbering: { list: '1', level: 1 } },
  { numbering: null },
];

function insertThing(editor: Editor, dice: Dice, spot: Spot): Done {
  const story = spot.line.key;
  if (dice.once(2) && story === 'main')
    return editor.insertNote(spot, wordsOf(dice, 2), dice.once(4) ? 'textbox' : 'footnote') ? [spot.line, spot.at, spot.at + 1] : null;
  if (dice.once(3)) return tableAt(editor, dice, dice.once(2) ? spot : { ...spot, at: startOf(spot.line, spot.at) });
  return editor.insertObject(spot, { kind: 'picture', key: dice.pick(['x', 'y', 'z']), text: '', flow: null })
    ? [spot.line, spot.at, spot.at + 1]
    : null;
}

function tableAt(editor: Editor, dice: Dice, spot: Spot): Done {
  // In the middle of a paragraph it is cut in two first.
  if (spot.at > 0 && dice.once(3)) editor.insert({ ...spot, at: spot.at - 1 }, '\n');
  const atoms = shown(spot.line, 'final');
  if (atoms[spot.at]?.atom === 'table' || atoms[spot.at - 1]?.atom === 'table') return null;
  const columns = 1 + dice.below(3);
  const rows = Array.from({ length: 1 + dice.below(3) }, () => Array.from({ length: columns }, () => wordOf(dice)));
  return editor.insertTable(spot, rows) ? [spot.line, spot.at, spot.at + 1] : null;
}

function actOnTable(editor: Editor, dice: Dice, line: Line, table: TableAtom): Done {
  const rows = shownRows(table);
  const at = shown(line, 'final').indexOf(table);
  if (dice.once(8)) return editor.remove(line, at, at + 1) ? [line, at, at] : null;
  if (dice.once(3)) return actOnGrid(editor, dice, line, table);
  if (dice.once(3))
    return editor.removeRows(line, table, dice.once(3) ? rows.slice(0, 1 + dice.below(rows.length)) : [dice.pick(rows)])
      ? [line, at, at]
      : null;
  if (dice.once(4)) return actOnColumn(editor, dice, line, table);
  const index = dice.below(table.rows.length + 1);
  const texts = Array.from({ length: 4 }, (_none, k) =>
    k === 0 && dice.once(2) ? `${index}.` : dice.once(5) ? '' : wordsOf(dice, 1 + dice.below(3)) + (dice.once(6) ? '\nещё' : ''),
  );
  if (!editor.insertRow(line, table, index, texts)) return null;
  if (dice.once(2)) renumber(editor, table, index + 1);
  return [line, at, at];
}

/** Moves a row, merges and splits cells, touches a row's properties. */
function actOnGrid(editor: Editor, dice: Dice, line: Line, table: TableAtom): Done {
  const at = shown(line, 'final').indexOf(table);
  const row = dice.pick(shownRows(table));
  const done: Done = [line, at, at];
  const cell = dice.below(Math.max(1, row.cells.length));
  // What no program tracks is done all the same.
  if (dice.once(3)) editor.by = null;
  switch (dice.below(11)) {
    case 0:
      editor.touchRow(row);
      return done;
    case 6:
      editor.by = null;
      if (dice.once(2)) row.header = !row.header;
      else row.traits = { ...row.traits, cantSplit: dice.once(2) ? 'on' : 'off' };
      return done;
    case 7:
    case 8: {
      editor.by = null;
      const dressed = row.cells[cell];
      if (dressed) dressed.traits = { ...dressed.traits, ...dice.pick(CELL_TRAITS) };
      return done;
    }
    case 1:
      return editor.reshape(table, row, cell, 'beside') ? done : null;
    case 2:
      return editor.reshape(table, row, cell, 'down') ? done : null;
    case 3:
      return editor.reshape(table, row, 0, 'split') ? done : null;
    default:
      return editor.moveRow(line, table, row, dice.below(table.rows.length + 1)) ? done : null;
  }
}

const CELL_TRAITS: readonly Values[] = [
  { shade: 'FFFF00' },
  { shade: 'none' },
  { valign: 'center' },
  { direction: 'btLr' },
  { 'margin-left': 300 },
];

function actOnColumn(editor: Editor, dice: Dice, line: Line, table: TableAtom): Done {
  const columns = shownCells(table.rows[0] ?? { cells: [], header: false, ins: [], del: [] }).length;
  const at = shown(line, 'final').indexOf(table);
  // One goes and another comes: untracked the table is as wide as before.
  if (dice.once(3)) {
    if (dice.once(2)) editor.by = null;
    editor.removeColumn(table, dice.below(columns));
    editor.insertColumn(
      line,
      table,
      dice.below(columns),
      table.rows.map(() => wordsOf(dice, 2 + dice.below(3))),
    );
    return [line, at, at];
  }
  const done = dice.once(2)
    ? editor.removeColumn(table, dice.below(columns))
    : editor.insertColumn(
        line,
        table,
        dice.below(columns + 1),
        table.rows.map(() => (dice.once(3) ? '' : wordsOf(dice, 1 + dice.below(2)))),
      );
  return done ? [line, at, at] : null;
}

/** Counts the first cells of the rows on, as people do after a new row. */
function renumber(editor: Editor, table: TableAtom, from: number): void {
  table.rows.forEach((row, r) => {
    const cell: DraftCell | undefined = shownCells(row)[0];
    if (r < from || !rowIsThere(row, 'final') || cell === undefined) return;
    const atoms = shown(cell, 'final');
    const digits = atoms.findIndex((atom) => atom.atom !== 'char' || !/\d/u.test(atom.char));
    if (digits > 0) editor.replace(cell, 0, digits, String(r));
  });
}

function comment(editor: Editor, dice: Dice, line: Line, from: number, size: number, last: Done): Done {
  const { comments } = editor.draft;
  const parent = comments.length > 0 && dice.once(3) ? dice.pick(comments).id : null;
  const [on, start, end] =
    last && dice.once(2) ? last : [line, from, dice.once(3) ? from : Math.min(from + lengthOf(dice, size), shown(line, 'final').length)];
  editor.comment({ line: on, at: start }, { line: on, at: Math.max(start, end) }, wordsOf(dice, 3), parent, dice.once(5));
  return null;
}
