import type { Problem } from '@svod/consolidation';
import type { WordPackage } from '../package/word-package.ts';
import { setChildren } from '../xml/edit.ts';
import { wAttr, wName } from '../xml/names.ts';
import type { XmlDocument } from '../xml/node.ts';
import { serializeXmlBytes } from '../xml/serialize-xml.ts';
import { ownCopy } from './own-copy.ts';
import { hasRevisions, resolvePart, revisionsLeft } from './resolve-part.ts';
import type { Action, ByMarker } from './ruling.ts';
import { walkElements } from './walk-elements.ts';

export interface Resolved {
  /** New bytes of the parts that changed, by entry name. All other entries stay as they are. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /**
   * What could not be done or was done with a loss: `revision-left` (`marker`, `author`, `count`), `numbering-not-restored`,
   * `section-joined` (a section break went with its deleted mark), `field-cut` (pieces of fields that a change had cut open went).
   */
  readonly left: readonly Problem[];
}

/** Kinds of parts that tracked changes may stand in: all stories, and the properties of styles and lists. */
const KINDS: ReadonlySet<string> = new Set(['header', 'footer', 'footnotes', 'endnotes', 'comments', 'styles', 'numbering']);

/**
 * Accepts or rejects the tracked changes of a package in all its stories, or only those whose author `by` names (as written in the
 * file, '' for a marker without one). The package itself is not changed. Resolving by one author and then by another is the same
 * as by both, but for a mark that has nothing to join and waits for pending content (then `revision-left` names it). The glossary is not
 * resolved: what it holds is listed.
 */
export function resolveRevisions(pkg: WordPackage, action: Action, by?: ByMarker): Resolved {
  const trees = new Map<string, XmlDocument>();
  const left: Problem[] = [];
  const notes = new Set<string>();
  for (const part of partsToResolve(pkg)) {
    const shared = pkg.xml(part);
    const tree = shared !== null && hasRevisions(shared.root) ? ownCopy(pkg, part) : null;
    if (tree === null) continue;
    trees.set(part, tree);
    const resolved = resolvePart(tree.root, part, action, by);
    left.push(...resolved.problems);
    for (const note of resolved.notes) notes.add(note);
  }
  dropNotes(pkg, trees, notes);
  const glossary = pkg.related(pkg.main, 'glossaryDocument');
  const building = glossary === null ? null : pkg.xml(glossary);
  if (glossary !== null && building !== null)
    left.push(...revisionsLeft(building.root, glossary, (marker) => by?.(wAttr(marker, 'author') ?? '', marker) ?? true));
  const parts = new Map<string, Uint8Array>();
  for (const [part, tree] of trees) if (tree.root.change !== 'none') parts.set(part, serializeXmlBytes(tree));
  return { parts, left };
}

/** Entries of a package with some parts' bytes replaced, in the same order. */
export function withParts(
  entries: ReadonlyMap<string, Uint8Array>,
  parts: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  const all = new Map<string, Uint8Array>();
  for (const [name, bytes] of entries) all.set(name, parts.get(name) ?? bytes);
  return all;
}

/** Entry names of the parts in which tracked changes may stand, the main one first. */
export function partsToResolve(pkg: WordPackage): readonly string[] {
  const parts = new Set([pkg.main]);
  for (const { kind, target, external } of pkg.relationships(pkg.main)) {
    const part = external || !KINDS.has(kind) ? null : pkg.find(target);
    if (part !== null) parts.add(part);
  }
  return [...parts];
}

/** A note goes with the last mark that refers to it, as its text would be left in the file unseen. */
function dropNotes(pkg: WordPackage, trees: Map<string, XmlDocument>, notes: ReadonlySet<string>): void {
  if (notes.size === 0) return;
  const referred = new Set<string>();
  for (const part of partsToResolve(pkg)) {
    const root = trees.get(part)?.root ?? pkg.xml(part)?.root ?? null;
    if (root === null) continue;
    walkElements(root, (element) => {
      const name = wName(element);
      if (name === 'footnoteReference' || name === 'endnoteReference') referred.add(`${name.slice(0, -9)} ${wAttr(element, 'id') ?? ''}`);
    });
  }
  for (const kind of ['footnote', 'endnote']) {
    const part = pkg.related(pkg.main, `${kind}s`);
    const tree = part === null ? null : (trees.get(part) ?? ownCopy(pkg, part));
    if (part === null || tree === null) continue;
    const { root } = tree;
    const kept = root.children.filter((child) => {
      if (child.type !== 'element' || wName(child) !== kind || (wAttr(child, 'type') ?? 'normal') !== 'normal') return true;
      const note = `${kind} ${wAttr(child, 'id') ?? ''}`;
      return referred.has(note) || !notes.has(note);
    });
    if (kept.length === root.children.length) continue;
    setChildren(root, kept);
    trees.set(part, tree);
  }
}
