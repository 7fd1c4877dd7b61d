import { append } from '../xml/edit.ts';
import type { XmlElement } from '../xml/node.ts';
import type { Setting } from './setting.ts';
import { newRow } from './new-row.ts';
import type { RowPiece } from './piece.ts';
import type { Pen } from './pen.ts';
import type { Writing } from './writing.ts';

/** Width of a new table in twentieths of a point: the text of a portrait A4 page with usual margins. */
const WIDTH = 9600;

/** A new table with plain borders, all of its rows inserted. A table has no mark of its own. */
export function newTable(rows: readonly RowPiece[], setting: Setting, pen: Pen, writing: Writing): XmlElement | null {
  const columns = Math.max(0, ...rows.map(({ cells }) => (cells.at(-1)?.column ?? 0) + (cells.at(-1)?.span ?? 0)));
  if (columns === 0) return null;
  const { w } = pen;
  const grid = new Array<number>(columns).fill(Math.floor(WIDTH / columns));
  const border = (side: string): XmlElement => w(side, { val: 'single', sz: '4', space: '0', color: 'auto' });
  const [left, right] = pen.flavour === 'strict' ? ['start', 'end'] : ['left', 'right'];
  const properties = w('tblPr', {}, [
    w('tblW', { w: '0', type: 'auto' }),
    w(
      'tblBorders',
      {},
      ['top', left, 'bottom', right, 'insideH', 'insideV'].map((side) => border(side ?? '')),
    ),
  ]);
  const table = w('tbl', {}, [
    properties,
    w(
      'tblGrid',
      {},
      grid.map((width) => w('gridCol', { w: String(width) })),
    ),
  ]);
  const model = { row: null, grid, setting: () => setting };
  append(table, ...rows.map((row) => newRow(row, model, pen, writing)));
  return table;
}
