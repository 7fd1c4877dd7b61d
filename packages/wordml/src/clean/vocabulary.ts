import { A, M, MC, OFFICE, PIC, R, VML, W, W14, W15, WP, WPC, WPG, WPS, XML_NS } from '../xml/names.ts';
import type { XmlAttribute, XmlElement } from '../xml/node.ts';
import {
  COMMENTS_2013_VOCABULARY,
  DRAWING_VOCABULARY,
  EFFECT_VOCABULARY,
  MATHS_VOCABULARY,
  OFFICE_VOCABULARY,
  PICTURE_VOCABULARY,
  PLACING_2010_VOCABULARY,
  PLACING_VOCABULARY,
  SHAPE_VOCABULARY,
  SYMBOL_VOCABULARY,
  VML_VOCABULARY,
  WORD_2013_VOCABULARY,
  WORD_VML_VOCABULARY,
} from './drawing-vocabulary.ts';
import { REVISION_VOCABULARY, WORD_VOCABULARY } from './word-vocabulary.ts';

/** What leaves the desk: the next version, or a version with tracked changes and released reasons. */
export type Profile = 'clean' | 'redline';

export const W10 = 'urn:schemas-microsoft-com:office:word';
export const WP14 = 'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing';
export const W16SE = 'http://schemas.microsoft.com/office/word/2015/wordml/symex';

/** Prefixes by which the lists name vocabularies. `own` says that attributes of a vocabulary carry its prefix. */
const VOCABULARIES: readonly {
  readonly prefix: string;
  readonly namespaces: readonly string[];
  readonly own: boolean;
  readonly lines: string;
}[] = [
  { prefix: 'w', namespaces: both(W), own: true, lines: WORD_VOCABULARY },
  { prefix: 'm', namespaces: both(M), own: true, lines: MATHS_VOCABULARY },
  { prefix: 'a', namespaces: both(A), own: false, lines: DRAWING_VOCABULARY },
  { prefix: 'wp', namespaces: both(WP), own: false, lines: PLACING_VOCABULARY },
  { prefix: 'wp14', namespaces: [WP14], own: false, lines: PLACING_2010_VOCABULARY },
  { prefix: 'pic', namespaces: both(PIC), own: false, lines: PICTURE_VOCABULARY },
  { prefix: 'wps', namespaces: [WPS, WPG, WPC], own: false, lines: SHAPE_VOCABULARY },
  { prefix: 'v', namespaces: [VML], own: false, lines: VML_VOCABULARY },
  { prefix: 'o', namespaces: [OFFICE], own: false, lines: OFFICE_VOCABULARY },
  { prefix: 'w10', namespaces: [W10], own: false, lines: WORD_VML_VOCABULARY },
  { prefix: 'w14', namespaces: [W14], own: true, lines: EFFECT_VOCABULARY },
  { prefix: 'w15', namespaces: [W15], own: true, lines: WORD_2013_VOCABULARY },
  { prefix: 'w16se', namespaces: [W16SE], own: true, lines: SYMBOL_VOCABULARY },
  { prefix: 'mc', namespaces: [MC], own: false, lines: '| AlternateContent Fallback\nRequires | Choice' },
  { prefix: 'r', namespaces: both(R), own: true, lines: '' },
  { prefix: 'xml', namespaces: [XML_NS], own: true, lines: '' },
];

function both(pair: { readonly transitional: string; readonly strict: string }): readonly string[] {
  return [pair.transitional, pair.strict];
}

const PREFIXES: ReadonlyMap<string, { readonly prefix: string; readonly own: boolean }> = new Map(
  VOCABULARIES.flatMap(({ prefix, own, namespaces }) => namespaces.map((ns) => [ns, { prefix, own }] as const)),
);

type Table = ReadonlyMap<string, ReadonlySet<string>>;

function addLines(table: Map<string, ReadonlySet<string>>, prefix: string, lines: string): void {
  let attributes: string[] = [];
  for (const line of lines.split('\n')) {
    const [before = '', after] = line.split('|');
    attributes.push(...before.split(' ').filter((word) => word !== ''));
    if (after === undefined) continue;
    for (const element of after.split(' '))
      if (element !== '') table.set(`${prefix}:${element}`, unionOf(table.get(`${prefix}:${element}`), attributes));
    attributes = [];
  }
}

function unionOf(known: ReadonlySet<string> | undefined, more: readonly string[]): ReadonlySet<string> {
  return new Set([...(known ?? []), ...more]);
}

function tableOf(profile: Profile): Table {
  const table = new Map<string, ReadonlySet<string>>();
  for (const { prefix, lines } of VOCABULARIES) addLines(table, prefix, lines);
  if (profile === 'redline') {
    addLines(table, 'w', REVISION_VOCABULARY);
    addLines(table, 'w15', COMMENTS_2013_VOCABULARY);
  }
  return table;
}

// Made when they are first asked for: reading needs none of them.
const tables: Partial<Record<Profile, Table>> = {};

/** True for a namespace of which the carrier may hold anything. */
export function isKnownNamespace(ns: string): boolean {
  return PREFIXES.has(ns);
}

/** Attributes that an element may have, by the names of the lists; null for an element that is not carried. */
export function allowedAttributes(profile: Profile, element: XmlElement): ReadonlySet<string> | null {
  const prefix = PREFIXES.get(element.ns)?.prefix;
  return prefix === undefined ? null : ((tables[profile] ??= tableOf(profile)).get(`${prefix}:${element.local}`) ?? null);
}

/** Name of an attribute in the lists; null for one of a namespace that is not known. */
export function attributeKey(element: XmlElement, attribute: XmlAttribute): string | null {
  const own = PREFIXES.get(element.ns);
  if (own === undefined) return null;
  if (attribute.ns === '') return own.own ? null : attribute.local;
  if (own.own && PREFIXES.get(attribute.ns)?.prefix === own.prefix) return attribute.local;
  const prefix = PREFIXES.get(attribute.ns)?.prefix;
  return prefix === undefined ? null : `${prefix}:${attribute.local}`;
}

/** Elements whose text is content; in all others only white space may stand. */
const TEXT_HOLDERS: ReadonlySet<string> = new Set(
  'w:t w:delText w:instrText w:delInstrText m:t wp:align wp:posOffset wp14:pctWidth wp14:pctHeight wp14:pctPosHOffset wp14:pctPosVOffset'.split(
    ' ',
  ),
);

export function holdsText(element: XmlElement): boolean {
  return TEXT_HOLDERS.has(`${PREFIXES.get(element.ns)?.prefix ?? ''}:${element.local}`);
}
