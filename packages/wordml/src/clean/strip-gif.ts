const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const CONTROL = 0xf9;
const APPLICATION = 0xff;

export function isGif(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 6));
  return head === 'GIF89a' || head === 'GIF87a';
}

/** A GIF without comments, texts and data of programs, but for the number of loops; what follows its end goes. Null when it is damaged. */
export function stripGif(bytes: Uint8Array): readonly Uint8Array[] | null {
  const flags = bytes[10];
  if (flags === undefined) return null;
  let at = 13 + tableSize(flags);
  const kept: Uint8Array[] = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const start = at;
    const sign = bytes[at];
    if (sign === TRAILER) return [...kept, bytes.subarray(at, at + 1)];
    if (sign === IMAGE) at = endOfBlocks(bytes, at + 10 + tableSize(bytes[at + 9] ?? 0) + 1);
    else if (sign === EXTENSION) at = endOfBlocks(bytes, at + 2);
    else return null;
    if (at > bytes.length) return null;
    const label = bytes[start + 1];
    const loops = label === APPLICATION && String.fromCharCode(...bytes.subarray(start + 3, start + 14)) === 'NETSCAPE2.0';
    if (sign === IMAGE || label === CONTROL || loops) kept.push(bytes.subarray(start, at));
  }
  return null;
}

/** Bytes of a colour table by the flags of its screen or image. */
function tableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1);
}

/** End of a chain of blocks that begins here; beyond the bytes when it has none. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const size = bytes[at];
    if (size === undefined) return bytes.length + 1;
    at += size + 1;
    if (size === 0) return at;
  }
}
