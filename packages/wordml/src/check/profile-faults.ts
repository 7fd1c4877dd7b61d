import { SETTINGS } from '../clean/word-vocabulary.ts';
import { type Profile, allowedAttributes, attributeKey, holdsText, isKnownNamespace } from '../clean/vocabulary.ts';
import { isCarriedLink } from '../clean/link-target.ts';
import { isLinked, fieldName } from '../read/field-names.ts';
import type { WordPackage } from '../package/word-package.ts';
import { isRevision } from '../resolve/revision-names.ts';
import { walkElements } from '../resolve/walk-elements.ts';
import { MC, XMLNS_NS, wAttr, wName } from '../xml/names.ts';
import type { XmlDocument, XmlElement } from '../xml/node.ts';
import { LossReport } from '../clean/loss-report.ts';
import type { Fault } from './fault.ts';
import { codeOfElement } from './profile-codes.ts';
import { checkProfileParts } from './profile-parts.ts';

/**
 * What a package holds that may not leave in this profile; equal things in one part are one fault with a `count`. Of parts and their
 * relationships see `profile-parts.ts`. In them: `revision-left` and `comment-left` (profile `clean`), `author-missing` (`redline`), `rsid`,
 * `custom-xml`, `printer-settings`, `template-path`, `linked-field` (`field`), and by the allowlist all else: `element-not-allowed`,
 * `attribute-not-allowed`, `text-not-allowed`, `xml-comment`.
 */
export function profileFaults(pkg: WordPackage, as: Profile): readonly Fault[] {
  const counted = new LossReport();
  for (const part of checkProfileParts(pkg, as, counted)) {
    const document = pkg.xml(part);
    if (document !== null) checkContent(document, part, as, counted);
  }
  return counted.list();
}

function checkContent(document: XmlDocument, part: string, as: Profile, counted: LossReport): void {
  const { root, source } = document;
  if (hidesComment(source.slice(0, root.start)) || (root.end > 0 && hidesComment(source.slice(root.end)))) counted.note('xml-comment', part);
  const fields = new FieldCodes(part, counted);
  walkElements(
    root,
    (element) => {
      const allowed = checkElement(element, part, as, counted);
      fields.enter(element);
      return allowed;
    },
    (element) => fields.leave(element),
  );
}

/** False for an element of a vocabulary that is foreign altogether: nothing in it is looked at. */
function checkElement(element: XmlElement, part: string, as: Profile, counted: LossReport): boolean {
  const allowed = allowedAttributes(as, element);
  if (allowed === null || isOtherSetting(element)) {
    const code = codeOfElement(element);
    counted.note(code ?? 'element-not-allowed', part, { element: element.name });
    return allowed === null ? isKnownNamespace(element.ns) && code !== 'rsid' : false;
  }
  for (const attribute of element.attributes) {
    if (attribute.ns === XMLNS_NS || attribute.ns === MC) continue;
    const key = attributeKey(element, attribute);
    if (key !== null && allowed.has(key)) continue;
    if (/^rsid/.test(attribute.local)) counted.note('rsid', part);
    else counted.note('attribute-not-allowed', part, { element: element.name, attribute: attribute.name });
  }
  if ((wName(element) === 'comment' || isRevision(element)) && !isRangeEnd(element) && (wAttr(element, 'author') ?? '').trim() === '') {
    counted.note('author-missing', part, { element: element.name });
  }
  for (const child of element.children) {
    if (child.type === 'verbatim') counted.note('xml-comment', part);
    else if (child.type === 'text' && /\S/.test(child.value) && !holdsText(element)) counted.note('text-not-allowed', part, { element: element.name });
  }
  return true;
}

/** A setting that is about one desk's work rather than the text. */
function isOtherSetting(element: XmlElement): boolean {
  if (element.parent === null || wName(element.parent) !== 'settings') return false;
  return !SETTINGS.has(element.local) || (element.local === 'documentProtection' && wAttr(element, 'edit') !== 'trackedChanges');
}

const isRangeEnd = (element: XmlElement): boolean => /RangeEnd$/.test(element.local) || element.local === 'tblGridChange';

const hidesComment = (text: string): boolean => text.includes('<!--') || /<\?(?!xml\s)/.test(text);

const SCOPES: ReadonlySet<string> = new Set(['txbxContent', 'footnote', 'endnote', 'comment']);

/** Instructions of fields put together from the runs that they are spread over. */
class FieldCodes {
  private readonly part: string;
  private readonly counted: LossReport;
  private readonly scopes: { code: string; separated: boolean }[][] = [[]];

  constructor(part: string, counted: LossReport) {
    this.part = part;
    this.counted = counted;
  }

  enter(element: XmlElement): void {
    const name = wName(element);
    if (SCOPES.has(name)) this.scopes.push([]);
    else if (name === 'fldSimple') this.judge(wAttr(element, 'instr') ?? '');
    else if (name === 'fldChar') this.character(wAttr(element, 'fldCharType'));
    else if (name === 'instrText' || name === 'delInstrText') {
      const field = this.scopes.at(-1)?.at(-1);
      const text = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
      if (field === undefined) this.judge(text);
      else if (!field.separated) field.code += text;
    }
  }

  leave(element: XmlElement): void {
    if (SCOPES.has(wName(element))) this.scopes.pop();
  }

  private character(type: string | null): void {
    const open = this.scopes.at(-1) ?? [];
    const field = open.at(-1);
    if (type === 'begin') open.push({ code: '', separated: false });
    else if (field !== undefined && (type === 'separate' || type === 'end')) {
      if (!field.separated) this.judge(field.code);
      field.separated = true;
      if (type === 'end') open.pop();
    }
  }

  private judge(code: string): void {
    const name = fieldName(code);
    if (isLinked(code)) this.counted.note('linked-field', this.part, { field: name });
    else if (name === 'HYPERLINK') {
      const address = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(code)?.[1];
      if (address !== undefined && address !== '' && !isCarriedLink(address)) this.counted.note('link-not-allowed', this.part, { target: address.slice(0, 200) });
    }
  }
}
