import type { XmlAttribute, XmlElement } from './node.ts';

/**
 * One vocabulary for both flavours of WordprocessingML: names are matched by namespace, never by prefix, and the Strict namespace
 * (ISO/IEC 29500-1) means the same as the Transitional one (29500-4).
 */
export type Flavour = 'transitional' | 'strict';

interface Pair {
  readonly transitional: string;
  readonly strict: string;
}

function pair(transitional: string, strict: string): Pair {
  return Object.freeze({ transitional, strict });
}

const SCHEMAS = 'http://schemas.openxmlformats.org/';
const PURL = 'http://purl.oclc.org/ooxml/';

export const W = pair(`${SCHEMAS}wordprocessingml/2006/main`, `${PURL}wordprocessingml/main`);
export const R = pair(`${SCHEMAS}officeDocument/2006/relationships`, `${PURL}officeDocument/relationships`);
export const M = pair(`${SCHEMAS}officeDocument/2006/math`, `${PURL}officeDocument/math`);
export const WP = pair(`${SCHEMAS}drawingml/2006/wordprocessingDrawing`, `${PURL}drawingml/wordprocessingDrawing`);
export const A = pair(`${SCHEMAS}drawingml/2006/main`, `${PURL}drawingml/main`);
export const PIC = pair(`${SCHEMAS}drawingml/2006/picture`, `${PURL}drawingml/picture`);

export const MC = `${SCHEMAS}markup-compatibility/2006`;
export const VML = 'urn:schemas-microsoft-com:vml';
export const OFFICE = 'urn:schemas-microsoft-com:office:office';
export const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
export const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';
export const WPS = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
export const WPG = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup';
export const WPC = 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas';
export const WP14 = 'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing';
export const A14 = 'http://schemas.microsoft.com/office/drawing/2010/main';
export const XML_NS = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS_NS = 'http://www.w3.org/2000/xmlns/';

/** Namespaces whose elements this program understands; `mc:AlternateContent` is decided by them (ECMA-376 Part 3, 9.3). */
export const UNDERSTOOD: ReadonlySet<string> = new Set(
  [W, R, M, WP, A, PIC].flatMap((each) => [each.transitional, each.strict]).concat([W14, W15, WPS, WPG, WPC, WP14, A14, VML, OFFICE]),
);

/** True for an element of WordprocessingML with this local name, in either flavour. */
export function isW(element: XmlElement, local: string): boolean {
  return element.local === local && (element.ns === W.transitional || element.ns === W.strict);
}

/** Local name of an element of WordprocessingML, '' for an element of any other namespace. */
export function wName(element: XmlElement): string {
  return element.ns === W.transitional || element.ns === W.strict ? element.local : '';
}

/** True for an element of the namespace (either flavour) with this local name. */
export function isNamed(element: XmlElement, ns: Pair | string, local: string): boolean {
  return element.local === local && inNamespace(element.ns, ns);
}

/** Value of an attribute of WordprocessingML (`w:val`), null when it is not there. */
export function wAttr(element: XmlElement, local: string): string | null {
  for (const attribute of element.attributes) {
    if (attribute.local === local && (attribute.ns === W.transitional || attribute.ns === W.strict)) return attribute.value;
  }
  return null;
}

/** Value of an attribute of any namespace ('' for none), null when it is not there. */
export function attributeOf(element: XmlElement, ns: Pair | string, local: string): string | null {
  return findAttribute(element, ns, local)?.value ?? null;
}

export function findAttribute(element: XmlElement, ns: Pair | string, local: string): XmlAttribute | null {
  for (const attribute of element.attributes) {
    if (attribute.local === local && inNamespace(attribute.ns, ns)) return attribute;
  }
  return null;
}

/** First child element of WordprocessingML with this local name, null when there is none. */
export function wChild(element: XmlElement, local: string): XmlElement | null {
  for (const child of element.children) {
    // Its name first: few have it.
    if (child.type === 'element' && child.local === local && isW(child, local)) return child;
  }
  return null;
}

/** Value of an on/off property element (ECMA-376 Part 1, 22.9.2.7; 17.17.4): absent element is null, no value is true. */
export function onOff(element: XmlElement | null): boolean | null {
  if (element === null) return null;
  const value = wAttr(element, 'val');
  return value === null || !(value === '0' || value === 'false' || value === 'off');
}

/** Flavour of a part by its root element; a part of another vocabulary (relationships, custom) counts as transitional. */
export function flavourOf(root: XmlElement): Flavour {
  return root.ns === W.strict || root.attributes.some((each) => each.ns === XMLNS_NS && each.value === W.strict)
    ? 'strict'
    : 'transitional';
}

function inNamespace(uri: string, ns: Pair | string): boolean {
  return typeof ns === 'string' ? uri === ns : uri === ns.transitional || uri === ns.strict;
}
