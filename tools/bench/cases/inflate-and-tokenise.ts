import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { SaxesParser } from 'saxes';

/** What there is in some files for any reader to go through. */
export interface Contents {
  readonly files: number;
  readonly inflatedBytes: number;
  readonly elements: number;
  readonly textNodes: number;
}

/** Parts that reading a document goes into. */
const READ =
  /^(?:\[Content_Types\]\.xml|(?:word\/)?_rels\/[^/]*\.rels|word\/(?:document|styles|numbering|settings|footnotes|endnotes|comments\w*|(?:header|footer)\d*)\.xml)$/u;

/** The floor: inflates every entry and tokenises the parts that are read, with the same tokeniser, and does nothing else. */
export function inflateAndTokenise(paths: readonly string[]): Contents {
  let [inflatedBytes, elements, textNodes] = [0, 0, 0];
  const decoder = new TextDecoder();
  for (const path of paths) {
    for (const [name, bytes] of entriesOf(readFileSync(path))) {
      inflatedBytes += bytes.length;
      if (!READ.test(name)) continue;
      const parser = new SaxesParser({ xmlns: false });
      parser.on('opentag', () => void elements++);
      parser.on('closetag', () => {});
      parser.on('text', () => void textNodes++);
      parser.write(decoder.decode(bytes)).close();
    }
  }
  return { files: paths.length, inflatedBytes, elements, textNodes };
}

/** Entries by the archive's directory (APPNOTE 4.3.12), trusting it: these are files of our own. */
function* entriesOf(zip: Buffer): Generator<readonly [string, Uint8Array]> {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    yield [zip.toString('utf8', at + 46, at + 46 + nameLength), method === 0 ? packed : inflateRawSync(packed)];
    at += 46 + nameLength + extra + comment;
  }
}
