import { BackupFault } from './backup-fault.ts';

/** Reads a stream of chunks by lengths of one's own choosing. */
export interface ByteReader {
  /** So many bytes; a stream that ends before them is damaged. */
  take(length: number): Promise<Buffer>;
  /** Up to so many; fewer only at the end. */
  upTo(length: number): Promise<Buffer>;
}

/** A reader over chunks of any size. */
export function byteReader(chunks: AsyncIterable<Buffer>): ByteReader {
  const iterator = chunks[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let size = 0;
  const upTo = async (length: number): Promise<Buffer> => {
    while (size < length) {
      const next = await iterator.next();
      if (next.done === true) break;
      held.push(next.value);
      size += next.value.length;
    }
    const all = held.length === 1 && held[0] !== undefined ? held[0] : Buffer.concat(held);
    const taken = all.subarray(0, length);
    const rest = all.subarray(taken.length);
    held = rest.length > 0 ? [rest] : [];
    size = rest.length;
    return taken;
  };
  return {
    upTo,
    async take(length) {
      const taken = await upTo(length);
      if (taken.length < length) throw new BackupFault('damaged');
      return taken;
    },
  };
}
