import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { test } from 'node:test';
import { unzip, zip } from '../src/index.ts';

/** mulberry32: small and the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const CASES = 3000;
const seed = Number(process.env['SVOD_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

test(`${CASES} mutated archives: read rightly or refused, never a crash (SVOD_SEED=${seed})`, async () => {
  const parts = Array.from(
    { length: 12 },
    (_, index) => [`word/p${index}.xml`, Buffer.from(`<p>${index}</p>`.repeat(40 * index))] as const,
  );
  const whole = Buffer.from(zip(parts));
  const next = random(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  let refused = 0;
  for (let round = 0; round < CASES; round += 1) {
    let bytes = Buffer.from(whole);
    for (let change = below(4); change >= 0; change -= 1) {
      const at = below(bytes.length);
      // Half of the changes fall into the directory at the end, where most of the structure is.
      const place = next() < 0.5 ? at : bytes.length - 1 - below(Math.min(800, bytes.length));
      const kind = below(4);
      if (kind === 0) bytes.writeUInt8(below(256), place);
      else if (kind === 1) bytes = bytes.subarray(0, Math.max(4, place));
      else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(below(bytes.length))]);
      else bytes.fill(next() < 0.5 ? 0xff : 0, place, Math.min(bytes.length, place + below(8)));
    }
    const archive = await unzip(bytes);
    if (!archive.ok) {
      refused += 1;
      continue;
    }
    // Whatever is taken is whole: the checksum binds the bytes, so an entry under its own name has its own contents.
    for (const [name, data] of parts) {
      const read = archive.entries.get(name);
      if (read) assert.deepEqual(Buffer.from(read), data, `round ${round}: ${name}`);
    }
  }
  assert.ok(refused > CASES / 2, `only ${refused} refused`);
});
