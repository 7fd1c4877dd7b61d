import type { FlowKey, Problem } from '@svod/consolidation';
import type { Binding } from '../read/binding.ts';
import type { XmlElement } from '../xml/node.ts';
import type { BaseStyles } from './base-styles.ts';
import type { Planning } from './flow-plan.ts';
import type { Pen } from './pen.ts';
import type { RowPiece } from './piece.ts';
import type { Setting } from './setting.ts';
import type { Stamp } from './stamp.ts';
import type { WorkingCopy } from './working-copy.ts';

export type NoteKind = 'footnote' | 'endnote';

/** Writes footnotes and endnotes that come with inserted text (17.11.10, 17.11.2). Each gets a new id; its words are tracked as well. */
export interface NoteWriter {
  /** Writes a note with the content of a flow; gives the run that refers to it. Null where there is no such flow. */
  insert(kind: NoteKind, flow: FlowKey | null, stamp: Stamp, pen: Pen): XmlElement | null;
  /** Copies a note of the base under a new id, for a copy of its reference. Null where there is no such note. */
  copy(kind: NoteKind, id: string, stamp: Stamp): string | null;
}

/** What writing one redline has at hand. */
export interface Writing {
  readonly binding: Binding;
  readonly copies: WorkingCopy;
  readonly planning: Planning;
  readonly styles: BaseStyles;
  readonly notes: NoteWriter;
  pen(part: string): Pen;
  /** The block as the package has it, untouched by writing: to make copies of. */
  originalOf(flow: FlowKey, block: number): XmlElement | null;
  /** Id under which a move's range is written: the two ends of one range have the same. */
  rangeId(move: string, element: 'moveFromRange' | 'moveToRange'): string;
  /** A new table; null for one without columns. Its cells are written as lines are, which ask for tables. */
  newTable(rows: readonly RowPiece[], setting: Setting, pen: Pen): XmlElement | null;
  report(problem: Problem): void;
}
