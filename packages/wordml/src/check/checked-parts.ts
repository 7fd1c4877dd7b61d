import type { WordPackage } from '../package/word-package.ts';

/** Kinds of parts that hold flows of a document. */
const STORIES: ReadonlySet<string> = new Set(['header', 'footer', 'footnotes', 'endnotes', 'comments']);

/** Entry names of the parts in which a document's stories stand, the main one first. */
export function storyParts(pkg: WordPackage): readonly string[] {
  const parts = new Set([pkg.main]);
  for (const { kind, target, external } of pkg.relationships(pkg.main)) {
    const part = external || !STORIES.has(kind) ? null : pkg.find(target);
    if (part !== null) parts.add(part);
  }
  return [...parts];
}
