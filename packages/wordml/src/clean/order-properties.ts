import { MAY_REPEAT, PROPERTY_ORDERS, placeOf } from '../check/property-orders.ts';
import { setChildren } from '../xml/edit.ts';
import { wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { walkElements } from '../resolve/walk-elements.ts';

/**
 * Puts properties into the order that their set has (ECMA-376 Part 1, annex A): LibreOffice writes some in another, and Word may refuse the
 * file. Of one that comes twice what takes effect stays: in a run the last, elsewhere the first. Sets in order are not touched.
 */
export function orderProperties(root: XmlElement): void {
  const settle = (element: XmlElement): void => {
    const name = wName(element);
    const orders = PROPERTY_ORDERS.get(name);
    if (orders === undefined || element.children.length < 2) return;
    const children = name === 'rPr' ? once(element.children.toReversed()).toReversed() : once(element.children);
    let place = -1;
    const placed = children.map((child) => {
      place = (child.type === 'element' ? placeOf(name, orders, wName(child)) : null) ?? place;
      return { child, place };
    });
    const disordered = placed.some((each, k) => k > 0 && each.place < (placed[k - 1]?.place ?? -1));
    if (!disordered && children.length === element.children.length) return;
    setChildren(
      element,
      placed.toSorted((a, b) => a.place - b.place).map(({ child }) => child),
    );
  };
  walkElements(root, () => {}, settle);
}

function once(children: readonly XmlNode[]): readonly XmlNode[] {
  const seen = new Set<string>();
  return children.filter((child) => {
    const name = child.type === 'element' ? wName(child) : '';
    if (name === '' || MAY_REPEAT.has(name)) return true;
    const first = !seen.has(name);
    seen.add(name);
    return first;
  });
}
