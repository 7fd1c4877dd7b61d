import { setChildren } from '../xml/edit.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';

/** New blocks beside those of the base, put in once for each parent. */
export class Beside {
  private readonly byParent = new Map<XmlElement, Map<XmlNode, { readonly before: XmlNode[]; readonly after: XmlNode[] }>>();

  before(element: XmlElement, nodes: readonly XmlNode[]): void {
    if (nodes.length > 0) this.at(element).before.push(...nodes);
  }

  after(element: XmlElement, nodes: readonly XmlNode[]): void {
    if (nodes.length > 0) this.at(element).after.push(...nodes);
  }

  write(): void {
    for (const [parent, places] of this.byParent) {
      const children = parent.children.flatMap((child) => {
        const place = places.get(child);
        return place === undefined ? [child] : [...place.before, child, ...place.after];
      });
      setChildren(parent, children);
    }
  }

  private at(element: XmlElement): { readonly before: XmlNode[]; readonly after: XmlNode[] } {
    const parent = element.parent ?? element;
    let places = this.byParent.get(parent);
    if (places === undefined) {
      places = new Map();
      this.byParent.set(parent, places);
    }
    let place = places.get(element);
    if (place === undefined) {
      place = { before: [], after: [] };
      places.set(element, place);
    }
    return place;
  }
}
