import type { WordPackage } from '../package/word-package.ts';
import { type List, readLists } from '../read/numbering.ts';
import { type Styles, readStyles } from '../read/styles.ts';
import { isW, wAttr, wChild } from '../xml/names.ts';

/** Styles and lists of the base, found by what a document's values say of them. */
export interface BaseStyles extends Styles {
  /** Id of the paragraph style with this name ('' is the default one, whose id is null). Undefined when there is none. */
  idOf(name: string): string | null | undefined;
  /** Id of the character style with this English name, null when there is none. */
  characterId(name: string): string | null;
  /** Lists by `w:numId`. */
  readonly lists: ReadonlyMap<string, List>;
}

export function baseStyles(pkg: WordPackage): BaseStyles {
  const xml = related(pkg, 'styles');
  const paragraphs = new Map<string, string>();
  const characters = new Map<string, string>();
  for (const child of xml?.root.children ?? []) {
    if (child.type !== 'element' || !isW(child, 'style')) continue;
    const nameElement = wChild(child, 'name');
    const name = (nameElement === null ? null : wAttr(nameElement, 'val')) ?? '';
    const id = wAttr(child, 'styleId') ?? '';
    const names = wAttr(child, 'type') === 'character' ? characters : wAttr(child, 'type') === 'paragraph' ? paragraphs : null;
    if (names !== null && !names.has(name)) names.set(name, id);
  }
  const folded = new Map([...paragraphs].toReversed().map(([name, id]) => [name.toLowerCase(), id]));
  const styles = readStyles(xml);
  return {
    ...styles,
    // Programs differ in how they write the names of built-in styles: `heading 1`, `Heading 1`.
    idOf: (name) => (name === '' ? null : (paragraphs.get(name) ?? folded.get(name.toLowerCase()))),
    characterId: (name) => characters.get(name) ?? null,
    lists: readLists(related(pkg, 'numbering'), styles),
  };
}

function related(pkg: WordPackage, kind: string): ReturnType<WordPackage['xml']> {
  const part = pkg.related(pkg.main, kind);
  return part === null ? null : pkg.xml(part);
}
