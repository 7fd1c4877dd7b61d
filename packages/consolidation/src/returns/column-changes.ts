import { columnPlan, emptyCell, isAcross, plannedRow } from '../amendments/column-plan.ts';
import type { Cell, RevisionIndex, Row } from '../document/document.ts';
import { NONE } from '../document/document.ts';
import { markersOf, rowMark } from '../document/tracked-cells.ts';
import { blocksKey } from '../flow/original-lines.ts';
import type { Comparison, TableAt } from './comparison.ts';
import { absorber } from './context.ts';
import { finalBlocks, revisionsOfBlocks, sentCell } from './inserted-content.ts';
import type { PairedRow } from './paired-cells.ts';
import type { RawColumnDeleted, RawColumnsInserted } from './raw-change.ts';
import type { ColumnsFound, MadeTable } from './table-grid.ts';

/** Changes of columns in the making. */
export interface ColumnChanges {
  /** Notes what new columns hold in a row, and the markers of the cells that go. */
  take(row: number, index: number, paired: PairedRow): void;
  /** True for a row that came and that the changes of columns cut as the return has it. */
  comes(index: number): boolean;
  /** A row that came, as the base's columns cut it; its cells hold their final words. */
  rowOf(index: number): Row | null;
  /** How the words of a cell are compared: what the author of a column that goes strikes out in it goes with it. */
  within(c: Comparison, row: number, cell: number, made: MadeTable, index: number, file: number): Comparison;
  push(): void;
}

/** Makes the changes of columns that were found between a table and its return. */
export function columnChanges(c: Comparison, base: TableAt, made: MadeTable, found: ColumnsFound): ColumnChanges {
  const at = { flow: base.flow, block: base.block };
  const inserted = new Map(
    found.inserted.map((one) => {
      // Rows of the base that are gone get an empty cell: their going may be refused.
      const cells = base.table.rows.map((row): readonly Cell[] | null => (isAcross(row.cells) ? null : [emptyCell(one.columns.length)]));
      const change: RawColumnsInserted & { readonly cells: (readonly Cell[] | null)[] } = {
        kind: 'columns-inserted',
        ...at,
        at: one.at,
        columns: one.columns.length,
        cells,
        actor: one.actor,
        revisions: new Set(),
        children: [],
        comments: [],
      };
      return [one, change] as const;
    }),
  );
  const deleted = new Map(
    [...found.deleted].map(([column, actor]) => {
      const change: RawColumnDeleted = {
        kind: 'column-deleted',
        ...at,
        column,
        actor,
        revisions: new Set(),
        children: [],
        comments: [],
      };
      return [column, change] as const;
    }),
  );
  const plan = columnPlan([...inserted.values(), ...deleted.values()].map((raw) => planned(raw)));
  const rows = new Map<number, Row | null>();
  const rowOf = (index: number): Row | null => {
    const known = rows.get(index);
    if (known !== undefined) return known;
    const cut = cutToBase(made, index, found);
    const again = cut && plan ? plannedRow(cut, null, plan) : null;
    const final = made.final[index] ?? [];
    const same =
      again !== null &&
      again.cells.length === final.length &&
      again.cells.every(({ column, span, blocks }, k) => {
        const cell = final[k]?.cell;
        return cell?.column === column && cell.span === span && blocksKey(blocks) === blocksKey(finalBlocks(cell.blocks));
      });
    rows.set(index, same ? cut : null);
    return same ? cut : null;
  };
  const columnOf = (row: number, cell: number): RawColumnDeleted | null => {
    const { column, span } = base.table.rows[row]?.cells[cell] ?? { column: 0, span: 0 };
    let change: RawColumnDeleted | null = null;
    for (let k = column; k < column + span; k++) {
      const one = deleted.get(k);
      if (!one) return null;
      change ??= one;
    }
    return change;
  };
  return {
    comes: (index) => rowOf(index) !== null,
    rowOf,
    take(row, index, paired) {
      const source = made.table.rows[index];
      const cells = source?.cells ?? [];
      const whole = source === undefined ? NONE : rowMark(source).del;
      for (const [one, change] of inserted) {
        const given = paired.given.get(one) ?? null;
        if (given === null || given.length === 0) {
          if (cells.length > 0) change.cells[row] = given === null ? null : [];
          continue;
        }
        let column = 0;
        change.cells[row] = given.flatMap((file): readonly Cell[] => {
          const cell = cells[file];
          if (!cell) return [];
          for (const revision of [...markersOf(cell), ...revisionsOfBlocks(c, cell.blocks)])
            if (!whole.includes(revision)) change.revisions.add(revision);
          c.findings.owners.set(`${made.flow}/${made.block}.${index}.${file}`, change);
          column += cell.span;
          return [{ column: column - cell.span, span: cell.span, merge: cell.merge, blocks: finalBlocks(cell.blocks) }];
        });
      }
      for (const { base: mine, file } of paired.cells) {
        const change = columnOf(row, mine);
        const cell = cells[file];
        if (!change || !cell) continue;
        for (const revision of markersOf(cell)) change.revisions.add(revision);
        c.findings.owners.set(`${made.flow}/${made.block}.${index}.${file}`, change);
      }
    },
    within(comparison, row, mine, _made, index, file) {
      const change = columnOf(row, mine);
      const cell = made.table.rows[index]?.cells[file];
      if (!change || change.actor === null || !cell || absorber(comparison.absorb, change.actor)) return comparison;
      const strikes = (revision: RevisionIndex): boolean => {
        const marker = c.made.revisions[revision];
        return marker?.author === change.actor && (marker.kind === 'delete' || marker.kind === 'move-from');
      };
      for (const revision of revisionsOfBlocks(c, cell.blocks)) if (strikes(revision)) change.revisions.add(revision);
      return { ...comparison, absorb: { author: change.actor, into: change.revisions, outer: comparison.absorb } };
    },
    push() {
      const changes = [...deleted.values(), ...inserted.values()];
      // The change of the grid's widths has no author: it is the columns'.
      for (const mark of made.table.changed ?? [])
        if (mark.of === 'columns') changes.find((change) => change.actor !== null)?.revisions.add(mark.revision);
      c.findings.changes.push(...changes);
    },
  };
}

function planned(raw: RawColumnsInserted | RawColumnDeleted): Parameters<typeof columnPlan>[0][number] {
  const { flow, block } = raw;
  return raw.kind === 'column-deleted'
    ? { kind: 'column-deleted', flow, block, column: raw.column }
    : { kind: 'columns-inserted', flow, block, at: raw.at, columns: raw.columns, cells: raw.cells };
}

/** A row that came as the columns of the base cut it: what stands in new columns is left out, columns that go get empty cells. */
function cutToBase(made: MadeTable, index: number, found: ColumnsFound): Row | null {
  const source = made.table.rows[index];
  if (!source) return null;
  const baseOf = new Map(found.fileOf.flatMap((file, column) => (file === null ? [] : [[file, column] as const])));
  const shown = new Set((made.final[index] ?? []).map(({ index: file }) => file));
  const cells: Cell[] = [];
  let column = 0;
  const fill = (until: number): void => {
    for (; column < until; column++) cells.push({ ...emptyCell(1), column });
  };
  source.cells.forEach((cell, file) => {
    const own = Array.from({ length: cell.span }, (_each, k) => baseOf.get(cell.column + k)).filter((one) => one !== undefined);
    const [first, last] = [own[0], own.at(-1)];
    if (!shown.has(file) || first === undefined || last === undefined) return;
    fill(first);
    const { ins: _ins, del: _del, merging: _merging, ...plain } = cell;
    cells.push({ ...sentCell(plain), column: first, span: last + 1 - first, blocks: finalBlocks(cell.blocks) });
    column = last + 1;
  });
  if (!isAcross(cells)) fill(found.fileOf.length);
  return { cells, header: source.header, ins: NONE, del: NONE };
}
