import type {
  Block,
  Document,
  Flow,
  FlowKey,
  Format,
  Inline,
  Link,
  Paragraph,
  ParagraphLook,
  RevisionKind,
  Row,
  Table,
  Values,
} from '../../src/document/document.ts';
import { NONE, OBJECT } from '../../src/document/document.ts';

/**
 * A document in an editor's hands: each flow one line of atoms (characters, paragraph marks, tables, ends of comments), so that nothing
 * here needs to know how paragraphs split and join. The engine under test sees none of it.
 */
export interface Draft {
  readonly flows: Line[];
  readonly comments: DraftComment[];
  /** Markers that wrap nothing, to be written as such. */
  empties: number;
  /** As the base has it. */
  readonly words: Document['words'];
}

export interface Line {
  readonly key: FlowKey;
  atoms: Atom[];
}

/** One tracked edit of one author. */
export interface Edit {
  readonly kind: RevisionKind;
  readonly author: string;
  readonly date: string | null;
  readonly move: string | null;
}

export interface Touched {
  ins: readonly Edit[];
  del: readonly Edit[];
}

export interface Char extends Touched {
  readonly atom: 'char';
  readonly char: string;
  readonly object: Inline | null;
  /** The link that leads from it. */
  link: Link | null;
  format: Format;
  /** What else it looks like, before tracked changes of it. */
  words: Values | null;
  was: { readonly edit: Edit; readonly format: Format } | null;
}

export interface MarkAtom extends Touched {
  readonly atom: 'mark';
  properties: Omit<Paragraph, 'text' | 'spans' | 'objects' | 'mark' | 'formatChanges' | 'links' | 'words'>;
  /** Its look before tracked changes of it. */
  was: ParagraphLook | null;
  changes: readonly Edit[];
}

export interface TableAtom {
  readonly atom: 'table';
  rows: DraftRow[];
}

export interface DraftRow extends Touched {
  cells: readonly DraftCell[];
  header: boolean;
  traits?: Values;
  /** A tracked change of its own properties. */
  changed?: Edit;
}

/** A cell; its column follows from those before it. */
export interface DraftCell extends Line, Touched {
  readonly span: number;
  merge: 'none' | 'start' | 'continue';
  traits?: Values;
}

/** One end of a comment's range; takes no room. */
export interface AnchorAtom {
  readonly atom: 'anchor';
  readonly comment: string;
}

export type Atom = Char | MarkAtom | TableAtom | AnchorAtom;

export interface DraftComment {
  readonly id: string;
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
  readonly parent: string | null;
  readonly resolved: boolean;
}

/** What an editor shows (all accepted) or what it would show with all rejected. */
export type Side = 'final' | 'original';

export function isThere(atom: Atom, side: Side): boolean {
  if (atom.atom === 'anchor') return false;
  if (atom.atom === 'table') return atom.rows.some((row) => rowIsThere(row, side));
  return (side === 'final' ? atom.del : atom.ins).length === 0;
}

export const cellIsThere = (cell: Touched, side: Side): boolean => (side === 'final' ? cell.del : cell.ins).length === 0;

/** A row goes with its mark or with its last cell. */
export const rowIsThere = (row: DraftRow, side: Side): boolean =>
  (side === 'final' ? row.del : row.ins).length === 0 && row.cells.some((cell) => cellIsThere(cell, side));

export const shown = (line: Line, side: Side): Exclude<Atom, AnchorAtom>[] =>
  line.atoms.filter((atom): atom is Exclude<Atom, AnchorAtom> => isThere(atom, side));

/** Opens a document without tracked changes. */
export function openDraft(base: Document): Draft {
  return { flows: base.flows.map(openFlow), comments: [], empties: 0, words: base.words };
}

const openFlow = (flow: Flow): Line => ({ key: flow.key, atoms: flow.blocks.flatMap(atomsOf) });

export function atomsOf(block: Block): Atom[] {
  if (block.kind === 'table') return [{ atom: 'table', rows: openRows(block) }];
  const { text, spans, objects, mark: _mark, formatChanges: _changes, links = [], words = [], ...properties } = block;
  const atoms: Atom[] = [];
  let next = 0;
  for (const span of spans) {
    for (let k = span.start; k < span.end; k++) {
      const char = text[k] ?? '';
      atoms.push({
        atom: 'char',
        char,
        object: char === OBJECT ? (objects[next++] ?? null) : null,
        link: links.find((link) => link.start <= k && k < link.end) ?? null,
        format: span.format,
        words: words.find((stretch) => stretch.start <= k && k < stretch.end)?.look ?? null,
        was: null,
        ins: [],
        del: [],
      });
    }
  }
  atoms.push({ atom: 'mark', properties, was: null, changes: [], ins: [], del: [] });
  return atoms;
}

function openRows(table: Table): DraftRow[] {
  return table.rows.map((row) => ({
    cells: row.cells.map(({ span, merge, blocks, traits }): DraftCell => ({
      key: '',
      span,
      merge,
      ...(traits && { traits }),
      atoms: blocks.flatMap(atomsOf),
      ins: [],
      del: [],
    })),
    header: row.header,
    ...(row.traits && { traits: row.traits }),
    ins: [],
    del: [],
  }));
}

/** What one side of a draft reads, without marks of tracking: made by leaving atoms out, and in no other way. */
export function sideOf(draft: Draft, side: Side): Document {
  const flows = draft.flows.map((line): Flow => ({ key: line.key, blocks: blocksOf(line, side) }));
  return { flows, revisions: [], comments: [], problems: [] };
}

function blocksOf(line: Line, side: Side): Block[] {
  const blocks: Block[] = [];
  let chars: Char[] = [];
  let lastMark: MarkAtom | null = null;
  for (const atom of line.atoms) {
    if (atom.atom === 'mark') lastMark = atom;
    if (!isThere(atom, side)) continue;
    if (atom.atom === 'char') chars.push(atom);
    else if (atom.atom === 'mark') {
      blocks.push(plainParagraph(chars, atom, side));
      chars = [];
    } else if (atom.atom === 'table') blocks.push({ kind: 'table', rows: plainRows(atom, side) });
  }
  // The last mark cannot go while words of its paragraph are left, or nothing else ends the flow.
  const ends = blocks.at(-1)?.kind === 'paragraph' || line.atoms.findLast((atom) => atom.atom !== 'anchor')?.atom === 'table';
  if (lastMark && (chars.length > 0 || !ends)) blocks.push(plainParagraph(chars, lastMark, side));
  return blocks;
}

/** Rows that are there. Cells merged with one above that is gone begin anew in the first row that is left; cells close up. */
function plainRows(table: TableAtom, side: Side): Row[] {
  const rows = table.rows.filter((row) => rowIsThere(row, side));
  return rows.map((row, r) => {
    const last = rows[r - 1];
    const gone = table.rows.slice(last ? table.rows.indexOf(last) + 1 : 0, table.rows.indexOf(row));
    let column = 0;
    const cells = row.cells
      .filter((cell) => cellIsThere(cell, side))
      .map(({ span, merge, ...cell }) => {
        const at = column;
        column += span;
        const above = gone.map((each) => mergeAt(each, at)).filter((each) => each !== 'continue');
        // A new row in the place of the one that went, or any where only new ones go, goes on in what is below.
        const heir = last && (side === 'original' || isNew(last)) && mergesAt(last, at);
        return {
          column: at,
          span,
          merge: merge === 'continue' && above.at(-1) === 'start' && !heir ? ('start' as const) : merge,
          blocks: blocksOf(cell, side),
        };
      });
    return { cells, header: row.header, ins: NONE, del: NONE };
  });
}

const isNew = (row: DraftRow): boolean => row.ins.length > 0 || row.cells.every((cell) => cell.ins.length > 0);

/** True where a cell that begins in a column is merged. */
function mergesAt(row: DraftRow, column: number): boolean {
  let at = 0;
  for (const { span, merge } of row.cells) {
    if (at === column) return merge !== 'none';
    at += span;
  }
  return false;
}

/** How the cell that begins in a column is merged; as one that goes on where none begins there. */
function mergeAt(row: DraftRow, column: number): DraftCell['merge'] {
  let at = 0;
  for (const { span, merge } of row.cells) {
    if (at === column) return merge;
    at += span;
  }
  return 'continue';
}

function plainParagraph(chars: readonly Char[], mark: MarkAtom, side: Side): Paragraph {
  const format = (char: Char): Format => (side === 'original' && char.was ? char.was.format : char.format);
  const spans = chars.map((char, k) => ({ start: k, end: k + 1, ins: NONE, del: NONE, format: format(char), formatChange: null }));
  const objects = chars.flatMap((char) => char.object ?? []);
  return {
    ...mark.properties,
    ...(side === 'original' && mark.was),
    text: chars.map((char) => char.char).join(''),
    spans,
    objects,
    mark: { ins: NONE, del: NONE },
    formatChanges: NONE,
  };
}

export const newChar = (char: string, format: Format): Char => ({
  atom: 'char',
  char,
  object: null,
  link: null,
  format,
  words: null,
  was: null,
  ins: [],
  del: [],
});

/** A mark that a program makes of another one: with its look, without its id. */
export const newMark = (properties: MarkAtom['properties']): MarkAtom => ({
  atom: 'mark',
  properties: { ...properties, paraId: '' },
  was: null,
  changes: [],
  ins: [],
  del: [],
});

/** The UTF-16 units of words, each an atom. */
export const newWords = (text: string, format: Format): Char[] =>
  Array.from({ length: text.length }, (_unit, k) => newChar(text[k] ?? '', format));
