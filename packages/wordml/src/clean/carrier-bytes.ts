import type { XmlDocument } from '../xml/node.ts';
import { serializeXml, serializeXmlBytes } from '../xml/serialize-xml.ts';
import { encodeXml } from '../xml/text-codec.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Bytes of a cleaned part. Comments and instructions around its root, which the tree does not hold, go too. */
export function carrierBytes(tree: XmlDocument): Uint8Array {
  const before = tree.source.slice(0, tree.root.start);
  const after = tree.source.slice(tree.root.end);
  if (/^\uFEFF?<\?xml\s[^<>]*\?>\s*$/.test(before) && after.trim() === '') return serializeXmlBytes(tree);
  const whole = serializeXml(tree);
  return encodeXml(DECLARATION + whole.slice(before.length, whole.length - after.length), 'utf-8');
}
