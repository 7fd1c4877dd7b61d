import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XmlBufferInputProvider, XmlDocument, xmlRegisterInputProvider, XsdValidator } from 'libxml2-wasm';

/** Where the schemas of ECMA-376 (1st edition, so Transitional) lie: beside the repository, not in it. */
export const SCHEMA_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/schemas');

/** Tests that need the schemas are skipped without them. */
export function schemasPresent(): boolean {
  return existsSync(join(SCHEMA_FOLDER, 'wml.xsd'));
}

export interface SchemaSet {
  /** WordprocessingML and all it may hold. */
  readonly word: XsdValidator;
  readonly contentTypes: XsdValidator;
  readonly relationships: XsdValidator;
  readonly coreProperties: XsdValidator;
  readonly extendedProperties: XsdValidator;
  /** Namespaces that the schemas declare: what a consumer that knows the standard alone understands. */
  readonly understood: ReadonlySet<string>;
}

/** Folder name under which libxml2 is given the schemas: they name each other by relative address. */
const BASE = 'schemas/';

/** The standard's schemas import these without saying from where, or from the network. Only what they refer to is declared. */
const SUPPLEMENTS: Readonly<Record<string, string>> = {
  'xml.xsd': `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
    <xs:attribute name="lang" type="xs:string"/>
    <xs:attribute name="space"><xs:simpleType><xs:restriction base="xs:NCName"><xs:enumeration value="default"/><xs:enumeration value="preserve"/></xs:restriction></xs:simpleType></xs:attribute>
  </xs:schema>`,
  'dc.xsd': `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://purl.org/dc/elements/1.1/">
    ${['creator', 'description', 'identifier', 'language', 'subject', 'title'].map((name) => `<xs:element name="${name}" type="xs:string"/>`).join('')}
  </xs:schema>`,
  'dcterms.xsd': `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://purl.org/dc/terms/" targetNamespace="http://purl.org/dc/terms/">
    <xs:element name="created" type="xs:anySimpleType"/><xs:element name="modified" type="xs:anySimpleType"/>
    <xs:simpleType name="W3CDTF"><xs:union memberTypes="xs:gYear xs:gYearMonth xs:date xs:dateTime"/></xs:simpleType>
  </xs:schema>`,
};

let loaded: SchemaSet | null = null;

/** Reads and compiles the schemas once. */
export function schemaSet(): SchemaSet {
  loaded ??= load();
  return loaded;
}

function load(): SchemaSet {
  const texts = new Map<string, string>(Object.entries(SUPPLEMENTS));
  for (const folder of [SCHEMA_FOLDER, join(SCHEMA_FOLDER, 'opc-xsd')]) {
    for (const name of readdirSync(folder)) if (name.endsWith('.xsd')) texts.set(name, locate(readFileSync(join(folder, name), 'utf8')));
  }
  const word = [...texts].filter(([name]) => /^(wml|vml-|dml-|shared-math)/.test(name));
  texts.set('word.xsd', everything(word));
  const understood = new Set([...texts.values()].map(targetNamespace).filter((uri) => uri !== ''));
  understood.add('http://www.w3.org/XML/1998/namespace').add('');
  const encoder = new TextEncoder();
  const buffers = Object.fromEntries([...texts].map(([name, text]) => [BASE + name, encoder.encode(text)]));
  xmlRegisterInputProvider(new XmlBufferInputProvider(buffers));
  const compile = (name: string): XsdValidator => {
    using schema = XmlDocument.fromString(texts.get(name) ?? '', { url: BASE + name });
    return XsdValidator.fromDoc(schema);
  };
  return {
    word: compile('word.xsd'),
    contentTypes: compile('opc-contentTypes.xsd'),
    relationships: compile('opc-relationships.xsd'),
    coreProperties: compile('opc-coreProperties.xsd'),
    extendedProperties: compile('shared-documentPropertiesExtended.xsd'),
    understood,
  };
}

/** Tells the imports that the standard leaves open, or that lead to the network, where to look. */
function locate(text: string): string {
  return text
    .replace(/(<xsd?:import[^>]*namespace="http:\/\/www\.w3\.org\/XML\/1998\/namespace")\s*\/>/g, '$1 schemaLocation="xml.xsd"/>')
    .replace(/schemaLocation="http:\/\/dublincore\.org\/[^"]*\/(\w+\.xsd)"/g, 'schemaLocation="$1"');
}

function targetNamespace(text: string): string {
  return /targetNamespace="([^"]*)"/.exec(text)?.[1] ?? '';
}

function everything(schemas: readonly (readonly [string, string])[]): string {
  const imports = schemas.map(([name, text]) => `<xs:import namespace="${targetNamespace(text)}" schemaLocation="${name}"/>`);
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}
