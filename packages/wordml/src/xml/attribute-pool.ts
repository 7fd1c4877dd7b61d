import type { XmlAttribute } from './node.ts';
import type { ResolvedName } from './scope.ts';

/** An attribute, and the list that it is alone in. */
export interface PooledAttribute {
  readonly attribute: XmlAttribute;
  readonly alone: readonly XmlAttribute[];
}

/** Values that are kept of one name: what takes more of them (ids) seldom has one twice. */
const MOST_VALUES = 200;

/** One object for all attributes of a part that say the same: a few hundred of them make up nearly all of it. */
export class AttributePool {
  private readonly byName = new Map<ResolvedName, Map<string, PooledAttribute>>();

  get(resolved: ResolvedName, value: string): PooledAttribute {
    let values = this.byName.get(resolved);
    if (values === undefined) {
      values = new Map();
      this.byName.set(resolved, values);
    }
    const known = values.get(value);
    if (known !== undefined) return known;
    const attribute: XmlAttribute = { name: resolved.name, ns: resolved.ns, local: resolved.local, value };
    const made: PooledAttribute = { attribute, alone: [attribute] };
    if (values.size < MOST_VALUES) values.set(value, made);
    return made;
  }
}
