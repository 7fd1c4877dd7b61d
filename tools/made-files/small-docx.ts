import { zip } from '@svod/archive';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const CONTENT_TYPES = '[Content_Types].xml';
export const RELATIONSHIPS = '_rels/.rels';
export const MAIN_PART = 'word/document.xml';

/** Parts of a Word file by name; given as text, they are written in UTF-8. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

export const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** The main part around a body. */
export const mainPart = (body: string): string =>
  `${DECLARATION}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}<w:sectPr/></w:body></w:document>`;

/** The parts of the smallest Word file with this body. `changed` replaces parts or adds them; undefined takes one out. */
export function smallParts(body: string, changed: Readonly<Record<string, string | Uint8Array | undefined>> = {}): Parts {
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const parts = new Map<string, string | Uint8Array>([
    [
      CONTENT_TYPES,
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${MAIN_PART}" ContentType="${types}"/></Types>`,
    ],
    [RELATIONSHIPS, relationships(`<Relationship Id="rId1" Type="${R}/officeDocument" Target="${MAIN_PART}"/>`)],
    [MAIN_PART, mainPart(body)],
  ]);
  for (const [name, value] of Object.entries(changed)) {
    if (value === undefined) parts.delete(name);
    else parts.set(name, value);
  }
  return parts;
}

export const relationships = (inner: string): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** A relationship of one of Office's kinds. */
export const relationship = (id: string, kind: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="${kind.includes(':') ? kind : `${R}/${kind}`}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;

export function pack(parts: Parts): Uint8Array {
  const encoder = new TextEncoder();
  return zip([...parts].map(([name, value]) => [name, typeof value === 'string' ? encoder.encode(value) : value] as const));
}
