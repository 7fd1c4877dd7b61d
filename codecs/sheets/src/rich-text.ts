import type { XmlElement } from '@svod/wordml';
import { elements } from './workbook-parts.ts';

/** Text of a string item or inline string (18.4.8): its `t`, or those of its runs. */
export function richText(item: XmlElement): string {
  const own = (one: XmlElement): string =>
    elements(one, 't')
      .flatMap((t) => t.children.map((node) => (node.type === 'text' ? node.value : '')))
      .join('');
  // A control character stands as _x000D_ (22.4.2.4).
  return [own(item), ...elements(item, 'r').map(own)]
    .join('')
    .replace(/_x000[aAdD]_/gu, '\n')
    .replace(/\r\n?/gu, '\n');
}
