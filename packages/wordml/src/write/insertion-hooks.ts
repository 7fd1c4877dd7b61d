import { stretchAt } from './coverage.ts';
import { wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { type FlowPlan, offsetsWithin } from './flow-plan.ts';
import { type PlacedAtom, atomAt } from './paragraph-atoms.ts';
import { type Piece, isTable } from './piece.ts';

/** What goes in at one offset of a paragraph's text. */
export interface Hooked {
  readonly offset: number;
  readonly pieces: readonly Piece[];
  /** Element whose content it becomes. */
  readonly container: XmlElement;
}

/** Where in a paragraph's elements things go in. */
export interface Hooks {
  /** Before all that the paragraph holds: whole new paragraphs. */
  readonly first: readonly Hooked[];
  readonly before: ReadonlyMap<XmlNode, readonly Hooked[]>;
  readonly after: ReadonlyMap<XmlNode, readonly Hooked[]>;
  /** Inside a run, by the offset at which it is cut. */
  readonly inside: ReadonlyMap<number, Hooked>;
  /** Behind all that the paragraph holds. */
  readonly last: readonly Hooked[];
}

/**
 * Finds the elements between which pieces go in. Words between a hyperlink (or content control) and what is beside it stand outside, unless
 * they replace words inside it; a hidden bookmark around a paragraph's words holds what is put in before the first or after the last.
 */
export function hooksOf(
  paragraph: XmlElement,
  atoms: readonly PlacedAtom[],
  start: number,
  length: number,
  noteMark: boolean,
  plan: FlowPlan,
): Hooks {
  const first: Hooked[] = [];
  const last: Hooked[] = [];
  const before = new Map<XmlNode, Hooked[]>();
  const after = new Map<XmlNode, Hooked[]>();
  const inside = new Map<number, Hooked>();
  const fields = atoms.length > 0 && hasFields(paragraph);

  for (const at of offsetsWithin(plan, start, start + length)) {
    const offset = at - start;
    const pieces = plan.points.get(at) ?? [];
    const [left, right] = [atoms[atomAt(atoms, offset - 1)], atoms[atomAt(atoms, offset)]];
    if (offset === 0) {
      const whole = noteMark ? 0 : pieces.findLastIndex((piece) => isBlock(piece)) + 1;
      if (whole > 0) first.push({ offset, pieces: pieces.slice(0, whole), container: paragraph });
      const rest: Hooked = { offset, pieces: pieces.slice(whole), container: paragraph };
      if (rest.pieces.length === 0) continue;
      const next =
        right === undefined
          ? trailingMark(paragraph)
          : ((noteMark ? null : firstContent(paragraph)) ?? childOf(paragraph, right.run ?? right.node));
      if (next === null) last.push(rest);
      else push(before, next, rest);
    } else if (left !== undefined) {
      if (right !== undefined && isSameRun(left, right)) inside.set(offset, { offset, pieces, container: right.run?.parent ?? paragraph });
      else {
        const container = containerOf(paragraph, atoms, left, right, offset, start, pieces, plan);
        const node = childOf(container, left.last ?? left.run ?? left.node);
        const replaces = stretchAt(plan.deletions, start + offset - 1) !== null;
        if (node !== null) push(after, fields && !replaces ? throughFieldEnds(container, node) : node, { offset, pieces, container });
      }
    }
  }
  return { first, before, after, inside, last };
}

function push(map: Map<XmlNode, Hooked[]>, node: XmlNode, hooked: Hooked): void {
  const list = map.get(node);
  if (list === undefined) map.set(node, [hooked]);
  else list.push(hooked);
}

const isBlock = (piece: Piece): boolean => piece.kind === 'mark' || isTable(piece) || (piece.kind === 'range' && piece.side === 'end');

const isSameRun = (left: PlacedAtom, right: PlacedAtom): boolean =>
  left === right ||
  (left.run !== null &&
    left.run === right.run &&
    left.last === left.run &&
    right.last === right.run &&
    (left.node !== right.node || wName(left.node) === 't'));

function containerOf(
  paragraph: XmlElement,
  atoms: readonly PlacedAtom[],
  left: PlacedAtom,
  right: PlacedAtom | undefined,
  offset: number,
  start: number,
  pieces: readonly Piece[],
  plan: FlowPlan,
): XmlElement {
  const own = (left.last ?? left.run ?? left.node).parent ?? paragraph;
  const gone = stretchAt(plan.deletions, start + offset - 1);
  if (gone !== null && !pieces.some(isBlock)) {
    const begin = atoms[atomAt(atoms, Math.max(0, gone.start - start))];
    if (begin !== undefined && (begin.run ?? begin.node).parent === own) return own;
  }
  if (right === undefined) return paragraph;
  const around = new Set(ancestors(own, paragraph));
  return ancestors((right.run ?? right.node).parent ?? paragraph, paragraph).find((each) => around.has(each)) ?? paragraph;
}

/** An element and those around it up to the paragraph, inmost first. */
function ancestors(element: XmlElement, paragraph: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    found.push(at);
    if (at === paragraph) break;
  }
  return found;
}

/** The child of `container` that is or holds a node. */
function childOf(container: XmlElement, node: XmlElement): XmlElement | null {
  for (let at: XmlElement | null = node; at !== null; at = at.parent) if (at.parent === container) return at;
  return null;
}

/** The first thing in a paragraph that is no mark of a range; null where that is a field's middle or end. */
function firstContent(paragraph: XmlElement): XmlElement | null {
  for (const child of paragraph.children) {
    if (child.type !== 'element' || /(?:^pPr|^proofErr|Start|End)$/.test(wName(child))) continue;
    const field = wName(child) === 'r' ? wChild(child, 'fldChar') : null;
    return field !== null && wAttr(field, 'fldCharType') !== 'begin' ? null : child;
  }
  return null;
}

/** In a paragraph without text, words stand before the ends of bookmarks and ranges. */
function trailingMark(paragraph: XmlElement): XmlElement | null {
  for (const child of paragraph.children) {
    if (child.type === 'element' && /(?:bookmarkEnd|RangeEnd|permEnd)$/.test(wName(child))) return child;
  }
  return null;
}

function hasFields(paragraph: XmlElement): boolean {
  return paragraph.children.some(
    (child) =>
      child.type === 'element' && (wName(child) === 'r' ? wChild(child, 'fldChar') !== null : wName(child) !== 'pPr' && hasFields(child)),
  );
}

/** Words behind the last words of a field's result stand behind the field. */
function throughFieldEnds(container: XmlElement, node: XmlElement): XmlElement {
  let at = node;
  for (let index = container.children.indexOf(node) + 1; ; index++) {
    const next = container.children[index];
    if (next?.type !== 'element' || wName(next) !== 'r') return at;
    const field = wChild(next, 'fldChar');
    if (field === null || wAttr(field, 'fldCharType') !== 'end') return at;
    at = next;
  }
}
