import type { Block, Paragraph, RevisionIndex, Row, Table } from '../document/document.ts';
import { NONE } from '../document/document.ts';
import { foldText } from '../text/fold.ts';
import type { Item } from '../align/sequence.ts';
import { plainText } from './strip.ts';

/**
 * One item of a return's flow as it was before the tracked changes: a table, or paragraphs that were one then (all marks but the last
 * are tracked insertions).
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

/** Revisions of a paragraph's mark that really join or split: a mark before a table or at a flow's end has nothing to join. */
export interface EffectiveMark {
  readonly ins: readonly RevisionIndex[];
  readonly del: readonly RevisionIndex[];
}

const wholly = (paragraph: Paragraph, side: 'ins' | 'del'): boolean => paragraph.spans.every((span) => span[side].length > 0);

/** True where nothing of the paragraph is left in the final view: each character is deleted. */
export const wholeTextDeleted = (paragraph: Paragraph): boolean => wholly(paragraph, 'del');

export function effectiveMark(blocks: readonly Block[], index: number): EffectiveMark {
  const block = blocks[index];
  if (block?.kind !== 'paragraph') return { ins: NONE, del: NONE };
  const next = blocks[index + 1];
  if (next?.kind === 'paragraph') return block.mark;
  if (next === undefined) return { ins: NONE, del: NONE };
  // Before a table there is no paragraph to join: the mark goes only with all that stands before it.
  return { ins: wholly(block, 'ins') ? block.mark.ins : NONE, del: wholly(block, 'del') ? block.mark.del : NONE };
}

export function originalText(paragraph: Paragraph): string {
  const text = plainText(paragraph);
  if (paragraph.spans.every((span) => span.ins.length === 0)) return text;
  return paragraph.spans.map((span) => (span.ins.length === 0 ? text.slice(span.start, span.end) : '')).join('');
}

export function originalLines(blocks: readonly Block[]): readonly OriginalLine[] {
  const lines: OriginalLine[] = [];
  for (let first = 0; first < blocks.length; first++) {
    const block = blocks[first];
    if (!block) break;
    if (block.kind === 'table') {
      const present = block.rows.some((row) => row.ins.length === 0);
      lines.push({ sort: 'table', key: tableKey(block), first, last: first, original: '', present });
      continue;
    }
    let last = first;
    let original = originalText(block);
    let present = effectiveMark(blocks, last).ins.length === 0;
    for (let next = blocks[last + 1]; !present && next?.kind === 'paragraph'; next = blocks[last + 1]) {
      last++;
      original += originalText(next);
      present = effectiveMark(blocks, last).ins.length === 0;
    }
    lines.push({ sort: 'paragraph', key: foldText(original), first, last, original, present: present || original !== '' });
    first = last;
  }
  return lines;
}

/** Folded original text of a row, cells and paragraphs told apart. */
export const rowKey = (row: Row): string => row.cells.map((cell) => blocksKey(cell.blocks)).join('\t');

/** Rows compare by it; a table by all of its rows. */
export const tableKey = (table: Table): string =>
  table.rows
    .filter((row) => row.ins.length === 0)
    .map(rowKey)
    .join('\n');

const blocksKey = (blocks: readonly Block[]): string =>
  originalLines(blocks)
    .filter((line) => line.present)
    .map((line) => (line.sort === 'table' ? `[${line.key}]` : line.key))
    .join('\v');
