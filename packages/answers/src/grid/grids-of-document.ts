import { type Block, type Document, type Table, blocksText, project } from '@svod/consolidation';
import { GRID_LIMITS, type Grid, type GridCell, type GridRow } from './grid.ts';

/** The tables of a Word file's main text, and what stands around them. Tables within cells are text of their cells. */
export interface DocumentGrids {
  readonly grids: readonly Grid[];
  /** Paragraphs outside the tables, empty ones left out. */
  readonly around: readonly string[];
}

/** Takes a Word file's tables as grids: what they say with every tracked change accepted, since whoever filled the form meant that. */
export function gridsOfDocument(document: Document): DocumentGrids {
  const blocks = project(document, 'final').flows.find((flow) => flow.key === 'main')?.blocks ?? [];
  const grids: Grid[] = [];
  const around: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') grids.push(gridOfTable(block, String(grids.length + 1)));
    else if (shown(block.text).trim() !== '') around.push(shown(block.text).trim());
  }
  return { grids, around };
}

function gridOfTable(table: Table, name: string): Grid {
  const above = new Map<number, GridCell>();
  const rows = table.rows.map((row, r): GridRow => {
    const cells = row.cells.slice(0, GRID_LIMITS.columns).map((cell): GridCell => {
      const continued = cell.merge === 'continue';
      const text = continued ? (above.get(cell.column)?.text ?? '') : textOfBlocks(cell.blocks);
      const made: GridCell = { column: cell.column, span: cell.span, text: text.slice(0, GRID_LIMITS.text), continued, also: [] };
      above.set(cell.column, made);
      return made;
    });
    return { row: r + 1, cells };
  });
  return { name, rows };
}

const textOfBlocks = (blocks: readonly Block[]): string => shown(blocksText(blocks)).trim();

/** A line break ends a line as a paragraph does; objects show nothing here. */
const shown = (text: string): string => text.replace(/\v/gu, '\n').replace(/\uFFFC/gu, '');
