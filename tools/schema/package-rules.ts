import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decodePart } from './decode-part.ts';
import type { SchemaFault } from './validate.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const DOCUMENT_RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Content type of each part (ECMA-376 Part 2, clause 10.1.2.4): an Override by name, else a Default by extension, both without regard to case. */
export function contentTypes(entries: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  eachTag(entries.get(CONTENT_TYPES), (tag) => {
    const type = value(tag, 'ContentType');
    if (tag.local === 'Default') defaults.set(value(tag, 'Extension').toLowerCase(), type);
    if (tag.local === 'Override') overrides.set(value(tag, 'PartName').toLowerCase(), type);
  });
  const types = new Map<string, string>();
  for (const part of entries.keys()) {
    const type = overrides.get(`/${part.toLowerCase()}`) ?? defaults.get(/\.([^./]*)$/.exec(part)?.[1]?.toLowerCase() ?? '');
    if (type !== undefined) types.set(part, type);
  }
  return types;
}

/** Faults of a package as such: what is missing, untyped, or points nowhere (ECMA-376 Part 2, clauses 9 and 10; Part 1, 11.3.10). */
export function packageFaults(entries: ReadonlyMap<string, Uint8Array>, types: ReadonlyMap<string, string>): SchemaFault[] {
  const faults: SchemaFault[] = [];
  const fault = (part: string, code: string, message: string): void => void faults.push({ part, code, message, line: 0 });
  const names = new Set([...entries.keys()].map((name) => name.toLowerCase()));
  if (!entries.has(CONTENT_TYPES)) fault(CONTENT_TYPES, 'no-content-types', '');
  eachTag(entries.get(CONTENT_TYPES), (tag) => {
    const name = value(tag, 'PartName');
    if (tag.local === 'Override' && !names.has(name.slice(1).toLowerCase())) fault(CONTENT_TYPES, 'no-such-part', name);
  });
  for (const [part, bytes] of entries) {
    if (part.endsWith('/')) continue;
    if (bytes.length === 0) fault(part, 'empty-part', '');
    if (part !== CONTENT_TYPES && !types.has(part)) fault(part, 'no-content-type', '');
    if (part.endsWith('.rels')) relationshipFaults(part, bytes, entries, names, fault);
    else if (types.get(part)?.endsWith('+xml')) referenceFaults(part, bytes, entries, fault);
  }
  const main = relationships(entries.get('_rels/.rels')).filter((r) => r.type.endsWith('/officeDocument'));
  if (main.length !== 1) fault('_rels/.rels', 'no-main-part', `${main.length} main parts`);
  return faults;
}

type Fault = (part: string, code: string, message: string) => void;

function relationshipFaults(
  part: string,
  bytes: Uint8Array,
  entries: ReadonlyMap<string, Uint8Array>,
  names: ReadonlySet<string>,
  fault: Fault,
): void {
  const source = part.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
  if (source !== '' && !entries.has(source)) fault(part, 'rels-without-part', source);
  for (const { id, target, external } of relationships(bytes)) {
    const name = external ? null : resolveTarget(source, target);
    if (name !== null && !names.has(name.toLowerCase())) fault(part, 'no-target', `${id} ${target}`);
  }
}

/** Every `r:…` attribute of a part names a relationship of that part. */
function referenceFaults(part: string, bytes: Uint8Array, entries: ReadonlyMap<string, Uint8Array>, fault: Fault): void {
  const slash = part.lastIndexOf('/') + 1;
  const known = new Set(relationships(entries.get(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)).map((r) => r.id));
  const missing = new Set<string>();
  eachTag(bytes, (tag) => {
    for (const attribute of Object.values(tag.attributes)) {
      const names = DOCUMENT_RELATIONSHIPS.includes(attribute.uri) && attribute.value !== '';
      if (names && !known.has(attribute.value)) missing.add(`${tag.name} ${attribute.name}="${attribute.value}"`);
    }
  });
  for (const message of missing) fault(part, 'no-relationship', message);
}

function relationships(bytes: Uint8Array | undefined): readonly Relationship[] {
  const found: Relationship[] = [];
  eachTag(bytes, (tag) => {
    if (tag.local !== 'Relationship') return;
    found.push({
      id: value(tag, 'Id'),
      type: value(tag, 'Type'),
      target: value(tag, 'Target'),
      external: value(tag, 'TargetMode') === 'External',
    });
  });
  return found;
}

/** Name of the part that a relationship of `source` points to; null for a place in the source itself. */
function resolveTarget(source: string, target: string): string | null {
  if (target.startsWith('#')) return null;
  try {
    const path = new URL(target, `pack://package/${source.split('/').map(encodeURIComponent).join('/')}`).pathname;
    return decodeURIComponent(path.slice(1));
  } catch {
    return target;
  }
}

/** Visits the elements of a part, as many as can be read: what is not well formed is reported where the part is held against its schema. */
function eachTag(bytes: Uint8Array | undefined, visit: (tag: SaxesTagNS) => void): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', visit);
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(bytes === undefined ? '' : (decodePart(bytes) ?? '')).close();
  } catch {
    // What was seen so far counts.
  }
}

function value(tag: SaxesTagNS, name: string): string {
  return tag.attributes[name]?.value ?? '';
}
