import { replace } from '../xml/edit.ts';
import { wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { expandedField } from './deleted-run.ts';
import type { PlacedAtom } from './paragraph-atoms.ts';
import type { Pen } from './pen.ts';
import type { Stamp } from './stamp.ts';

/**
 * Makes complex fields of the simple fields that go whole, so that each piece of them can go and others can come in between. Gives the
 * paragraph's atoms and what goes whole as they are then.
 */
export function expandFields(
  atoms: readonly PlacedAtom[],
  whole: ReadonlyMap<XmlElement, Stamp>,
  pen: Pen,
): { readonly atoms: readonly PlacedAtom[]; readonly whole: ReadonlyMap<XmlElement, Stamp> } {
  const fields = [...whole].filter(([element]) => wName(element) === 'fldSimple');
  if (fields.length === 0) return { atoms, whole };
  const all = new Map(whole);
  const objects = new Map<XmlElement, { readonly begin: XmlElement; readonly end: XmlElement }>();
  const own = new Set(atoms.map((atom) => atom.run ?? atom.node));
  for (const [field, stamp] of fields) {
    const { begin, code, separate, shown, end } = expandedField(field, pen);
    replace(field, begin, code, separate, ...shown, end);
    all.delete(field);
    for (const run of [begin, code, separate, end]) all.set(run, stamp);
    if (!own.has(field)) continue;
    objects.set(field, { begin, end });
    for (const run of runsIn(shown)) all.set(run, stamp);
  }
  const moved = atoms.map((atom): PlacedAtom => {
    const field = objects.get(atom.node);
    return field === undefined ? atom : { ...atom, node: field.begin, run: field.begin, last: field.end };
  });
  return { atoms: moved, whole: all };
}

function runsIn(nodes: readonly XmlNode[]): XmlElement[] {
  return nodes.flatMap((node) => (node.type !== 'element' ? [] : wName(node) === 'r' ? [node] : runsIn(node.children)));
}
