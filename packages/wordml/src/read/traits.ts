import type { Values } from '@svod/consolidation';
import { onOff, wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { readBorders, readShade } from './borders.ts';
import { twips } from './measure.ts';

/** Nothing is set. Shared, so that most comparisons are of one object with itself. */
export const NO_TRAITS: Values = Object.freeze({});

/** Traits over others, name by name. */
export function overTraits(below: Values, above: Values): Values {
  if (above === NO_TRAITS) return below;
  return below === NO_TRAITS ? above : { ...below, ...above };
}

const FLAGS: ReadonlySet<string> = new Set(['keepNext', 'keepLines', 'pageBreakBefore', 'contextualSpacing']);

/** What a `w:pPr` sets beside the basic formatting (ECMA-376 Part 1, 17.3.1): what `Paragraph.traits` holds. */
export function readTraits(properties: XmlElement | null): Values {
  let traits: Record<string, number | string> | null = null;
  for (const child of properties?.children ?? []) {
    if (child.type !== 'element') continue;
    const name = wName(child);
    if (FLAGS.has(name)) (traits ??= {})[name] = onOff(child) === true ? 'on' : 'off';
    else if (name === 'spacing') Object.assign((traits ??= {}), spacingOf(child));
    else if (name === 'shd') (traits ??= {})['shade'] = readShade(child);
    else if (name === 'pBdr') Object.assign((traits ??= {}), readBorders(child));
  }
  return traits === null || Object.keys(traits).length === 0 ? NO_TRAITS : traits;
}

/** 17.3.1.33. Space that a program works out by itself (as browsers do) is `auto`. */
function spacingOf(element: XmlElement): Values {
  const traits: Record<string, number | string> = {};
  for (const side of ['before', 'after'] as const) {
    const value = twips(wAttr(element, side));
    if (value !== null) traits[side] = value;
    if (isOn(wAttr(element, `${side}Autospacing`))) traits[side] = 'auto';
  }
  const line = twips(wAttr(element, 'line'));
  if (line !== null) traits['line'] = `${RULES.get(wAttr(element, 'lineRule') ?? 'auto') ?? 'auto'} ${line}`;
  return traits;
}

const RULES: ReadonlyMap<string, string> = new Map([
  ['exact', 'exact'],
  ['atLeast', 'least'],
]);

const isOn = (value: string | null): boolean => value === '1' || value === 'true' || value === 'on';

/** The `w:val` of a property in a set; null where there is none. */
export function valueIn(set: XmlElement | null, local: string): string | null {
  const element = set === null ? null : wChild(set, local);
  return element === null ? null : wAttr(element, 'val');
}
