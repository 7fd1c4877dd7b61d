/**
 * The sample's own model of a Word document: just enough to write the plan, edit it as a person would in Word, and know what was
 * done. It shares nothing with the engine, so that the engine is not tested against itself.
 */

/** Who changed what and when; one value for one act of a person, whatever number of elements it becomes in the file. */
export interface Act {
  readonly how: 'ins' | 'del' | 'moveFrom' | 'moveTo';
  readonly author: string;
  /** Local time with a Z, as Word writes it. */
  readonly date: string;
  /** Name that pairs the two ends of a move. */
  readonly move?: string;
}

/** Direct formatting of a run. */
export interface Look {
  readonly style?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly caps?: boolean;
  readonly color?: string;
  /** Half-points. */
  readonly size?: number;
  readonly lang?: string;
}

interface Run {
  readonly look: Look;
  /** Save identifier of the editing session that made it, eight hexadecimal digits. */
  readonly rsid: string;
  readonly ins: Act | null;
  readonly del: Act | null;
  /** A tracked change of the formatting: what it was before. */
  readonly was: { readonly look: Look; readonly author: string; readonly date: string } | null;
}

export interface TextRun extends Run {
  readonly kind: 'text';
  readonly text: string;
}

/** A footnote's mark. */
export interface NoteRun extends Run {
  readonly kind: 'note';
  readonly note: string;
}

export interface FieldRun extends Run {
  readonly kind: 'field';
  readonly instruction: string;
  readonly result: string;
}

/** Takes no room in the text. */
export interface Point {
  readonly kind: 'point';
  readonly what: 'comment-start' | 'comment-end' | 'bookmark-start' | 'bookmark-end' | 'proof' | 'page';
  /** Key of a comment, name of a bookmark, type of a proofreading mark. */
  readonly name: string;
  /** A comment on what was put in or taken out as a whole: its mark went the same way. */
  readonly with?: Act;
}

export type Piece = TextRun | NoteRun | FieldRun | Point;
export type RunPiece = TextRun | NoteRun | FieldRun;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** The key by which scripts address it: `s4.3`, `m2.1.deadline`, `m4.6.measure/2`. */
  readonly key: string;
  readonly style: string | null;
  /** Key of a list and the level in it. */
  readonly list: { readonly list: string; readonly level: number } | null;
  /** Further paragraph properties by element name, as XML. */
  readonly props: Readonly<Record<string, string>>;
  pieces: Piece[];
  mark: { ins: Act | null; del: Act | null };
  readonly markLook: Look;
  rsid: string;
  rsidDel: string | null;
  readonly paraId: string;
  /** The section that ends with this paragraph. */
  readonly section: 'front' | 'plan' | null;
}

export interface Cell {
  readonly field: string;
  readonly span: number;
  readonly merge: 'none' | 'start' | 'continue';
  readonly width: number;
  readonly paragraphs: Paragraph[];
}

export interface Row {
  /** `head1`, `head2`, `r4` (a heading row), `m2.1` (a measure). */
  readonly key: string;
  readonly header: boolean;
  readonly cells: Cell[];
  readonly rsid: string;
  ins: Act | null;
  del: Act | null;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: Row[];
}

export interface Comment {
  readonly key: string;
  readonly author: string;
  readonly date: string;
  readonly text: string;
  readonly parent: string | null;
  readonly resolved: boolean;
  readonly paraId: string;
}

export interface Draft {
  readonly body: (Paragraph | Table)[];
  /** Footnotes in order of their marks; key, then the note's paragraph. */
  readonly notes: [string, Paragraph][];
  /** `first`, `portrait`, `landscape`, `after`. */
  readonly headers: Record<string, Paragraph>;
  readonly comments: Comment[];
  /** Save identifiers, first the document's root. */
  readonly rsids: string[];
}

/** Stands for a note's mark or a field in a paragraph's text. */
const OBJECT = '\uFFFC';

/** What a piece adds to a paragraph's text. */
export function pieceText(piece: Piece): string {
  if (piece.kind === 'text') return piece.text;
  return piece.kind === 'point' ? '' : OBJECT;
}

/** Every paragraph of a draft with its key. */
export function* paragraphsOf(draft: Draft): Generator<Paragraph> {
  for (const block of draft.body) {
    if (block.kind === 'paragraph') yield block;
    else for (const row of block.rows) for (const cell of row.cells) yield* cell.paragraphs;
  }
  for (const [, paragraph] of draft.notes) yield paragraph;
  yield* Object.values(draft.headers);
}

/** The plan's table. */
export function planTable(draft: Draft): Table {
  const table = draft.body.find((block) => block.kind === 'table');
  if (table === undefined) throw new Error('the draft has no table');
  return table;
}
