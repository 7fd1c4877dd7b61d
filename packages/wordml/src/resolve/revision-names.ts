import { wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';

/** Which way a marker points: what it marks was put in, or is to be taken out. */
export type Side = 'insertion' | 'deletion';

/** Markers of content and of marks (ECMA-376 Part 1, 17.13.5.12–28). A half of a move counts as what it does at its own place. */
export const MARKER_SIDES: ReadonlyMap<string, Side> = new Map([
  ['ins', 'insertion'],
  ['moveTo', 'insertion'],
  ['del', 'deletion'],
  ['moveFrom', 'deletion'],
]);

/** Markers that hold the former set of properties, and the name of that set (17.13.5.29–37). */
export const PROPERTY_CHANGES: ReadonlyMap<string, string> = new Map([
  ['rPrChange', 'rPr'],
  ['pPrChange', 'pPr'],
  ['sectPrChange', 'sectPr'],
  ['tblPrChange', 'tblPr'],
  ['tblPrExChange', 'tblPrEx'],
  ['trPrChange', 'trPr'],
  ['tcPrChange', 'tcPr'],
  ['tblGridChange', 'tblGrid'],
]);

export const CELL_MARKERS: ReadonlySet<string> = new Set(['cellIns', 'cellDel', 'cellMerge']);

/** What a pair of range marks encloses: one end of a move, or the start or end tag of a content control (17.13.5.4–11). */
export interface RangeKind {
  readonly kind: 'move' | 'control';
  readonly side: Side;
  readonly end: boolean;
  /** Name of the start mark; joins a start with its end. */
  readonly family: string;
}

export const RANGE_MARKS: ReadonlyMap<string, RangeKind> = new Map(
  (
    [
      ['moveFromRange', 'move', 'deletion'],
      ['moveToRange', 'move', 'insertion'],
      ['customXmlInsRange', 'control', 'insertion'],
      ['customXmlDelRange', 'control', 'deletion'],
      ['customXmlMoveFromRange', 'control', 'deletion'],
      ['customXmlMoveToRange', 'control', 'insertion'],
    ] as const
  ).flatMap(([family, kind, side]): [string, RangeKind][] => [
    [`${family}Start`, { kind, side, end: false, family }],
    [`${family}End`, { kind, side, end: true, family }],
  ]),
);

/** Elements that say where something begins or ends and are no content themselves (17.13.2, EG_RangeMarkupElements). */
export const POINT_MARKS: ReadonlySet<string> = new Set([
  'bookmarkStart',
  'bookmarkEnd',
  'commentRangeStart',
  'commentRangeEnd',
  'permStart',
  'permEnd',
  'proofErr',
  'lastRenderedPageBreak',
  ...RANGE_MARKS.keys(),
]);

/** True for any element by which a part says that something in it is a tracked change. */
export function isRevision(element: XmlElement): boolean {
  const name = wName(element);
  return (
    name !== '' &&
    (MARKER_SIDES.has(name) || PROPERTY_CHANGES.has(name) || CELL_MARKERS.has(name) || RANGE_MARKS.has(name) || name === 'numberingChange')
  );
}
