import type { Block, Row, Table } from '../document/document.ts';

/** How a row cuts the grid. */
export const layoutOf = (row: Row): string => row.cells.map(({ column, span, merge }) => `${column}+${span}${merge}`).join(' ');

/** All that a row says and how it looks: equal for rows that can stand for each other. Null for one that holds tables or notes. */
export function rowSignature(row: Row): string | null {
  if (row.cells.some((cell) => cell.blocks.some(holds))) return null;
  const formats = row.cells.map((cell) => cell.blocks.map(formatsOf));
  const texts = row.cells.map((cell) => cell.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')));
  return JSON.stringify([layoutOf(row), row.header, texts, formats]);
}

/** The same of a table. */
export function tableSignature(table: Table): string | null {
  const rows = table.rows.map(rowSignature);
  return rows.includes(null) ? null : rows.join('\n');
}

const holds = (block: Block): boolean => block.kind === 'table' || block.objects.length > 0;

const formatsOf = (block: Block): readonly (readonly number[])[] =>
  block.kind === 'paragraph' ? block.spans.map(({ end, format }) => [end, format]) : [];
