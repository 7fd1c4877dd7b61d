import { makeElement, setChildren } from '../xml/edit.ts';
import { M, wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { floatingMarks, isBlank } from './floating-marks.ts';
import type { Losses } from './floating-marks.ts';
import type { Ranges } from './move-and-control-ranges.ts';
import { MARKER_SIDES, RANGE_MARKS } from './revision-names.ts';
import type { Fate, Ruling } from './ruling.ts';

/** Wrappers that mean nothing without content; what else is emptied (a content control) stays. */
const HOLLOW: ReadonlySet<string> = new Set([
  'hyperlink',
  'fldSimple',
  'smartTag',
  'customXml',
  'dir',
  'bdo',
  'ins',
  'del',
  'moveFrom',
  'moveTo',
]);
const HOLLOW_MATHS: ReadonlySet<string> = new Set(['r', 'oMath', 'oMathPara']);
/** Elements in which `w:ins` and its like are markers of a mark, a row or a list and not wrappers of content. */
const MARKER_PLACES: ReadonlySet<string> = new Set(['rPr', 'trPr', 'numPr']);

/** Where a run stands: in a deletion that stays, in one that was rejected. */
interface Context {
  readonly deleted: boolean;
  readonly restored: boolean;
}

/**
 * Resolves what wraps content, at any place of a part: insertions, deletions and moves (ECMA-376 Part 1, 17.13.5.12–28), tags of
 * content controls (.4–.11), and the range marks of both. Content that stays, stays as it was written, but for deleted text of
 * which no deletion is left (`w:delText` to `w:t`). Linear; depth is bounded by the reader's.
 */
export function resolveContent(root: XmlElement, ruling: Ruling, ranges: Ranges, losses: Losses): void {
  new ContentPass(ruling, ranges, losses).visit(root, { deleted: false, restored: false });
}

class ContentPass {
  private readonly ruling: Ruling;
  private readonly ranges: Ranges;
  private readonly losses: Losses;

  constructor(ruling: Ruling, ranges: Ranges, losses: Losses) {
    this.ruling = ruling;
    this.ranges = ranges;
    this.losses = losses;
  }

  /** True when content went from it. */
  visit(element: XmlElement, context: Context): boolean {
    if (MARKER_PLACES.has(wName(element))) return false;
    let children: XmlNode[] | null = null;
    let lost = false;
    for (const [index, child] of element.children.entries()) {
      const instead = child.type === 'element' ? this.step(child, context) : null;
      if (instead === null) children?.push(child);
      else {
        lost ||= instead.lost;
        children ??= element.children.slice(0, index);
        for (const node of instead.nodes) children.push(node);
      }
    }
    if (children !== null) setChildren(element, children);
    return lost;
  }

  /** What stands instead of a child; null when the child itself stays. */
  private step(child: XmlElement, context: Context): Replacement | null {
    const name = wName(child);
    if (MARKER_SIDES.has(name)) return this.wrapper(child, name, context);
    if (RANGE_MARKS.has(name)) return this.ruling.chosen(child) ? { nodes: [], lost: false } : null;
    if (name === 'r') {
      this.visit(child, context);
      if (context.restored && !context.deleted) restoreText(child);
      return null;
    }
    const structure = isMaths(child) ? controlFate(child, this.ruling) : 'keep';
    const lost = this.visit(child, name === 'txbxContent' ? { deleted: false, restored: false } : context);
    if (this.tagsGo(child)) return { nodes: takeContent(child), lost };
    if (structure === 'remove') return { nodes: takeArguments(child), lost: true };
    return lost && this.isHollow(child) ? { nodes: floatingMarks(takeChildren(child), this.ruling, this.losses), lost: true } : null;
  }

  private wrapper(child: XmlElement, name: string, context: Context): Replacement | null {
    const fate = this.ruling.fateOf(child);
    if (fate === 'remove') return { nodes: floatingMarks([child], this.ruling, this.losses), lost: true };
    const lost = this.visit(child, {
      deleted: context.deleted || (fate === 'wait' && name === 'del'),
      // Some programs write moved text as deleted text (17.13.5.22 has it as ordinary text).
      restored: context.restored || (fate === 'keep' && (name === 'del' || name === 'moveFrom')),
    });
    if (fate === 'keep') return { nodes: takeChildren(child), lost };
    return lost && this.isHollow(child) ? { nodes: floatingMarks(takeChildren(child), this.ruling, this.losses), lost: true } : null;
  }

  private tagsGo(element: XmlElement): boolean {
    const marks = this.ranges.controls.get(element);
    if (marks === undefined) return false;
    const { insertion, deletion } = marks;
    return (
      (insertion !== undefined && this.ruling.fate(insertion, 'insertion') === 'remove') ||
      (deletion !== undefined && this.ruling.fate(deletion, 'deletion') === 'remove')
    );
  }

  private isHollow(element: XmlElement): boolean {
    return (isMaths(element) ? HOLLOW_MATHS.has(element.local) : HOLLOW.has(wName(element))) && element.children.every(isBlank);
  }
}

interface Replacement {
  readonly nodes: readonly XmlNode[];
  readonly lost: boolean;
}

function isMaths(element: XmlElement): boolean {
  return element.ns === M.transitional || element.ns === M.strict;
}

function takeChildren(element: XmlElement): readonly XmlNode[] {
  const { children } = element;
  setChildren(element, []);
  return children;
}

/** Content of a control or custom XML element, without its properties. */
function takeContent(element: XmlElement): readonly XmlNode[] {
  if (wName(element) !== 'sdt') {
    return takeChildren(element).filter(
      (node) => node.type !== 'element' || !(wName(node) === 'customXmlPr' || wName(node) === 'smartTagPr'),
    );
  }
  const content = wChild(element, 'sdtContent');
  return content === null ? [] : takeChildren(content);
}

/** Fate of a structure of maths by the marker of its control character (17.13.5.13, .16): `m:f/m:fPr/m:ctrlPr/w:ins`. */
function controlFate(structure: XmlElement, ruling: Ruling): Fate {
  const properties = structure.children.find((node) => node.type === 'element');
  if (properties?.type !== 'element' || !isMaths(properties) || !properties.local.endsWith('Pr')) return 'keep';
  for (const control of properties.children) {
    if (control.type !== 'element' || !isMaths(control) || control.local !== 'ctrlPr') continue;
    for (const marker of control.children) {
      if (marker.type === 'element' && MARKER_SIDES.has(wName(marker)) && ruling.fateOf(marker) === 'remove') return 'remove';
    }
  }
  return 'keep';
}

const MATHS_ARGUMENTS: ReadonlySet<string> = new Set(['e', 'num', 'den', 'sub', 'sup', 'deg', 'lim', 'fName', 'mr']);

/** Content of a structure's arguments, in order. */
function takeArguments(structure: XmlElement): readonly XmlNode[] {
  const content: XmlNode[] = [];
  const take = (element: XmlElement, inside: boolean): void => {
    for (const node of takeChildren(element)) {
      const maths = node.type === 'element' && isMaths(node);
      if (maths && MATHS_ARGUMENTS.has(node.local)) take(node, true);
      else if (inside && !(maths && node.local.endsWith('Pr'))) content.push(node);
    }
  };
  take(structure, false);
  return content;
}

const RESTORED_TEXT: ReadonlyMap<string, string> = new Map([
  ['delText', 't'],
  ['delInstrText', 'instrText'],
]);

function restoreText(run: XmlElement): void {
  const deleted = run.children.filter((child): child is XmlElement => child.type === 'element' && RESTORED_TEXT.has(wName(child)));
  if (deleted.length === 0) return;
  const made = new Map<XmlNode, XmlElement>();
  for (const each of deleted) {
    const prefix = each.name.slice(0, each.name.indexOf(':') + 1);
    const content = takeChildren(each);
    made.set(each, makeElement(each.ns, prefix + (RESTORED_TEXT.get(wName(each)) ?? 't'), each.attributes, content));
  }
  setChildren(
    run,
    run.children.map((child) => made.get(child) ?? child),
  );
}
