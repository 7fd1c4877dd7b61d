import { setChildren } from '../xml/edit.ts';
import { wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { MARKER_SIDES } from './revision-names.ts';
import { walkElements } from './walk-elements.ts';

/** First paragraph below an element, null when there is none. */
export function firstParagraph(element: XmlElement): XmlElement | null {
  let found: XmlElement | null = null;
  walkElements(element, (each) => {
    if (found === null && wName(each) === 'p') found = each;
    return found === null;
  });
  return found;
}

/** Last paragraph of the last cell or such below an element; never one in a text box or another paragraph. */
export function lastParagraph(element: XmlElement): XmlElement | null {
  const stack: XmlElement[] = [element];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (wName(at) === 'p') return at;
    for (const child of at.children) if (child.type === 'element') stack.push(child);
  }
  return null;
}

/** Puts removed nodes at the start of a paragraph's content (after its properties) or at its end. */
export function addToParagraph(paragraph: XmlElement, at: 'start' | 'end', nodes: readonly XmlNode[]): void {
  if (nodes.length === 0) return;
  if (at === 'end') {
    setChildren(paragraph, paragraph.children.concat(nodes));
    return;
  }
  const properties = paragraph.children.findIndex((child) => child.type === 'element' && wName(child) === 'pPr');
  setChildren(paragraph, paragraph.children.slice(0, properties + 1).concat(nodes, paragraph.children.slice(properties + 1)));
}

/** Takes all content out of a paragraph; its properties stay. */
export function takeFromParagraph(paragraph: XmlElement): readonly XmlNode[] {
  const { children } = paragraph;
  const isProperties = (child: XmlNode): boolean => child.type === 'element' && wName(child) === 'pPr';
  setChildren(paragraph, children.filter(isProperties));
  return children.filter((child) => !isProperties(child));
}

/** Markers of a paragraph's mark: `ins`, `del`, `moveFrom`, `moveTo` in `w:pPr/w:rPr` (ECMA-376 Part 1, 17.13.5.15, .20, .21, .26). */
export function markMarkers(paragraph: XmlElement): readonly XmlElement[] {
  const properties = wChild(paragraph, 'pPr');
  const ofMark = properties === null ? null : wChild(properties, 'rPr');
  if (ofMark === null) return [];
  return ofMark.children.filter((child): child is XmlElement => child.type === 'element' && MARKER_SIDES.has(wName(child)));
}
