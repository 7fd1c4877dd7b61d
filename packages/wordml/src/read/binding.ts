import type { FlowKey } from '@svod/consolidation';
import type { XmlElement } from '../xml/node.ts';
import type { Atom } from './inline-item.ts';

/** Where a flow stands in the file. */
export interface FlowBinding {
  /** Entry name of its part. */
  readonly part: string;
  /** `w:body`, `w:tc`, `w:hdr`, `w:ftr`, `w:footnote`, `w:endnote` or `w:txbxContent`. */
  readonly container: XmlElement;
  /** `w:p` or `w:tbl` of each block, by index. They may stand deeper than in the container itself (content controls). */
  readonly blocks: readonly XmlElement[];
}

/** Elements of a table's rows and cells, by index. */
export interface TableBinding {
  readonly rows: readonly XmlElement[];
  readonly cells: readonly (readonly XmlElement[])[];
}

/** Ties a document read from a package to the elements it was read from, for those who write. Holds for the tree as it was read. */
export interface Binding {
  /** Every flow, cells included. */
  readonly flows: ReadonlyMap<FlowKey, FlowBinding>;
  /** By `w:tbl`. */
  readonly tables: ReadonlyMap<XmlElement, TableBinding>;
  /** Element of each revision, by index. */
  readonly revisions: readonly XmlElement[];
  /** `w:comment` by the comment's id. */
  readonly comments: ReadonlyMap<string, XmlElement>;
  /** Pieces of a paragraph whose texts, one after another, are its text as read. */
  atoms(paragraph: XmlElement): readonly Atom[];
}
