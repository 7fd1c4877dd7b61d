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
  if (below === NO_TRAITS) return above;
  const [lower, upper] = [below['tabs'], above['tabs']];
  const both = lower !== undefined && upper !== undefined;
  return { ...below, ...above, ...(both && { tabs: mergeTabs(String(lower), String(upper)) }) };
}

const FLAGS: ReadonlySet<string> = new Set(['keepNext', 'keepLines', 'pageBreakBefore', 'contextualSpacing', 'bidi']);

/** What a `w:pPr` sets beside the basic formatting (ECMA-376 Part 1, 17.3.1): what `Paragraph.traits` holds. */
export function readTraits(properties: XmlElement | null): Values {
  let traits: Record<string, number | string> | null = null;
  for (const child of properties?.children ?? []) {
    if (child.type !== 'element') continue;
    const name = wName(child);
    if (FLAGS.has(name)) (traits ??= {})[name] = onOff(child) === true ? 'on' : 'off';
    else if (name === 'spacing') Object.assign((traits ??= {}), spacingOf(child));
    else if (name === 'shd') (traits ??= {})['shade'] = readShade(child);
    else if (name === 'tabs') (traits ??= {})['tabs'] = tabsOf(child);
    else if (name === 'pBdr') Object.assign((traits ??= {}), readBorders(child));
  }
  return traits === null || Object.keys(traits).length === 0 ? NO_TRAITS : traits;
}

/** Tab stops (17.3.1.38) in their order, `720 left` or `9000 right dot` each, parted by semicolons; a cleared one says so. Those of lists are told by the list. */
function tabsOf(element: XmlElement): string {
  const stops: string[] = [];
  for (const child of element.children) {
    if (child.type !== 'element' || wName(child) !== 'tab') continue;
    const [at, kind, leader] = [twips(wAttr(child, 'pos')), wAttr(child, 'val') ?? 'left', wAttr(child, 'leader') ?? 'none'];
    if (at === null || kind === 'num') continue;
    stops.push([at, KINDS.get(kind) ?? kind, ...(leader === 'none' ? [] : [leader])].join(' '));
  }
  return mergeTabs('', stops.join(';'));
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['start', 'left'],
  ['end', 'right'],
]);

/** Tab stops over those of a style: one at a place takes the other's place. */
function mergeTabs(below: string, above: string): string {
  const stops = new Map<number, string>();
  for (const stop of [...below.split(';'), ...above.split(';')]) if (stop !== '') stops.set(Number.parseInt(stop, 10), stop);
  return [...stops]
    .sort(([a], [b]) => a - b)
    .map(([, stop]) => stop)
    .join(';');
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
