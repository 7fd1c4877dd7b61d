import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Block, Document, Paragraph, Table } from '@svod/consolidation';
import { openPackage, readDocument } from '../src/index.ts';
import type { Binding, OpenedPackage, WordPackage } from '../src/index.ts';

/** Namespace of WordprocessingML and where its documents' relationships live, per flavour. */
export const FLAVOURS = {
  transitional: {
    w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  },
  strict: {
    w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
    r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
    m: 'http://purl.oclc.org/ooxml/officeDocument/math',
  },
} as const;

const NAMESPACES =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** Relationship kinds, and the file each part of that kind gets where the test does not say. */
const KINDS: Readonly<Record<string, string>> = {
  'styles.xml': 'styles',
  'numbering.xml': 'numbering',
  'footnotes.xml': 'footnotes',
  'endnotes.xml': 'endnotes',
  'comments.xml': 'comments',
  'settings.xml': 'settings',
};

export interface Parts {
  /** Content of other parts in `word/` by name; a root element without namespaces is enough. */
  readonly [name: string]: string | Uint8Array;
}

export interface Shape {
  readonly flavour?: 'transitional' | 'strict';
  /** More relationships of the main part: `<Relationship …/>`. */
  readonly relationships?: string;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Entries of a small package: the body's content, and other parts by name. */
export function entriesOf(body: string, parts: Parts = {}, shape: Shape = {}): Map<string, Uint8Array> {
  const { w, r, m } = FLAVOURS[shape.flavour ?? 'transitional'];
  const declared = `xmlns:w="${w}" xmlns:r="${r}" xmlns:m="${m}" ${NAMESPACES}`;
  const entries = new Map<string, Uint8Array>();
  entries.set(
    '[Content_Types].xml',
    bytes(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
  );
  entries.set('_rels/.rels', bytes(relationshipsXml(`<Relationship Id="rId1" Type="${r}/officeDocument" Target="word/document.xml"/>`)));
  entries.set('word/document.xml', bytes(`<w:document ${declared}><w:body>${body}</w:body></w:document>`));
  let relationships = shape.relationships ?? '';
  for (const [name, content] of Object.entries(parts)) {
    const filled = typeof content === 'string' ? bytes(content.replace(/^<(\w+:\w+)/, `<$1 ${declared}`)) : content;
    entries.set(`word/${name}`, filled);
    const kind = KINDS[name];
    if (kind !== undefined) relationships += `<Relationship Id="${kind}" Type="${r}/${kind}" Target="${name}"/>`;
  }
  entries.set('word/_rels/document.xml.rels', bytes(relationshipsXml(relationships)));
  return entries;
}

export function relationshipsXml(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

export function relationship(id: string, kind: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="${FLAVOURS.transitional.r}/${kind}" Target="${target}" ${more}/>`;
}

export interface Read {
  readonly document: Document;
  readonly binding: Binding;
  readonly package: WordPackage;
}

/** Opens and reads a small package; it must open. */
export function read(body: string, parts: Parts = {}, shape: Shape = {}): Read {
  const opened = openPackage(entriesOf(body, parts, shape));
  assert.ok(opened.ok, opened.ok ? '' : JSON.stringify(opened.problem));
  return { ...readDocument(opened.package), package: opened.package };
}

export function open(entries: ReadonlyMap<string, Uint8Array>): OpenedPackage {
  return openPackage(entries);
}

export function blocksOf(document: Document, key = 'main'): readonly Block[] {
  const flow = document.flows.find((each) => each.key === key);
  assert.ok(flow, `no flow ${key} among ${document.flows.map((each) => each.key).join(', ')}`);
  return flow.blocks;
}

export function paragraphOf(document: Document, index = 0, key = 'main'): Paragraph {
  const block = blocksOf(document, key)[index];
  assert.equal(block?.kind, 'paragraph');
  return block as Paragraph;
}

export function tableOf(document: Document, index = 0, key = 'main'): Table {
  const block = blocksOf(document, key)[index];
  assert.equal(block?.kind, 'table');
  return block as Table;
}

export const p = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`;
export const pPr = (content: string): string => `<w:pPr>${content}</w:pPr>`;
export const r = (...content: readonly string[]): string => `<w:r>${content.join('')}</w:r>`;
export const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
export const words = (text: string): string => r(t(text));
export const gone = (text: string): string => r(`<w:delText xml:space="preserve">${text}</w:delText>`);
const tracked =
  (name: string) =>
  (author: string, ...content: readonly string[]): string =>
    `<w:${name} w:id="1" w:author="${author}" w:date="2012-03-04T05:06:07Z">${content.join('')}</w:${name}>`;
export const ins = tracked('ins');
export const del = tracked('del');
export const moveFrom = tracked('moveFrom');
export const moveTo = tracked('moveTo');
/** `w:pPr` with a tracked mark: `mark('ins', 'A')`. */
export const mark = (...names: readonly string[]): string =>
  pPr(`<w:rPr>${names.map((name) => `<w:${name} w:id="1" w:author="A"/>`).join('')}</w:rPr>`);
export const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const tc = (...content: readonly string[]): string => `<w:tc>${content.join('')}</w:tc>`;
export const cell = (text: string): string => tc(p(words(text)));
export const fldChar = (type: string): string => r(`<w:fldChar w:fldCharType="${type}"/>`);
export const field = (instruction: string, ...result: readonly string[]): string =>
  fldChar('begin') + r(`<w:instrText>${instruction}</w:instrText>`) + fldChar('separate') + result.join('') + fldChar('end');

/** A folder of the shared data beside the checkout, or null. */
export function sharedFolder(name: string): string | null {
  const folder = path.resolve(import.meta.dirname, '../../../../shared', name);
  return existsSync(folder) ? folder : null;
}
