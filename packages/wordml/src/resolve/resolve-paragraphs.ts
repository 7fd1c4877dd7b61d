import type { Problem } from '@svod/consolidation';
import { elementMaker } from '../xml/maker.ts';
import { cloneElement, insertBefore, remove, setChildren } from '../xml/edit.ts';
import { wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { floatingMarks, isBlank } from './floating-marks.ts';
import type { Losses } from './floating-marks.ts';
import { pruneIfEmpty } from './former-properties.ts';
import { addToParagraph, firstParagraph, lastParagraph, markMarkers, takeFromParagraph } from './paragraph-content.ts';
import { POINT_MARKS, isRevision } from './revision-names.ts';
import type { Ruling } from './ruling.ts';
import { walkElements } from './walk-elements.ts';

/** Elements around blocks that are looked through: a paragraph may be joined with one outside its content control. */
const SHELLS: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'del', 'moveFrom', 'moveTo']);

/** Elements that hold a flow of blocks of its own. */
export const FLOWS: ReadonlySet<string> = new Set([
  'body',
  'tc',
  'hdr',
  'ftr',
  'footnote',
  'endnote',
  'comment',
  'txbxContent',
  'docPartBody',
]);

/**
 * Resolves the paragraph marks of one flow (ECMA-376 Part 1, 17.13.5.15, .20, .21, .26), after its content and tables. A mark that
 * goes joins what is left of its paragraph with the next one, whose properties are those of the whole. Before a table, or
 * at the flow's end, there is nothing to join: the mark stays, but for a paragraph of which nothing is left: that goes before a table,
 * and at the end if a paragraph stands before it. This is what `project` of `@svod/consolidation` says of the text. A section
 * break goes with its mark, unless a deleted paragraph held nothing else: then the paragraph before takes it over.
 */
export function resolveParagraphs(
  flow: XmlElement,
  goneTables: ReadonlyMap<XmlElement, readonly XmlNode[]>,
  ruling: Ruling,
  losses: Losses,
  part: string,
): readonly Problem[] {
  return new ParagraphPass(flow, goneTables, ruling, losses, part).run();
}

class ParagraphPass {
  private readonly flow: XmlElement;
  private readonly goneTables: ReadonlyMap<XmlElement, readonly XmlNode[]>;
  private readonly ruling: Ruling;
  private readonly losses: Losses;
  private readonly part: string;
  /** Blocks that go, with the marks that stay at their place. */
  private readonly gone = new Map<XmlNode, readonly XmlNode[]>();
  private readonly problems: Problem[] = [];
  /** Content of paragraphs whose marks went, waiting for the next paragraph; `blank` while nothing of it shows. */
  private carry: { nodes: XmlNode[]; blank: boolean } = { nodes: [], blank: true };

  constructor(flow: XmlElement, goneTables: ReadonlyMap<XmlElement, readonly XmlNode[]>, ruling: Ruling, losses: Losses, part: string) {
    this.flow = flow;
    this.goneTables = goneTables;
    this.ruling = ruling;
    this.losses = losses;
    this.part = part;
  }

  run(): readonly Problem[] {
    const items = itemsOf(this.flow);
    const blocks = items.filter((item) => !POINT_MARKS.has(wName(item)));
    let previous: XmlElement | null = null;
    let index = -1;
    for (const item of items) {
      if (POINT_MARKS.has(wName(item))) this.mark(item);
      else {
        index++;
        if (this.goneTables.has(item)) this.leaveMarks(item, this.goneTables.get(item) ?? []);
        else if (wName(item) !== 'p' || !this.paragraph(item, this.next(blocks, index), previous)) previous = item;
      }
    }
    this.closeFlow(previous);
    return this.problems;
  }

  /** A mark between blocks goes with content that is carried past it, as a range must not end before it begins. */
  private mark(item: XmlElement): void {
    if (this.carry.nodes.length === 0) return;
    this.gone.set(item, []);
    this.carry.nodes.push(cloneElement(item));
  }

  /** Leaves marks at the place of a block that goes, between its neighbours; references of comments need a paragraph and go on. */
  private leaveMarks(block: XmlElement, marks: readonly XmlNode[]): void {
    const inPlace = this.carry.nodes.length === 0 ? marks.filter((mark) => mark.type === 'element' && POINT_MARKS.has(wName(mark))) : [];
    this.gone.set(block, inPlace);
    const left = new Set(inPlace);
    for (const mark of marks) if (!left.has(mark)) this.carry.nodes.push(mark);
  }

  private next(blocks: readonly XmlElement[], index: number): XmlElement | null {
    for (let at = index + 1; ; at++) {
      const block = blocks[at];
      if (block === undefined) return null;
      if (!this.goneTables.has(block)) return block;
    }
  }

  /** True when the paragraph goes. */
  private paragraph(paragraph: XmlElement, next: XmlElement | null, previous: XmlElement | null): boolean {
    const markers = markMarkers(paragraph);
    if (markers.length === 0 && this.carry.nodes.length === 0) return false;
    const going = markers.filter((marker) => this.ruling.fateOf(marker) === 'remove');
    if (going.length > 0 && this.goes(paragraph, next, previous)) return true;
    const waits = going.length > 0 && !this.ruling.all && this.waits(paragraph, next, previous, going);
    this.dropMarkers(markers.filter((marker) => this.ruling.fateOf(marker) === 'keep' || (!waits && going.includes(marker))));
    addToParagraph(paragraph, 'start', this.takeCarry());
    return false;
  }

  /**
   * A mark that now has nothing to join can't be decided while what is pending may yet go: the table after it, or all that keeps the
   * paragraph from going whole.
   */
  private waits(paragraph: XmlElement, next: XmlElement | null, previous: XmlElement | null, going: readonly XmlElement[]): boolean {
    if (next !== null && wName(next) === 'p') return false;
    if (next !== null && hasPending(next, going)) return true;
    const pending = (node: XmlNode): boolean => node.type === 'element' && hasPending(node, going);
    const mayGo = [...this.carry.nodes, ...paragraph.children].every((node) => isBlank(node) || pending(node));
    const before = hasPendingMark(previous) || (next === null && previous !== null && pending(previous));
    return mayGo && (before || pending(paragraph) || this.carry.nodes.some(pending));
  }

  private goes(paragraph: XmlElement, next: XmlElement | null, previous: XmlElement | null): boolean {
    const empty = paragraph.children.every(isBlank);
    const blank = this.carry.blank && empty;
    const joins = next !== null && wName(next) === 'p';
    if (!joins && !blank) return false;
    // A paragraph before it that may yet be joined with it needs it, and so does the flow when none can end it instead.
    if (!joins && hasPendingMark(previous)) return false;
    if (next === null && (previous === null || wName(previous) !== 'p')) return false;
    if (!this.moveSection(paragraph, previous, blank)) return false;
    const content = takeFromParagraph(paragraph);
    const nodes = empty ? floatingMarks(content, this.ruling, this.losses) : content;
    if (joins) {
      this.gone.set(paragraph, []);
      for (const node of nodes) this.carry.nodes.push(node);
      this.carry.blank = blank;
      return true;
    }
    this.leaveMarks(paragraph, [...this.takeCarry(), ...nodes]);
    this.settleReferences(previous, next);
    return true;
  }

  /** False when the paragraph must stay for its section break's sake. */
  private moveSection(paragraph: XmlElement, previous: XmlElement | null, blank: boolean): boolean {
    const properties = wChild(paragraph, 'pPr');
    const section = properties === null ? null : wChild(properties, 'sectPr');
    if (section === null || this.ruling.action === 'reject') return true;
    if (!blank) {
      this.problems.push({ code: 'section-joined', values: {}, where: this.part });
      return true;
    }
    if (previous === null || wName(previous) !== 'p') return false;
    let before = wChild(previous, 'pPr');
    if (before !== null && wChild(before, 'sectPr') !== null) return true;
    remove(section);
    if (before === null) {
      before = elementMaker(previous, previous.ns, 'w')('pPr');
      insertBefore(previous, previous.children[0] ?? null, before);
    }
    insertBefore(before, wChild(before, 'pPrChange'), section);
    return true;
  }

  /** References of a paragraph that goes without a next one stay close: at the end of the paragraph before, else in the table after it. */
  private settleReferences(previous: XmlElement | null, next: XmlElement | null): void {
    if (this.carry.nodes.length === 0) return;
    const before = previous !== null && wName(previous) === 'p' ? previous : null;
    const home = before ?? (next === null ? null : firstParagraph(next));
    if (home !== null) addToParagraph(home, before === null ? 'start' : 'end', this.takeCarry());
  }

  private takeCarry(): readonly XmlNode[] {
    const { nodes } = this.carry;
    this.carry = { nodes: [], blank: true };
    return nodes;
  }

  private dropMarkers(markers: readonly XmlElement[]): void {
    const ofMark = markers[0]?.parent ?? null;
    if (ofMark === null) return;
    const going = new Set<XmlNode>(markers);
    setChildren(
      ofMark,
      ofMark.children.filter((child) => !going.has(child)),
    );
    pruneIfEmpty(ofMark);
  }

  private closeFlow(last: XmlElement | null): void {
    if (this.gone.size === 0) return;
    prune(this.flow, this.gone);
    const endsWell = last !== null && (wName(last) === 'p' || wName(this.flow) === 'body');
    if (endsWell) {
      const home = this.carry.nodes.length > 0 ? lastParagraph(last) : null;
      if (home !== null) addToParagraph(home, 'end', this.takeCarry());
      return;
    }
    // A cell must end with a paragraph, and no flow may be empty (17.4.65, 17.2.2).
    const closing = elementMaker(this.flow, this.flow.ns, 'w')('p', {}, this.takeCarry());
    const section = wChild(this.flow, 'sectPr');
    insertBefore(this.flow, section, closing);
  }
}

/** Blocks of a flow in order: paragraphs, tables, and what is neither and lies between them. */
function blocksOf(flow: XmlElement): readonly XmlElement[] {
  return itemsOf(flow).filter((item) => !POINT_MARKS.has(wName(item)));
}

/** Blocks of a flow and the marks between them, in order. */
function itemsOf(flow: XmlElement): readonly XmlElement[] {
  const items: XmlElement[] = [];
  const look = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      const name = wName(child);
      if (SHELLS.has(name)) look(child);
      else if (!name.endsWith('Pr')) items.push(child);
    }
  };
  look(flow);
  return items;
}

/** Takes blocks out of a flow; of a shell that is left without blocks its marks stay. */
function prune(element: XmlElement, gone: ReadonlyMap<XmlNode, readonly XmlNode[]>): boolean {
  let touched = false;
  const kept: XmlNode[] = [];
  for (const child of element.children) {
    const shell = child.type === 'element' && SHELLS.has(wName(child)) ? child : null;
    const instead = gone.get(child);
    if (instead !== undefined) {
      touched = true;
      for (const mark of instead) kept.push(mark);
    } else if (shell === null || !prune(shell, gone)) kept.push(child);
    else {
      touched = true;
      if (blocksOf(shell).length > 0) kept.push(shell);
      else for (const mark of marksOf(shell)) kept.push(mark);
    }
  }
  if (touched) setChildren(element, kept);
  return touched;
}

function marksOf(shell: XmlElement): readonly XmlNode[] {
  if (wName(shell) === 'sdtContent') return [shell];
  const holder = wName(shell) === 'sdt' ? wChild(shell, 'sdtContent') : shell;
  const marks = (holder?.children ?? []).filter((child) => child.type === 'element' && POINT_MARKS.has(wName(child)));
  if (holder !== null) setChildren(holder, []);
  return marks;
}

function hasPendingMark(block: XmlElement | null): boolean {
  return block !== null && wName(block) === 'p' && markMarkers(block).length > 0;
}

function hasPending(element: XmlElement, but: readonly XmlElement[]): boolean {
  let found = false;
  walkElements(element, (each) => {
    found ||= isRevision(each) && !but.includes(each);
    return !found;
  });
  return found;
}
