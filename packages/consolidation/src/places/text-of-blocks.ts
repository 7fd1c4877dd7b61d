import type { Block, Row } from '../document/document.ts';

/** Text of blocks: paragraphs split by `\n`, cells by tabs, rows by `\n`. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === 'table' ? block.rows.map(rowText).join('\n') : block.text)).join('\n');
}

/** Text of a row: its cells split by tabs. */
export const rowText = (row: Row): string => row.cells.map((cell) => blocksText(cell.blocks)).join('\t');

/** Number at the head of a text, typed or computed: "3.2", "1.5-1", "IV", "а)". */
const NUMBER = /^\s*(\d+(?:\.\d+)*(?:-\d+)?|[IVXLC]+(?=[.)\s])|\p{L}(?=\)))[.)]?(?=\s|$)/u;

/** The number that a text begins with, without its full stop or bracket; '' for none. */
export const numberOf = (text: string): string => NUMBER.exec(text)?.[1] ?? '';
