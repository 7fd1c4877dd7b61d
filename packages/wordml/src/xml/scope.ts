import * as names from './names.ts';

/** A name as written with what it means. Shared by all places where it is written so in one scope. */
export interface ResolvedName {
  readonly name: string;
  readonly ns: string;
  readonly local: string;
}

// One string object for each namespace that the program compares with, so that equality is an identity test.
const KNOWN = new Map<string, string>();
for (const value of Object.values(names)) {
  if (typeof value === 'string') KNOWN.set(value, value);
  else if (typeof value === 'object' && 'strict' in value)
    KNOWN.set(value.strict, value.strict).set(value.transitional, value.transitional);
}

const NOTHING = Object.freeze({ name: '', value: '' });

/**
 * Namespace bindings in force at an element. An element without declarations shares its parent's scope, so a name is looked up
 * once for each scope and not once for each element.
 */
export class Scope {
  private readonly parent: Scope | null;
  private readonly bindings: ReadonlyMap<string, string>;
  private readonly elements = new Map<string, ResolvedName | null>();
  private readonly attributes = new Map<string, ResolvedName | null>();

  private constructor(parent: Scope | null, bindings: ReadonlyMap<string, string>) {
    this.parent = parent;
    this.bindings = bindings;
  }

  static outermost(): Scope {
    return new Scope(
      null,
      new Map([
        ['', ''],
        ['xml', names.XML_NS],
        ['xmlns', names.XMLNS_NS],
      ]),
    );
  }

  /** Scope of an element with these attributes, the first `count` of the list; this very scope when none of them is a declaration. */
  declare(attributes: readonly { readonly name: string; readonly value: string }[], count: number): Scope {
    let bindings: Map<string, string> | null = null;
    for (let k = 0; k < count; k++) {
      const { name, value } = attributes[k] ?? NOTHING;
      if (!name.startsWith('xmlns')) continue;
      const prefix = name === 'xmlns' ? '' : name[5] === ':' ? name.slice(6) : null;
      if (prefix === null || prefix === 'xml' || prefix === 'xmlns') continue;
      bindings ??= new Map();
      const uri = value.trim();
      bindings.set(prefix, KNOWN.get(uri) ?? uri);
    }
    return bindings === null ? this : new Scope(this, bindings);
  }

  /** Meaning of an element's name, null when its prefix is not bound. */
  element(name: string): ResolvedName | null {
    let resolved = this.elements.get(name);
    if (resolved === undefined) {
      resolved = name.startsWith('xmlns:') ? null : this.resolve(name);
      this.elements.set(name, resolved);
    }
    return resolved;
  }

  /** Meaning of an attribute's name: one without prefix is in no namespace. Null when its prefix is not bound. */
  attribute(name: string): ResolvedName | null {
    let resolved = this.attributes.get(name);
    if (resolved === undefined) {
      if (name === 'xmlns') resolved = { name, ns: names.XMLNS_NS, local: name };
      else if (!name.includes(':')) resolved = { name, ns: '', local: name };
      else resolved = this.resolve(name);
      this.attributes.set(name, resolved);
    }
    return resolved;
  }

  private resolve(name: string): ResolvedName | null {
    const colon = name.indexOf(':');
    if (colon === -1) return { name, ns: this.lookUp('') ?? '', local: name };
    const prefix = name.slice(0, colon);
    const local = name.slice(colon + 1);
    if (prefix === '' || local === '' || local.includes(':')) return null;
    const ns = this.lookUp(prefix);
    return ns === undefined || ns === '' ? null : { name, ns, local };
  }

  private lookUp(prefix: string): string | undefined {
    const own = this.bindings.get(prefix);
    if (own !== undefined) return own;
    for (let scope = this.parent; scope !== null; scope = scope.parent) {
      const uri = scope.bindings.get(prefix);
      if (uri !== undefined) return uri;
    }
    return undefined;
  }
}
