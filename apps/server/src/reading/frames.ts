/** What goes over the pipe between the server and a reading child: one value as JSON, and bytes beside it. No value of the other side is trusted to be more than that. */
export interface Frame {
  readonly head: unknown;
  readonly blobs: readonly Uint8Array[];
}

/** Bytes that a frame may have in all: three versions and a file, unpacked nowhere. */
export const FRAME_LIMIT = 512 * 1024 * 1024;
/** Blobs of a frame at most: a file, and the versions of a plan. */
const BLOBS = 1000;

/** A frame as bytes: number of blobs, length of the head, lengths of the blobs, then all of them. */
export function encodeFrame({ head, blobs }: Frame): readonly Uint8Array[] {
  const text = Buffer.from(JSON.stringify(head));
  const lengths = Buffer.alloc(8 + 4 * blobs.length);
  lengths.writeUInt32BE(blobs.length, 0);
  lengths.writeUInt32BE(text.length, 4);
  blobs.forEach((blob, index) => lengths.writeUInt32BE(blob.length, 8 + 4 * index));
  return [lengths, text, ...blobs];
}

/** Takes chunks as they come and gives whole frames. Throws where the bytes are no frame: the other side is not what it should be. */
export function frameReader(take: (frame: Frame) => void): (chunk: Uint8Array) => void {
  let held: Buffer[] = [];
  let length = 0;
  let wanted = 8;
  return (chunk) => {
    held.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    length += chunk.length;
    while (length >= wanted) {
      const all = held.length === 1 ? (held[0] ?? Buffer.alloc(0)) : Buffer.concat(held, length);
      held = [all];
      const size = sizeOf(all);
      wanted = size.bytes;
      if (wanted > FRAME_LIMIT) throw new Error('a frame that is too large');
      if (!size.known || length < wanted) continue;
      take(frameIn(all, size.lengths));
      held = [all.subarray(wanted)];
      length -= wanted;
      wanted = 8;
    }
  };
}

/** How many bytes the frame at the head of these has, as far as they tell. */
function sizeOf(bytes: Buffer): { readonly known: boolean; readonly bytes: number; readonly lengths: readonly number[] } {
  const count = bytes.readUInt32BE(0);
  if (count > BLOBS) throw new Error('a frame of too many blobs');
  const head = 8 + 4 * count;
  if (bytes.length < head) return { known: false, bytes: head, lengths: [] };
  const lengths = [bytes.readUInt32BE(4), ...Array.from({ length: count }, (_, index) => bytes.readUInt32BE(8 + 4 * index))];
  return { known: true, bytes: head + lengths.reduce((sum, one) => sum + one, 0), lengths };
}

function frameIn(bytes: Buffer, [text = 0, ...lengths]: readonly number[]): Frame {
  let at = 8 + 4 * lengths.length;
  const take = (size: number): Buffer => bytes.subarray(at, (at += size));
  const head: unknown = JSON.parse(take(text).toString('utf8'));
  return { head, blobs: lengths.map(take) };
}
