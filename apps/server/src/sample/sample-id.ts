import { createHash } from 'node:crypto';

/** An id (of the form of a uuid v4) that the sample gives to a thing of that name: the same each time, so that filling goes on where it was cut off. */
export function sampleId(name: string): string {
  const hex = createHash('sha256').update(`svod sample ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
