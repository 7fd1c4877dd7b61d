import type { WordPackage } from '../package/word-package.ts';
import type { XmlDocument, XmlEncoding } from '../xml/node.ts';
import { parseText, parseWithStandIns, parseXml, type ParsedXml } from '../xml/parse-xml.ts';
import { decodeXml } from '../xml/text-codec.ts';
import { Recall } from './recall.ts';
import { type Room, Shelf } from './shelf.ts';
import { skeletonOf } from './skeleton.ts';

/**
 * What reading many files remembers from one to the next, so that what they have in common (all but a few paragraphs of the returns
 * on one base) is not read twice. Changes no result: a file reads the same with any memory and without. Bounded: once full it takes
 * nothing more in. Files opened with it are read for their values; their trees are not whole and must not be written.
 */
export interface ReadingMemory {
  /** Reads a part that few files differ in. */
  part(bytes: Uint8Array): ParsedXml;
  /** Reads a main part, given the bytes of those parts that decide what its paragraphs mean. */
  main(bytes: Uint8Array, around: readonly (Uint8Array | undefined)[]): ParsedMain;
  /** Where the blocks of a main part that was read whole are kept. Null where it has no place. */
  recall(document: XmlDocument, around: readonly (Uint8Array | undefined)[]): Recall | null;
}

export type ParsedMain = ParsedXml & { readonly recall: Recall | null };

/** Characters that a memory holds at most, where nobody says otherwise. */
const ROOM = 24_000_000;
/** Characters of a part that is kept whole. */
const PART = 200_000;

/** An empty memory; `size` is how many characters it holds at most. */
export function startMemory(size = ROOM): ReadingMemory {
  const room: Room = { left: size };
  const parts = new Map<string, XmlDocument>();
  const shelves = new Map<string, Shelf>();

  const shelfOf = (source: string, around: readonly (Uint8Array | undefined)[]): Shelf | null => {
    const head = headOf(source);
    if (head === null) return null;
    const key = [head, ...around.map((bytes) => (bytes === undefined ? '' : (decodeXml(bytes).text ?? '')))].join('\0');
    let shelf = shelves.get(key);
    if (shelf === undefined) {
      if (room.left < key.length) return null;
      room.left -= key.length;
      shelf = new Shelf(head, room);
      shelves.set(key, shelf);
    }
    return shelf;
  };

  return {
    part(bytes) {
      const { text, encoding } = bytes.length > PART ? NOT_KEPT : decodeXml(bytes);
      if (text === null) return parseXml(bytes);
      const document = parts.get(text);
      if (document?.encoding === encoding) return { ok: true, document };
      const parsed = parseText(text, encoding);
      if (parsed.ok && room.left >= text.length) {
        room.left -= text.length;
        parts.set(text, parsed.document);
      }
      return parsed;
    },
    main(bytes, around) {
      const { text, encoding } = decodeXml(bytes);
      const shelf = text === null ? null : shelfOf(text, around);
      if (text === null || shelf === null) return { ...parseXml(bytes), recall: null };
      const skeleton = skeletonOf(text, shelf);
      const rest = skeleton === null ? null : parseWithStandIns(skeleton.text, encoding, skeleton.blocks);
      if (skeleton !== null && rest !== null)
        return { ok: true, document: rest.document, recall: new Recall(shelf, text, { ...skeleton, elements: rest.elements }) };
      return { ...parseText(text, encoding), recall: new Recall(shelf, text, null) };
    },
    recall(document, around) {
      const shelf = shelfOf(document.source, around);
      return shelf && new Recall(shelf, document.source, null);
    },
  };
}

const NOT_KEPT: { readonly text: string | null; readonly encoding: XmlEncoding } = { text: null, encoding: 'utf-8' };

/** All up to the end of the root's start tag. Null where that is not plain to see. */
function headOf(source: string): string | null {
  const head = /^\uFEFF?(?:<\?[^<>]*\?>\s*)?<w:[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/.exec(source)?.[0];
  return head === undefined || head.endsWith('/>') ? null : head;
}

/** Bytes of the parts that decide what a paragraph of the main part means: styles, lists and theme. */
export const partsAround = (pkg: Pick<WordPackage, 'main' | 'entries' | 'related'>): readonly (Uint8Array | undefined)[] =>
  ['styles', 'numbering', 'theme'].map((kind) => pkg.entries.get(pkg.related(pkg.main, kind) ?? ''));
