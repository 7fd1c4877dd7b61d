import type { Indent } from '@svod/consolidation';
import { wAttr, wChild } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { twips } from './measure.ts';

/** What one `w:ind` sets (ECMA-376 Part 1, 17.3.1.12), in twentieths of a point; null where it says nothing of a side. */
export interface IndentSettings {
  readonly left: number | null;
  readonly right: number | null;
  /** First line: negative for a hanging one. */
  readonly first: number | null;
}

export const NO_INDENTS: IndentSettings = Object.freeze({ left: null, right: null, first: null });

export function readIndents(properties: XmlElement | null): IndentSettings {
  const element = properties === null ? null : wChild(properties, 'ind');
  if (element === null) return NO_INDENTS;
  const hanging = twips(wAttr(element, 'hanging'));
  return {
    left: twips(wAttr(element, 'start') ?? wAttr(element, 'left')),
    right: twips(wAttr(element, 'end') ?? wAttr(element, 'right')),
    // A hanging indent rules over one of the first line.
    first: hanging === null ? twips(wAttr(element, 'firstLine')) : -hanging,
  };
}

/** Settings over others, side by side. */
export function overIndents(below: IndentSettings, above: IndentSettings): IndentSettings {
  if (above === NO_INDENTS) return below;
  return { left: above.left ?? below.left, right: above.right ?? below.right, first: above.first ?? below.first };
}

/** The indents that take effect; undefined where there is none. */
export function indentOf({ left, right, first }: IndentSettings): Indent | undefined {
  if ((left ?? 0) === 0 && (right ?? 0) === 0 && (first ?? 0) === 0) return undefined;
  return { left: left ?? 0, right: right ?? 0, first: (first ?? 0) + 0 };
}
