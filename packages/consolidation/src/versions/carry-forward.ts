import { type Change, isOfWords } from '../amendments/change.ts';
import { describe } from '../amendments/describe.ts';
import type { Description } from '../amendments/description.ts';
import { changeId, publicChange } from '../amendments/public-change.ts';
import { shownText } from '../amendments/shown-text.ts';
import type { Block } from '../document/document.ts';
import { rowItem } from '../flow/original-lines.ts';
import { blockAt, startOf } from '../flow/strip.ts';
import type { Outline } from '../places/outline.ts';
import type { RawRemark } from '../returns/comments.ts';
import type { ReturnFindings } from '../returns/compare-return.ts';
import type { BaseIndex } from '../returns/context.ts';
import type { RawChange, RawColumnDeleted, RawColumnsInserted, RawProperty, RawRowsReplaced } from '../returns/raw-change.ts';
import { type PositionMap, type Spot, mapPositions } from './position-map.ts';

/** Changes of an older version that have no place in the newer one: it says so already, or their place is gone. */
export interface StaleChanges {
  readonly changes: readonly StaleChange[];
}

/** One of them, described where it stood in the older version: plain values, so that a return as read can be kept. */
export interface StaleChange {
  readonly raw: RawChange;
  readonly state: 'adopted' | 'homeless';
  readonly id: string;
  readonly change: Change;
  readonly description: Description;
}

export interface Carried {
  readonly findings: ReturnFindings;
  readonly stale: StaleChanges;
}

/** Carries what a return asks of an older version into the newer one: each change still fits, is adopted already, or is homeless. None vanishes. */
export function carryForward(findings: ReturnFindings, older: BaseIndex, outline: Outline, newer: BaseIndex): Carried {
  const map = mapPositions(older, newer);
  const changes: RawChange[] = [];
  const stale: StaleChange[] = [];
  for (const raw of findings.changes) {
    const carried = carry(raw, map, newer);
    if (typeof carried !== 'string') {
      changes.push(carried);
      continue;
    }
    const change = publicChange(raw, older);
    stale.push({ raw, state: carried, id: changeId(outline.hash, change), change, description: describe(change, older, outline) });
  }
  const remarks = findings.remarks.map((remark): RawRemark => ({ ...remark, place: remark.place && placeOf(remark.place, map) }));
  return { findings: { ...findings, changes, remarks }, stale: { changes: stale } };
}

function placeOf(place: NonNullable<RawRemark['place']>, map: PositionMap): RawRemark['place'] {
  const range = rangeOf(place.flow, place.start, place.end, map);
  return range && { flow: range.flow, start: range.start, end: range.end };
}

interface Range {
  readonly flow: string;
  readonly start: number;
  readonly end: number;
}

/** A range whose characters all stand together in the newer version; for a point, the place after or before its neighbour. */
function rangeOf(flow: string, start: number, end: number, map: PositionMap): Range | null {
  if (start === end) {
    const before = start > 0 ? map.character(flow, start - 1) : null;
    if (before) return { flow: before.flow, start: before.offset + 1, end: before.offset + 1 };
    const after = map.character(flow, start);
    return after && { flow: after.flow, start: after.offset, end: after.offset };
  }
  const first = map.character(flow, start);
  const last = map.character(flow, end - 1);
  if (!first || !last || first.flow !== last.flow || last.offset - first.offset !== end - 1 - start) return null;
  return { flow: first.flow, start: first.offset, end: last.offset + 1 };
}

/** Where a paragraph, with its mark, or a table stands in the newer version; null where it is gone. */
function blockRange({ flow: key, end }: Range, map: PositionMap, newer: BaseIndex): Range | null {
  const mark = map.character(key, end - 1);
  const flow = mark && newer.flow(mark.flow);
  return flow ? { flow: mark.flow, start: startOf(flow, blockAt(flow, mark.offset)), end: mark.offset + 1 } : null;
}

/** Words of which the look was changed, where they all stand together still. */
function carryWords(raw: RawProperty, map: PositionMap): RawChange | 'homeless' {
  const range = rangeOf(raw.flow, raw.start, raw.end, map);
  if (range === null) return 'homeless';
  const { elsewhere: others = [], ...alone } = raw;
  const elsewhere = others.flatMap(({ flow, start, end }) => rangeOf(flow, start, end, map) ?? []);
  return { ...alone, ...range, ...(elsewhere.length > 0 && { elsewhere }) };
}

function carry(raw: RawChange, map: PositionMap, newer: BaseIndex): RawChange | 'adopted' | 'homeless' {
  switch (raw.kind) {
    case 'text': {
      if (saysSo(raw, map)) return 'adopted';
      const range = rangeOf(raw.flow, raw.start, raw.end, map);
      return range ? { ...raw, ...range } : 'homeless';
    }
    case 'format': {
      const range = rangeOf(raw.flow, raw.start, raw.end, map);
      return range ? { ...raw, ...range } : 'homeless';
    }
    case 'paragraph-format':
    case 'property': {
      if (raw.kind === 'property' && isOfWords(raw)) return carryWords(raw, map);
      const place = blockRange(raw, map, newer);
      if (place === null) return 'homeless';
      if (raw.kind === 'paragraph-format') {
        const flow = newer.flow(place.flow);
        return flow && looksSo(raw, flow.blocks[blockAt(flow, place.start)]) ? 'adopted' : { ...raw, ...place };
      }
      const { elsewhere: others = [], ...alone } = raw;
      const elsewhere = others.flatMap((one) => blockRange(one, map, newer) ?? []);
      return { ...alone, ...place, ...(elsewhere.length > 0 && { elsewhere }) };
    }
    case 'move': {
      const range = rangeOf(raw.flow, raw.start, raw.end, map);
      const to = rangeOf(raw.toFlow, raw.to, raw.to, map);
      return range && to ? { ...raw, ...range, toFlow: to.flow, to: to.start } : 'homeless';
    }
    case 'row-deleted': {
      const row = map.row(raw.flow, raw.block, raw.row);
      return row ? { ...raw, ...row } : 'adopted';
    }
    case 'row-moved': {
      const row = map.row(raw.flow, raw.block, raw.row);
      const to = rowPlace(raw.toFlow, raw.toBlock, raw.to, map);
      return row && to ? { ...raw, ...row, toFlow: to.flow, toBlock: to.block, to: to.at } : 'homeless';
    }
    case 'rows-replaced':
    case 'columns-inserted':
    case 'column-deleted':
      return carryStructure(raw, map);
    case 'row-inserted': {
      const place = rowPlace(raw.flow, raw.block, raw.at, map);
      if (!place) return 'homeless';
      const table = newer.flow(place.flow)?.blocks[place.block];
      const after = map.row(raw.flow, raw.block, raw.at);
      const first = afterKept(raw.flow, raw.block, raw.at, map);
      const stop = after && after.row >= first ? after.row : place.at + 1;
      const there = table?.kind === 'table' ? table.rows.slice(first, stop) : [];
      return there.some((row) => rowItem(row).key === rowItem(raw.row).key)
        ? 'adopted'
        : { ...raw, flow: place.flow, block: place.block, at: place.at };
    }
  }
}

/** True for a paragraph that has the look that is asked for. Names of lists say nothing across versions. */
function looksSo({ set, others }: RawChange & { kind: 'paragraph-format' }, block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || others.length > 0) return false;
  const { style, heading, align, numbering, indent } = set;
  return (
    numbering === undefined &&
    indent === undefined &&
    (style === undefined || style === block.style) &&
    (heading === undefined || heading === block.heading) &&
    (align === undefined || align === (block.align || 'left'))
  );
}

/** Where rows go in that stand behind, or else before, a row that is kept. */
function rowPlace(
  flow: string,
  block: number,
  at: number,
  map: PositionMap,
): { readonly flow: string; readonly block: number; readonly at: number } | null {
  const before = map.row(flow, block, at - 1);
  if (before) return { flow: before.flow, block: before.block, at: before.row + 1 };
  const after = map.row(flow, block, at);
  return after && { flow: after.flow, block: after.block, at: after.row };
}

/** The row of the newer version's table behind the last one that is kept of those before a place; the first row where none is. */
function afterKept(flow: string, block: number, at: number, map: PositionMap): number {
  for (let row = at - 1; row >= 0; row--) {
    const kept = map.row(flow, block, row);
    if (kept) return kept.row + 1;
  }
  return 0;
}

/** Rows that are reshaped must still stand together; columns need the table with all of its rows. Else a person has to place it. */
function carryStructure(raw: RawRowsReplaced | RawColumnsInserted | RawColumnDeleted, map: PositionMap): RawChange | 'homeless' {
  const [start, end] = raw.kind === 'rows-replaced' ? [raw.start, raw.end] : [0, raw.kind === 'columns-inserted' ? raw.cells.length : 1];
  const first = map.row(raw.flow, raw.block, start);
  if (!first) return 'homeless';
  for (let row = start; row < end; row++) {
    const now = map.row(raw.flow, raw.block, row);
    if (now?.flow !== first.flow || now.block !== first.block || now.row !== first.row + row - start) return 'homeless';
  }
  const at = { flow: first.flow, block: first.block };
  return raw.kind === 'rows-replaced' ? { ...raw, ...at, start: first.row, end: first.row + end - start } : { ...raw, ...at };
}

/** True where the newer version has, between the neighbours of the change, the very words it asks for. */
function saysSo(raw: RawChange & { kind: 'text' }, map: PositionMap): boolean {
  const before: Spot | null = raw.start > 0 ? map.character(raw.flow, raw.start - 1) : null;
  const after: Spot | null = map.character(raw.flow, raw.end);
  if (!after) return false;
  const from = before ? { flow: before.flow, offset: before.offset + 1 } : { flow: after.flow, offset: 0 };
  const now = map.between(from, after);
  return now !== null && now === shownText(raw.content);
}
