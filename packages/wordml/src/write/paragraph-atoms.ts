import type { Format, Paragraph } from '@svod/consolidation';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { wChild } from '../xml/names.ts';
import type { RunContext } from './run-properties.ts';
import { emptyContext } from './line-writer.ts';
import type { Writing } from './writing.ts';

/** A piece of a paragraph's text with where it stands in the working copy. */
export interface PlacedAtom {
  /** UTF-16 offsets in the paragraph's text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly node: XmlElement;
  readonly run: XmlElement | null;
  /** Last run of a field that is one object; else the run. */
  readonly last: XmlElement | null;
  readonly object: boolean;
  /** Characters of the element's own text before `text` that do not count. */
  readonly lead: number;
}

/** Pieces of a paragraph of the base, in order, as elements of the working copy. */
export function placedAtoms(part: string, original: XmlElement, writing: Writing): readonly PlacedAtom[] {
  const placed: PlacedAtom[] = [];
  const copy = (element: XmlElement | null): XmlElement | null => (element === null ? null : writing.copies.of(part, element));
  let from = 0;
  for (const atom of writing.binding.atoms(original)) {
    const to = from + atom.text.length;
    placed.push({
      from,
      to,
      text: atom.text,
      node: writing.copies.of(part, atom.node),
      run: copy(atom.run),
      last: copy(atom.last),
      object: atom.object !== null,
      lead: atom.lead,
    });
    from = to;
  }
  return placed;
}

/** Index of the atom that holds the character at an offset, -1 for none. */
export function atomAt(atoms: readonly PlacedAtom[], offset: number): number {
  let low = 0;
  let high = atoms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const atom = atoms[middle];
    if (atom === undefined) return -1;
    if (atom.to <= offset) low = middle + 1;
    else if (atom.from > offset) high = middle - 1;
    else return middle;
  }
  return -1;
}

/** Effective formatting of the character at an offset. */
export function formatAt({ spans }: Paragraph, offset: number): Format {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low]?.format ?? 0;
}

/** How far to look for words like those that go in. */
const NEAR = 30;

/** Formatting that words put in at an offset take over: of the words before them, else after, in the same container where there are some. */
export function contextAt(
  atoms: readonly PlacedAtom[],
  offset: number,
  container: XmlNode,
  paragraph: XmlElement,
  model: Paragraph,
  writing: Writing,
): RunContext {
  const at = offset === 0 ? 0 : atomAt(atoms, offset - 1);
  let other: PlacedAtom | null = null;
  // Nearest first, as far as there are any.
  const farthest = Math.min(NEAR, Math.max(at, atoms.length - 1 - at) + 1);
  for (let distance = 0; distance < farthest; distance++) {
    for (const index of distance === 0 ? [at] : [at - distance, at + distance]) {
      const atom = atoms[index];
      if (atom === undefined || atom.object || atom.run === null) continue;
      if (atom.run.parent === container) return contextOf(atom.run, atom, model);
      if (atom.run.parent?.local !== 'hyperlink') other ??= atom;
    }
  }
  return other === null || other.run === null ? emptyContext(paragraph, writing) : contextOf(other.run, other, model);
}

const contextOf = (run: XmlElement, atom: PlacedAtom, model: Paragraph): RunContext => ({
  properties: wChild(run, 'rPr'),
  format: formatAt(model, atom.from),
});
