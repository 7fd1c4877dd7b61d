import type { Buffer } from 'node:buffer';

const SIGNATURE = 0x0605_4b50;
const LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** The record that ends a zip archive (APPNOTE 4.3.16). */
export interface EndRecord {
  /** Where the record and its comment end. */
  readonly end: number;
  /** Bytes that the directory is said to take. */
  readonly directoryLength: number;
}

/**
 * The last end record whose comment fits into the file, or null. Bytes after it are left out: mail gateways add some, and Word
 * reads such files.
 */
export function findEndRecord(buffer: Buffer): EndRecord | null {
  const lowest = Math.max(0, buffer.length - LENGTH - LONGEST_COMMENT);
  for (let at = buffer.length - LENGTH; at >= lowest; at -= 1) {
    if (buffer.readUInt32LE(at) !== SIGNATURE) continue;
    const end = at + LENGTH + buffer.readUInt16LE(at + 20);
    if (end <= buffer.length) return { end, directoryLength: buffer.readUInt32LE(at + 12) };
  }
  return null;
}
