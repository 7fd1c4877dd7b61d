import type { PropertyMark, PropertyOwner, RevisionKind } from '@svod/consolidation';
import { wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { RevisionLog } from './revision-log.ts';
import { differingProperties } from './same-markup.ts';

interface Change {
  readonly kind: RevisionKind;
  readonly of: PropertyOwner;
  /** Set that holds the marker, and that holds the former properties in it. */
  readonly set: string;
}

/** Markers of changed properties of tables, rows, cells, columns and sections (17.13.5.32 to .37). */
const CHANGES: ReadonlyMap<string, Change> = new Map([
  ['tblPrChange', { kind: 'table-format', of: 'table', set: 'tblPr' }],
  ['tblPrExChange', { kind: 'row-format', of: 'row', set: 'tblPrEx' }],
  ['trPrChange', { kind: 'row-format', of: 'row', set: 'trPr' }],
  ['tcPrChange', { kind: 'cell-format', of: 'cell', set: 'tcPr' }],
  ['tblGridChange', { kind: 'columns', of: 'columns', set: 'tblGrid' }],
  ['sectPrChange', { kind: 'section-format', of: 'section', set: 'sectPr' }],
]);

/** What is no property of its own: other markers, and what a former set never holds. */
const NOT_COMPARED: ReadonlySet<string> = new Set([
  ...CHANGES.keys(),
  ...['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge', 'headerReference', 'footerReference'],
]);

/** Notes the markers of changed properties in a set, with the names of what differs. */
export function propertyMarks(log: RevisionLog, set: XmlElement | null): readonly PropertyMark[] {
  const marks: PropertyMark[] = [];
  for (const child of set?.children ?? []) {
    const change = child.type === 'element' ? CHANGES.get(wName(child)) : undefined;
    if (child.type !== 'element' || change === undefined) continue;
    const names = differingProperties(set, formerSet(child), NOT_COMPARED);
    marks.push({ revision: log.addFormat(child, change.kind), of: change.of, names });
  }
  return marks;
}

/** The former properties that a marker holds; null where it holds none. */
export function formerSet(marker: XmlElement): XmlElement | null {
  return wChild(marker, CHANGES.get(wName(marker))?.set ?? '');
}

/** A set as it was before the tracked change of it. */
export function formerly(set: XmlElement | null, marker: string): XmlElement | null {
  const change = set === null ? null : wChild(set, marker);
  return change === null ? set : formerSet(change);
}
