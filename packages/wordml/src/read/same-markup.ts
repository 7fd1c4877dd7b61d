import type { XmlElement } from '../xml/node.ts';

/** Equal for elements that say the same, whatever their prefixes and the order of their attributes. */
export function described(element: XmlElement): string {
  const attributes = element.attributes.map(({ ns, local, value }) => `${ns} ${local}=${value}`).sort();
  const children = element.children.map((child) =>
    child.type === 'element' ? described(child) : child.type === 'text' ? child.value.trim() : '',
  );
  return JSON.stringify([element.ns, element.local, attributes, children]);
}

/** Names of the properties in which two sets differ, sorted; those in `without` are passed over. A set that is null is empty. */
export function differingProperties(one: XmlElement | null, other: XmlElement | null, without: ReadonlySet<string>): readonly string[] {
  const [mine, theirs] = [byName(one, without), byName(other, without)];
  return [...new Set([...mine.keys(), ...theirs.keys()])].filter((name) => mine.get(name) !== theirs.get(name)).sort();
}

function byName(set: XmlElement | null, without: ReadonlySet<string>): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const child of set?.children ?? []) {
    if (child.type !== 'element' || without.has(child.local)) continue;
    properties.set(child.local, `${properties.get(child.local) ?? ''}${described(child)}`);
  }
  return properties;
}
