import type { XmlDocument } from '../xml/node.ts';
import { attributeOf } from '../xml/names.ts';
import { partKey } from './part-name.ts';

/** Content types of a package's parts (ECMA-376 Part 2, 6.2.3). */
export interface ContentTypes {
  /** Content type of a part, '' when nothing gives one. */
  of(part: string): string;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';

export function readContentTypes(xml: XmlDocument): ContentTypes {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const child of xml.root.children) {
    if (child.type !== 'element' || child.ns !== NAMESPACE) continue;
    const type = attributeOf(child, '', 'ContentType') ?? '';
    if (child.local === 'Default') defaults.set((attributeOf(child, '', 'Extension') ?? '').toLowerCase(), type);
    if (child.local === 'Override') overrides.set(partKey(attributeOf(child, '', 'PartName') ?? ''), type);
  }
  return {
    of(part) {
      const key = partKey(part);
      return overrides.get(key) ?? defaults.get(key.slice(key.lastIndexOf('.') + 1)) ?? '';
    },
  };
}
