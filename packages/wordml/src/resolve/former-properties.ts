import type { Problem } from '@svod/consolidation';
import { remove, setChildren } from '../xml/edit.ts';
import { wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { CELL_MARKERS, MARKER_SIDES, PROPERTY_CHANGES } from './revision-names.ts';
import type { Ruling } from './ruling.ts';
import { walkElements } from './walk-elements.ts';

/**
 * Resolves tracked changes of properties (ECMA-376 Part 1, 17.13.5.19, .29–.37; Part 4 numberingChange). Accepted: the marker goes.
 * Rejected: the former set, which is always complete, takes the place of the present one; what the former set never holds (the
 * mark's own properties, a section's break, header references, pending markers) stays as it is. A `numberingChange` can't be undone
 * exactly: it goes, and is named in what is returned. `tblGridChange` has no author: it goes with the last marker of its table.
 */
export function resolveProperties(root: XmlElement, ruling: Ruling, part: string): readonly Problem[] {
  const containers = new Set<XmlElement>();
  const grids: XmlElement[] = [];
  const problems: Problem[] = [];
  walkElements(root, (element) => {
    const name = wName(element);
    const parent = element.parent;
    if (parent === null) return;
    if (name === 'tblGridChange') grids.push(element);
    else if (PROPERTY_CHANGES.has(name) && ruling.chosen(element)) containers.add(parent);
    else if (name === 'numberingChange' && ruling.chosen(element)) {
      containers.add(parent);
      if (ruling.action === 'reject') {
        problems.push({
          code: 'numbering-not-restored',
          values: { author: wAttr(element, 'author') ?? '', original: wAttr(element, 'original') ?? '' },
          where: part,
        });
      }
    } else if (name === 'ins' && wName(parent) === 'numPr' && ruling.chosen(element)) containers.add(parent);
  });
  const settledGrids = new Set(grids.filter((change) => settled(change, ruling)));
  for (const change of settledGrids) if (change.parent !== null) containers.add(change.parent);
  for (const container of containers) resolveContainer(container, ruling, settledGrids);
  return problems;
}

function resolveContainer(container: XmlElement, ruling: Ruling, grids: ReadonlySet<XmlElement>): void {
  let former: XmlElement | null | undefined;
  const present: XmlNode[] = [];
  let insertedNumbering = false;
  for (const child of container.children) {
    const name = child.type === 'element' ? wName(child) : '';
    if (child.type === 'element' && PROPERTY_CHANGES.has(name) && (name === 'tblGridChange' ? grids.has(child) : ruling.chosen(child))) {
      // One container can have but one change; of several the first holds the oldest set.
      if (former === undefined) former = wChild(child, PROPERTY_CHANGES.get(name) ?? '');
    } else if (child.type === 'element' && name === 'numberingChange' && ruling.chosen(child)) continue;
    else if (child.type === 'element' && name === 'ins' && wName(container) === 'numPr' && ruling.chosen(child)) insertedNumbering = true;
    else present.push(child);
  }
  if (ruling.action === 'reject' && insertedNumbering) {
    const properties = container.parent;
    remove(container);
    if (properties !== null) pruneIfEmpty(properties);
    return;
  }
  if (ruling.action === 'accept' || former === undefined) setChildren(container, present);
  else restore(container, present, former);
  pruneIfEmpty(container);
}

function restore(container: XmlElement, present: readonly XmlNode[], former: XmlElement | null): void {
  const old = former?.children ?? [];
  if (former !== null) setChildren(former, []);
  const named = (nodes: readonly XmlNode[], keep: (name: string) => boolean): XmlNode[] =>
    nodes.filter((node) => node.type === 'element' && keep(wName(node)));
  const without = (nodes: readonly XmlNode[], drop: (name: string) => boolean): XmlNode[] =>
    nodes.filter((node) => node.type !== 'element' || !drop(wName(node)));
  const isMarker = (name: string): boolean => MARKER_SIDES.has(name);
  const isChange = (name: string): boolean => PROPERTY_CHANGES.has(name);
  const isCell = (name: string): boolean => CELL_MARKERS.has(name);
  const isReference = (name: string): boolean => name === 'headerReference' || name === 'footerReference';
  const pending = named(present, isChange);
  switch (wName(container)) {
    case 'rPr':
      // [MS-OI29500] 2.1.58: markers of a mark are those of the present set.
      setChildren(container, [...named(present, isMarker), ...without(old, isMarker), ...pending]);
      break;
    case 'pPr': {
      const isOwn = (name: string): boolean => name === 'rPr' || name === 'sectPr';
      setChildren(container, [...without(old, (name) => isOwn(name) || isChange(name)), ...named(present, isOwn), ...pending]);
      break;
    }
    case 'sectPr':
      setChildren(container, [...named(present, isReference), ...without(old, isReference), ...pending]);
      break;
    case 'trPr':
      setChildren(container, [...without(old, isMarker), ...named(present, isMarker), ...pending]);
      break;
    case 'tcPr':
      setChildren(container, [...without(old, isCell), ...named(present, isCell), ...pending]);
      break;
    default:
      setChildren(container, [...old, ...pending]);
  }
}

const OPTIONAL: ReadonlySet<string> = new Set(['rPr', 'pPr', 'trPr', 'tblPrEx', 'numPr']);

/** Takes away an optional set of properties in which nothing is left, and the one around it if that is left empty too. */
export function pruneIfEmpty(container: XmlElement): void {
  for (let at: XmlElement | null = container; at !== null;) {
    const parent: XmlElement | null = at.parent;
    if (parent === null || !OPTIONAL.has(wName(at)) || at.children.some((child) => child.type === 'element')) return;
    remove(at);
    at = parent;
  }
}

/** True where the change itself is chosen, or markers of its table that have an author were and none of them stays pending. */
function settled(change: XmlElement, ruling: Ruling): boolean {
  if (ruling.chosen(change)) return true;
  const table = change.parent?.parent ?? null;
  if (table === null) return false;
  let chosen = false;
  let waiting = false;
  walkElements(table, (element) => {
    const name = wName(element);
    if (name === 'tblGridChange') return false;
    if (element !== table && name === 'tbl') return false;
    if (name === 'p') return false;
    if (
      PROPERTY_CHANGES.has(name) ||
      CELL_MARKERS.has(name) ||
      (MARKER_SIDES.has(name) && element.parent !== null && wName(element.parent) === 'trPr')
    ) {
      if (ruling.chosen(element)) chosen = true;
      else waiting = true;
    }
    return true;
  });
  return chosen && !waiting;
}
