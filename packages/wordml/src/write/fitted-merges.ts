import type { Row } from '@svod/consolidation';
import { type CellPiece, type RowPiece, isShown } from './piece.ts';

/**
 * Keeps vertical merges whole where rows go in between those of the base (17.4.84). A new cell says "continue" only below a merged cell
 * of the same columns. A new empty cell inside a merge of the base takes part in it; one with words does not, since words of a
 * merged-away cell are not shown: then the merge is parted. What differs from what was asked is reported.
 */
export function fittedMerges(
  rows: readonly RowPiece[],
  before: Row | null,
  after: Row | null,
  report: (code: string) => void,
): readonly RowPiece[] {
  const above = new Map<string, boolean>();
  for (const cell of before?.cells ?? []) above.set(place(cell), cell.merge !== 'none');
  const parted = new Set<string>();
  for (const cell of after?.cells ?? []) if (cell.merge === 'continue') parted.add(place(cell));
  return rows.map((row) => {
    const cells = row.cells.map((cell): CellPiece => {
      const at = place(cell);
      const merged = above.get(at) === true;
      let { merge } = cell;
      if (merge === 'continue' && !merged) {
        merge = 'none';
        report('merge-without-start');
      } else if (merge === 'none' && merged && parted.has(at)) {
        if (cell.pieces.some((piece) => isShown(piece) || piece.kind === 'table')) report('merge-parted');
        else {
          merge = 'continue';
          report('cell-joined-merge');
        }
      }
      above.set(at, merge !== 'none');
      return merge === cell.merge ? cell : { ...cell, merge };
    });
    return { ...row, cells };
  });
}

const place = ({ column, span }: { readonly column: number; readonly span: number }): string => `${column}+${span}`;
