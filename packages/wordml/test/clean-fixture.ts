import { openPackage } from '../src/package/open-package.ts';
import type { WordPackage } from '../src/package/word-package.ts';
import { encodeXml } from '../src/xml/text-codec.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:x="urn:somebody:else"',
].join(' ');

export interface TestPart {
  readonly kind: string;
  /** Content of the root element, or bytes as they are. */
  readonly content: string | Uint8Array;
  readonly name?: string;
  /** Attributes of the root besides the namespaces. */
  readonly root?: string;
  readonly id?: string;
  /** Address of a relationship that leads outside. */
  readonly external?: string;
  readonly type?: string;
}

const ROOTS: Readonly<Record<string, string>> = {
  header: 'w:hdr',
  footer: 'w:ftr',
  fontTable: 'w:fonts',
  commentsExtended: 'w15:commentsEx',
};
const TYPES: Readonly<Record<string, string>> = {
  commentsExtended: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
};

const bytes = (text: string): Uint8Array => encodeXml(text, 'utf-8');
export const textOf = (data: Uint8Array | undefined): string => new TextDecoder().decode(data);

/** A package whose main part holds this body, is related to these parts, and whose root has these attributes. */
export function packageWith(
  body: string,
  parts: readonly TestPart[] = [],
  root = '',
  extra: readonly (readonly [string, string])[] = [],
): WordPackage {
  const opened = openPackage(entriesWith(body, parts, root, extra));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.package;
}

export function entriesWith(
  body: string,
  parts: readonly TestPart[] = [],
  root = '',
  extra: readonly (readonly [string, string])[] = [],
): Map<string, Uint8Array> {
  const named = parts.map((part, index) => ({ ...part, id: part.id ?? `rId${index + 1}`, name: part.name ?? `word/${part.kind}.xml` }));
  const list = named.map(({ id, kind, name, external, type }) => {
    const target = external === undefined ? `Target="/${name}"` : `Target="${external}" TargetMode="External"`;
    return `<Relationship Id="${id}" Type="${type ?? TYPES[kind] ?? `${OFFICE}/${kind}`}" ${target}/>`;
  });
  const overrides = named
    .filter(({ content }) => typeof content === 'string')
    .map(({ name, kind }) => `<Override PartName="/${name}" ContentType="${WORD}.${kind}+xml"/>`);
  const entries = new Map<string, Uint8Array>([
    [
      '[Content_Types].xml',
      bytes(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
          `<Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/octet-stream"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${overrides.join('')}</Types>`,
      ),
    ],
    [
      '_rels/.rels',
      bytes(
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
    ],
    [
      'word/document.xml',
      bytes(`<?xml version="1.0" encoding="UTF-8"?>\n<w:document ${NAMESPACES} ${root}><w:body>${body}<w:sectPr/></w:body></w:document>`),
    ],
    ['word/_rels/document.xml.rels', bytes(`<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`)],
  ]);
  for (const { kind, name, content, external, root: attributes } of named) {
    if (external !== undefined) continue;
    const element = ROOTS[kind] ?? `w:${kind}`;
    entries.set(
      name,
      typeof content === 'string' ? bytes(`<${element} ${NAMESPACES} ${attributes ?? ''}>${content}</${element}>`) : content,
    );
  }
  for (const [name, text] of extra) entries.set(name, bytes(text));
  return entries;
}

/** What stands in the body, without its section. */
export function bodyOf(entries: ReadonlyMap<string, Uint8Array>): string {
  const text = textOf(entries.get('word/document.xml'));
  return text.slice(text.indexOf('<w:body>') + 8, text.lastIndexOf('<w:sectPr'));
}

/** A PNG of one pixel, and the same with a text chunk. */
export const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

export function pngWithText(text: string): Uint8Array {
  const data = new TextEncoder().encode(`tEXtAuthor\0${text}`);
  const length = data.length - 4;
  const chunk = [length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255, ...data, 0, 0, 0, 0];
  return Uint8Array.from([...PNG.subarray(0, 33), ...chunk, ...PNG.subarray(33)]);
}
