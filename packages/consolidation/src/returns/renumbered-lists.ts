import type { Item } from '../align/aligned.ts';
import { alignSequences } from '../align/sequence.ts';
import type { Block, Document, Flow, FlowKey, ParagraphLook } from '../document/document.ts';
import { markStays } from '../document/stays.ts';
import { cellStays } from '../document/tracked-cells.ts';
import { originalText } from '../flow/original-lines.ts';
import { startOf } from '../flow/strip.ts';
import { foldText } from '../text/fold.ts';
import type { BlockRange } from './attached.ts';
import type { BaseIndex } from './context.ts';
import { isRoman, labelShape, labelValue } from './list-labels.ts';
import type { RawChange, RawProperty } from './raw-change.ts';

/** A paragraph of a list, by its text before tracked changes. */
interface ListItem extends Item {
  readonly sort: 'paragraph';
  readonly flow: FlowKey;
  readonly block: number;
  readonly label: string;
  readonly numbering: NonNullable<ParagraphLook['numbering']>;
}

/**
 * What numbers lists show otherwise without tracking: another format or text ("1." for "а)"), another beginning, a beginning in the middle. By
 * the numbers that items which answer to each other show, since programs write lists in many ways. A number that is another because an item came
 * or went before it is none; nor is one of which `changes` tell already. Told once, at the first item that shows it.
 */
export function renumberedLists(base: BaseIndex, made: Document, changes: readonly RawChange[]): readonly RawProperty[] {
  const stories = new Map(made.flows.map((flow) => [flow.key, flow]));
  const found: RawProperty[] = [];
  let told: ReadonlySet<string> | null = null;
  for (const flow of base.document.flows) {
    const other = stories.get(flow.key);
    const mine = other === undefined ? [] : itemsOf(base.document, flow);
    if (other === undefined || mine.length === 0) continue;
    const theirs = listItems(other);
    if (mine.length === theirs.length && mine.every((item, k) => item.label === theirs[k]?.label && item.key === theirs[k]?.key)) continue;
    told ??= toldOf(changes);
    found.push(...compareNumbers(base, mine, theirs, told));
  }
  return found;
}

/** By base: every return asks for them. */
const known = new WeakMap<Document, Map<FlowKey, readonly ListItem[]>>();

function itemsOf(base: Document, flow: Flow): readonly ListItem[] {
  const flows = known.get(base) ?? new Map<FlowKey, readonly ListItem[]>();
  known.set(base, flows);
  const items = flows.get(flow.key) ?? listItems(flow);
  flows.set(flow.key, items);
  return items;
}

/** No text of a file holds it. */
const JOINED = '\uFDD1';

function listItems(flow: Flow): readonly ListItem[] {
  const items: ListItem[] = [];
  const walk = (key: FlowKey, blocks: readonly Block[]): void =>
    blocks.forEach((block, index) => {
      if (block.kind === 'table') {
        block.rows.forEach((row, r) => {
          if (!markStays(row, 'original')) return;
          row.cells.forEach((cell, c) => cellStays(cell, 'original') && walk(`${key}/${index}.${r}.${c}`, cell.blocks));
        });
        return;
      }
      const former = (block.formerly?.look ?? block).numbering;
      // One that a tracked change puts into a list counts there: items after it have other numbers, and it answers to none of the base's.
      const numbering = former ?? block.numbering;
      // What a program fills in by itself it numbers by itself; a mark that is put in counts in no list.
      if (numbering === null || block.generated || block.mark.ins.length > 0) return;
      const text = former === null ? `${JOINED}${items.length}` : foldText(originalText(block));
      items.push({ sort: 'paragraph', key: text, flow: key, block: index, label: block.label, numbering });
    });
  walk(flow.key, flow.blocks);
  return items;
}

/** Places of which it is told already that their paragraph is in another list or looks otherwise in it. */
function toldOf(changes: readonly RawChange[]): ReadonlySet<string> {
  const told = new Set<string>();
  for (const change of changes)
    if (change.kind === 'paragraph-format' && (change.set.numbering !== undefined || change.others.includes('numPr')))
      told.add(`${change.flow}@${change.start}`);
  return told;
}

function compareNumbers(
  base: BaseIndex,
  mine: readonly ListItem[],
  theirs: readonly ListItem[],
  told: ReadonlySet<string>,
): readonly RawProperty[] {
  const found: RawProperty[] = [];
  /** By how much the numbers of a list's level are off, by list and level; what is deeper begins anew. */
  const off = new Map<string, { readonly level: number; readonly by: number }>();
  const shapes = new Set<string>();
  const romans = new Set(mine.flatMap(({ label, numbering: { list, level } }) => (isRoman(label) ? [`${list}:${level}`] : [])));
  // Where items came or went, it is not known by how much the numbers after them should be off.
  let [sure, gone, came] = [true, 0, 0];
  const groups = alignSequences(mine, theirs, { threshold: 0.5, splits: false, tied: false });
  for (const { a0, a1, b0, b1 } of groups.toSorted((a, b) => a.a0 - b.a0 || a.b0 - b.b0)) {
    if (a1 - a0 !== b1 - b0) {
      gone += a1 - a0;
      came += b1 - b0;
      continue;
    }
    if (gone !== came) {
      off.clear();
      sure = false;
    }
    [gone, came] = [0, 0];
    for (let k = 0; k < a1 - a0; k++) {
      const [one, other] = [mine[a0 + k], theirs[b0 + k]];
      if (!one || !other) continue;
      const { list, level } = one.numbering;
      const range = rangeOf(base, one);
      if (level !== other.numbering.level || told.has(`${range.flow}@${range.start}`)) {
        // It counts elsewhere now.
        off.clear();
        sure = false;
        continue;
      }
      const by = difference(one.label, other.label, romans.has(`${list}:${level}`));
      const expected = off.get(`${list}:${level}`)?.by ?? (sure ? 0 : null);
      // Lists of one definition count together.
      const others = [...off.values()].filter((each) => each.level === level).map((each) => each.by);
      const moved = by !== null && expected !== null && by !== 0 && by !== expected && !others.includes(by);
      const looks = [labelShape(one.label), labelShape(other.label)];
      const shape = looks[0] === looks[1] ? null : JSON.stringify([list, level, ...looks]);
      if (moved || (shape !== null && !shapes.has(shape))) found.push(numberChange(range, one.label, other.label));
      if (shape !== null) shapes.add(shape);
      for (const [key, each] of off) if (key.startsWith(`${list}:`) && each.level > level) off.delete(key);
      if (by !== null) off.set(`${list}:${level}`, { level, by });
    }
  }
  return found;
}

function rangeOf(base: BaseIndex, { flow: key, block }: ListItem): BlockRange {
  const flow = base.flow(key);
  const start = flow ? startOf(flow, block) : 0;
  return { flow: key, start, end: flow ? startOf(flow, block + 1) : 0 };
}

function difference(was: string, now: string, roman: boolean): number | null {
  const [a, b] = [labelValue(was, roman), labelValue(now, roman)];
  return a === null || b === null ? null : b - a;
}

const numberChange = (range: BlockRange, was: string, now: string): RawProperty => ({
  kind: 'property',
  ...range,
  actor: null,
  differences: [{ of: 'paragraph', name: 'number', was: shown(was), now: shown(now) }],
  revisions: new Set(),
  children: [],
  comments: [],
});

/** A label as people read it; a bullet, which is none, as one. */
const shown = (label: string): string => (label.trim() === '' ? '•' : label.trim());
