import type { Problem } from '@svod/consolidation';
import { W15, isNamed, wAttr, wChild } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';

/**
 * What a person should know of a file's content controls (ECMA-376 Part 1, 17.5.2): `locked-control`, that Word lets nobody change what they
 * hold (17.5.2.23); `bound-control`, that what they show comes from data in the file which is not read and may say something else (17.5.2.6).
 */
export function controlProblems(controls: Iterable<XmlElement>): readonly Problem[] {
  let [locked, bound] = [0, 0];
  for (const control of controls) {
    const properties = wChild(control, 'sdtPr');
    if (properties === null) continue;
    if (wChild(properties, 'lock') !== null) locked++;
    const data = properties.children.some((child) => child.type === 'element' && isNamed(child, W15, 'dataBinding'));
    if (data || wChild(properties, 'dataBinding') !== null) bound++;
  }
  return [
    ...(locked > 0 ? [{ code: 'locked-control', values: { count: locked }, where: '' }] : []),
    ...(bound > 0 ? [{ code: 'bound-control', values: { count: bound }, where: '' }] : []),
  ];
}

/** What a content control is called: its title, else its tag, else what kind it is of (17.5.2.1, .42), `text` where it says nothing. */
export function controlName(control: XmlElement): string {
  const properties = wChild(control, 'sdtPr');
  if (properties === null) return 'text';
  for (const local of ['alias', 'tag']) {
    const element = wChild(properties, local);
    const name = element === null ? '' : (wAttr(element, 'val') ?? '').trim();
    if (name !== '') return name;
  }
  return KINDS.find((kind) => wChild(properties, kind) !== null) ?? 'text';
}

const KINDS: readonly string[] = ['comboBox', 'date', 'dropDownList', 'picture', 'group', 'citation', 'equation'];

/** Controls around a paragraph and within it, as a member of it. */
export function withControls(around: readonly string[], within: readonly string[]): { readonly controls?: readonly string[] } {
  if (around.length + within.length === 0) return {};
  return { controls: [...around, ...within].sort() };
}
