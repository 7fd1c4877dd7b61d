import { cloneElement, setChildren } from '../xml/edit.ts';
import { textOf } from '../read/text-of.ts';
import { XML_NS, attributeOf, wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { stretchAt, stretchesWithin } from './coverage.ts';
import { deletedNode, runLike } from './deleted-run.ts';
import type { FormatAsk } from './flow-plan.ts';
import type { Hooked } from './insertion-hooks.ts';
import { type PlacedAtom, formatAt } from './paragraph-atoms.ts';
import { trackFormat } from './run-properties.ts';
import type { Rewriting } from './rewriting.ts';
import type { Stamp } from './stamp.ts';
import { textNode } from './text-nodes.ts';

/** What is asked of a stretch of a run. */
interface Fate {
  readonly del: Stamp | null;
  readonly format: FormatAsk | null;
}

interface Segment {
  readonly kind: 'segment';
  readonly fate: Fate;
  readonly nodes: XmlElement[];
  readonly offset: number;
}

const KEPT: Fate = { del: null, format: null };

/** In a run, what shows where something begins, ends or refers to. It stays when the words beside it go. */
const STAYS: ReadonlySet<string> = new Set([
  'commentReference',
  'footnoteRef',
  'endnoteRef',
  'annotationRef',
  'fldChar',
  'instrText',
  'delInstrText',
]);

/**
 * Writes a run of the base: as it is, or cut where what is asked of its words changes and where others go in. `whole`: the field that
 * it is a part of goes.
 */
export function writeRun(
  run: XmlElement,
  atoms: readonly PlacedAtom[],
  whole: Stamp | null,
  inside: ReadonlyMap<number, Hooked>,
  rewriting: Rewriting,
): void {
  const { lines, pen, base, writing } = rewriting;
  if (!isTouched(atoms, inside, rewriting)) {
    lines.line.plain(run);
    return;
  }
  const parts = partsOf(run, atoms, whole, inside, rewriting);
  const segments = parts.filter((part) => part.kind === 'segment');
  const properties = wChild(run, 'rPr');
  for (const part of parts) {
    if (part.kind === 'hook') {
      rewriting.put(part.hooked);
      continue;
    }
    const { fate, nodes } = part;
    const content = fate.del === null || fate.del.moved ? nodes : nodes.map((node) => deletedNode(node));
    let set = properties === null ? null : cloneElement(properties);
    if (fate.format !== null) set = formatted(set, fate.format, part.offset, rewriting);
    const only = segments.length === 1 && fate.format === null;
    let made = run;
    if (only) setChildren(run, properties === null ? content : [properties, ...content]);
    else made = runLike(run, set, content);
    lines.line.run(made, null, fate.del);
  }

  function formatted(set: XmlElement | null, ask: FormatAsk, offset: number, { pen: { w } }: Rewriting): XmlElement | null {
    const from = formatAt(base.model, offset);
    const to = (from & ~ask.clear) | ask.set;
    if (from === to) return set;
    const changed = set ?? w('rPr');
    if (!trackFormat(changed, from, to, ask.stamp, pen)) writing.report({ code: 'format-change-kept', values: {}, where: pen.part });
    return changed;
  }
}

function isTouched(atoms: readonly PlacedAtom[], inside: ReadonlyMap<number, Hooked>, { plan, base }: Rewriting): boolean {
  const [first, last] = [atoms[0], atoms.at(-1)];
  if (first === undefined || last === undefined) return false;
  const [start, end] = [base.start + first.from, base.start + last.to];
  if (stretchesWithin(plan.deletions, start, end).length > 0 || stretchesWithin(plan.formats, start, end).length > 0) return true;
  if (inside.size > 0) for (let at = first.from; at < last.to; at++) if (inside.has(at)) return true;
  return false;
}

type Part = Segment | { readonly kind: 'hook'; readonly hooked: Hooked };

/** Takes the run apart: its content goes into the segments. */
function partsOf(
  run: XmlElement,
  atoms: readonly PlacedAtom[],
  whole: Stamp | null,
  inside: ReadonlyMap<number, Hooked>,
  rewriting: Rewriting,
): readonly Part[] {
  const { plan, base, pen, writing } = rewriting;
  const byChild = new Map<XmlNode, PlacedAtom[]>();
  for (const atom of atoms) {
    let child: XmlElement = atom.node;
    while (child.parent !== null && child.parent !== run) child = child.parent;
    const list = byChild.get(child);
    if (list === undefined) byChild.set(child, [atom]);
    else list.push(atom);
  }
  const fateAt = (offset: number): Fate => ({
    del: stretchAt(plan.deletions, base.start + offset)?.value ?? null,
    format: stretchAt(plan.formats, base.start + offset)?.value ?? null,
  });
  const parts: Part[] = [];
  let waiting: XmlElement[] = [];
  const add = (fate: Fate, offset: number, node: XmlElement): void => {
    const last = parts.at(-1);
    const nodes = [...waiting, node];
    waiting = [];
    if (last?.kind === 'segment' && last.fate.del === fate.del && last.fate.format === fate.format) last.nodes.push(...nodes);
    else parts.push({ kind: 'segment', fate, nodes, offset });
  };
  const hook = (offset: number): void => {
    const hooked = inside.get(offset);
    if (hooked !== undefined) parts.push({ kind: 'hook', hooked });
  };

  const properties = wChild(run, 'rPr');
  const children = run.children.filter((child): child is XmlElement => child.type === 'element' && child !== properties);
  setChildren(run, properties === null ? [] : [properties]);
  for (const child of children) {
    const here = byChild.get(child) ?? [];
    const [first, last] = [here[0], here.at(-1)];
    if (first === undefined || last === undefined) {
      const before = parts.at(-1);
      if (STAYS.has(wName(child)) || wName(child) === 't') add(whole === null ? KEPT : { del: whole, format: null }, 0, child);
      else if (before?.kind === 'segment') before.nodes.push(child);
      else waiting.push(child);
    } else if (wName(child) === 't') {
      // White space that does not count as text (behind a note's number) stays.
      const edge = spaceBefore(child, first);
      const cut = edge !== '' && !isWhole(first, here, inside, rewriting);
      if (cut) add(KEPT, first.from, textNode(edge, false, pen.w));
      for (const atom of here) {
        let from = atom.from;
        for (const to of cuts(atom, inside, rewriting)) {
          hook(from);
          const text = atom.text.slice(from - atom.from, to - atom.from);
          add(fateAt(from), from, !cut && from === first.from && to === last.to ? child : textNode(text, false, pen.w));
          from = to;
        }
      }
    } else {
      hook(first.from);
      const fate = fateAt(first.from);
      const alike = here.every((atom) => fateAt(atom.from).del === fate.del);
      if (!alike) writing.report({ code: 'object-part-kept', values: {}, where: pen.part });
      add(alike ? fate : KEPT, first.from, child);
    }
  }
  const end = parts.at(-1);
  if (waiting.length > 0) {
    if (end?.kind === 'segment') end.nodes.push(...waiting);
    else parts.push({ kind: 'segment', fate: KEPT, nodes: waiting, offset: 0 });
  }
  return parts;
}

function spaceBefore(node: XmlElement, first: PlacedAtom): string {
  return first.lead > 0 && attributeOf(node, XML_NS, 'space') === 'preserve' ? textOf(node).slice(0, first.lead) : '';
}

/** True where all of a text has one fate. */
function isWhole(first: PlacedAtom, here: readonly PlacedAtom[], inside: ReadonlyMap<number, Hooked>, rewriting: Rewriting): boolean {
  return here.length === 1 && cuts(first, inside, rewriting).length === 1;
}

/** Ends of the pieces that a text is cut into. */
function cuts(atom: PlacedAtom, inside: ReadonlyMap<number, Hooked>, { plan, base }: Rewriting): readonly number[] {
  const ends = new Set([atom.to]);
  const [start, end] = [base.start + atom.from, base.start + atom.to];
  for (const stretches of [stretchesWithin(plan.deletions, start, end), stretchesWithin(plan.formats, start, end)]) {
    for (const each of stretches) {
      ends.add(each.end - base.start);
      if (each.start > start) ends.add(each.start - base.start);
    }
  }
  if (inside.size > 0) for (let at = atom.from + 1; at < atom.to; at++) if (inside.has(at)) ends.add(at);
  return [...ends].sort((a, b) => a - b);
}
