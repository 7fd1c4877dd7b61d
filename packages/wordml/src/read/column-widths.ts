import { wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { twips } from './measure.ts';
import { formerly } from './property-marks.ts';

/** A cell as it stands in the grid. Its element is asked for where its width counts. */
export interface PlacedCell {
  readonly column: number;
  readonly span: number;
  readonly element: () => XmlElement | undefined;
}

/**
 * Widths of a table's columns before tracked changes of them, in twentieths of a point; null where a column has none. In a table of a
 * fixed layout the grid rules (ECMA-376 Part 1, 17.4.48); elsewhere programs work the grid out anew on each save, so the widths that cells
 * ask for count (17.4.71), and one that a cell asks for in another unit is none.
 */
export function columnWidths(table: XmlElement, rows: readonly (readonly PlacedCell[])[]): readonly number[] | null {
  const properties = formerly(wChild(table, 'tblPr'), 'tblPrChange');
  const layout = properties === null ? null : wChild(properties, 'tblLayout');
  if (layout !== null && wAttr(layout, 'type') === 'fixed') {
    const grid = formerly(wChild(table, 'tblGrid'), 'tblGridChange');
    const widths = (grid?.children ?? []).flatMap((child) =>
      child.type === 'element' && wName(child) === 'gridCol' ? [twips(wAttr(child, 'w')) ?? 0] : [],
    );
    return widths.length > 0 && widths.every((width) => width > 0) ? widths : null;
  }
  const widths = new Map<number, number>();
  let columns = 0;
  for (const row of rows) {
    for (const { column, span, element } of row) {
      columns = Math.max(columns, column + span);
      if (span !== 1 || widths.has(column)) continue;
      const width = widthOf(element());
      if (width !== null) widths.set(column, width);
    }
  }
  return widths.size === columns && columns > 0 ? Array.from({ length: columns }, (_none, k) => widths.get(k) ?? 0) : null;
}

function widthOf(cell: XmlElement | undefined): number | null {
  const properties = cell === undefined ? null : formerly(wChild(cell, 'tcPr'), 'tcPrChange');
  const element = properties === null ? null : wChild(properties, 'tcW');
  if (element === null) return null;
  const type = wAttr(element, 'type') ?? 'dxa';
  const width = type === 'dxa' ? twips(wAttr(element, 'w')) : null;
  return width !== null && width > 0 ? width : null;
}
