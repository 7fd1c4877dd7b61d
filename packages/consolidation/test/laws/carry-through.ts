import { type Applicable, contentOf } from '../../src/amendments/apply.ts';
import type { Change } from '../../src/amendments/change.ts';
import type { Block, Document, Flow, FlowKey } from '../../src/document/document.ts';
import { stripOf } from '../../src/flow/strip.ts';

/**
 * A change of the base as a change of what `through` made of the base: the oracle for applying one after the other. Null where it is not
 * worked out here: moves and formatting in the flow that the other changes, and a table that is gone.
 */
export function carryThrough(change: Change, through: Applicable, base: Document, between: Document): Change | null {
  const other = through.change;
  if (change.flow.startsWith('+')) return null;
  const alike = change.flow === other.flow;
  if (alike && (change.kind === 'move' || other.kind === 'move' || change.kind === 'format' || other.kind === 'format')) return null;
  if (change.kind === 'move' || (other.kind === 'move' && touches(other.toFlow, change.flow))) return null;
  const flow = alike ? change.flow : newKey(change.flow, base, between);
  if (flow === null) return null;
  if (change.kind === 'rows-inserted' || change.kind === 'row-deleted') {
    const block = tableNow(change, flow, base, between);
    if (block === null) return null;
    const here = alike && (other.kind === 'rows-inserted' || other.kind === 'row-deleted') && other.block === change.block;
    const shift = (row: number): number => (here ? shiftedRow(row, through) : row);
    return change.kind === 'rows-inserted'
      ? { ...change, flow, block, at: shift(change.at) }
      : { ...change, flow, block, row: shift(change.row) };
  }
  // A table without rows is gone, and a flow without paragraphs keeps an empty one: what follows stands elsewhere than it is counted here.
  const length = (document: Document): number => stripOf(flowAt(document, flow) ?? []).text.length;
  const grown = other.kind === 'text' ? grownBy(through) : 0;
  if (alike && length(between) !== length(base) + grown) return null;
  if (!alike || other.kind !== 'text' || change.kind !== 'text') return { ...change, flow };
  return shiftedText(change, through);
}

const touches = (outer: FlowKey, inner: FlowKey): boolean => inner === outer || inner.startsWith(`${outer}/`);

function shiftedRow(row: number, { change: other, children }: Applicable): number {
  if (other.kind === 'rows-inserted') {
    const struck = (children ?? []).filter((child) => child.change.kind === 'row-deleted').length;
    return row >= other.at ? row + other.rows.length - struck : row;
  }
  return other.kind === 'row-deleted' && row > other.row ? row - 1 : row;
}

function shiftedText(change: Change & { kind: 'text' }, through: Applicable): Change {
  const other = through.change;
  if (other.kind !== 'text') return change;
  const made = contentOf(other, through.children ?? []).text;
  const grown = grownBy(through);
  const put = other.start === other.end;
  const isWhole = /[\n\uFDD0]$/u.test(made);
  // What both put in at one point: whole paragraphs stand before words. What replaces words stands behind what was put before them.
  const start =
    change.start > other.start || (change.start === other.start && (change.end > change.start ? put : put && isWhole))
      ? change.start + grown
      : change.start;
  return { ...change, start, end: change.end > change.start ? (change.end > other.start ? change.end + grown : change.end) : start };
}

const grownBy = ({ change, children }: Applicable): number =>
  change.kind === 'text' ? contentOf(change, children ?? []).text.length - (change.end - change.start) : 0;

/** Where a table of the base stands now. */
function tableNow(
  change: { readonly flow: FlowKey; readonly block: number },
  flow: FlowKey,
  base: Document,
  between: Document,
): number | null {
  const table = flowAt(base, change.flow)?.[change.block];
  const hint = table ? hintsOf([table])[0] : undefined;
  const now = (flowAt(between, flow) ?? []).findIndex(
    (block) => block.kind === 'table' && hint !== undefined && hintsOf([block]).includes(hint),
  );
  // The paragraph that tells the table may be the very one that is gone.
  return now < 0 ? null : now;
}

/** The flow in which a flow's paragraphs stand now. Base paragraphs bear ids that the engine does not need. */
function newKey(key: FlowKey, base: Document, between: Document): FlowKey | null {
  if (base.flows.some((flow) => flow.key === key)) return key;
  const hint = hintsOf((flowAt(base, key) ?? []).filter((block) => block.kind === 'paragraph')).at(-1);
  if (hint === undefined) return null;
  let found: FlowKey | null = null;
  const walk = (at: FlowKey, blocks: readonly Block[]): void => {
    blocks.forEach((block, index) => {
      if (block.kind === 'paragraph') {
        if (block.paraId === hint) found = at;
      } else block.rows.forEach((row, r) => row.cells.forEach((cell, c) => walk(`${at}/${index}.${r}.${c}`, cell.blocks)));
    });
  };
  for (const flow of between.flows) walk(flow.key, flow.blocks);
  return found;
}

function flowAt(document: Document, key: FlowKey): readonly Block[] | undefined {
  const story = document.flows
    .filter((flow) => touches(flow.key, key))
    .reduce<Flow | undefined>((a, b) => (!a || b.key.length > a.key.length ? b : a), undefined);
  let blocks = story?.blocks;
  for (const step of story ? key.slice(story.key.length).split('/').slice(1) : []) {
    const [block, row, cell] = step.split('.').map(Number);
    const table = blocks?.[block ?? -1];
    blocks = table?.kind === 'table' ? table.rows[row ?? -1]?.cells[cell ?? -1]?.blocks : undefined;
  }
  return blocks;
}

/** Ids of the paragraphs in blocks, tables gone through. */
const hintsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.paraId === ''
        ? []
        : [block.paraId]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => hintsOf(cell.blocks))),
  );

/** A change whose content bears no ids of paragraphs: what it inserts must not be taken for what was there. */
export function withoutHints({ change, children }: Applicable): Applicable {
  const plain = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((block) => {
      if (block.kind === 'paragraph') return { ...block, paraId: '' };
      return {
        ...block,
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: plain(cell.blocks) })) })),
      };
    });
  if (change.kind === 'text')
    return { change: { ...change, content: { ...change.content, blocks: plain(change.content.blocks) } }, children };
  if (change.kind !== 'rows-inserted') return { change, children };
  return {
    change: {
      ...change,
      rows: change.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: plain(cell.blocks) })) })),
    },
    children,
  };
}
