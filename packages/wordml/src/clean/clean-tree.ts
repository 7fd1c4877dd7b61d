import { elementMaker } from '../xml/maker.ts';
import { setChildren } from '../xml/edit.ts';
import { A, MC, PIC, R, attributeOf, isNamed, wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { isAlternateContent, namespaceAt } from '../xml/alternate-content.ts';
import { walkElements } from '../resolve/walk-elements.ts';
import { cleanAttributes } from './clean-attributes.ts';
import { drawingLoss, pictureLoss, vmlLoss } from './drawing-fate.ts';
import type { DrawingLoss, JudgeImage } from './drawing-fate.ts';
import { MARKER_SIDES, RANGE_MARKS } from '../resolve/revision-names.ts';
import type { LossReport } from './loss-report.ts';
import { allowedAttributes, holdsText, isKnownNamespace } from './vocabulary.ts';
import type { Profile } from './vocabulary.ts';
import { SETTINGS } from './word-vocabulary.ts';

/** What the cleaning of one part's tree asks of the package around it. */
export interface Surroundings {
  readonly part: string;
  readonly profile: Profile;
  readonly report: LossReport;
  /** The part is no text: what is left out of it is not reported, pictures and such apart. */
  readonly quiet: boolean;
  readonly judgeImage: JudgeImage;
  /** Says of a hyperlink's relationship: null when it is carried (and is from then on), else the scheme it has. */
  judgeLink(id: string): string | null;
  /** True for a header's or footer's relationship of which the part is carried. */
  hasMargin(id: string): boolean;
  /** True for a note or comment that is there: `footnote 3`. */
  hasNote(note: string): boolean;
}

/** Takes from a tree all that is not on the lists of {@link Profile}. What it means to a reader is reported, noise is not. */
export function cleanTree(root: XmlElement, around: Surroundings): void {
  new Cleaning(around).visit(root);
}

/** Left out without a word: traces of editing, checking and printing that no reader sees. */
const NOISE: ReadonlySet<string> = new Set(
  `proofErr lastRenderedPageBreak rsid rsids divId personal personalCompose personalReply paperSrc printerSettings fldData
  commentRangeStart commentRangeEnd commentReference annotationRef permEnd customXmlPr smartTagPr
  extLst hlinkHover fill background`.split(/\s+/),
);
const CODES: ReadonlyMap<string, string> = new Map([
  ['object', 'embedded-object'],
  ['control', 'activex'],
  ['altChunk', 'altchunk'],
  ['subDoc', 'subdocument'],
  ['contentPart', 'drawing'],
  ['permStart', 'editing-permission'],
  ['ffData', 'form-field'],
]);
const UNWRAPPED: ReadonlySet<string> = new Set(['sdt', 'customXml', 'smartTag']);
const SHELL_PROPERTIES: ReadonlySet<string> = new Set(['customXmlPr', 'smartTagPr', 'sdtPr', 'sdtEndPr']);
const FLOWS: ReadonlySet<string> = new Set(['tc', 'hdr', 'ftr', 'footnote', 'endnote', 'comment', 'txbxContent']);
/** Elements that mean nothing, or that the schema forbids, when nothing is left in them. */
const HOLLOW: ReadonlySet<string> = new Set(['r', 'drawing', 'pict', 'numPicBullet', 'hyperlink']);
/** Elements in which `w:ins` and its like wrap nothing: they mark what the element belongs to. */
const MARKED: ReadonlySet<string> = new Set(['rPr', 'trPr', 'numPr']);

class Cleaning {
  private readonly around: Surroundings;

  constructor(around: Surroundings) {
    this.around = around;
  }

  visit(element: XmlElement): void {
    cleanAttributes(element, this.around.profile);
    const kept: XmlNode[] = [];
    let changed = false;
    for (const child of element.children) {
      const instead = this.step(child, element);
      if (instead === null) kept.push(child);
      else {
        changed = true;
        for (const node of instead) kept.push(node);
      }
    }
    if (!changed) return;
    setChildren(element, kept);
    if (FLOWS.has(wName(element))) keepParagraph(element);
  }

  /** What stands instead of a child; null when the child itself stays. */
  private step(child: XmlNode, parent: XmlElement): readonly XmlNode[] | null {
    if (child.type === 'verbatim') return [];
    if (child.type === 'text') return holdsText(parent) || child.value.trim() === '' ? null : [];
    const name = wName(child);
    if (isAlternateContent(child)) return this.alternate(child);
    if (UNWRAPPED.has(name)) return this.unwrapped(child, name);
    if (this.isLost(child, name, parent)) return [];
    this.visit(child);
    if (name === 'hyperlink' && this.leadsAstray(child)) return takeChildren(child);
    const hollow =
      (HOLLOW.has(name) && child.change !== 'none') || (MARKER_SIDES.has(name) && !MARKED.has(wName(parent)) && parent.local !== 'ctrlPr');
    return hollow && isEmpty(child) ? [] : null;
  }

  private isLost(child: XmlElement, name: string, parent: XmlElement): boolean {
    const { profile, part, report, judgeImage, hasMargin, hasNote } = this.around;
    if (allowedAttributes(profile, child) === null) {
      this.reportElement(child, name);
      return true;
    }
    if (wName(parent) === 'settings') return !isSetting(child);
    const id = attributeOf(child, R, 'id') ?? '';
    if (name === 'headerReference' || name === 'footerReference') return !hasMargin(id);
    if (
      name === 'footnoteReference' ||
      name === 'endnoteReference' ||
      name === 'commentReference' ||
      name === 'commentRangeStart' ||
      name === 'commentRangeEnd'
    ) {
      const kind = name.replace(/(?:Reference|RangeStart|RangeEnd)$/, '');
      const lost = !hasNote(`${kind} ${child.attributes.find((each) => each.local === 'id')?.value ?? ''}`);
      if (lost && kind !== 'comment') report.note('missing-note', part);
      return lost;
    }
    let loss: DrawingLoss | null = null;
    if (name === 'drawing') loss = drawingLoss(child, judgeImage);
    else if (name === 'pict') loss = vmlLoss(child, judgeImage);
    else if (isNamed(child, PIC, 'pic') || isNamed(child, A, 'blipFill')) loss = pictureLoss(child, judgeImage);
    if (loss !== null) report.note(loss.code, part, loss.values);
    return loss !== null;
  }

  private reportElement(child: XmlElement, name: string): void {
    const { part, report, quiet } = this.around;
    const code = CODES.get(name) ?? (child.local === 'hlinkClick' ? 'picture-link' : undefined);
    if (code !== undefined) report.note(code, part);
    else if (quiet || NOISE.has(child.local) || RANGE_MARKS.has(name)) return;
    else if (isKnownNamespace(child.ns)) report.note('element', part, { name: child.local });
    else report.note('foreign-markup', part, { namespace: child.ns });
  }

  private unwrapped(child: XmlElement, name: string): readonly XmlNode[] {
    this.around.report.note(name === 'sdt' ? 'content-control' : 'custom-markup', this.around.part);
    const holder = name === 'sdt' ? wChild(child, 'sdtContent') : child;
    if (holder === null) return [];
    this.visit(holder);
    return takeChildren(holder).filter((node) => node.type !== 'element' || !SHELL_PROPERTIES.has(wName(node)));
  }

  private leadsAstray(link: XmlElement): boolean {
    const id = attributeOf(link, R, 'id');
    const scheme = id === null ? null : this.around.judgeLink(id);
    if (scheme !== null) this.around.report.note('link', this.around.part, { scheme });
    return scheme !== null;
  }

  /** Branches that are carried; what is left of the first of them alone where only the Fallback is (ECMA-376 Part 3, 9.3). */
  private alternate(element: XmlElement): readonly XmlNode[] | null {
    cleanAttributes(element, this.around.profile);
    const branches: XmlElement[] = [];
    for (const branch of element.children) {
      if (
        branch.type !== 'element' ||
        branch.ns !== MC ||
        !(branch.local === 'Fallback' || (branch.local === 'Choice' && isUnderstood(branch)))
      )
        continue;
      this.visit(branch);
      if (branch.children.some((child) => child.type === 'element')) branches.push(branch);
    }
    const [first, ...others] = branches;
    if (first === undefined) return [];
    if (first.local === 'Fallback') return takeChildren(first);
    const text = shownText(first);
    const same = new Set<XmlNode>(others.filter((branch) => !hasTextBox(branch) || shownText(branch) === text));
    if (same.size < others.length) this.around.report.note('other-branch', this.around.part);
    const kept = element.children.filter((node) => node === first || same.has(node) || (node.type === 'text' && node.value.trim() === ''));
    if (kept.length < element.children.length) setChildren(element, kept);
    return null;
  }
}

function isSetting(child: XmlElement): boolean {
  if (!SETTINGS.has(child.local)) return false;
  // Only the protection that leaves tracked changes to all; any other would lock out those who are to answer.
  return child.local !== 'documentProtection' || child.attributes.some((each) => each.local === 'edit' && each.value === 'trackedChanges');
}

function isUnderstood(choice: XmlElement): boolean {
  const required = (attributeOf(choice, '', 'Requires') ?? '').split(/\s+/).filter((prefix) => prefix !== '');
  return required.length > 0 && required.every((prefix) => isKnownNamespace(namespaceAt(choice, prefix)));
}

function takeChildren(element: XmlElement): readonly XmlNode[] {
  const { children } = element;
  setChildren(element, []);
  return children;
}

function isEmpty(element: XmlElement): boolean {
  return element.children.every((child) => child.type !== 'element' || wName(child) === 'rPr');
}

function hasTextBox(branch: XmlElement): boolean {
  let found = false;
  walkElements(branch, (element) => {
    found ||= wName(element) === 'txbxContent';
    return !found;
  });
  return found;
}

function shownText(branch: XmlElement): string {
  let text = '';
  walkElements(branch, (element) => {
    if (!holdsText(element) || wName(element) === '') return;
    for (const child of element.children) if (child.type === 'text') text += child.value;
  });
  return text;
}

/** A flow that lost blocks still ends as the schema wants: a cell with a paragraph, any other with some block. */
function keepParagraph(flow: XmlElement): void {
  const blocks = flow.children.filter(
    (child): child is XmlElement => child.type === 'element' && (wName(child) === 'p' || wName(child) === 'tbl'),
  );
  const last = blocks.at(-1);
  if (last !== undefined && (wName(flow) !== 'tc' || wName(last) === 'p')) return;
  setChildren(flow, [...flow.children, elementMaker(flow, flow.ns, 'w')('p')]);
}
