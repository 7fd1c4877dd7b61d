const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP14 = 0xee;

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;
}

/**
 * A JPEG without anything that is no picture (ITU T.81, annex B): EXIF, comments, profiles, previews and what follows its end go. Kept are
 * the density of JFIF and the colour transform of Adobe, without which a picture looks otherwise. Null when it is damaged.
 */
export function stripJpeg(bytes: Uint8Array): readonly Uint8Array[] | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === EOI) return [...kept, bytes.subarray(at, at + 2)];
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end < at + 4 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (marker === APP0 && startsWith(segment, 'JFIF') && segment.length >= 18) kept.push(withoutPreview(segment));
    else if (marker === APP14 && startsWith(segment, 'Adobe')) kept.push(segment);
    else if (isPicture(marker)) kept.push(segment);
    at = end;
    if (marker !== SOS) continue;
    const scan = at;
    at = endOfScan(bytes, at);
    kept.push(bytes.subarray(scan, at));
  }
  // Files cut short by their end marker alone are common; any other cut shows above.
  return at + 2 === bytes.length && bytes[at] === 0xff && bytes[at + 1] === EOI ? [...kept, bytes.subarray(at)] : null;
}

/** Tables, frames and scans: DHT, DQT, DRI, DAC, DNL, SOF and SOS. */
function isPicture(marker: number): boolean {
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= SOS && marker <= 0xdd);
}

function startsWith(segment: Uint8Array, name: string): boolean {
  return [...name].every((letter, index) => segment[4 + index] === letter.charCodeAt(0));
}

function withoutPreview(segment: Uint8Array): Uint8Array {
  const bare = segment.slice(0, 18);
  bare.set([0, 16], 2);
  bare.set([0, 0], 16);
  return bare;
}

function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
