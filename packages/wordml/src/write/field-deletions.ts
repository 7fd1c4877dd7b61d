import { wAttr, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { isCovered, stretchAt } from './coverage.ts';
import type { FlowPlan } from './flow-plan.ts';
import type { PlacedAtom } from './paragraph-atoms.ts';
import type { Stamp } from './stamp.ts';

/**
 * Runs, simple fields and formulas that go whole. A field is never cut open: it goes from its beginning to its end when all it shows
 * goes, or when it shows nothing and all around it goes; else only words of its result do.
 */
export function wholeDeletions(
  paragraph: XmlElement,
  atoms: readonly PlacedAtom[],
  start: number,
  plan: FlowPlan,
): ReadonlyMap<XmlElement, Stamp> {
  const whole = new Map<XmlElement, Stamp>();
  const stampAt = (offset: number): Stamp | null => stretchAt(plan.deletions, start + offset)?.value ?? null;
  for (const atom of atoms) {
    const stamp = atom.run === null ? stampAt(atom.from) : null;
    if (stamp !== null) whole.set(atom.node, stamp);
  }
  const { runs, fields } = fieldsOf(paragraph, atoms);
  for (const field of fields) {
    const stamp = fieldStamp(field, atoms, start, plan, stampAt);
    if (stamp === null) continue;
    if (field.simple !== null) whole.set(field.simple, stamp);
    for (const run of runs.slice(field.fromRun, field.endRun)) if (!whole.has(run)) whole.set(run, stamp);
  }
  return whole;
}

/** A field that begins and ends in a paragraph. */
interface Field {
  /** Its `w:fldSimple`, or its runs `[fromRun, endRun)`. */
  readonly simple: XmlElement | null;
  readonly fromRun: number;
  readonly endRun: number;
  /** Indexes of the atoms that it shows: `[first, end)`. */
  readonly first: number;
  readonly end: number;
}

function fieldStamp(
  field: Field,
  atoms: readonly PlacedAtom[],
  start: number,
  plan: FlowPlan,
  stampAt: (offset: number) => Stamp | null,
): Stamp | null {
  const [first, last] = [atoms[field.first], atoms[field.end - 1]];
  if (field.first < field.end && first !== undefined && last !== undefined) {
    return isCovered(plan.deletions, start + first.from, start + last.to) ? stampAt(first.from) : null;
  }
  const [before, after] = [atoms[field.first - 1], atoms[field.first]];
  const left = before === undefined ? null : stampAt(before.to - 1);
  const right = after === undefined ? null : stampAt(after.from);
  return (before === undefined || left !== null) && (after === undefined || right !== null) ? (left ?? right) : null;
}

interface Fields {
  readonly runs: readonly XmlElement[];
  /** Inner ones before outer ones. */
  readonly fields: readonly Field[];
}

// Depth is bounded by the XML reader.
function fieldsOf(paragraph: XmlElement, atoms: readonly PlacedAtom[]): Fields {
  const runs: XmlElement[] = [];
  const fields: Field[] = [];
  const open: { readonly fromRun: number; readonly first: number }[] = [];
  let seen = 0;
  const look = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      const name = wName(child);
      if (name === 'r') run(child);
      else if (name === 'fldSimple') simple(child);
      else if (name !== 'pPr') {
        if (atoms[seen]?.node === child) seen++;
        look(child);
      }
    }
  };
  const simple = (element: XmlElement): void => {
    const own = atoms[seen]?.node === element;
    const [first, fromRun] = [seen, runs.length];
    look(element);
    if (own) seen = first + 1;
    else fields.push({ simple: element, fromRun, endRun: runs.length, first, end: seen });
  };
  const run = (element: XmlElement): void => {
    const first = seen;
    while (atoms[seen]?.run === element) seen++;
    for (const child of element.children) {
      if (child.type !== 'element' || wName(child) !== 'fldChar') continue;
      const type = wAttr(child, 'fldCharType');
      if (type === 'begin') open.push({ fromRun: runs.length, first });
      else if (type === 'end') {
        const begun = open.pop();
        if (begun !== undefined)
          fields.push({ simple: null, fromRun: begun.fromRun, endRun: runs.length + 1, first: begun.first, end: seen });
      }
    }
    runs.push(element);
  };
  look(paragraph);
  return { runs, fields };
}
