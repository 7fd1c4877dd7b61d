import { cloneElement, insertAfter, setChildren } from '../xml/edit.ts';
import { wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { runLike } from './deleted-run.ts';
import type { PlacedAtom } from './paragraph-atoms.ts';

/**
 * Gives each field runs of its own where one run holds words beside it, or several fields: a field is tracked by whole runs, and words
 * beside it have a fate of their own. Gives the paragraph's atoms as they are then.
 */
export function partFieldRuns(paragraph: XmlElement, atoms: readonly PlacedAtom[]): readonly PlacedAtom[] {
  const parted = new Map<XmlElement, readonly XmlElement[]>();
  let depth = 0;
  const look = (element: XmlElement): void => {
    for (const child of [...element.children]) {
      if (child.type !== 'element') continue;
      if (wName(child) === 'r') {
        const pieces = piecesOf(child, depth);
        depth = pieces.depth;
        if (pieces.groups.length > 1) parted.set(child, partRun(child, pieces.groups));
      } else if (wName(child) !== 'pPr') look(child);
    }
  };
  look(paragraph);
  return parted.size === 0 ? atoms : movedAtoms(atoms, parted);
}

interface Pieces {
  readonly groups: readonly (readonly XmlNode[])[];
  readonly depth: number;
}

/** What a run holds, cut before each outermost field that begins in it and after each that ends. */
function piecesOf(run: XmlElement, around: number): Pieces {
  let depth = around;
  const groups: XmlNode[][] = [[]];
  const properties = wChild(run, 'rPr');
  for (const child of run.children) {
    if (child === properties) continue;
    const type = child.type === 'element' && wName(child) === 'fldChar' ? wAttr(child, 'fldCharType') : null;
    if (type === 'begin' && depth++ === 0 && groups.at(-1)?.length !== 0) groups.push([]);
    groups.at(-1)?.push(child);
    if (type !== 'end') continue;
    depth = Math.max(0, depth - 1);
    if (depth === 0) groups.push([]);
  }
  const [last] = groups.slice(-1);
  return { groups: last?.length === 0 ? groups.slice(0, -1) : groups, depth };
}

/** The first piece stays in the run itself. */
function partRun(run: XmlElement, groups: readonly (readonly XmlNode[])[]): readonly XmlElement[] {
  const properties = wChild(run, 'rPr');
  const { parent } = run;
  const [first = [], ...others] = groups;
  setChildren(run, properties === null ? first : [properties, ...first]);
  const made = others.map((group) => runLike(run, properties === null ? null : cloneElement(properties), group));
  if (parent !== null) insertAfter(parent, run, ...made);
  return [run, ...made];
}

function movedAtoms(atoms: readonly PlacedAtom[], parted: ReadonlyMap<XmlElement, readonly XmlElement[]>): readonly PlacedAtom[] {
  // By run: the next piece that a field which is one object may begin in. Pieces and atoms are in one order.
  const next = new Map<XmlElement, number>();
  const pieceAt = (run: XmlElement, pieces: readonly XmlElement[], wanted: (piece: XmlElement) => boolean): XmlElement => {
    let at = next.get(run) ?? 0;
    while (at < pieces.length - 1 && !wanted(pieces[at] ?? run)) at++;
    next.set(run, at);
    return pieces[at] ?? run;
  };
  return atoms.map((atom): PlacedAtom => {
    const { run, last } = atom;
    const pieces = run === null ? undefined : parted.get(run);
    // A field that begins elsewhere and ends in a run of many pieces ends in the first of them, which is the run itself.
    if (run === null || pieces === undefined) return atom;
    if (atom.node !== run) {
      const piece = pieceAt(run, pieces, (each) => isWithin(atom.node, each));
      return { ...atom, run: piece, last: last === run ? piece : last };
    }
    const begin = pieceAt(run, pieces, (each) => hasChar(each, 'begin'));
    next.set(run, pieces.indexOf(begin) + 1);
    return { ...atom, node: begin, run: begin, last: last === run ? begin : last };
  });
}

const hasChar = (run: XmlElement, type: string): boolean =>
  run.children.some((child) => child.type === 'element' && wName(child) === 'fldChar' && wAttr(child, 'fldCharType') === type);

function isWithin(node: XmlElement, run: XmlElement): boolean {
  for (let at: XmlElement | null = node; at !== null; at = at.parent) if (at === run) return true;
  return false;
}
