import { XmlDocument, XmlLibError, XmlValidateError, ParseOption, type XsdValidator } from 'libxml2-wasm';
import { consume } from './compatibility.ts';
import { decodePart } from './decode-part.ts';
import { contentTypes, packageFaults } from './package-rules.ts';
import { schemaSet, type SchemaSet } from './schema-set.ts';

export { schemasPresent } from './schema-set.ts';

/** Something in a package that the standard forbids. */
export interface SchemaFault {
  /** Name of the entry. */
  readonly part: string;
  /**
   * `schema`, `xml` (not well formed), `encoding`, `doctype`, `undeclared-prefix`, `must-understand`, `compatibility`; `strict` says that a part is of
   * the other conformance class and was not held against the schema; of the package: `empty-part`, `no-content-types`, `no-content-type`,
   * `no-such-part`, `no-main-part`, `no-target`, `no-relationship`, `rels-without-part`.
   */
  readonly code: string;
  readonly message: string;
  /** Line in the part, 0 where there is none. */
  readonly line: number;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const KINDS = [
  'document.main',
  'template.main',
  'comments',
  'footnotes',
  'endnotes',
  'header',
  'footer',
  'styles',
  'numbering',
  'settings',
  'fontTable',
  'webSettings',
  'document.glossary',
];
const WORD_TYPES = new Set([
  ...KINDS.map((kind) => `${WORD}${kind}+xml`),
  'application/vnd.ms-word.document.macroEnabled.main+xml',
  'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
]);

/**
 * Holds a WordprocessingML package (name of entry to bytes) against the schemas of ECMA-376, 1st edition, as a consumer would that knows no
 * extension: markup compatibility is resolved first; text boxes in branches not chosen are checked apart. Also: content types, relationships and
 * their targets, required parts. Needs the schemas ({@link schemasPresent}).
 */
export function validatePackage(entries: ReadonlyMap<string, Uint8Array>): SchemaFault[] {
  const set = schemaSet();
  const types = contentTypes(entries);
  const faults = packageFaults(entries, types);
  for (const [part, bytes] of entries) {
    const validator = validatorOf(part, types.get(part) ?? '', set);
    if (validator !== null && bytes.length > 0) faults.push(...validatePart(part, bytes, validator, set.understood));
  }
  return faults;
}

/**
 * Faults of a file made from another that the other did not have: whatever a writer keeps of a faulty base is not its fault. Compared by part, code
 * and message without its place, as often as it occurs.
 */
export function faultsBeyond(base: readonly SchemaFault[], faults: readonly SchemaFault[]): SchemaFault[] {
  const key = (fault: SchemaFault): string => [fault.part, fault.code, fault.message.replace(/ at \/\S*$/, '')].join('\n');
  const left = new Map<string, number>();
  for (const fault of base) left.set(key(fault), (left.get(key(fault)) ?? 0) + 1);
  return faults.filter((fault) => {
    const n = left.get(key(fault)) ?? 0;
    left.set(key(fault), n - 1);
    return n <= 0;
  });
}

function validatorOf(part: string, type: string, set: SchemaSet): XsdValidator | null {
  if (part === '[Content_Types].xml') return set.contentTypes;
  if (part.endsWith('.rels')) return set.relationships;
  if (WORD_TYPES.has(type)) return set.word;
  if (type === 'application/vnd.openxmlformats-package.core-properties+xml') return set.coreProperties;
  if (type === 'application/vnd.openxmlformats-officedocument.extended-properties+xml') return set.extendedProperties;
  return null;
}

function validatePart(part: string, bytes: Uint8Array, validator: XsdValidator, understood: ReadonlySet<string>): SchemaFault[] {
  const source = decodePart(bytes);
  if (source === null) return [{ part, code: 'encoding', message: 'neither UTF-8 nor UTF-16', line: 0 }];
  if (/^[^]{0,2000}?xmlns(?::\w+)?="http:\/\/purl\.oclc\.org\/ooxml\//.test(source))
    return [{ part, code: 'strict', message: 'Strict: not checked', line: 0 }];
  const { xml, aside, faults } = consume(source, understood);
  const found: SchemaFault[] = faults.map((fault) => ({ part, ...fault }));
  if (xml === '') return found;
  for (const document of [xml, ...aside]) found.push(...schemaFaults(part, document, validator));
  return found;
}

function schemaFaults(part: string, xml: string, validator: XsdValidator): SchemaFault[] {
  try {
    // Without HUGE libxml2 stops at 256 levels and at texts of 10 MB.
    using document = XmlDocument.fromString(xml, {
      option: ParseOption.XML_PARSE_HUGE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE,
    });
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const code = error instanceof XmlValidateError ? 'schema' : 'xml';
    return error.details.map(({ message, line, xpath }) => ({
      part,
      code,
      message: `${shorten(message)}${xpath ? ` at ${xpath}` : ''}`,
      line,
    }));
  }
}

function shorten(message: string): string {
  return message.trim().replaceAll('{http://schemas.openxmlformats.org/wordprocessingml/2006/main}', 'w:');
}
