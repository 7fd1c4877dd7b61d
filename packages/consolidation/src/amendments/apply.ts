import { type Block, type Document, type Flow, type FlowKey, type Row, type Table } from '../document/document.ts';
import {
  BARE,
  type BaseFlow,
  EMPTY_STRIP,
  MARK,
  type Properties,
  type Strip,
  TABLE,
  fragmentOf,
  joinStrips,
  stripOf,
  stripOfFragment,
} from '../flow/strip.ts';
import { cutter } from '../flow/cutter.ts';
import { evenRuns } from '../flow/format-runs.ts';
import { atBlockStart } from '../flow/text-of.ts';
import { withFormats, withLooks } from './apply-formats.ts';
import { type BaseIndex, indexBase } from '../returns/context.ts';
import { columnPlan, plannedRow } from './column-plan.ts';
import { newMerges } from './merged-cells.ts';
import {
  type Change,
  type ColumnDeleted,
  type ColumnsInserted,
  type FormatChange,
  type ParagraphFormatChange,
  type RowsInserted,
  type TextChange,
  isTableChange,
} from './change.ts';
import { movedWithin, rowParts } from './row-parts.ts';

/** A change with the edits inside what it inserts. */
export interface Applicable {
  readonly change: Change;
  readonly children?: readonly Applicable[];
  /** New rows stand in the place of deleted ones. Set by {@link applyChanges}. */
  readonly replaces?: boolean;
  /** The new row is one that moves within its table: its number. Set by {@link applyChanges}. */
  readonly origin?: number | null;
}

/**
 * Applies changes to a base, all of them in its coordinates. What several of them delete goes once; insertions at one point follow in
 * the order given, whole paragraphs before words; what replaces a deleted stretch stands at its beginning.
 */
export function applyChanges(base: Document, changes: readonly Applicable[]): Document {
  const byFlow = new Map<FlowKey, Applicable[]>();
  const index = indexBase(base);
  for (const one of changes.flatMap((each) => partsOf(each, index))) {
    push(byFlow, one.change.flow, one);
    if (one.change.kind === 'move' && one.change.toFlow !== one.change.flow) push(byFlow, one.change.toFlow, one);
  }
  const nested = new Set<FlowKey>();
  for (const key of byFlow.keys())
    for (let cut = key.lastIndexOf('/'); cut > 0; cut = key.lastIndexOf('/', cut - 1)) nested.add(key.slice(0, cut));
  const moved = movedStrips(index, changes);
  const context: Context = { byFlow, nested, moved };
  return { ...base, flows: base.flows.map((flow) => (touched(context, flow.key) ? applyToFlow(context, flow) : flow)) };
}

interface Context {
  readonly byFlow: ReadonlyMap<FlowKey, readonly Applicable[]>;
  /** Flows in whose tables something changes. */
  readonly nested: ReadonlySet<FlowKey>;
  readonly moved: ReadonlyMap<Change, Strip>;
}

const touched = (context: Context, key: FlowKey): boolean => context.byFlow.has(key) || context.nested.has(key);

function push<T>(map: Map<FlowKey, T[]>, key: FlowKey, one: T): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}

/** Edits inside rows that take the place of others follow those rows. */
function partsOf(one: Applicable, index: BaseIndex): readonly Applicable[] {
  const parts = rowParts(one.change, (flow, block, row) => {
    const table = index.flow(flow)?.blocks[block];
    return table?.kind === 'table' ? table.rows[row] : undefined;
  });
  if (parts.length === 1 && parts[0] === one.change) return [one];
  const replaces = one.change.kind === 'rows-replaced';
  const origin = movedWithin(one.change);
  return parts.map((change): Applicable => (change.kind === 'rows-inserted' ? { ...one, change, replaces, origin } : { change }));
}

/** What moves, with the formats that are asked for its words. */
function movedStrips(index: BaseIndex, changes: readonly Applicable[]): ReadonlyMap<Change, Strip> {
  const moves = changes.flatMap(({ change }) => (change.kind === 'move' ? [change] : []));
  const moved = new Map<Change, Strip>();
  if (moves.length === 0) return moved;
  const formats = new Map<FlowKey, FormatChange[]>();
  const looks = new Map<FlowKey, ParagraphFormatChange[]>();
  for (const { change } of changes) {
    if (change.kind === 'format') push(formats, change.flow, change);
    else if (change.kind === 'paragraph-format') push(looks, change.flow, change);
  }
  const strips = new Map<FlowKey, Strip | null>();
  for (const change of moves) {
    const flow = index.flow(change.flow);
    const known = strips.get(change.flow);
    const strip =
      known !== undefined
        ? known
        : flow
          ? withLooks(withFormats(stripOf(flow.blocks), formats.get(flow.key) ?? []), looks.get(flow.key) ?? [])
          : null;
    strips.set(change.flow, strip);
    if (strip) moved.set(change, cutter(strip)(change.start, change.end));
  }
  return moved;
}

function applyToFlow(context: Context, flow: Flow): Flow {
  const mine = context.byFlow.get(flow.key) ?? [];
  const blocks = flow.blocks.map((block, index) => (block.kind === 'table' ? applyToTable(context, flow.key, index, block, mine) : block));
  return { ...flow, blocks: applyToBlocks(context, flow.key, blocks, mine) };
}

function applyToTable(context: Context, flow: FlowKey, index: number, table: Table, changes: readonly Applicable[]): Table | null {
  const inserted = new Map<number, { readonly first: NewRow[]; readonly after: NewRow[] }>();
  const deleted = new Set<number>();
  const columns: (ColumnsInserted | ColumnDeleted)[] = [];
  for (const { change, children, replaces, origin = null } of changes) {
    if (!isTableChange(change) || change.block !== index) continue;
    if (change.kind === 'rows-inserted') {
      const lists = inserted.get(change.at) ?? { first: [], after: [] };
      inserted.set(change.at, lists);
      // Rows that stand for others come where those stood: before what goes in behind them.
      lists[replaces === true ? 'first' : 'after'].push(...insertedRows(change, children ?? []).map((row) => ({ row, origin })));
    } else if (change.kind === 'row-deleted') deleted.add(change.row);
    else if (change.kind === 'columns-inserted' || change.kind === 'column-deleted') columns.push(change);
  }
  const plan = columnPlan(columns);
  const rows: Row[] = [];
  const merges = newMerges();
  const planned = (row: Row, number: number | null): Row | null => (plan === null ? row : plannedRow(row, number, plan));
  const keep = (row: Row, number: number | null, isNew: boolean): void => {
    const cut = planned(row, number);
    if (cut === null) merges.drop(row);
    else rows.push(merges.keep(cut, isNew));
  };
  const putIn = (at: number): void => {
    const lists = inserted.get(at);
    for (const { row, origin } of [...(lists?.first ?? []), ...(lists?.after ?? [])]) keep(row, origin, true);
  };
  table.rows.forEach((row, r) => {
    putIn(r);
    if (deleted.has(r)) {
      merges.drop(planned(row, r) ?? row);
      return;
    }
    const cells = row.cells.map((cell, k) => {
      const key = `${flow}/${index}.${r}.${k}`;
      return touched(context, key) ? { ...cell, blocks: applyToFlow(context, { key, blocks: cell.blocks }).blocks } : cell;
    });
    keep({ ...row, cells }, r, false);
  });
  putIn(table.rows.length);
  return rows.length > 0 ? { ...table, rows } : null;
}

interface NewRow {
  readonly row: Row;
  readonly origin: number | null;
}

function insertedRows(change: RowsInserted, children: readonly Applicable[]): readonly Row[] {
  if (children.length === 0) return change.rows;
  const context: Context = { byFlow: new Map(), nested: new Set(), moved: new Map() };
  return change.rows.flatMap((row, r) => {
    if (children.some((child) => child.change.kind === 'row-deleted' && child.change.row === r)) return [];
    const cells = row.cells.map((cell, k) => {
      const mine = children.filter((child) => child.change.flow.endsWith(`/0.${r}.${k}`));
      return mine.length === 0 ? cell : { ...cell, blocks: applyToBlocks(context, '', cell.blocks, mine) };
    });
    return [{ ...row, cells }];
  });
}

function applyToBlocks(
  context: Context,
  key: FlowKey,
  blocks: readonly (Block | null)[],
  changes: readonly Applicable[],
): readonly Block[] {
  const edits = changes.filter(
    ({ change }) => change.kind === 'text' || change.kind === 'move' || change.kind === 'format' || change.kind === 'paragraph-format',
  );
  // A table without rows is gone; its place in the flow's offsets stays until the edits are made.
  const gone = new Set(blocks.flatMap((block, index) => (block === null ? [index] : [])));
  const kept = blocks.map((block) => block ?? { kind: 'table' as const, rows: [] });
  if (edits.length === 0 && gone.size === 0) return kept;
  const strip = withoutEmptyTables(applyToStrip(context, key, stripOf(kept), edits));
  const marks = stripOf(kept).marks;
  const rest: Properties = marks.at(-1) ?? BARE;
  const made = fragmentOf(strip, rest).blocks;
  if (made.length > 0 && (key === 'main' || made.at(-1)?.kind === 'paragraph')) return made;
  return [...made, ...fragmentOf({ ...EMPTY_STRIP, text: MARK, formats: evenRuns(1, 0), marks: [rest] }).blocks];
}

/** Tables of which no row is left go, and what stood around them may join. */
function withoutEmptyTables(strip: Strip): Strip {
  if (strip.tables.every((table) => table.rows.length > 0)) return strip;
  const slice = cutter(strip);
  const parts: Strip[] = [];
  let [start, table] = [0, 0];
  for (let k = strip.text.indexOf(TABLE); k >= 0; k = strip.text.indexOf(TABLE, k + 1)) {
    if (strip.tables[table++]?.rows.length !== 0) continue;
    parts.push(slice(start, k));
    start = k + 1;
  }
  return joinStrips(...parts, slice(start, strip.text.length));
}

/** The content of a change with the edits of its children made. */
export function contentOf(change: TextChange, children: readonly Applicable[]): Strip {
  const strip = stripOfFragment(change.content);
  if (children.length === 0) return strip;
  return applyToStrip({ byFlow: new Map(), nested: new Set(), moved: new Map() }, '', strip, children);
}

function applyToStrip(context: Context, key: FlowKey, strip: Strip, edits: readonly Applicable[]): Strip {
  const cuts: { readonly start: number; readonly end: number }[] = [];
  const puts: { readonly at: number; readonly rank: number; readonly strip: Strip }[] = [];
  const formats: FormatChange[] = [];
  const looks: ParagraphFormatChange[] = [];
  for (const { change, children } of edits) {
    if (change.kind === 'format') formats.push(change);
    else if (change.kind === 'paragraph-format') looks.push(change);
    else if (change.kind === 'text') {
      if (change.end > change.start) cuts.push(change);
      const content = contentOf(change, children ?? []);
      if (content.text !== '')
        puts.push({
          at: change.start,
          rank: change.end > change.start ? 2 : key !== '' && endsBlock(content) && beginsBlock(strip, change.start) ? 0 : 1,
          strip: content,
        });
    } else if (change.kind === 'move') {
      if (change.flow === key) cuts.push(change);
      const content = context.moved.get(change);
      if (change.toFlow === key && content) puts.push({ at: change.to, rank: 0, strip: content });
    }
  }
  cuts.sort((a, b) => a.start - b.start);
  const order = puts
    .map((put, index) => ({ put, index }))
    .sort((a, b) => a.put.at - b.put.at || a.put.rank - b.put.rank || a.index - b.index);
  const slice = cutter(withLooks(withFormats(strip, formats), looks));
  const parts: Strip[] = [];
  let cursor = 0;
  let nextCut = 0;
  const keepTo = (end: number): void => {
    while (cursor < end) {
      while ((cuts[nextCut]?.end ?? Infinity) <= cursor) nextCut++;
      const cut = cuts[nextCut];
      const stop = cut ? Math.min(end, Math.max(cursor, cut.start)) : end;
      if (stop > cursor) parts.push(slice(cursor, stop));
      else slice(cursor, Math.min(end, cut?.end ?? end));
      cursor = stop > cursor ? stop : Math.min(end, cut?.end ?? end);
    }
  };
  for (const { put } of order) {
    keepTo(put.at);
    parts.push(put.strip);
  }
  keepTo(strip.text.length);
  return joinStrips(...parts);
}

/** True where a change puts in whole paragraphs or tables, and nothing but them, between others. */
export const putsWhole = (change: TextChange, children: readonly Applicable[], flow: BaseFlow): boolean =>
  change.start === change.end && atBlockStart(flow, change.start) && endsBlock(contentOf(change, children));

/** True at a paragraph's beginning, where an insertion that ends with a mark is whole paragraphs. */
const beginsBlock = (strip: Strip, at: number): boolean =>
  at === 0 || at === strip.text.length || [MARK, TABLE].includes(strip.text[at - 1] ?? '') || strip.text[at] === TABLE;

const endsBlock = (strip: Strip): boolean => strip.text.endsWith(MARK) || strip.text.endsWith(TABLE);
