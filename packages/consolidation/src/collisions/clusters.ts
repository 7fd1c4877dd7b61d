import type { CollisionKind } from '../consolidation.ts';

/** Brings pairs of amendments that collide in one way together into groups. */
export interface Clusters {
  link(kind: CollisionKind, why: string, a: string, b: string): void;
  /** Groups with the code of the first reason found, each sorted as `rank` says. */
  groups(rank: (id: string) => number): readonly { readonly kind: CollisionKind; readonly why: string; readonly ids: readonly string[] }[];
}

export function newClusters(): Clusters {
  const parents = new Map<string, string>();
  const whys = new Map<string, string>();
  const root = (key: string): string => {
    let top = key;
    for (let up = parents.get(top); up !== undefined && up !== top; up = parents.get(top)) top = up;
    parents.set(key, top);
    return top;
  };
  return {
    link(kind, why, a, b) {
      const [x, y] = [root(`${kind}\0${a}`), root(`${kind}\0${b}`)];
      const reason = [whys.get(x), whys.get(y), why].filter((one) => one !== undefined).sort()[0] ?? why;
      parents.set(x, x);
      parents.set(y, x);
      whys.set(x, reason);
    },
    groups(rank) {
      const byRoot = new Map<string, string[]>();
      for (const key of parents.keys()) {
        const top = root(key);
        byRoot.set(top, [...(byRoot.get(top) ?? []), key.slice(key.indexOf('\0') + 1)]);
      }
      return [...byRoot].map(([top, ids]) => {
        // The kind is the part of the key before the separator, written by `link` alone.
        const kind = KINDS.find((one) => top.startsWith(`${one}\0`)) ?? 'rival';
        return { kind, why: whys.get(top) ?? '', ids: ids.sort((a, b) => rank(a) - rank(b)) };
      });
    },
  };
}

const KINDS: readonly CollisionKind[] = ['same', 'rival', 'swallowed', 'order', 'structure', 'dependent', 'format', 'meaning'];
