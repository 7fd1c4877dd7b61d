import { setAttribute } from '../xml/edit.ts';
import { MC, XMLNS_NS } from '../xml/names.ts';
import type { XmlAttribute, XmlElement } from '../xml/node.ts';
import { allowedAttributes, attributeKey, isKnownNamespace } from './vocabulary.ts';
import type { Profile } from './vocabulary.ts';

/** Alternative texts that programs fill with the address of the file that a picture came from. */
const ADDRESS = /[\\/]|\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp|heic)\b/i;
const ALTERNATIVE_TEXTS: ReadonlySet<string> = new Set(['descr', 'title', 'alt']);

/** Takes from a carried element all attributes that are not on the list, and declarations of namespaces that are not known. */
export function cleanAttributes(element: XmlElement, profile: Profile): void {
  const allowed = allowedAttributes(profile, element);
  for (const attribute of element.attributes) {
    if (!stays(element, attribute, allowed ?? NONE)) setAttribute(element, attribute.ns, attribute.local, null);
  }
  const drawn = element.local === 'docPr' || element.local === 'cNvPr';
  // Names of pictures are names of files; the schema wants some name.
  if (drawn)
    setAttribute(element, '', 'name', `Object ${element.attributes.find((each) => each.ns === '' && each.local === 'id')?.value ?? ''}`);
  cleanIgnorable(element);
}

const NONE: ReadonlySet<string> = new Set();

function stays(element: XmlElement, attribute: XmlAttribute, allowed: ReadonlySet<string>): boolean {
  if (attribute.ns === XMLNS_NS) return isKnownNamespace(attribute.value.trim());
  if (attribute.ns === MC) return attribute.local === 'Ignorable';
  const key = attributeKey(element, attribute);
  if (key === null || !allowed.has(key)) return false;
  return !(ALTERNATIVE_TEXTS.has(key) && ADDRESS.test(attribute.value));
}

/** `mc:Ignorable` may name only prefixes that are declared (ECMA-376 Part 3, 9.1). */
function cleanIgnorable(element: XmlElement): void {
  const ignorable = element.attributes.find((each) => each.ns === MC && each.local === 'Ignorable');
  if (ignorable === undefined) return;
  const prefixes = ignorable.value.split(/\s+/).filter((prefix) => prefix !== '');
  const kept = prefixes.filter((prefix) => isDeclared(element, prefix));
  if (kept.length < prefixes.length) setAttribute(element, MC, 'Ignorable', kept.length === 0 ? null : kept.join(' '));
}

function isDeclared(element: XmlElement, prefix: string): boolean {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    if (at.attributes.some((each) => each.ns === XMLNS_NS && each.local === prefix && each.name !== 'xmlns')) return true;
  }
  return false;
}
