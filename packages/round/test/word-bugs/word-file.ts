import { type WordPackage, openPackage } from '@svod/wordml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'mc:Ignorable="w14 w15"',
].join(' ');

/** Parts beside the main one: the content of their root element, by kind. */
export type Parts = Readonly<Partial<Record<keyof typeof ROOTS, string>>>;

const ROOTS = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  settings: 'w:settings',
  footnotes: 'w:footnotes',
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
  header: 'w:hdr',
} as const;

const STYLES =
  '<w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="One"><w:name w:val="One"/></w:style><w:style w:type="paragraph" w:styleId="Two"><w:name w:val="Two"/></w:style>';
const NUMBERING =
  '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface FileOptions {
  /** Entries besides: their names and contents, without relationships. */
  readonly entries?: Readonly<Record<string, string>>;
  /** More relationships of the main part. */
  readonly relationships?: string;
  /** Content types of more parts: `<Override …/>`. */
  readonly types?: string;
}

/** Entries of a Word file whose body holds this, with styles, a list and these parts. */
export function entriesOf(body: string, parts: Parts = {}, options: FileOptions = {}): Map<string, Uint8Array> {
  const all: Parts = { styles: STYLES, numbering: NUMBERING, ...parts };
  const kinds = (Object.keys(ROOTS) as (keyof typeof ROOTS)[]).filter((kind) => all[kind] !== undefined);
  const override = (kind: string, type: string): string => `<Override PartName="/word/${kind}.xml" ContentType="${WORD}.${type}+xml"/>`;
  const related = kinds.map((kind) => {
    const base = kind === 'commentsExtended' ? 'http://schemas.microsoft.com/office/2011/relationships' : OFFICE;
    return `<Relationship Id="${kind}" Type="${base}/${kind}" Target="${kind}.xml"/>`;
  });
  const section = parts.header === undefined ? '<w:sectPr/>' : '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>';
  const entries = new Map([
    [
      '[Content_Types].xml',
      bytes(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${kinds.map((kind) => override(kind, kind)).join('')}${options.types ?? ''}</Types>`,
      ),
    ],
    [
      '_rels/.rels',
      bytes(
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
    ],
    ['word/document.xml', bytes(`<w:document ${NAMESPACES}><w:body>${body}${section}</w:body></w:document>`)],
    [
      'word/_rels/document.xml.rels',
      bytes(`<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}${options.relationships ?? ''}</Relationships>`),
    ],
  ]);
  for (const kind of kinds) {
    const root = ROOTS[kind];
    entries.set(`word/${kind}.xml`, bytes(`<${root} ${NAMESPACES}>${all[kind]}</${root}>`));
  }
  for (const [name, content] of Object.entries(options.entries ?? {})) entries.set(name, bytes(content));
  return entries;
}

export function fileOf(body: string, parts: Parts = {}, options: FileOptions = {}): WordPackage {
  return opened(entriesOf(body, parts, options));
}

export function opened(entries: ReadonlyMap<string, Uint8Array>): WordPackage {
  const result = openPackage(entries);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.package;
}

/** Text of a part. */
export function xmlOf(pkg: WordPackage, part = 'word/document.xml'): string {
  return new TextDecoder().decode(pkg.entries.get(part));
}
