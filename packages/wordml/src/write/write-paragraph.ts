import { setChildren } from '../xml/edit.ts';
import { wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { stretchesWithin } from './coverage.ts';
import { trackedRun } from './deleted-run.ts';
import { expandFields } from './expand-fields.ts';
import { wholeDeletions } from './field-deletions.ts';
import { type FlowPlan, markDeletion, offsetsWithin } from './flow-plan.ts';
import { rootFlow } from './flow-layout.ts';
import { type Hooked, type Hooks, hooksOf } from './insertion-hooks.ts';
import { closeContainer, emptyContext, newLines, openContainer, writePieces } from './line-writer.ts';
import { type PlacedAtom, contextAt, placedAtoms } from './paragraph-atoms.ts';
import { partFieldRuns } from './part-field-runs.ts';
import { partNoteSpace } from './note-space.ts';
import { propertiesOf, stampMark, styleOf } from './paragraph-properties.ts';
import type { Pen } from './pen.ts';
import type { RunContext } from './run-properties.ts';
import type { BaseParagraph, Rewriting } from './rewriting.ts';
import { writeRun } from './write-run.ts';
import type { Setting } from './setting.ts';
import type { Writing } from './writing.ts';

/** Writes what is asked of a paragraph into it. Gives the whole blocks that come to stand before it. */
export function writeParagraph(base: BaseParagraph, plan: FlowPlan, pen: Pen, writing: Writing): readonly XmlNode[] {
  const { element, start, model } = base;
  const end = start + model.text.length;
  const blocks = isTouched(start, end, plan) ? rewrite(base, plan, pen, writing) : [];
  const gone = markDeletion(plan, end);
  if (gone !== null) stampMark(propertiesOf(element, pen), null, gone, pen);
  return blocks;
}

function isTouched(start: number, end: number, plan: FlowPlan): boolean {
  if (stretchesWithin(plan.deletions, start, end).length > 0 || stretchesWithin(plan.formats, start, end).length > 0) return true;
  return offsetsWithin(plan, start, end).length > 0;
}

/** What new words at the end of the paragraph above would take over; null where none stands right above. */
function settingAbove({ flow, index }: BaseParagraph, pen: Pen, writing: Writing): Setting | null {
  const model = writing.planning.book.flow(flow)?.blocks[index - 1];
  const original = writing.binding.flows.get(flow)?.blocks[index - 1];
  if (model?.kind !== 'paragraph' || original === undefined) return null;
  const element = writing.copies.of(pen.part, original);
  const context = contextAt(placedAtoms(pen.part, original, writing), model.text.length, element, element, model, writing);
  return { neighbour: { element }, style: styleOf(wChild(element, 'pPr'), writing).name, context, model };
}

function rewrite(base: BaseParagraph, plan: FlowPlan, pen: Pen, writing: Writing): readonly XmlNode[] {
  const { element, start, model } = base;
  const found = partFieldRuns(element, placedAtoms(pen.part, base.original, writing));
  const noteMark = /^(?:foot|end)note\//.test(rootFlow(base.flow)) && hasNoteMark(element);
  const parted = noteMark && plan.points.has(start) ? partNoteSpace(element, found, pen) : found;
  const { atoms, whole } = expandFields(parted, wholeDeletions(element, parted, start, plan), pen);
  const hooks = hooksOf(element, atoms, start, model.text.length, noteMark, plan);
  const lines = newLines(pen);
  const style = styleOf(wChild(element, 'pPr'), writing).name;
  // Words take over the formatting of those beside them: looked up before the paragraph is taken apart.
  const contexts = new Map<Hooked, RunContext>();
  for (const hooked of allHooks(hooks)) contexts.set(hooked, contextAt(atoms, hooked.offset, hooked.container, element, model, writing));
  const put = (hooked: Hooked): void => {
    const context = contexts.get(hooked) ?? emptyContext(element, writing);
    const above = hooked.offset === 0 && hooked.pieces.some((piece) => piece.kind === 'mark') ? settingAbove(base, pen, writing) : null;
    writePieces(hooked.pieces, lines, { neighbour: { element }, style, context, model, above }, pen, writing);
  };
  const rewriting: Rewriting = { base, plan, atoms, lines, pen, writing, put };
  const touched = touchedContainers(element, [...hooks.before.keys(), ...hooks.after.keys(), ...whole.keys(), ...atomNodes(atoms)]);
  const byRun = atomsByRun(atoms);

  const properties = wChild(element, 'pPr');
  const walk = (children: readonly XmlNode[]): void => {
    for (const node of children) {
      for (const hooked of hooks.before.get(node) ?? []) put(hooked);
      writeNode(node);
      for (const hooked of hooks.after.get(node) ?? []) put(hooked);
    }
  };
  const writeNode = (node: XmlNode): void => {
    if (node.type !== 'element') {
      lines.line.plain(node);
      return;
    }
    const gone = whole.get(node) ?? null;
    const name = wName(node);
    if (name === 'r' && (gone === null || isCutInside(byRun.get(node) ?? [], hooks)))
      writeRun(node, byRun.get(node) ?? [], gone, hooks.inside, rewriting);
    else if (gone !== null) lines.line.run(name === 'r' ? trackedRun(node, gone) : node, null, gone);
    else if (touched.has(node)) {
      const children = [...node.children];
      setChildren(node, []);
      openContainer(lines, node, pen);
      walk(children);
      closeContainer(lines);
    } else lines.line.plain(node);
  };

  const children = element.children.filter((child) => child !== properties);
  setChildren(element, properties === null ? [] : [properties]);
  for (const hooked of hooks.first) put(hooked);
  walk(children);
  for (const hooked of hooks.last) put(hooked);
  setChildren(element, properties === null ? lines.line.nodes : [properties, ...lines.line.nodes]);
  return lines.blocks;
}

function* allHooks(hooks: Hooks): Generator<Hooked> {
  yield* hooks.first;
  for (const each of hooks.before.values()) yield* each;
  for (const each of hooks.after.values()) yield* each;
  yield* hooks.inside.values();
  yield* hooks.last;
}

function isCutInside(atoms: readonly PlacedAtom[], { inside }: Hooks): boolean {
  if (inside.size > 0) for (const atom of atoms) for (let at = atom.from; at < atom.to; at++) if (inside.has(at)) return true;
  return false;
}

function atomNodes(atoms: readonly PlacedAtom[]): XmlElement[] {
  return atoms.map((atom) => atom.run ?? atom.node);
}

/** Containers in the paragraph that hold any of these nodes. */
function touchedContainers(paragraph: XmlElement, nodes: readonly XmlNode[]): ReadonlySet<XmlNode> {
  const touched = new Set<XmlNode>();
  for (const node of nodes) for (let at = node.parent; at !== null && at !== paragraph && !touched.has(at); at = at.parent) touched.add(at);
  return touched;
}

function atomsByRun(atoms: readonly PlacedAtom[]): ReadonlyMap<XmlElement, readonly PlacedAtom[]> {
  const byRun = new Map<XmlElement, PlacedAtom[]>();
  for (const atom of atoms) {
    if (atom.run === null || atom.last !== atom.run) continue;
    const list = byRun.get(atom.run);
    if (list === undefined) byRun.set(atom.run, [atom]);
    else list.push(atom);
  }
  return byRun;
}

/** The number or sign at a note's beginning comes before all of its words. */
function hasNoteMark(paragraph: XmlElement): boolean {
  return paragraph.children.some(
    (child) => child.type === 'element' && wName(child) === 'r' && (wChild(child, 'footnoteRef') ?? wChild(child, 'endnoteRef')) !== null,
  );
}
