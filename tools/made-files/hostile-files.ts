import {
  CONTENT_TYPES,
  MAIN_PART,
  type Parts,
  RELATIONSHIPS,
  mainPart,
  pack,
  paragraph,
  relationship,
  relationships,
  smallParts,
} from './small-docx.ts';

/** A file that must be refused, and the words of the English message that say why. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly says: RegExp;
}

const TEXT = paragraph('Вымышленный пример.');
const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const docx = (changed: Parameters<typeof smallParts>[1], body = TEXT): Uint8Array => pack(smallParts(body, changed));

/** Every kind of file that is no Word file, or one made to do harm, or one that came to harm. */
export function hostileFiles(): readonly HostileFile[] {
  const sound = docx({});
  return [
    { name: 'note.docx', bytes: latin('Just words, saved under the wrong name.'), says: /no Word file \(\.docx\)/ },
    { name: 'cut.docx', bytes: sound.slice(0, Math.floor(sound.length * 0.7)), says: /is damaged/ },
    { name: 'flipped.docx', bytes: damagedData(sound), says: /is damaged/ },
    { name: 'password.docx', bytes: ole('EncryptedPackage'), says: /protected by a password/ },
    { name: 'old.doc', bytes: ole('WordDocument'), says: /old Word file \(\.doc\)/ },
    { name: 'old.xls', bytes: ole('Workbook'), says: /is an old Excel file/ },
    { name: 'letter.rtf', bytes: latin('{\\rtf1\\ansi Hello}'), says: /RTF file/ },
    { name: 'letter.odt', bytes: odt(), says: /OpenDocument file/ },
    { name: 'letter.pdf', bytes: latin('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n'), says: /looks like a PDF/ },
    { name: 'page.docx', bytes: latin('<html><body>Hello</body></html>'), says: /looks like a web page/ },
    { name: 'table.xlsx', bytes: spreadsheet(), says: /no text document \(an Excel table\)|damaged Excel table/ },
    { name: 'plain.zip', bytes: pack(new Map([['a.txt', 'hello']])), says: /zip archive but no Word file/ },
    {
      name: 'bomb.docx',
      bytes: docx({ 'word/media/a.bin': new Uint8Array(64 * 1024 * 1024) }),
      says: /unpacks to far more than a Word file does/,
    },
    { name: 'parts.docx', bytes: manyParts(), says: /more than 2000 parts/ },
    {
      name: 'doctype.docx',
      bytes: docx({ [MAIN_PART]: withDoctype(mainPart(TEXT)) }),
      says: /document type declaration in word\/document\.xml/,
    },
    {
      name: 'doctype16.docx',
      bytes: docx({ 'word/media/x.xml': utf16(withDoctype(mainPart(TEXT))) }),
      says: /document type declaration in word\/media\/x\.xml/,
    },
    {
      name: 'doctype-rels.docx',
      bytes: docx({ 'word/_rels/document.xml.rels': withDoctype(relationships('')) }),
      says: /declaration in word\/_rels\/document\.xml\.rels/,
    },
    {
      name: 'deep.docx',
      bytes: docx({}, `${'<w:sdt><w:sdtContent>'.repeat(50_000)}${TEXT}${'</w:sdtContent></w:sdt>'.repeat(50_000)}`),
      says: /nested too deeply in word\/document\.xml/,
    },
    {
      name: 'twice.docx',
      bytes: renamed(docx({ 'word/document.xmm': 'x' }), 'word/document.xmm', MAIN_PART),
      says: /two parts of one name \(word\/document\.xml\)/,
    },
    { name: 'case.docx', bytes: docx2(['word/Document.xml', 'x']), says: /two parts of one name/ },
    {
      name: 'lying.docx',
      bytes: renamed(sound, MAIN_PART, 'word/documenT.xml', 'local'),
      says: /contradicts itself about the name of a part/,
    },
    {
      name: 'climbing.docx',
      bytes: renamed(docx({ 'aa/bb/evil.xml': '<a/>' }), 'aa/bb/evil.xml', '../../evil.xml'),
      says: /part with a forbidden name \(\.\.\/\.\.\/evil\.xml\)/,
    },
    { name: 'size.docx', bytes: lyingSize(sound), says: /contradicts itself about the size of a part/ },
    { name: 'locked-part.docx', bytes: encryptedEntry(sound), says: /holds encrypted parts/ },
    { name: 'headless.docx', bytes: docx({ [MAIN_PART]: undefined }), says: /lacks its main text/ },
    {
      name: 'broken.docx',
      bytes: docx({ [MAIN_PART]: mainPart(TEXT).replace('</w:p>', '</w:q>') }),
      says: /broken part \(word\/document\.xml\)/,
    },
    { name: 'prefix.docx', bytes: docx({ [MAIN_PART]: mainPart('<x:p/>') }), says: /broken part \(word\/document\.xml\)/ },
    {
      name: 'coding.docx',
      bytes: docx({ [MAIN_PART]: mainPart(TEXT).replace('UTF-8', 'EBCDIC-CP-BE') }),
      says: /unknown encoding \(word\/document\.xml\)/,
    },
    { name: 'empty.docx', bytes: new Uint8Array(), says: /is empty \(0 bytes\)/ },
  ];
}

/** An OLE compound file as far as its header and one directory name go. */
function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...name].forEach((char, k) => bytes.set([char.charCodeAt(0), 0], 1024 + 2 * k));
  return bytes;
}

function odt(): Uint8Array {
  return pack(
    new Map([
      ['mimetype', 'application/vnd.oasis.opendocument.text'],
      ['content.xml', '<a/>'],
      ['META-INF/manifest.xml', '<a/>'],
    ]),
  );
}

function spreadsheet(): Uint8Array {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
  return docx({
    [MAIN_PART]: undefined,
    [CONTENT_TYPES]: types,
    [RELATIONSHIPS]: relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
  });
}

const manyParts = (): Uint8Array => docx(Object.fromEntries(Array.from({ length: 2_001 }, (_, k) => [`word/media/p${k}.xml`, '<a/>'])));

const withDoctype = (xml: string): string => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "boom">]>');

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xff, 0xfe]);
  for (let k = 0; k < text.length; k++) bytes.set([text.charCodeAt(k) & 255, text.charCodeAt(k) >> 8], 2 + 2 * k);
  return bytes;
}

function docx2(extra: readonly [string, string]): Uint8Array {
  // Both names are given to a packer that refuses them, so one is put in afterwards.
  const stand = extra[0].replace(/.xml$/u, '.xmm');
  return renamed(docx({ [stand]: extra[1] }), stand, extra[0]);
}

/** Puts another name of the same length in the archive's directory, before the data (`local`), or in both. */
function renamed(archive: Uint8Array, from: string, to: string, where: 'local' | 'both' = 'both'): Uint8Array {
  const bytes = archive.slice();
  const [old, made] = [latin(from), latin(to)];
  let met = 0;
  for (let at = indexOf(bytes, old, 0); at >= 0; at = indexOf(bytes, old, at + 1)) {
    // The name before the data comes first, the one in the directory last.
    if (where === 'both' || met === 0) bytes.set(made, at);
    met++;
  }
  return bytes;
}

function indexOf(bytes: Uint8Array, part: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(part[0] ?? 0, from); at >= 0; at = bytes.indexOf(part[0] ?? 0, at + 1)) {
    if (part.every((byte, k) => bytes[at + k] === byte)) return at;
  }
  return -1;
}

/** Where the directory's record of the main part begins. */
function recordOf(bytes: Uint8Array): number {
  const name = latin(MAIN_PART);
  let at = -1;
  for (let next = indexOf(bytes, name, 0); next >= 0; next = indexOf(bytes, name, next + 1)) at = next;
  return at - 46;
}

/** A size in the directory that is greater than what the data inflates to. */
function lyingSize(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const at = recordOf(bytes) + 24;
  bytes[at] = ((bytes[at] ?? 0) + 7) & 255;
  return bytes;
}

/** A flag that says the data is encrypted, in both headers. */
function encryptedEntry(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const local = indexOf(bytes, latin(MAIN_PART), 0) - 30;
  for (const at of [local + 6, recordOf(bytes) + 8]) bytes[at] = (bytes[at] ?? 0) | 1;
  return bytes;
}

/** One bit of the main part's data turned over. */
function damagedData(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const at = indexOf(bytes, latin(MAIN_PART), 0) + MAIN_PART.length + 40;
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  return bytes;
}

/** A file that holds macros, an embedded object, a template elsewhere and a linked picture: read, and told of. */
export function fileWithBaggage(main: Parts): Uint8Array {
  const parts = new Map(main);
  const textOf = (name: string): string => {
    const value = parts.get(name) ?? '';
    return typeof value === 'string' ? value : new TextDecoder().decode(value);
  };
  parts.set(
    CONTENT_TYPES,
    textOf(CONTENT_TYPES)
      .replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main')
      .replace('application/vnd.openxmlformats-officedocument.ms-word', 'application/vnd.ms-word'),
  );
  const rels = 'word/_rels/document.xml.rels';
  const old = parts.has(rels) ? textOf(rels) : relationships('');
  const more = [
    relationship('svodX1', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'),
    relationship('svodX2', 'oleObject', 'embeddings/oleObject1.bin'),
    relationship('svodX3', 'image', 'file:///nowhere/secret.png', true),
  ];
  parts.set(rels, old.replace('</Relationships>', `${more.join('')}</Relationships>`));
  parts.set('word/vbaProject.bin', new Uint8Array(64));
  parts.set('word/embeddings/oleObject1.bin', new Uint8Array(64));
  return pack(parts);
}
