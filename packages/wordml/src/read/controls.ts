import type { Problem } from '@svod/consolidation';
import { W15, isNamed, wChild } from '../xml/names.ts';
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
