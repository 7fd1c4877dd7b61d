import { walkElements } from '../resolve/walk-elements.ts';
import { insertAfter, remove } from '../xml/edit.ts';
import { wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';

/**
 * Puts the beginning of a comment's words before their end where it came to stand behind it: content that replaces words may have to stand
 * before others that go. It then begins with the paragraph in which it ends. No such range is legal (17.13.4.3).
 */
export function orderComments(root: XmlElement): void {
  const ended = new Map<string, XmlElement>();
  const begun = new Set<string>();
  const disordered: { readonly start: XmlElement; readonly end: XmlElement }[] = [];
  walkElements(root, (element) => {
    // What nobody changed holds no comment that was put in.
    if (element.change === 'none' || WITHOUT_RANGES.has(element.local)) return false;
    const name = wName(element);
    if (name !== 'commentRangeStart' && name !== 'commentRangeEnd') return true;
    const id = wAttr(element, 'id') ?? '';
    if (name === 'commentRangeEnd') {
      if (!begun.has(id)) ended.set(id, element);
      return true;
    }
    begun.add(id);
    const end = ended.get(id);
    if (end !== undefined) disordered.push({ start: element, end });
    return true;
  });
  for (const { start, end } of disordered) {
    const paragraph = paragraphOf(end);
    if (paragraph === null) continue;
    remove(start);
    insertAfter(paragraph, wChild(paragraph, 'pPr'), start);
  }
}

/** Elements of a paragraph in which no range begins or ends. */
const WITHOUT_RANGES: ReadonlySet<string> = new Set(['r', 'pPr', 'rPr', 'trPr', 'tcPr', 'tblPr', 'sectPr']);

function paragraphOf(element: XmlElement): XmlElement | null {
  for (let at = element.parent; at !== null; at = at.parent) if (wName(at) === 'p') return at;
  return null;
}
