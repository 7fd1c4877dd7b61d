import { SaxesParser } from 'saxes';
import { decodeXml } from './text-codec.ts';

/** Ends the reading at the root. Never leaves this file. */
class Reached extends Error {}

/**
 * Local name of a part's root element; null where none is reached: broken XML, a DOCTYPE, an encoding that is not read. What stands behind
 * the root's tag is not looked at: it tells what a part is, not whether it is sound.
 */
export function rootName(bytes: Uint8Array): string | null {
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
