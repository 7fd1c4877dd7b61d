/**
 * A lossless tree of an XML part. Elements and text remember where they stand in the source, so what nobody touched is written
 * back as the very characters it was read from.
 */
export interface XmlAttribute {
  /** As written, prefix included. */
  readonly name: string;
  /** Namespace URI; '' for none (unprefixed attributes have none). */
  readonly ns: string;
  readonly local: string;
  readonly value: string;
}

export interface XmlElement {
  readonly type: 'element';
  /** As written, prefix included. */
  readonly name: string;
  readonly ns: string;
  readonly local: string;
  /** Equal ones may be one object, and equal lists one list. */
  attributes: readonly XmlAttribute[];
  children: XmlNode[];
  parent: XmlElement | null;
  /** Start of `<` and end after the closing `>` in the source; -1 for an element made by us. */
  readonly start: number;
  readonly end: number;
  /**
   * What was changed after reading: nothing; something in it; its own attributes (else its start tag is written back as it was read), and maybe
   * something in it. Set through `edit.ts` only.
   */
  change: 'none' | 'inside' | 'tag';
}

export interface XmlText {
  readonly type: 'text';
  /** Decoded. */
  value: string;
  readonly start: number;
  readonly end: number;
  parent: XmlElement | null;
}

/** A comment or processing instruction, kept verbatim. */
export interface XmlVerbatim {
  readonly type: 'verbatim';
  readonly source: string;
  readonly start: number;
  readonly end: number;
  parent: XmlElement | null;
}

export type XmlNode = XmlElement | XmlText | XmlVerbatim;

/** How a part's bytes were read, and are written back. */
export type XmlEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface XmlDocument {
  /** All of the part decoded, a byte order mark included. */
  readonly source: string;
  readonly encoding: XmlEncoding;
  readonly root: XmlElement;
}
