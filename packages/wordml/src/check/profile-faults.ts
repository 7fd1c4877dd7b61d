import { LossReport } from '../clean/loss-report.ts';
import { SETTINGS } from '../clean/word-vocabulary.ts';
import { type Profile, allowedAttributes, attributeKey, holdsText, isKnownNamespace } from '../clean/vocabulary.ts';
import type { WordPackage } from '../package/word-package.ts';
import { isRevision } from '../resolve/revision-names.ts';
import { walkElements } from '../resolve/walk-elements.ts';
import { MC, XMLNS_NS, wAttr, wName } from '../xml/names.ts';
import type { XmlDocument, XmlElement } from '../xml/node.ts';
import { FieldCodes } from './field-codes.ts';
import type { Fault } from './fault.ts';
import { codeOfElement } from './profile-codes.ts';
import { checkProfileParts } from './profile-parts.ts';

/**
 * What a package holds that may not leave in this profile; equal things in one part are one fault with a `count`. Of parts and their
 * relationships see `profile-parts.ts`. In them: `revision-left` and `comment-left` (profile `clean`), `author-missing` (`redline`), `rsid`,
 * `custom-xml`, `printer-settings`, `template-path`, `linked-field` and `field-not-allowed` (`field`), `link-not-allowed`, and by the allowlist all else: `element-not-allowed`,
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
  if (hidesComment(source.slice(0, root.start)) || (root.end > 0 && hidesComment(source.slice(root.end))))
    counted.note('xml-comment', part);
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
    if (attribute.local.startsWith('rsid')) counted.note('rsid', part);
    else counted.note('attribute-not-allowed', part, { element: element.name, attribute: attribute.name });
  }
  if ((wName(element) === 'comment' || isRevision(element)) && !isRangeEnd(element) && (wAttr(element, 'author') ?? '').trim() === '') {
    counted.note('author-missing', part, { element: element.name });
  }
  for (const child of element.children) {
    if (child.type === 'verbatim') counted.note('xml-comment', part);
    else if (child.type === 'text' && /\S/.test(child.value) && !holdsText(element))
      counted.note('text-not-allowed', part, { element: element.name });
  }
  return true;
}

/** A setting that is about one desk's work rather than the text. */
function isOtherSetting(element: XmlElement): boolean {
  if (element.parent === null || wName(element.parent) !== 'settings') return false;
  return !SETTINGS.has(element.local) || (element.local === 'documentProtection' && wAttr(element, 'edit') !== 'trackedChanges');
}

const isRangeEnd = (element: XmlElement): boolean => element.local.endsWith('RangeEnd') || element.local === 'tblGridChange';

const hidesComment = (text: string): boolean => text.includes('<!--') || /<\?(?!xml\s)/.test(text);
