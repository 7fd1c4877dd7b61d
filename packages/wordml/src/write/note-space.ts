import { textOf } from '../read/text-of.ts';
import { cloneElement, insertBefore, setChildren, setText } from '../xml/edit.ts';
import { wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { runLike } from './deleted-run.ts';
import type { PlacedAtom } from './paragraph-atoms.ts';
import type { Pen } from './pen.ts';
import { textNode } from './text-nodes.ts';

/**
 * Gives the space between a note's sign and its first words a run of its own, with the sign where both are in one run: what goes in before
 * the words comes behind it. So the space stands right behind the sign in every view, where it is no text.
 */
export function partNoteSpace(paragraph: XmlElement, atoms: readonly PlacedAtom[], pen: Pen): readonly PlacedAtom[] {
  const [first, ...rest] = atoms;
  const run = first?.run ?? null;
  if (
    first === undefined ||
    run === null ||
    first.lead === 0 ||
    run.parent !== paragraph ||
    first.node.parent !== run ||
    wName(first.node) !== 't'
  )
    return atoms;
  const text = textOf(first.node);
  const properties = wChild(run, 'rPr');
  const content = run.children.filter((child) => child !== properties);
  const at = content.indexOf(first.node);
  const [before, after] = [content.slice(0, at), content.slice(at)];
  setChildren(run, properties === null ? after : [properties, ...after]);
  setText(first.node, text.slice(first.lead));
  const copy = properties === null ? null : cloneElement(properties);
  insertBefore(paragraph, run, runLike(run, copy, [...before, textNode(text.slice(0, first.lead), false, pen.w)]));
  return [{ ...first, lead: 0 }, ...rest];
}
