import { POINT_MARKS } from '../resolve/revision-names.ts';
import { wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { Report } from './fault.ts';
import { MAY_REPEAT, NOT_FORMER, PROPERTY_ORDERS, placeOf } from './property-orders.ts';
import { type Place, type Rule, faultAt } from './walk-part.ts';

/** Where a set of properties stands: elements that may stand before it in its parent. */
const BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['p pPr', new Set<string>()],
  ['r rPr', new Set<string>()],
  ['tc tcPr', new Set<string>()],
  ['tr tblPrEx', new Set<string>()],
  ['tr trPr', new Set(['tblPrEx'])],
  ['tbl tblPr', POINT_MARKS],
  ['tbl tblGrid', new Set([...POINT_MARKS, 'tblPr'])],
]);

/**
 * Order of properties: `property-order`, `property-repeated`, `property-not-former` (in the former set of a change), and of the sets
 * themselves: `properties-misplaced` (not at the beginning of what they belong to, or a section's not at the end of the body).
 */
export function checkProperties(report: Report): Rule {
  return {
    enter(element, name, place) {
      const orders = PROPERTY_ORDERS.get(name);
      if (orders !== undefined) inOrder(element, name, orders, place, report);
      if (name === 'tr' || name === 'p' || name === 'r' || name === 'tc' || name === 'tbl') first(element, name, place, report);
      else if (name === 'body') sectionLast(element, place, report);
    },
  };
}

function inOrder(set: XmlElement, name: string, orders: ReadonlyMap<string, number>, place: Place, report: Report): void {
  const former = set.parent === null ? undefined : NOT_FORMER.get(wName(set.parent));
  const seen = new Set<string>();
  let reached = -1;
  for (const child of set.children) {
    if (child.type !== 'element') continue;
    const property = wName(child);
    if (property === '') continue;
    if (former?.has(property) === true) faultAt(report, place, 'property-not-former', { set: name, element: property });
    const at = placeOf(name, orders, property);
    if (at === null) continue;
    if (seen.has(property) && !MAY_REPEAT.has(property)) faultAt(report, place, 'property-repeated', { set: name, element: property });
    else if (at < reached) faultAt(report, place, 'property-order', { set: name, element: property });
    seen.add(property);
    reached = Math.max(reached, at);
  }
}

function first(element: XmlElement, name: string, place: Place, report: Report): void {
  const before = new Set<string>();
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const set = wName(child);
    const allowed = BEFORE.get(`${name} ${set}`);
    if (allowed !== undefined && (before.has(set) || [...before].some((each) => !allowed.has(each)))) {
      faultAt(report, place, 'properties-misplaced', { set, parent: name });
    }
    before.add(set === '' ? child.name : set);
  }
}

function sectionLast(body: XmlElement, place: Place, report: Report): void {
  const elements = body.children.filter((child) => child.type === 'element');
  const at = elements.findIndex((child) => wName(child) === 'sectPr');
  if (at !== -1 && at !== elements.length - 1) faultAt(report, place, 'properties-misplaced', { set: 'sectPr', parent: 'body' });
}
