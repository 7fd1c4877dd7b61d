import type { TableDress, TableParts, Values, WordStretch } from './values.ts';

/**
 * A document as values: flows of blocks, each character knowing the tracked changes that touch it. Word is not known here;
 * `@svod/wordml` makes these values and writes them back.
 *
 * A **flow** is one run of blocks that ends by itself: the main text, a table cell, a page header, a footnote, a text box. Flows
 * are addressed by a {@link FlowKey}. Inside a flow every paragraph ends with one mark, as in Word, so splitting and joining
 * paragraphs is inserting and deleting marks.
 */

export type { TableDress, TableParts, TableRegion, Values, WordStretch } from './values.ts';

/**
 * Address of a flow. Stories: `main`, `header/0/default`, `footer/0/first` (section number from 0, kind), `footnote/1`, `endnote/1`
 * (number from 1 in reading order of their marks), `textbox/1` (from 1 in reading order). A cell: `<flow>/<block>.<row>.<cell>` with
 * 0-based indexes into `Flow.blocks`, `Table.rows`, `Row.cells` — `main/12.3.0`. Content that an amendment inserts starts with `+`:
 * `+<amendment id>` and `+<amendment id>/<block>.<row>.<cell>`.
 */
export type FlowKey = string;

/** Index into {@link Document.revisions}. */
export type RevisionIndex = number;

/**
 * What one revision marker in a file says. `format` is a run's, `paragraph-format` a paragraph's (its list and its mark among them),
 * `columns` the widths of a table's columns, `markup` a content control or custom XML element that was put around its content or taken
 * off it, `other` one that is not read yet.
 */
export type RevisionKind =
  | 'insert'
  | 'delete'
  | 'move-from'
  | 'move-to'
  | 'format'
  | 'paragraph-format'
  | 'table-format'
  | 'row-format'
  | 'cell-format'
  | 'cell-merge'
  | 'columns'
  | 'section-format'
  | 'markup'
  | 'other';

/** One marker (one element) of a tracked change in a file. Keyed by position: `w:id` is not to be trusted. */
export interface Revision {
  readonly kind: RevisionKind;
  /** As written in the file: a display string, proof of nothing. */
  readonly author: string;
  /** The raw text of the date in the file, or null when there is none. */
  readonly date: string | null;
  /** Name that pairs the two ends of a move, where the file gives one. */
  readonly move: string | null;
  /** The marker wraps nothing: no text, mark, row or property. LibreOffice leaves such. */
  readonly empty: boolean;
}

/** Bits of {@link Format}. The basic run formatting that is carried from a return into the next version. */
export const BOLD = 1;
export const ITALIC = 2;
export const UNDERLINE = 4;
export const STRIKE = 8;
export const SUPERSCRIPT = 16;
export const SUBSCRIPT = 32;
/** Effective basic formatting (style chain and direct formatting together) as a sum of the bits above. */
export type Format = number;

/**
 * A stretch of a paragraph's text with equal formatting and equal revisions. A formula with changes inside it is two objects, one span
 * each: what it was is deleted, and what it becomes is inserted beside it, both by all the markers inside, of whatever kind.
 */
export interface Span {
  /** UTF-16 offsets into {@link Paragraph.text}; spans cover it wholly, in order, none empty. */
  readonly start: number;
  readonly end: number;
  /** Markers that insert this text (insert, move-to), outermost first. */
  readonly ins: readonly RevisionIndex[];
  /** Markers that delete this text (delete, move-from), outermost first. */
  readonly del: readonly RevisionIndex[];
  readonly format: Format;
  /** A tracked format change: its marker and the formatting before it. */
  readonly formatChange: { readonly revision: RevisionIndex; readonly was: Format } | null;
}

export type InlineKind = 'footnote' | 'endnote' | 'picture' | 'textbox' | 'formula' | 'field' | 'symbol' | 'break' | 'control' | 'other';

/** What stands for {@link OBJECT} characters of a paragraph's text. */
export interface Inline {
  readonly kind: InlineKind;
  /**
   * Equal keys mean the same thing for comparison: checksum of a picture's bytes, text of a formula, instruction of a field.
   * Empty for notes and text boxes: their flows are compared instead.
   */
  readonly key: string;
  /** What a plain-text view shows: a field's result, a formula's text, `[^1]` is made by the view from {@link Inline.flow}. */
  readonly text: string;
  /** Flow of a note or text box. */
  readonly flow: FlowKey | null;
}

/** U+FFFC stands in a paragraph's text for one {@link Inline}; a literal U+FFFC of the file is an Inline of kind `symbol`. */
export const OBJECT = '\uFFFC';
/** A line break inside a paragraph (`w:br`, `w:cr`). A tab is `\t`, a soft hyphen U+00AD, a no-break hyphen U+2011. */
export const LINE_BREAK = '\v';

/** Shared by all spans and marks without revisions. */
export const NONE: readonly RevisionIndex[] = Object.freeze([]);

/** Indents of a paragraph in twentieths of a point; `first` is that of its first line, negative for a hanging one. */
export interface Indent {
  readonly left: number;
  readonly right: number;
  readonly first: number;
}

/** Basic formatting of a paragraph, as it takes effect: style chain, list and direct formatting together. */
export interface ParagraphLook {
  /** Name of the paragraph style (not its id), or '' for the default one. */
  readonly style: string;
  /** Outline level 1–9 for a heading (by style chain or direct), else null. */
  readonly heading: number | null;
  /** List membership; `list` tells lists of one file apart and says nothing across files. */
  readonly numbering: { readonly list: string; readonly level: number } | null;
  /** `left`, `center`, `right`, `both`, or '' where nothing is set. */
  readonly align: string;
  /** Absent: none on any side. */
  readonly indent?: Indent;
}

/** What a paragraph's own properties were before the tracked changes of them. */
export interface FormerParagraph {
  readonly look: ParagraphLook;
  /** As {@link Paragraph.traits}. */
  readonly traits?: Values;
  /** Properties beyond {@link ParagraphLook} that a tracked change makes others, by the names of the format; `mark`: the look of its mark. */
  readonly others: readonly string[];
}

/** A hyperlink on some of a paragraph's characters. */
export interface Link {
  readonly start: number;
  readonly end: number;
  /** Address, or `#` and the name of a bookmark. */
  readonly target: string;
}

export interface Mark {
  readonly ins: readonly RevisionIndex[];
  readonly del: readonly RevisionIndex[];
}

export interface Paragraph extends ParagraphLook {
  readonly kind: 'paragraph';
  /** Every character of the paragraph in file order, inserted and deleted ones included. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** One for each {@link OBJECT} in `text`, in order. */
  readonly objects: readonly Inline[];
  readonly mark: Mark;
  /** The number Word computes for it ("1.", "а)"), '' for none. Paragraphs absent from the original view do not count. */
  readonly label: string;
  /** Hidden bookmark `_svod_…` and paragraph id: hints for alignment, never proof. */
  readonly bookmark: string;
  readonly paraId: string;
  /** Text that a program fills in by itself (a table of contents): differences are noise. */
  readonly generated: boolean;
  /** Tracked changes of the paragraph's own properties. */
  readonly formatChanges: readonly RevisionIndex[];
  /** Set where a tracked change makes its properties others. */
  readonly formerly?: FormerParagraph;
  /** Absent: none. */
  readonly links?: readonly Link[];
  /** Tracked changes of markup that begins in it. Absent: none. */
  readonly changed?: readonly PropertyMark[];
  /**
   * What else its style and its own properties set: `before`, `after` (space around it), `line` (`auto 276`: in 240ths of a line; `exact 240`,
   * `least 240`), `shade`, `border-top` and the like (`single 4 FF0000`: eighths of a point), `keepNext`, `keepLines`, `pageBreakBefore`,
   * `contextualSpacing` (`on`, `off`). What is absent is left to the table's style and the file's defaults. Absent: nothing.
   */
  readonly traits?: Values;
  /** Look of its words before tracked changes of it, in order; where nothing is set there is no stretch. Absent: nothing is known. */
  readonly words?: readonly WordStretch[];
  /** Content controls around it or some of its words, by name, sorted. Absent: none. */
  readonly controls?: readonly string[];
}

/** What properties belong to. */
export type PropertyOwner = 'words' | 'paragraph' | 'table' | 'columns' | 'row' | 'cell' | 'section' | 'link' | 'markup';

/** A tracked change of properties that are not carried. */
export interface PropertyMark {
  readonly revision: RevisionIndex;
  readonly of: PropertyOwner;
  /** What differs, by the names of the format, sorted. */
  readonly names: readonly string[];
}

export interface Cell {
  /** First grid column (0-based) and how many it covers. */
  readonly column: number;
  readonly span: number;
  /** Vertical merge: a `continue` cell is merged away into the one above. */
  readonly merge: 'none' | 'start' | 'continue';
  readonly blocks: readonly Block[];
  /**
   * Markers that insert or delete this cell by itself, whatever its row says (`w:cellIns`, `w:cellDel`). Absent means {@link NONE}. They say
   * nothing of the cell's content. A row of which every cell is inserted (deleted) comes (goes) with them.
   */
  readonly ins?: readonly RevisionIndex[];
  readonly del?: readonly RevisionIndex[];
  /** Tracked changes of its properties. Absent: none. */
  readonly changed?: readonly PropertyMark[];
  /** A tracked change of its vertical merge (`w:cellMerge`): the marker, and what it `was`. `merge` is what it becomes. */
  readonly merging?: { readonly revision: RevisionIndex; readonly was: Cell['merge'] };
  /** What its own properties set, before tracked changes of them: `shade`, `valign`, `direction`, `border-top` and the like. Absent: nothing. */
  readonly traits?: Values;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Row repeated at the top of each page. */
  readonly header: boolean;
  readonly ins: readonly RevisionIndex[];
  readonly del: readonly RevisionIndex[];
  /** Tracked changes of its properties. Absent: none. */
  readonly changed?: readonly PropertyMark[];
  /** `cantSplit`, `height` (`least 400`, `exact 400`), and borders and shading as exceptions from the table's, before tracked changes. Absent: nothing. */
  readonly traits?: Values;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row[];
  /** Widths of its columns in twentieths of a point, before tracked changes of them; absent where the file gives none. */
  readonly columns?: readonly number[];
  /** Tracked changes of its properties and of its columns' widths. Absent: none. */
  readonly changed?: readonly PropertyMark[];
  /** `align`, before tracked changes. Absent: nothing. */
  readonly traits?: Values;
  /** Before tracked changes. Absent: nothing. */
  readonly dress?: TableDress;
  /** What its style gives to paragraphs in it that set nothing themselves, as {@link Paragraph.traits}. Absent: nothing. */
  readonly paragraphs?: Values;
  /** And to words, as {@link WordStretch.look}, with `bold`, `italic` and the like (`on`, `off`). Absent: nothing. */
  readonly words?: Values;
  /** The same for parts of it. Absent: nothing. */
  readonly parts?: TableParts;
}

export type Block = Paragraph | Table;

export interface Flow {
  readonly key: FlowKey;
  readonly blocks: readonly Block[];
}

/** A place in a document as read, offsets counting inserted and deleted characters too. */
export interface Point {
  readonly flow: FlowKey;
  readonly block: number;
  /** UTF-16 offset into that paragraph's text; 0 where the block is a table. */
  readonly offset: number;
}

export interface Comment {
  /** As in the file. */
  readonly id: string;
  readonly author: string;
  readonly date: string | null;
  /** Paragraphs split by `\n`. */
  readonly text: string;
  /** Id of the comment this one answers, or null. */
  readonly parent: string | null;
  readonly resolved: boolean;
  /** Null when the file anchors it nowhere. Start equals end for a point. */
  readonly anchor: { readonly start: Point; readonly end: Point } | null;
}

/** A section of the main text: how its pages are laid out. */
export interface Section {
  /** Block of the main text that it ends with. */
  readonly last: number;
  /** Layout before tracked changes of it: `width`, `height`, `orientation`, `top`, `right`, `bottom`, `left`, `columns`, `type`. */
  readonly values: Values;
  readonly changed: readonly PropertyMark[];
}

/** A paragraph style of a file and what it does, put together with the styles it is based on. */
export interface StyleValues {
  /** '' for the default one. */
  readonly name: string;
  /** `bold`, `italic`, `underline`, `strike` (0 or 1), `align`, `heading` (0 for none), `left`, `right`, `first` (indents); traits of paragraphs and of words. */
  readonly values: Values;
}

/** Something a person should know about a file: not read, not carried, left behind. Text is made from `code` and `values` later. */
export interface Problem {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Where, in words of the file: a part's name, a paragraph's number. */
  readonly where: string;
}

export interface Document {
  /** Story flows in reading order: main, then headers, footers, notes, text boxes. Cells are inside their tables. */
  readonly flows: readonly Flow[];
  readonly revisions: readonly Revision[];
  readonly comments: readonly Comment[];
  /** Hash of the version that the file says it was made from ({@link Outline.hash}): a hint, never proof. */
  readonly version?: string;
  readonly problems: readonly Problem[];
  /** Sections of the main text in order. Absent where nothing is known of them. */
  readonly sections?: readonly Section[];
  /** Paragraph styles that the file defines. Absent where nothing is known of them. */
  readonly styles?: readonly StyleValues[];
  /** What the file gives to paragraphs that set nothing themselves, as {@link Paragraph.traits}. Absent: nothing is known. */
  readonly defaults?: Values;
  /** What the file gives to words of which nothing is set, as {@link WordStretch.look}. Absent: nothing is known of the look of words. */
  readonly words?: Values;
  /** The content controls of its paragraphs are those of the file that a base was made of. */
  readonly controlsKnown?: true;
}
