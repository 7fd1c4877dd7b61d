import type { InlineKind } from '@svod/consolidation';
import type { XmlElement } from '../xml/node.ts';

/** What an object character stands for, as far as the paragraph itself can say. */
export interface InlineObject {
  readonly kind: InlineKind;
  /** The note reference, the picture's holder, the `w:txbxContent`, the formula, the first run or `w:fldSimple` of a field. */
  readonly element: XmlElement;
  readonly key: string;
  readonly text: string;
  /** Of a formula with changes inside it: whether it is what it was or what it becomes, and the markers that say so. */
  readonly edited?: { readonly side: 'ins' | 'del'; readonly markers: readonly XmlElement[] };
}

/** Elements between a paragraph and its content, shared by all content of one element. */
export interface Wrappers {
  /** All of them, outermost first, the run itself left out. */
  readonly elements: readonly XmlElement[];
  /** Those that are tracked changes: `w:ins`, `w:del`, `w:moveFrom`, `w:moveTo`, outermost first. */
  readonly revisions: readonly XmlElement[];
}

/** A piece of a paragraph that stands for characters of its text. */
export interface Atom {
  readonly kind: 'atom';
  /** `w:t`, `w:delText`, `w:tab`, `w:drawing`, `m:oMath` …; for a field that is one object its first run or its `w:fldSimple`. */
  readonly node: XmlElement;
  /** The run it is in, or null (a formula, a `w:fldSimple`). */
  readonly run: XmlElement | null;
  /** Last run of a field that is one object, else the same as `run`. */
  readonly last: XmlElement | null;
  readonly wrappers: Wrappers;
  /** Its characters in the paragraph's text. */
  readonly text: string;
  /** How many characters of the element's own text come before `text`: white space at its edges that does not count. */
  readonly lead: number;
  readonly object: InlineObject | null;
}

/** A zero-length element: ends of comment ranges, comment references, bookmarks, ends of move ranges. */
export interface InlineMark {
  readonly kind: 'mark';
  readonly node: XmlElement;
}

/** A tracked-change element met: a wrapper at its beginning, a run's `w:rPrChange`, or one that is not read. */
export interface InlineRevision {
  readonly kind: 'revision';
  readonly node: XmlElement;
}

/** Part of a field: a `w:fldChar`, or the two ends of a `w:fldSimple`. */
export interface FieldItem {
  readonly kind: 'field-begin' | 'field-separate' | 'field-end';
  readonly node: XmlElement;
  readonly run: XmlElement | null;
  readonly wrappers: Wrappers;
}

/** Text of a field's instruction. */
export interface FieldCode {
  readonly kind: 'field-code';
  readonly code: string;
  readonly wrappers: Wrappers;
}

/** The note's own mark (`w:footnoteRef`, `w:endnoteRef`): no text, and neither is the tab or space that parts it from the note. */
export interface NoteMark {
  readonly kind: 'note-mark';
}

export type InlineItem = Atom | InlineMark | InlineRevision | FieldItem | FieldCode | NoteMark;

export const NO_WRAPPERS: Wrappers = Object.freeze({ elements: Object.freeze([]), revisions: Object.freeze([]) });
