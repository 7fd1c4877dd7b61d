import { attributeOf } from '../xml/names.ts';
import type { XmlDocument } from '../xml/node.ts';
import { folderOf, resolveTarget } from './part-name.ts';

/** One relationship of a part (ECMA-376 Part 2, 6.5.3). */
export interface Relationship {
  readonly id: string;
  /** Type as written. */
  readonly type: string;
  /** Last step of the type (`footnotes`, `image`, `commentsExtended`), the same in Transitional, Strict and Microsoft's own; '' for a foreign type. */
  readonly kind: string;
  /** Name of the part it points to, resolved; the address as written when it is external. */
  readonly target: string;
  readonly external: boolean;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const KNOWN_TYPES = /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml|schemas\.microsoft\.com\/office)\/(?:.*\/)?([^/]+)$/;

/** Name of the part that holds a part's relationships; '' is the package itself. */
export function relationshipsPart(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

export function readRelationships(source: string, xml: XmlDocument): readonly Relationship[] {
  const relationships: Relationship[] = [];
  for (const child of xml.root.children) {
    if (child.type !== 'element' || child.ns !== NAMESPACE || child.local !== 'Relationship') continue;
    const type = attributeOf(child, '', 'Type') ?? '';
    const target = attributeOf(child, '', 'Target') ?? '';
    const external = attributeOf(child, '', 'TargetMode') === 'External';
    relationships.push({
      id: attributeOf(child, '', 'Id') ?? '',
      type,
      kind: KNOWN_TYPES.exec(type)?.[1] ?? '',
      target: external ? target : resolveTarget(source, target),
      external,
    });
  }
  return relationships;
}
