/** A stream of numbers in [0, 1) that is the same on every run: xmur3 for the seed, mulberry32 for the stream. */
export type Chance = () => number;

/** The stream that belongs to a seed. */
export function chanceOf(seed: string): Chance {
  let state = 1_779_033_703 ^ seed.length;
  for (let at = 0; at < seed.length; at += 1) {
    state = Math.imul(state ^ seed.charCodeAt(at), 3_432_918_353);
    state = (state << 13) | (state >>> 19);
  }
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Eight hexadecimal digits as Word makes them for paragraphs: above zero, below 0x80000000. */
export function paraId(chance: Chance): string {
  return (1 + Math.floor(chance() * 0x7fff_fffe)).toString(16).toUpperCase().padStart(8, '0');
}

/** A save identifier: eight digits, the first two of them zero, as Word makes them. */
export function rsid(chance: Chance): string {
  return `00${Math.floor(chance() * 0xff_ffff)
    .toString(16)
    .toUpperCase()
    .padStart(6, '0')}`;
}
