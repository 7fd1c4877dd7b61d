import { openPackage } from '../src/package/open-package.ts';
import type { WordPackage } from '../src/package/word-package.ts';
import { resolveRevisions, withParts } from '../src/resolve/resolve-revisions.ts';
import type { Resolved } from '../src/resolve/resolve-revisions.ts';
import type { Action } from '../src/resolve/ruling.ts';
import { encodeXml } from '../src/xml/text-codec.ts';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XMLNS = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${REL}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const bytes = (text: string): Uint8Array => encodeXml(text, 'utf-8');

/** Other parts of a small package: the kind (`footnotes`, `comments`, `styles`, `header`) and the content of the root element. */
export type OtherParts = Readonly<Record<string, string>>;

const ROOTS: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' };

/** Entries of a small package with this content of the body. */
export function entriesOf(body: string, others: OtherParts = {}): Map<string, Uint8Array> {
  const kinds = Object.keys(others);
  const relationships = kinds.map((kind, index) => `<Relationship Id="rId${index + 1}" Type="${REL}/${kind}" Target="${kind}.xml"/>`);
  const overrides = ['document', ...kinds].map(
    (kind) => `<Override PartName="/word/${kind}.xml" ContentType="${CONTENT}.${kind === 'document' ? 'document.main' : kind}+xml"/>`,
  );
  const entries = new Map<string, Uint8Array>([
    [
      '[Content_Types].xml',
      bytes(
        `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
      ),
    ],
    [
      '_rels/.rels',
      bytes(
        `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
    ],
    [
      'word/_rels/document.xml.rels',
      bytes(
        `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
      ),
    ],
    ['word/document.xml', bytes(`${DECLARATION}<w:document ${XMLNS}><w:body>${body}</w:body></w:document>`)],
  ]);
  for (const [kind, content] of Object.entries(others)) {
    const root = ROOTS[kind] ?? kind;
    entries.set(`word/${kind}.xml`, bytes(`${DECLARATION}<w:${root} ${XMLNS}>${content}</w:${root}>`));
  }
  return entries;
}

export function packageOf(body: string, others: OtherParts = {}): WordPackage {
  return opened(entriesOf(body, others));
}

export function opened(entries: ReadonlyMap<string, Uint8Array>): WordPackage {
  const result = openPackage(entries);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.package;
}

export function resolvedPackage(pkg: WordPackage, resolved: Resolved): WordPackage {
  return opened(withParts(pkg.entries, resolved.parts));
}

/** Content of the body after resolving, as text. */
export function resolveBody(body: string, action: Action, by?: (author: string) => boolean): string {
  const pkg = packageOf(body);
  return contentOf(resolvedPackage(pkg, resolveRevisions(pkg, action, by)), 'word/document.xml', 'body');
}

/** What stands inside the first `w:<element>` of a part, as text. */
export function contentOf(pkg: WordPackage, part: string, element: string): string {
  const text = new TextDecoder().decode(pkg.entries.get(part));
  const start = text.indexOf('>', text.indexOf(`<w:${element}`)) + 1;
  return text.slice(start, text.lastIndexOf(`</w:${element}>`));
}

let id = 0;
/** Attributes of a revision marker with an id of its own. */
export const by = (author: string): string => `w:id="${++id}" w:author="${author}" w:date="2012-03-05T09:00:00Z"`;

export const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const ins = (author: string, ...content: readonly string[]): string => `<w:ins ${by(author)}>${content.join('')}</w:ins>`;
export const del = (author: string, text: string): string =>
  `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
/** A paragraph; `mark` is what stands in the properties of its mark, `properties` what stands before them. */
export const p = (content: string, mark = '', properties = ''): string => {
  const ofMark = mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`;
  return `<w:p>${properties + ofMark === '' ? '' : `<w:pPr>${properties}${ofMark}</w:pPr>`}${content}</w:p>`;
};
export const insMark = (author: string): string => `<w:ins ${by(author)}/>`;
export const delMark = (author: string): string => `<w:del ${by(author)}/>`;
