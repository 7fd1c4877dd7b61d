import type { WordPackage } from '../package/word-package.ts';
import type { XmlDocument, XmlElement, XmlNode } from '../xml/node.ts';

/** Trees of a package's parts to write in. The package keeps its own: writing never changes what it was given. */
export interface WorkingCopy {
  /** Null where the package has no such part. */
  tree(part: string): XmlDocument | null;
  /** The copy of an element of a part, as the package (and what was read from it) knows the element. */
  of(part: string, element: XmlElement): XmlElement;
  /** Parts whose copy was changed. */
  changed(): readonly { readonly part: string; readonly tree: XmlDocument }[];
}

interface Copy {
  readonly tree: XmlDocument;
  readonly elements: ReadonlyMap<XmlElement, XmlElement>;
}

export function workingCopy(pkg: WordPackage): WorkingCopy {
  const copies = new Map<string, Copy | null>();
  const copyOf = (part: string): Copy | null => {
    const known = copies.get(part);
    if (known !== undefined) return known;
    const original = pkg.xml(part);
    const made = original === null ? null : copyDocument(original);
    copies.set(part, made);
    return made;
  };
  return {
    tree: (part) => copyOf(part)?.tree ?? null,
    of(part, element) {
      const found = copyOf(part)?.elements.get(element);
      if (found === undefined) throw new Error('workingCopy: the element is not of that part');
      return found;
    },
    changed() {
      const changed: { readonly part: string; readonly tree: XmlDocument }[] = [];
      for (const [part, copy] of copies) if (copy !== null && copy.tree.root.changed) changed.push({ part, tree: copy.tree });
      return changed;
    },
  };
}

function copyDocument(document: XmlDocument): Copy {
  const elements = new Map<XmlElement, XmlElement>();
  return { tree: { ...document, root: copyElement(document.root, null, elements) }, elements };
}

// The copies stand where their originals do in the source. Depth is bounded by the XML reader.
function copyElement(element: XmlElement, parent: XmlElement | null, elements: Map<XmlElement, XmlElement>): XmlElement {
  const copy: XmlElement = { ...element, attributes: element.attributes, children: [], parent };
  copy.children = element.children.map((child): XmlNode =>
    child.type === 'element' ? copyElement(child, copy, elements) : { ...child, parent: copy },
  );
  elements.set(element, copy);
  return copy;
}
