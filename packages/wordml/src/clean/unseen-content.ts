import { setAttribute, setChildren } from '../xml/edit.ts';
import { R, attributeOf, wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { attributeKey } from './vocabulary.ts';
import { walkElements } from '../resolve/walk-elements.ts';

/** Notes and comments that a tree refers to, as `footnote 3`, `comment 0`. */
export function referredNotes(root: XmlElement, found: Set<string>): void {
  walkElements(root, (element) => {
    const kind = /^(footnote|endnote|comment)Reference$/.exec(wName(element))?.[1];
    if (kind !== undefined) found.add(`${kind} ${wAttr(element, 'id') ?? ''}`);
  });
}

/** Notes or comments that a part holds. */
export function heldNotes(root: XmlElement): readonly string[] {
  return root.children.flatMap((child) => (child.type === 'element' ? [`${wName(child)} ${wAttr(child, 'id') ?? ''}`] : []));
}

/** Takes out notes and comments that nothing refers to: no program shows their text. Separators stay. Returns how many went. */
export function dropUnreferred(root: XmlElement, referred: ReadonlySet<string>): number {
  const kept = root.children.filter((child) => {
    if (child.type !== 'element' || (wAttr(child, 'type') ?? 'normal') !== 'normal') return true;
    return referred.has(`${wName(child)} ${wAttr(child, 'id') ?? ''}`);
  });
  const gone = root.children.length - kept.length;
  if (gone > 0) setChildren(root, kept);
  return gone;
}

/** Ids of relationships that a tree names. */
export function usedRelationships(root: XmlElement): ReadonlySet<string> {
  const used = new Set<string>();
  walkElements(root, (element) => {
    for (const attribute of element.attributes) {
      if (attribute.ns === R.transitional || attribute.ns === R.strict) used.add(attribute.value);
    }
  });
  return used;
}

/** Ids of header and footer relationships that sections name. */
export function usedMargins(root: XmlElement): ReadonlySet<string> {
  const used = new Set<string>();
  walkElements(root, (element) => {
    const name = wName(element);
    if (name === 'headerReference' || name === 'footerReference') used.add(attributeOf(element, R, 'id') ?? '');
  });
  return used;
}

/** Leaves in a list of which comment answers which only comments that are there ([MS-DOCX] 2.5.3.1 commentEx). */
export function dropStrayThreads(threads: XmlElement, comments: XmlElement | null): void {
  const there = new Set<string>();
  if (comments !== null) {
    walkElements(comments, (element) => {
      const id = wName(element) === 'p' ? paragraphId(element, 'w14:paraId') : null;
      if (id !== null) there.add(id);
    });
  }
  const kept = threads.children.filter((child) => child.type !== 'element' || there.has(paragraphId(child, 'paraId') ?? ''));
  if (kept.length < threads.children.length) setChildren(threads, kept);
  for (const child of kept) {
    if (child.type !== 'element') continue;
    const parent = child.attributes.find((each) => attributeKey(child, each) === 'paraIdParent');
    if (parent !== undefined && !there.has(parent.value)) setAttribute(child, parent.ns, parent.local, null);
  }
}

function paragraphId(element: XmlElement, key: string): string | null {
  return element.attributes.find((each) => attributeKey(element, each) === key)?.value ?? null;
}

/** A level whose picture bullet went has its own sign instead (ECMA-376 Part 1, 17.9.9, 17.9.20). */
export function dropStrayBullets(numbering: XmlElement): void {
  const there = new Set<string>();
  const levels: XmlElement[] = [];
  walkElements(numbering, (element) => {
    const name = wName(element);
    if (name === 'numPicBullet') there.add(wAttr(element, 'numPicBulletId') ?? '');
    else if (name === 'lvl') levels.push(element);
    return name !== 'lvl';
  });
  for (const level of levels) {
    const bullet = wChild(level, 'lvlPicBulletId');
    if (bullet === null || there.has(wAttr(bullet, 'val') ?? '')) continue;
    setChildren(
      level,
      level.children.filter((child) => child !== bullet),
    );
  }
}
