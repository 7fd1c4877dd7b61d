import { SaxesParser } from 'saxes';
import { decodeXml } from './text-codec.ts';

/** Ends the reading at the root. Never leaves this file. */
class Reached extends Error {}

/** Bytes in which most roots stand; where one does not, the whole part is decoded. */
const HEAD = 4096;

/**
 * Local name of a part's root element; null where none is reached: broken XML, a DOCTYPE, an encoding that is not read. What stands behind
 * the root's tag is not looked at: it tells what a part is, not whether it is sound.
 */
export function rootName(bytes: Uint8Array): string | null {
  return (bytes.length > HEAD ? rootIn(head(bytes)) : null) ?? rootIn(bytes);
}

/** The beginning, cut before a character of UTF-8 rather than in it. */
function head(bytes: Uint8Array): Uint8Array {
  let end = HEAD;
  while (end > HEAD - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}

function rootIn(bytes: Uint8Array): string | null {
  const { text } = decodeXml(bytes);
  if (text === null) return null;
  let name: string | null = null;
  const parser = new SaxesParser({ xmlns: false });
  const end = (): never => {
    throw new Reached();
  };
  parser.on('error', end);
  parser.on('doctype', end);
  parser.on('opentag', (tag) => {
    name = tag.name.slice(tag.name.indexOf(':') + 1);
    end();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Reached)) throw error;
  }
  return name;
}
