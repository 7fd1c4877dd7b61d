import type { Block, Paragraph, Row, Table } from '../document/document.ts';
import { foldText } from '../text/fold.ts';
import type { Item } from '../align/aligned.ts';
import { markStays } from '../document/stays.ts';
import { cellStays } from '../document/tracked-cells.ts';
import { effectiveMark } from './effective-marks.ts';
import { plainText } from './strip.ts';

/**
 * One item of a return's flow as it was before the tracked changes: a table, or paragraphs that were one then (all marks but the last
 * are tracked insertions, and so are tables between them).
 */
export interface OriginalLine extends Item {
  readonly sort: 'paragraph' | 'table';
  /** Blocks `[first, last]` of the flow. */
  readonly first: number;
  readonly last: number;
  /** Original text without its mark; '' for a table. */
  readonly original: string;
  /** False for what the tracked changes insert whole and no mark of the original holds. */
  readonly present: boolean;
}

export function originalText(paragraph: Paragraph): string {
  const text = plainText(paragraph);
  if (paragraph.spans.every((span) => span.ins.length === 0)) return text;
  return paragraph.spans.map((span) => (span.ins.length === 0 ? text.slice(span.start, span.end) : '')).join('');
}

/** Worked out once for each list of blocks: a cell is asked for as part of its table, of its row, and by itself. */
const known = new WeakMap<readonly Block[], readonly OriginalLine[]>();

export function originalLines(blocks: readonly Block[]): readonly OriginalLine[] {
  let lines = known.get(blocks);
  if (!lines) {
    lines = linesOf(blocks);
    known.set(blocks, lines);
  }
  return lines;
}

function linesOf(blocks: readonly Block[]): readonly OriginalLine[] {
  const lines: OriginalLine[] = [];
  for (let first = 0; first < blocks.length; first++) {
    const block = blocks[first];
    if (!block) break;
    if (block.kind === 'table') {
      const present = block.rows.some((row) => markStays(row, 'original'));
      lines.push({ ...tableItem(block), first, last: first, original: '', present });
      continue;
    }
    let last = first;
    const own = ownLine(block);
    let { original } = own;
    let present = effectiveMark(blocks, last).ins.length === 0;
    let hint = block.bookmark;
    for (let next = nextOriginal(blocks, last); !present && next < blocks.length; next = nextOriginal(blocks, last)) {
      const joined = blocks[next];
      if (joined?.kind !== 'paragraph') break;
      last = next;
      original += originalText(joined);
      hint ||= joined.bookmark;
      present = effectiveMark(blocks, last).ins.length === 0;
    }
    lines.push({
      sort: 'paragraph',
      key: last === first ? own.key : foldText(original),
      first,
      last,
      original,
      present: present || original !== '',
      ...(hint !== '' && { hint }),
    });
    first = last;
  }
  return lines;
}

/** The next block that is no inserted table: what a table was put between is one paragraph in the original. */
function nextOriginal(blocks: readonly Block[], index: number): number {
  let next = index + 1;
  for (let block = blocks[next]; block?.kind === 'table' && block.rows.every((row) => !markStays(row, 'original')); block = blocks[next])
    next++;
  return next;
}

interface OwnLine {
  readonly original: string;
  readonly key: string;
}

/** By paragraph: those that returns have in common are looked at once. */
const ownLines = new WeakMap<Paragraph, OwnLine>();

function ownLine(paragraph: Paragraph): OwnLine {
  let line = ownLines.get(paragraph);
  if (!line) {
    const original = originalText(paragraph);
    line = { original, key: foldText(original) };
    ownLines.set(paragraph, line);
  }
  return line;
}

const rowItems = new WeakMap<Row, Item>();

/** A row by its folded original text, cells and paragraphs told apart. The same item each time: a base's rows are aligned with every return's. */
export function rowItem(row: Row): Item {
  let item = rowItems.get(row);
  if (!item) {
    const hint = hintOf(row);
    const key = row.cells.flatMap((cell) => (cellStays(cell, 'original') ? [blocksKey(cell.blocks)] : [])).join('\t');
    item = { sort: 'row', key, ...(hint !== '' && { hint }) };
    rowItems.set(row, item);
  }
  return item;
}

/** The name that its first paragraph bore when it was sent out. */
function hintOf(row: Row): string {
  const [block] = row.cells[0]?.blocks ?? [];
  return block?.kind === 'paragraph' ? block.bookmark : '';
}

/** A table compares by all of its rows. */
function tableItem(table: Table): Item & { readonly sort: 'table' } {
  const parts = table.rows.filter((row) => markStays(row, 'original')).map(rowItem);
  return { sort: 'table', key: parts.map(({ key }) => key).join('\n'), parts };
}

/** Folded original text of a table's rows. */
export const tableKey = (table: Table): string => tableItem(table).key;

/** Folded original text of a cell's blocks, paragraphs told apart. */
export const blocksKey = (blocks: readonly Block[]): string =>
  originalLines(blocks)
    .filter((line) => line.present)
    .map((line) => (line.sort === 'table' ? `[${line.key}]` : line.key))
    .join('\v');
