import type { Buffer } from 'node:buffer';

const SIGNATURE = 0x0403_4b50;
const LENGTH = 30;

/** What stands right before an entry's data (APPNOTE 4.3.7). */
export interface LocalHeader {
  readonly name: Buffer;
  /** Where the entry's data begins. */
  readonly dataStart: number;
}

/** The local header at an offset; null where there is none, or where the file ends in it. */
export function readLocalHeader(buffer: Buffer, at: number): LocalHeader | null {
  if (at + LENGTH > buffer.length || buffer.readUInt32LE(at) !== SIGNATURE) return null;
  const nameEnd = at + LENGTH + buffer.readUInt16LE(at + 26);
  const dataStart = nameEnd + buffer.readUInt16LE(at + 28);
  return dataStart > buffer.length ? null : { name: buffer.subarray(at + LENGTH, nameEnd), dataStart };
}
