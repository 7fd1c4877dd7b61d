import { isAlternateContent } from '../xml/alternate-content.ts';
import { M, attributeOf } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { textOf } from './text-of.ts';

/** Text of a formula (`m:t` in order) and a key that also tells its structure: `f(num(a)den(b))` is not `ab`. */
export function formulaText(formula: XmlElement): { readonly key: string; readonly text: string } {
  let key = '';
  let text = '';
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      if (isAlternateContent(child)) continue;
      const maths = child.ns === M.transitional || child.ns === M.strict;
      if (maths && child.local === 't') {
        const own = textOf(child);
        key += own;
        text += own;
      } else if (maths && child.local.endsWith('Pr')) {
        const character = child.children.find((each): each is XmlElement => each.type === 'element' && each.local === 'chr');
        if (character !== undefined) key += `[${attributeOf(character, M, 'val') ?? ''}]`;
      } else if (maths && child.local === 'r') walk(child);
      else if (maths) {
        key += `${child.local}(`;
        walk(child);
        key += ')';
      } else walk(child);
    }
  };
  walk(formula);
  return { key, text };
}
