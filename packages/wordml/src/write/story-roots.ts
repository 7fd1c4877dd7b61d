import type { WordPackage } from '../package/word-package.ts';
import type { XmlElement } from '../xml/node.ts';

const STORIES: ReadonlySet<string> = new Set(['header', 'footer', 'footnotes', 'endnotes', 'comments']);

/** Roots of the parts in which annotations may stand: main text, headers, footers, notes, comments. */
export function* storyRoots(carrier: WordPackage): Generator<XmlElement> {
  const parts = new Set([carrier.main]);
  for (const { kind, target, external } of carrier.relationships(carrier.main)) {
    const part = external || !STORIES.has(kind) ? null : carrier.find(target);
    if (part !== null) parts.add(part);
  }
  for (const part of parts) {
    const root = carrier.xml(part)?.root;
    if (root !== undefined) yield root;
  }
}
