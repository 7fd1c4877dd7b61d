import assert from 'node:assert/strict';
import type { Document } from '@svod/consolidation';
import { type Binding, type WordPackage, openPackage, readDocument } from '../src/index.ts';
import { FLAVOURS, relationshipsXml } from './read-dsl.ts';

/** A package such as a carrier is: styles, lists, notes, header, all with their content types. */
export interface BaseParts {
  readonly body: string;
  readonly footnotes?: readonly string[];
  readonly header?: string;
  readonly flavour?: 'transitional' | 'strict';
}

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const style = (type: string, id: string, name: string, content = '', more = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}><w:name w:val="${name}"/>${content}</w:style>`;

const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  style('paragraph', 'a', 'Normal', '', ' w:default="1"') +
  style(
    'paragraph',
    '1',
    'heading 1',
    '<w:basedOn w:val="a"/><w:pPr><w:keepNext/><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr>',
  ) +
  style(
    'paragraph',
    'ad',
    'List Paragraph',
    '<w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:ind w:left="720"/></w:pPr>',
  ) +
  style('paragraph', 'af', 'footnote text', '<w:basedOn w:val="a"/><w:rPr><w:sz w:val="20"/></w:rPr>') +
  style('character', 'af0', 'footnote reference', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>') +
  style('character', 'a3', 'Hyperlink', '<w:rPr><w:color w:val="0000FF"/><w:u w:val="single"/></w:rPr>');

const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number): string =>
  `<w:abstractNum w:abstractNumId="${id}">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2.')}</w:abstractNum>`;
const NUMBERING = `${list(1)}${list(2)}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`;

const separator = (id: number, type: string): string =>
  `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`;

export function basePackage({ body, footnotes, header, flavour = 'transitional' }: BaseParts): Map<string, Uint8Array> {
  const { w, r, m } = FLAVOURS[flavour];
  const declared =
    `xmlns:w="${w}" xmlns:r="${r}" xmlns:m="${m}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" ' +
    `xmlns:wp="${flavour === 'strict' ? 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing' : 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'}" ` +
    `xmlns:a="${flavour === 'strict' ? 'http://purl.oclc.org/ooxml/drawingml/main' : 'http://schemas.openxmlformats.org/drawingml/2006/main'}"`;
  const entries = new Map<string, Uint8Array>();
  const parts: [name: string, kind: string, type: string, content: string][] = [
    ['document.xml', 'officeDocument', 'document.main', `<w:document ${declared}><w:body>${body}</w:body></w:document>`],
    ['styles.xml', 'styles', 'styles', `<w:styles ${declared}>${STYLES}</w:styles>`],
    ['numbering.xml', 'numbering', 'numbering', `<w:numbering ${declared}>${NUMBERING}</w:numbering>`],
  ];
  if (footnotes !== undefined) {
    const notes = separator(-1, 'separator') + separator(0, 'continuationSeparator') + footnotes.join('');
    parts.push(['footnotes.xml', 'footnotes', 'footnotes', `<w:footnotes ${declared}>${notes}</w:footnotes>`]);
  }
  if (header !== undefined) parts.push(['header1.xml', 'header', 'header', `<w:hdr ${declared}>${header}</w:hdr>`]);
  const overrides = parts.map(([name, , type]) => `<Override PartName="/word/${name}" ContentType="${TYPE}${type}+xml"/>`).join('');
  entries.set(
    '[Content_Types].xml',
    bytes(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
    ),
  );
  entries.set('_rels/.rels', bytes(relationshipsXml(`<Relationship Id="rId1" Type="${r}/officeDocument" Target="word/document.xml"/>`)));
  for (const [name, , , content] of parts)
    entries.set(`word/${name}`, bytes(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`));
  const related = parts.slice(1).map(([name, kind]) => `<Relationship Id="${kind}" Type="${r}/${kind}" Target="${name}"/>`);
  entries.set('word/_rels/document.xml.rels', bytes(relationshipsXml(related.join(''))));
  return entries;
}

export interface Opened {
  readonly package: WordPackage;
  readonly document: Document;
  readonly binding: Binding;
}

export function openEntries(entries: ReadonlyMap<string, Uint8Array>): Opened {
  const opened = openPackage(entries);
  assert.ok(opened.ok, opened.ok ? '' : JSON.stringify(opened.problem));
  return { package: opened.package, ...readDocument(opened.package) };
}

/** Entries with some replaced and new ones added, in order. */
export function withEntries(entries: ReadonlyMap<string, Uint8Array>, parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  return new Map([...entries, ...parts]);
}
