import type { View } from '@svod/consolidation';
import { isAlternateContent } from '../xml/alternate-content.ts';
import { M, attributeOf, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { textOf } from './text-of.ts';

export interface FormulaText {
  /** Tells the structure too: `f(num(a)den(b))` is not `ab`. */
  readonly key: string;
  /** `m:t` in order. */
  readonly text: string;
}

/** Markers of content in a formula, and of its structures' control characters. */
const GONE: Readonly<Record<View, ReadonlySet<string>>> = {
  original: new Set(['ins', 'moveTo']),
  final: new Set(['del', 'moveFrom']),
};

/** Parts of a structure whose content is left when the structure goes. */
const ARGUMENTS: ReadonlySet<string> = new Set(['e', 'num', 'den', 'sub', 'sup', 'deg', 'lim', 'fName', 'mr']);

const isMaths = (element: XmlElement): boolean => element.ns === M.transitional || element.ns === M.strict;

/**
 * What a formula says in a view. Changes stand around its runs and inside them; a structure (a fraction, a power) whose control
 * character is inserted or deleted (ECMA-376 Part 1, 17.13.5.13, .16) leaves its arguments behind where it is not.
 */
export function formulaText(formula: XmlElement, view: View): FormulaText {
  let key = '';
  let text = '';
  const gone = GONE[view];
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      if (isAlternateContent(child) || gone.has(wName(child))) continue;
      const maths = isMaths(child);
      if (maths && child.local === 't') {
        const own = textOf(child);
        key += own;
        text += own;
      } else if (maths && child.local.endsWith('Pr')) {
        const character = child.children.find((each): each is XmlElement => each.type === 'element' && each.local === 'chr');
        if (character !== undefined) key += `[${attributeOf(character, M, 'val') ?? ''}]`;
      } else if (maths && child.local === 'r') walk(child);
      else if (maths && controlsOf(child).some((marker) => gone.has(wName(marker)))) walkArguments(child);
      else if (maths) {
        key += `${child.local}(`;
        walk(child);
        key += ')';
      } else walk(child);
    }
  };
  const walkArguments = (structure: XmlElement): void => {
    for (const child of structure.children) {
      if (child.type !== 'element' || !isMaths(child) || !ARGUMENTS.has(child.local)) continue;
      if (child.local === 'mr') walkArguments(child);
      else walk(child);
    }
  };
  walk(formula);
  return { key, text };
}

/** True where a view holds nothing of a formula. */
export const isEmptyFormula = ({ key }: FormulaText): boolean => key.replaceAll('oMath()', '') === '';

/** Markers in a formula that insert or delete something of it, in document order. */
export function formulaMarkers(formula: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      const name = wName(child);
      if (name === 'rPr') continue;
      if (GONE.original.has(name) || GONE.final.has(name)) found.push(child);
      walk(child);
    }
  };
  walk(formula);
  return found;
}

/** Markers of a structure's control character: `m:f/m:fPr/m:ctrlPr/w:ins`. */
function controlsOf(structure: XmlElement): readonly XmlElement[] {
  const properties = structure.children.find((child): child is XmlElement => child.type === 'element');
  if (properties === undefined || !isMaths(properties) || !properties.local.endsWith('Pr')) return [];
  const control = properties.children.find(
    (child): child is XmlElement => child.type === 'element' && isMaths(child) && child.local === 'ctrlPr',
  );
  return control?.children.filter((child): child is XmlElement => child.type === 'element') ?? [];
}
