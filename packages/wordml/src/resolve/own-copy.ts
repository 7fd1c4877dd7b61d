import type { WordPackage } from '../package/word-package.ts';
import type { XmlDocument } from '../xml/node.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { serializeXmlBytes } from '../xml/serialize-xml.ts';

/** A tree of a part that may be changed without changing the package; edits of the package's own tree are in it. Null as `pkg.xml` is. */
export function ownCopy(pkg: WordPackage, part: string): XmlDocument | null {
  const shared = pkg.xml(part);
  if (shared === null) return null;
  const bytes = shared.root.change !== 'none' ? serializeXmlBytes(shared) : pkg.entries.get(pkg.find(part) ?? part);
  const parsed = bytes === undefined ? null : parseXml(bytes);
  return parsed?.ok === true ? parsed.document : null;
}
