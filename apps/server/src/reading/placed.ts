import { deserialize, serialize } from 'node:v8';
import { fingerprint } from '@svod/consolidation';
import type { PlacedReturn } from '@svod/round';

/** Stands before what was read: another version of Svod that keeps it in another form reads the file anew. */
const MARK = Buffer.from('svod-placed/3\n');

/** A return as read, as bytes to be kept. */
export const placedBytes = (placed: PlacedReturn): Buffer => Buffer.concat([MARK, serialize(placed)]);

/** What {@link placedBytes} kept; null where another form was kept, and the file has to be read anew. */
export function placedOf(bytes: Uint8Array): PlacedReturn | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return all.subarray(0, MARK.length).equals(MARK) ? (deserialize(all.subarray(MARK.length)) as PlacedReturn) : null;
}

/** Whose a file is, as the desk knows it when returns are brought together. */
export interface SentBy {
  readonly body: string;
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  readonly letter: string;
  /** Bodies that authors' names in the file stand for, where they are not the sender. */
  readonly authors: Readonly<Record<string, string>>;
}

/** A return as read, now sent by somebody: the reading does not depend on whose it is. */
export function sentBy(placed: PlacedReturn, { body, date, letter, authors }: SentBy): PlacedReturn {
  const { hash } = placed.input;
  return {
    ...placed,
    sender: { id: `r${fingerprint(`${hash}\0${body}`).slice(0, 12)}`, body, date, authors },
    input: { ...placed.input, body, date, letter, authors },
  };
}
