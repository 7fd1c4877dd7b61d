import { folderOf, partKey } from '../package/part-name.ts';
import { relationshipsPart } from '../package/relationships.ts';
import type { WordPackage } from '../package/word-package.ts';
import { append, makeElement } from '../xml/edit.ts';
import { R, attributeOf } from '../xml/names.ts';
import type { XmlAttribute, XmlDocument, XmlElement } from '../xml/node.ts';
import { serializeNewPart } from '../xml/serialize-xml.ts';
import { encodeXml } from '../xml/text-codec.ts';
import type { WorkingCopy } from './working-copy.ts';

/** Parts that a package lacks and that are made, with their content types and the main part's relationships to them. */
export interface NewParts {
  /** The root of a new part of this kind (`comments`, `footnotes`), and the name it will have. Made once for each kind. */
  make(kind: NewPartKind, root: () => XmlElement): { readonly part: string; readonly tree: XmlDocument };
  /** Tree of a part made here, null for another. */
  treeOf(part: string): XmlDocument | null;
  /** Bytes of the new parts, and of a relationships part where the main part had none. */
  bytes(): ReadonlyMap<string, Uint8Array>;
}

export type NewPartKind = 'comments' | 'footnotes' | 'endnotes' | 'settings';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const TYPES_NS = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function newParts(pkg: WordPackage, copies: WorkingCopy): NewParts {
  const made = new Map<NewPartKind, { readonly part: string; readonly tree: XmlDocument }>();
  const whole = new Map<string, XmlElement>();
  const make = (kind: NewPartKind, root: () => XmlElement): { readonly part: string; readonly tree: XmlDocument } => {
    const known = made.get(kind);
    if (known !== undefined) return known;
    const part = freeName(pkg, kind);
    const tree: XmlDocument = { source: '', encoding: 'utf-8', root: root() };
    made.set(kind, { part, tree });
    whole.set(part, tree.root);
    addContentType(kind, part);
    addRelationship(kind, part);
    return { part, tree };
  };
  const addContentType = (kind: NewPartKind, part: string): void => {
    const types = copies.tree(pkg.find('[Content_Types].xml') ?? '');
    if (types === null) return;
    append(types.root, like(types.root, 'Override', TYPES_NS, { PartName: `/${part}`, ContentType: `${CONTENT_TYPE}${kind}+xml` }));
  };
  const addRelationship = (kind: NewPartKind, part: string): void => {
    const name = relationshipsPart(pkg.main);
    const root = copies.tree(pkg.find(name) ?? '')?.root ?? whole.get(name) ?? makeElement(RELATIONSHIPS_NS, 'Relationships');
    if (pkg.find(name) === null) whole.set(name, root);
    const used = new Set(root.children.flatMap((child) => (child.type === 'element' ? [attributeOf(child, '', 'Id') ?? ''] : [])));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number++;
    const target = part.slice(folderOf(pkg.main).length);
    append(root, like(root, 'Relationship', RELATIONSHIPS_NS, { Id: `rId${number}`, Type: `${R[pkg.flavour]}/${kind}`, Target: target }));
  };
  return {
    make,
    treeOf: (part) => [...made.values()].find((each) => each.part === part)?.tree ?? null,
    bytes: () => new Map([...whole].map(([part, root]) => [part, encodeXml(serializeNewPart(root), 'utf-8')])),
  };
}

function freeName(pkg: WordPackage, kind: string): string {
  const taken = new Set([...pkg.entries.keys()].map((name) => partKey(name)));
  const folder = folderOf(pkg.main);
  for (let number = 0; ; number++) {
    const name = `${folder}${kind}${number === 0 ? '' : number}.xml`;
    if (!taken.has(partKey(name))) return name;
  }
}

function like(root: XmlElement, local: string, ns: string, values: Readonly<Record<string, string>>): XmlElement {
  const prefix = root.name.slice(0, root.name.length - root.local.length);
  const attributes = Object.entries(values).map(([name, value]): XmlAttribute => ({ name, ns: '', local: name, value }));
  return makeElement(ns, prefix + local, attributes);
}
