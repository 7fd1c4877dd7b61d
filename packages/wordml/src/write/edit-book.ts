import {
  type Block,
  type Document,
  type Flow,
  type FlowKey,
  type PlainChange,
  type Problem,
  type Table,
  isTableChange,
  movedWithin,
  rowParts,
} from '@svod/consolidation';
import { type LaidFlow, cellAddress, flowFinder, rootFlow, storiesOf } from './flow-layout.ts';
import type { RedlineEdit } from './redline-edit.ts';
import type { OrderedStamp } from './stamp.ts';

/** An edit whose change is not made of others. */
export interface PlainEdit extends RedlineEdit {
  readonly change: PlainChange;
  /** Its new rows stand in the place of others. */
  readonly replaces: boolean;
  /** Its new row is one that moves within its table: the row's number. */
  readonly origin: number | null;
}

export interface BookedEdit extends OrderedStamp {
  readonly edit: PlainEdit;
  /** Flow of the content that it inserts. */
  readonly content: FlowKey;
  /** The edit of the base that it belongs to: itself, or the outermost of its parents. */
  readonly root: RedlineEdit;
}

/** All edits of a redline, found by the flow they are in, with the flows of the base and of what is inserted. */
export interface EditBook {
  readonly all: readonly BookedEdit[];
  /** Edits in a flow, in order. A move is in the flow it leaves. */
  editsOf(flow: FlowKey): readonly BookedEdit[];
  /** Moves that end in a flow. */
  movesInto(flow: FlowKey): readonly BookedEdit[];
  /** True where a flow or a cell in it has edits or anchors. */
  touches(flow: FlowKey): boolean;
  /** Says that something stands in a flow that no edit touches. */
  touch(flow: FlowKey): void;
  flow(key: FlowKey): LaidFlow | null;
}

/**
 * Puts edits and their children in one order: each before its children, those before the next edit. `content` holds the flows that
 * objects of fragments refer to. An edit whose place does not exist is not booked: `place-not-found`.
 */
export function bookEdits(
  base: Document,
  edits: readonly RedlineEdit[],
  content: ReadonlyMap<FlowKey, Flow>,
  report: (problem: Problem) => void,
): EditBook {
  const all: BookedEdit[] = [];
  const contents = new Map<FlowKey, readonly Block[]>();
  const stories = storiesOf(base);
  const flow = flowFinder((key) => stories.get(key)?.blocks ?? contents.get(key) ?? content.get(key)?.blocks ?? null);
  const enter = (edit: PlainEdit, root: RedlineEdit): void => {
    const inside = contentKey(edit, content);
    contents.set(inside, insertedBlocks(edit));
    if (!isPlaced(edit, flow)) {
      report({ code: 'place-not-found', values: { edit: edit.id }, where: edit.change.flow });
      return;
    }
    all.push({ edit, root, content: inside, order: all.length, stamp: { author: edit.author, date: edit.date, moved: false } });
    for (const child of edit.children) enterParts(child, root);
  };
  const enterParts = (edit: RedlineEdit, root: RedlineEdit): void => {
    for (const part of plainEdits(edit, flow)) enter(part, root);
  };
  for (const edit of edits) enterParts(edit, edit);

  const byFlow = new Map<FlowKey, BookedEdit[]>();
  const into = new Map<FlowKey, BookedEdit[]>();
  const touched = new Set<FlowKey>();
  const touch = (key: FlowKey): void => {
    for (let at: FlowKey | null = key; at !== null && !touched.has(at); at = cellAddress(at)?.flow ?? null) touched.add(at);
  };
  for (const booked of all) {
    const { change } = booked.edit;
    push(byFlow, change.flow, booked);
    touch(change.flow);
    if (change.kind === 'move') {
      push(into, change.toFlow, booked);
      touch(change.toFlow);
    }
  }
  return {
    all,
    editsOf: (key) => byFlow.get(key) ?? [],
    movesInto: (key) => into.get(key) ?? [],
    touches: (key) => touched.has(key),
    touch,
    flow,
  };
}

/** An edit as the plain ones it amounts to: its comment is on the first, edits inside its new rows follow those. */
function plainEdits(edit: RedlineEdit, find: (key: FlowKey) => LaidFlow | null): readonly PlainEdit[] {
  const parts = rowParts(edit.change, (flow, block, row) => {
    const table = find(flow)?.blocks[block];
    return table?.kind === 'table' ? table.rows[row] : undefined;
  });
  const replaces = edit.change.kind === 'rows-replaced';
  return parts.map((change, index) => ({
    ...edit,
    change,
    replaces,
    origin: change.kind === 'rows-inserted' ? movedWithin(edit.change) : null,
    comment: index === 0 ? edit.comment : null,
    children: parts.length === 1 || change.kind === 'rows-inserted' ? edit.children : [],
  }));
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

// Children say what their parent's content is called; notes in it have flows of their own.
function contentKey(edit: RedlineEdit, content: ReadonlyMap<FlowKey, Flow>): FlowKey {
  const roots = edit.children.map((child) => rootFlow(child.change.flow)).filter((root) => !content.has(root));
  const own = `+${edit.id}`;
  return roots.includes(own) ? own : (roots[0] ?? own);
}

function insertedBlocks({ change }: PlainEdit): readonly Block[] {
  if (change.kind === 'text') return change.content.blocks;
  return change.kind === 'rows-inserted' ? [{ kind: 'table', rows: change.rows }] : [];
}

function isPlaced({ change }: PlainEdit, find: (key: FlowKey) => LaidFlow | null): boolean {
  const flow = find(change.flow);
  if (flow === null) return false;
  if (isTableChange(change)) {
    const table = flow.blocks[change.block];
    if (table?.kind !== 'table') return false;
    switch (change.kind) {
      case 'row-deleted':
        return change.row >= 0 && change.row < table.rows.length;
      case 'rows-inserted':
        return change.at >= 0 && change.at <= table.rows.length;
      case 'columns-inserted':
        return change.at >= 0 && change.at <= columnsOf(table) && change.columns > 0;
      case 'column-deleted':
        return change.column >= 0 && change.column < columnsOf(table);
    }
  }
  if (change.start < 0 || change.end < change.start || change.end > flow.length) return false;
  if (change.kind !== 'move') return true;
  const to = find(change.toFlow);
  return to !== null && change.to >= 0 && change.to <= to.length;
}

const columnsOf = (table: Table): number =>
  table.rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? 0) + (cells.at(-1)?.span ?? 0)), 0);
