import { setChildren } from '../xml/edit.ts';
import { wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { POINT_MARKS, RANGE_MARKS } from './revision-names.ts';
import type { Ruling } from './ruling.ts';
import { walkElements } from './walk-elements.ts';

/** What one part loses while its changes are resolved. */
export interface Losses {
  /** How often each comment is referred to in the part. A moved comment stands at both ends of its move. */
  readonly comments: Map<string, number>;
  /** Notes whose reference marks went, as `footnote 3`. */
  readonly notes: Set<string>;
}

export function countComments(root: XmlElement): Map<string, number> {
  const comments = new Map<string, number>();
  walkElements(root, (element) => {
    if (wName(element) !== 'commentReference') return;
    const id = wAttr(element, 'id') ?? '';
    comments.set(id, (comments.get(id) ?? 0) + 1);
  });
  return comments;
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['bookmarkEnd', 'bookmarkStart'],
  ['permEnd', 'permStart'],
]);

/**
 * What stays at the place of content that goes: anchors of comments (a comment whose words were deleted stands at the deletion
 * point), ends of ranges of which the other end is elsewhere, ranges of pending changes. A bookmark that lies wholly in what goes,
 * goes with it. The content must be thrown away by the caller: its marks are taken out of it.
 */
export function floatingMarks(removed: readonly XmlNode[], ruling: Ruling, losses: Losses): XmlElement[] {
  const marks: XmlElement[] = [];
  for (const node of removed) {
    if (node.type === 'element') walkElements(node, (element) => collect(element, marks, ruling, losses));
  }
  if (marks.length === 0) return marks;
  const floating = withoutWholePairs(withoutCopies(marks, losses));
  detachAll(floating);
  return floating;
}

function collect(element: XmlElement, marks: XmlElement[], ruling: Ruling, losses: Losses): boolean {
  const name = wName(element);
  if (name === 'txbxContent') return false;
  if (POINT_MARKS.has(name)) {
    const passing = name === 'proofErr' || name === 'lastRenderedPageBreak' || (RANGE_MARKS.has(name) && ruling.chosen(element));
    if (!passing) marks.push(element);
  } else if (name === 'commentReference') {
    const run = element.parent !== null && wName(element.parent) === 'r' ? element.parent : element;
    if (marks.at(-1) !== run) marks.push(run);
  } else if (name === 'footnoteReference' || name === 'endnoteReference')
    losses.notes.add(`${name.slice(0, -9)} ${wAttr(element, 'id') ?? ''}`);
  return true;
}

const commentOf = (mark: XmlElement): string | null => {
  const name = wName(mark);
  if (name === 'commentRangeStart' || name === 'commentRangeEnd' || name === 'commentReference') return wAttr(mark, 'id') ?? '';
  const reference = name === 'r' ? wChild(mark, 'commentReference') : null;
  return reference === null ? null : (wAttr(reference, 'id') ?? '');
};

/** Leaves out anchors of comments that are referred to elsewhere in the part as well. */
function withoutCopies(marks: readonly XmlElement[], losses: Losses): XmlElement[] {
  const copies = new Set<string>();
  for (const mark of marks) {
    const comment = wName(mark) === 'r' || wName(mark) === 'commentReference' ? commentOf(mark) : null;
    const count = comment === null ? 0 : (losses.comments.get(comment) ?? 0);
    if (comment === null || count < 2 || copies.has(comment)) continue;
    losses.comments.set(comment, count - 1);
    copies.add(comment);
  }
  return copies.size === 0 ? [...marks] : marks.filter((mark) => !copies.has(commentOf(mark) ?? '\n'));
}

function withoutWholePairs(marks: readonly XmlElement[]): XmlElement[] {
  const open = new Map<string, XmlElement>();
  const whole = new Set<XmlElement>();
  for (const mark of marks) {
    const name = wName(mark);
    const start = PAIRS.get(name);
    if (name === 'bookmarkStart' || name === 'permStart') open.set(`${name} ${wAttr(mark, 'id') ?? ''}`, mark);
    if (start === undefined) continue;
    const opened = open.get(`${start} ${wAttr(mark, 'id') ?? ''}`);
    if (opened !== undefined) whole.add(opened).add(mark);
  }
  return whole.size === 0 ? [...marks] : marks.filter((mark) => !whole.has(mark));
}

function detachAll(marks: readonly XmlElement[]): void {
  const going = new Set<XmlNode>(marks);
  for (const parent of new Set(marks.map((mark) => mark.parent))) {
    if (parent !== null)
      setChildren(
        parent,
        parent.children.filter((child) => !going.has(child)),
      );
  }
  for (const mark of marks) {
    if (wName(mark) !== 'r') continue;
    const kept = mark.children.filter(
      (child) => child.type === 'element' && (wName(child) === 'rPr' || wName(child) === 'commentReference'),
    );
    if (kept.length < mark.children.length) setChildren(mark, kept);
  }
}

/** Elements around inline content: emptied, they show nothing. */
const HOLDERS: ReadonlySet<string> = new Set(['hyperlink', 'smartTag', 'customXml', 'sdt', 'sdtContent']);

/** True for nodes that show nothing: marks of ranges, properties, white space, runs without content, holders of nothing else. */
export function isBlank(node: XmlNode): boolean {
  if (node.type !== 'element') return true;
  const name = wName(node);
  if (POINT_MARKS.has(name) || name.endsWith('Pr')) return true;
  if (HOLDERS.has(name)) return node.children.every(isBlank);
  if (name !== 'r') return node.local.endsWith('Pr') && name === '';
  return node.children.every((child) => {
    if (child.type !== 'element') return true;
    const inner = wName(child);
    return inner === 'rPr' || inner === 'commentReference' || inner === 'lastRenderedPageBreak';
  });
}
