/** A source of chance that gives the same numbers for the same seed. */
export interface Chance {
  /** A whole number from 0, below `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T | undefined;
}

/** Mulberry32, public domain. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)] };
}

/** Bytes turned over, taken out, put in twice, or cut off. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  // A copy: slice of a Buffer is a view.
  let made: Uint8Array = new Uint8Array(bytes);
  for (let times = 1 + chance.below(4); times > 0; times--) {
    const at = chance.below(made.length);
    const size = 1 + chance.below(chance.below(4) === 0 ? 400 : 8);
    switch (chance.below(5)) {
      case 0:
        made[at] = (made[at] ?? 0) ^ (1 << chance.below(8));
        break;
      case 1:
        made[at] = chance.below(256);
        break;
      case 2:
        made = joined(made.subarray(0, at), made.subarray(at + size));
        break;
      case 3:
        made = joined(made.subarray(0, at + size), made.subarray(at));
        break;
      default:
        if (chance.below(4) === 0) made = made.slice(0, at);
        else made.copyWithin(at, chance.below(made.length), chance.below(made.length));
    }
  }
  return made;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const made = new Uint8Array(a.length + b.length);
  made.set(a);
  made.set(b, a.length);
  return made;
}

/** `[start, end)` of one element in its source, and where what stands inside it begins and ends. */
interface Range {
  readonly start: number;
  readonly end: number;
  readonly inner: readonly [number, number];
}

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/gu;

function elementsOf(xml: string): readonly Range[] {
  const open: { readonly start: number; readonly inner: number }[] = [];
  const ranges: Range[] = [];
  for (const match of xml.matchAll(TAG)) {
    const [tag, closing, , , empty] = match;
    const end = match.index + tag.length;
    if (empty === '/') ranges.push({ start: match.index, end, inner: [end, end] });
    else if (closing !== '/') open.push({ start: match.index, inner: end });
    else {
      const begun = open.pop();
      if (begun && open.length > 0) ranges.push({ start: begun.start, end, inner: [begun.inner, match.index] });
    }
  }
  return ranges;
}

/** Values that no honest file has where they may come to stand. */
const VALUES = [
  '-1',
  '-2147483649',
  '0',
  '1',
  '63',
  '1000000',
  '2147483647',
  '99999999999999999999',
  '1e9',
  'NaN',
  '',
  ' ',
  'x',
  'true',
  '٣',
  '\uD83D\uDE00',
  '&#xFFFD;',
  '..\\..\\a',
  'a'.repeat(5000),
];
const NAMES = [
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:p',
  'w:r',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:sdt',
  'w:sdtContent',
  'w:hyperlink',
  'w:fldSimple',
  'w:commentRangeStart',
  'w:footnoteReference',
  'w:unknown',
];

/** Well-formed XML made strange: elements out of place, twice, gone, wrapped; attributes gone or with values that nobody writes. */
export function mutateXml(xml: string, chance: Chance): string {
  let made = xml;
  for (let times = 1 + chance.below(5); times > 0; times--) made = step(made, chance);
  return made;
}

function step(xml: string, chance: Chance): string {
  const ranges = elementsOf(xml);
  const one = chance.pick(ranges);
  const other = chance.pick(ranges);
  if (!one || !other) return xml;
  const text = xml.slice(one.start, one.end);
  switch (chance.below(9)) {
    case 0:
      return xml.slice(0, one.start) + xml.slice(one.end);
    case 1:
      return text.length > 20_000 ? xml : xml.slice(0, one.end) + text.repeat(1 + chance.below(3)) + xml.slice(one.end);
    case 2: {
      // Swapped, if neither holds the other.
      const [a, b] = one.start < other.start ? [one, other] : [other, one];
      if (a.end > b.start) return xml;
      return xml.slice(0, a.start) + xml.slice(b.start, b.end) + xml.slice(a.end, b.start) + xml.slice(a.start, a.end) + xml.slice(b.end);
    }
    case 3:
      // Taken out and put in elsewhere.
      if (other.start >= one.start && other.start < one.end) return xml;
      return other.start < one.start
        ? xml.slice(0, other.inner[0]) + text + xml.slice(other.inner[0], one.start) + xml.slice(one.end)
        : xml.slice(0, one.start) + xml.slice(one.end, other.inner[0]) + text + xml.slice(other.inner[0]);
    case 4:
      // Its contents without it.
      return xml.slice(0, one.start) + xml.slice(...one.inner) + xml.slice(one.end);
    case 5: {
      if (!xml.includes('xmlns:w=')) return xml;
      const name = chance.pick(NAMES) ?? 'w:p';
      return `${xml.slice(0, one.start)}<${name} w:id="${chance.below(5)}" w:author="A">${text}</${name}>${xml.slice(one.end)}`;
    }
    case 6:
      return withAttribute(xml, one, chance, (attribute) => (chance.below(20) > 0 ? '' : attribute.repeat(2)));
    default:
      return withAttribute(xml, one, chance, (attribute) => attribute.replace(/"[^"]*"/u, () => `"${chance.pick(VALUES) ?? ''}"`));
  }
}

function withAttribute(xml: string, { start, inner }: Range, chance: Chance, change: (attribute: string) => string): string {
  const tag = xml.slice(start, inner[0]);
  // Without its namespaces a part is merely broken.
  const attribute = chance.pick([...tag.matchAll(/\s(?!xmlns)[\w:.-]+="[^"]*"/gu)]);
  if (!attribute) return xml;
  const at = start + attribute.index;
  return xml.slice(0, at) + change(attribute[0]) + xml.slice(at + attribute[0].length);
}
