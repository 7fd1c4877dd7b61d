import type { WordPackage } from '../package/word-package.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from '../xml/node.ts';

/**
 * Trees of a package's parts to write in. The package keeps its own: writing never changes what it was given. Only what is looked at is
 * copied: most of a part is written back as it was read.
 */
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
  readonly made: Made;
}

/** Copies by what they are copies of. */
type Made = Map<XmlElement, XmlElement>;

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
      const copy = copyOf(part);
      const found = copy === null ? null : copyIn(copy.made, element);
      if (found === null) throw new Error('workingCopy: the element is not of that part');
      return found;
    },
    changed() {
      const changed: { readonly part: string; readonly tree: XmlDocument }[] = [];
      for (const [part, copy] of copies) if (copy !== null && copy.tree.root.change !== 'none') changed.push({ part, tree: copy.tree });
      return changed;
    },
  };
}

function copyDocument(document: XmlDocument): Copy {
  const made: Made = new Map();
  return { tree: { ...document, root: new LazyCopy(document.root, null, made) }, made };
}

// Depth is bounded by the XML reader.
function copyIn(made: Made, element: XmlElement): XmlElement | null {
  const known = made.get(element);
  if (known !== undefined) return known;
  const above = element.parent === null ? null : copyIn(made, element.parent);
  // Asking for the children makes their copies.
  return above !== null && above.children.length > 0 ? (made.get(element) ?? null) : null;
}

/** An element that stands in the source where its original does. What is in it is copied when it is first asked for. */
class LazyCopy implements XmlElement {
  readonly type = 'element';
  readonly name: string;
  readonly ns: string;
  readonly local: string;
  attributes: readonly XmlAttribute[];
  parent: XmlElement | null;
  readonly start: number;
  readonly end: number;
  change: XmlElement['change'];
  private content: XmlNode[] | null = null;
  private readonly original: XmlElement;
  private readonly made: Made;

  constructor(original: XmlElement, parent: XmlElement | null, made: Made) {
    this.name = original.name;
    this.ns = original.ns;
    this.local = original.local;
    this.attributes = original.attributes;
    this.parent = parent;
    this.start = original.start;
    this.end = original.end;
    this.change = original.change;
    this.original = original;
    this.made = made;
    made.set(original, this);
  }

  get children(): XmlNode[] {
    this.content ??= this.original.children.map((child) =>
      child.type === 'element' ? new LazyCopy(child, this, this.made) : { ...child, parent: this },
    );
    return this.content;
  }

  set children(children: XmlNode[]) {
    this.content = children;
  }
}
