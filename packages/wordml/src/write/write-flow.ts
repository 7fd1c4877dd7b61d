import type { FlowKey, Table } from '@svod/consolidation';
import { wChild } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { FlowBinding } from '../read/binding.ts';
import { Beside } from './beside.ts';
import { besideTable } from './beside-table.ts';
import { cellKey } from './flow-layout.ts';
import { carryProperties, trackLook } from './paragraph-properties.ts';
import { goneWith } from './write-columns.ts';
import type { Pen } from './pen.ts';
import type { OrderedStamp } from './stamp.ts';
import { writeParagraph } from './write-paragraph.ts';
import { writeRows } from './write-rows.ts';
import type { Writing } from './writing.ts';

/**
 * Writes what is asked of a flow of the base and of the cells in it. `outer`: the edit that deletes the row which the flow is in; then
 * all of it is marked as deleted.
 */
export function writeFlow(key: FlowKey, outer: OrderedStamp | null, writing: Writing): void {
  const { planning } = writing;
  const flow = planning.book.flow(key);
  const binding = writing.binding.flows.get(key);
  if (flow === null || binding === undefined || (outer === null && !planning.book.touches(key))) return;
  const pen = writing.pen(binding.part);
  const plan = planning.plan(flow, {
    container: true,
    startsLine: !NOTE.test(key),
    outer,
    endsSection: (block) => endsSection(binding, block),
  });
  const beside = new Beside();
  for (const [index, block] of flow.blocks.entries()) {
    const original = binding.blocks[index];
    if (original === undefined) continue;
    const start = flow.starts[index] ?? 0;
    const element = writing.copies.of(binding.part, original);
    if (block.kind === 'table') {
      const pieces = plan.points.get(start);
      if (pieces !== undefined) beside.before(element, besideTable(pieces, nearest(binding, index, writing), element, pen, writing));
      const rows = plan.rows.get(index);
      if (rows !== undefined || outer !== null || planning.book.touches(key))
        writeTable(key, index, block, original, rows, outer, pen, writing);
      continue;
    }
    beside.before(element, writeParagraph({ flow: key, index, start, model: block, original, element }, plan, pen, writing));
    const carried = index === flow.blocks.length - 1 && plan.carrier !== null;
    if (carried) carryProperties(element, plan.carrier, pen, writing);
    // What was the last paragraph has got its look with its new mark.
    const look = carried ? undefined : plan.looks.get(index);
    if (look !== undefined && !trackLook(element, { ...block, ...look.set }, look.stamp, pen, writing))
      writing.report({ code: 'paragraph-format-kept', values: { edit: look.id }, where: key });
  }
  const appended = plan.points.get(flow.length);
  const last = binding.blocks.at(-1);
  if (appended !== undefined && last === undefined) writing.report({ code: 'place-not-found', values: {}, where: key });
  if (appended !== undefined && last !== undefined) {
    const element = writing.copies.of(binding.part, last);
    beside.after(element, besideTable(appended, nearest(binding, binding.blocks.length - 1, writing), element, pen, writing));
  }
  beside.write();
}

/** A note begins with its number or sign. */
const NOTE = /^(?:foot|end)note\/\d+$/;

function endsSection({ blocks }: FlowBinding, block: number): boolean {
  const paragraph = blocks[block];
  const properties = paragraph === undefined ? null : wChild(paragraph, 'pPr');
  return properties !== null && wChild(properties, 'sectPr') !== null;
}

function writeTable(
  key: FlowKey,
  block: number,
  table: Table,
  original: XmlElement,
  rows: Parameters<typeof writeRows>[2] | undefined,
  outer: OrderedStamp | null,
  pen: Pen,
  writing: Writing,
): void {
  const binding = writing.binding.tables.get(original);
  if (binding === undefined) return;
  for (const [row, { cells }] of table.rows.entries()) {
    const gone = first(rows?.deleted.get(row) ?? null, outer);
    for (const [cell, place] of cells.entries())
      writeFlow(cellKey(key, block, row, cell), first(gone, rows === undefined ? null : goneWith(place, rows.goneColumns)), writing);
  }
  writeRows({ flow: key, block, table, original, binding }, outer, rows ?? NO_ROWS, pen, writing);
}

const NO_ROWS = { deleted: new Map(), inserted: new Map(), goneColumns: new Map(), newColumns: new Map() };

/** The one of two deletions that comes first in order. */
export function first(one: OrderedStamp | null, other: OrderedStamp | null): OrderedStamp | null {
  if (one === null || other === null) return one ?? other;
  return one.order <= other.order ? one : other;
}

/** The paragraph nearest before a block, else after it, else the block itself. */
function nearest(binding: FlowBinding, block: number, writing: Writing): XmlElement {
  const { blocks, part } = binding;
  const around = [...blocks.slice(0, block + 1).toReversed(), ...blocks.slice(block + 1)];
  const found = around.find((each) => each.local === 'p') ?? blocks[block] ?? binding.container;
  return writing.copies.of(part, found);
}
