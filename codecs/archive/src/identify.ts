import { Buffer } from 'node:buffer';
import { archiveProblem } from './problem.ts';
import type { ArchiveProblem } from './problem.ts';

/** Kinds told apart by their first bytes, given in `values.kind` of `not-a-word-file`. */
export type ForeignKind = 'pdf' | 'html' | 'xml' | 'mail' | 'picture' | 'archive' | 'old-excel' | 'old-office';

/** First bytes as latin-1, each meaning one kind. */
const MAGIC: readonly (readonly [string, ForeignKind])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xFF\xD8\xFF', 'picture'],
  ['GIF8', 'picture'],
  ['BM', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['Rar!\x1A\x07', 'archive'],
  ["7z\xBC\xAF'\x1C", 'archive'],
  ['\x1F\x8B', 'archive'],
  ['MIME-Version:', 'mail'],
  ['<?xml', 'xml'],
];

const OLE = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
const HTML = /^\s*(?:<!--[^]{0,200}?-->\s*)?<(?:!doctype\s+html|html|head|meta)\b/i;

/**
 * What the bytes are if they are plainly no zip archive; null when they start as one. An OLE compound file is told apart by the
 * names in its directory, which are UTF-16 ([MS-CFB] 2.6.1).
 */
export function identify(bytes: Uint8Array): ArchiveProblem | null {
  if (bytes.length === 0) return archiveProblem('empty-file');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString('latin1', 0, 1024);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return null;
  if (head.startsWith(OLE)) return identifyOle(buffer);
  const text = head.replace(/^\xEF\xBB\xBF/, '');
  if (/^\s*\{\\rtf/.test(text)) return archiveProblem('rtf');
  if (HTML.test(text)) return archiveProblem('not-a-word-file', { kind: 'html' satisfies ForeignKind });
  const known = MAGIC.find(([magic]) => text.startsWith(magic));
  return known ? archiveProblem('not-a-word-file', { kind: known[1] }) : archiveProblem('not-a-zip');
}

/** A name as bytes. Looked for as a string, bytes that begin at an odd place of memory make Node's search go on for ever. */
const inDirectory = (name: string): Buffer => Buffer.from(name, 'utf16le');

function identifyOle(buffer: Buffer): ArchiveProblem {
  // Names compare without case, and some programs write them in capitals.
  const holds = (name: string): boolean => buffer.includes(inDirectory(name)) || buffer.includes(inDirectory(name.toUpperCase()));
  if (holds('EncryptedPackage')) return archiveProblem('encrypted-ole');
  if (holds('WordDocument')) return archiveProblem(isEncryptedWord(buffer) ? 'encrypted-ole' : 'ole-document');
  const kind: ForeignKind = holds('Workbook') ? 'old-excel' : 'old-office';
  return archiveProblem('not-a-word-file', { kind });
}

/**
 * True where a .doc says that it is encrypted: flag fEncrypted in the first bytes of its main stream ([MS-DOC] 2.5.2), which begins at the sector that
 * the stream's entry in the directory names ([MS-CFB] 2.6.1).
 */
function isEncryptedWord(buffer: Buffer): boolean {
  const entry = buffer.indexOf(inDirectory('WordDocument'));
  if (entry < 0 || entry + 128 > buffer.length || buffer.length < 512) return false;
  const sector = 1 << Math.min(buffer.readUInt16LE(30), 16);
  const at = (buffer.readUInt32LE(entry + 116) + 1) * sector;
  return at + 12 <= buffer.length && buffer.readUInt16LE(at) >= 0xa500 && (buffer.readUInt16LE(at + 10) & 0x0100) !== 0;
}
