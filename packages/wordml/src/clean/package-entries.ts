import { encodeXml } from '../xml/text-codec.ts';

export interface NewRelationship {
  readonly id: string;
  readonly type: string;
  /** Entry name of a part, or an address when external. */
  readonly target: string;
  readonly external: boolean;
}

export interface NewPart {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly relationships: readonly NewRelationship[];
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PICTURES: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
]);

/** Properties of the document that say nothing of anybody: no names, no times, no counts. */
export const NEUTRAL_PROPERTIES: readonly {
  readonly name: string;
  readonly contentType: string;
  readonly type: string;
  readonly text: string;
}[] = [
  {
    name: 'docProps/core.xml',
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    type: `${PACKAGE}/relationships/metadata/core-properties`,
    text: `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"/>`,
  },
  {
    name: 'docProps/app.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    type: `${OFFICE}/relationships/extended-properties`,
    text: `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties"><Application>Svod</Application></Properties>`,
  },
];

/**
 * All entries of a package in their final order: content types, relationships, the parts in the order given (the main one first), each
 * followed by its relationships, and neutral document properties. What is listed is there, and what is there is listed.
 */
export function packageEntries(parts: readonly NewPart[], mainType: string): ReadonlyMap<string, Uint8Array> {
  const [main] = parts;
  const properties = NEUTRAL_PROPERTIES.map(({ name, contentType, type, text }) => ({
    name,
    contentType,
    type,
    bytes: encodeXml(text, 'utf-8'),
  }));
  const entries = new Map<string, Uint8Array>();
  const put = (name: string, text: string): void => void entries.set(name, encodeXml(text, 'utf-8'));
  put('[Content_Types].xml', contentTypes([...parts, ...properties]));
  put(
    '_rels/.rels',
    relationships('', [
      ...(main === undefined ? [] : [{ id: 'rId1', type: mainType, target: main.name, external: false }]),
      ...properties.map(({ name, type }, index) => ({ id: `rId${index + 2}`, type, target: name, external: false })),
    ]),
  );
  for (const part of parts) {
    entries.set(part.name, part.bytes);
    if (part.relationships.length === 0) continue;
    const slash = part.name.lastIndexOf('/') + 1;
    put(`${part.name.slice(0, slash)}_rels/${part.name.slice(slash)}.rels`, relationships(part.name, part.relationships));
  }
  for (const { name, bytes } of properties) entries.set(name, bytes);
  return entries;
}

function contentTypes(parts: readonly { readonly name: string; readonly contentType: string }[]): string {
  const extensions = new Set(parts.map(({ name }) => name.slice(name.lastIndexOf('.') + 1)));
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...[...PICTURES].filter(([extension]) => extensions.has(extension)),
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const overrides = parts
    .filter(({ name, contentType }) => PICTURES.get(name.slice(name.lastIndexOf('.') + 1)) !== contentType)
    .map(({ name, contentType }) => `<Override PartName="/${name}" ContentType="${contentType}"/>`);
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}

function relationships(source: string, list: readonly NewRelationship[]): string {
  const lines = list.map(({ id, type, target, external }) => {
    const address = escaped(external ? target : relative(source, target));
    return `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${address}"${external ? ' TargetMode="External"' : ''}/>`;
  });
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function relative(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
