import type { PropertyMark } from '@svod/consolidation';
import type { XmlElement } from '../xml/node.ts';
import type { RevisionLog } from './revision-log.ts';

const WHAT: ReadonlyMap<string, string> = new Map([
  ['customXmlInsRangeStart', 'inserted'],
  ['customXmlDelRangeStart', 'deleted'],
  ['customXmlMoveFromRangeStart', 'moved'],
  ['customXmlMoveToRangeStart', 'moved'],
]);

/** True for the beginning of a range within which content controls and custom XML elements were put on or taken off (17.13.5.4 to .11). */
export const isMarkupRange = (local: string): boolean => WHAT.has(local);

/** Notes such a range by its beginning: what was done to the markup. What stands in it has markers of its own. */
export function markupMark(log: RevisionLog, start: XmlElement): PropertyMark {
  return { revision: log.addFormat(start, 'markup'), of: 'markup', names: [WHAT.get(start.local) ?? ''] };
}
