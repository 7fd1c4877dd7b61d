import { isGif, stripGif } from './strip-gif.ts';
import { isJpeg, stripJpeg } from './strip-jpeg.ts';
import { isPng, stripPng } from './strip-png.ts';

/** A picture that may be carried: what it is by its bytes, not by its name, and nothing in it but the picture. */
export interface Picture {
  readonly format: 'png' | 'jpeg' | 'gif';
  readonly bytes: Uint8Array;
}

const READERS = [
  { format: 'png', is: isPng, strip: stripPng },
  { format: 'jpeg', is: isJpeg, strip: stripJpeg },
  { format: 'gif', is: isGif, strip: stripGif },
] as const;

/**
 * The picture without what is not picture (names, places, cameras, previews, comments); null for damaged ones and for other formats.
 * Metafiles and SVG are programs that draw, and may refer to other files; making a raster of them is another's work.
 */
export function pictureOf(bytes: Uint8Array): Picture | null {
  for (const { format, is, strip } of READERS) {
    if (!is(bytes)) continue;
    const pieces = strip(bytes);
    return pieces === null ? null : { format, bytes: joined(pieces) };
  }
  return null;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
