import type { XmlElement } from '../xml/node.ts';

/**
 * Calls `enter` for an element and all below it in document order, and `leave` when all below one is done. `enter` returning false
 * keeps the walk out of that element (its `leave` is called all the same). No recursion; the tree must not be changed meanwhile,
 * but for what lies below the element that is left.
 */
export function walkElements(
  root: XmlElement,
  enter: (element: XmlElement) => boolean | void,
  leave?: (element: XmlElement) => void,
): void {
  const open: { readonly element: XmlElement; next: number }[] = [];
  const begin = (element: XmlElement): void => {
    if (enter(element) === false) leave?.(element);
    else open.push({ element, next: 0 });
  };
  begin(root);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.element.children[top.next++];
    if (child === undefined) {
      open.pop();
      leave?.(top.element);
    } else if (child.type === 'element') begin(child);
  }
}
