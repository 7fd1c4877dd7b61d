import type { Row } from '../draft/model.ts';
import { planTable } from '../draft/model.ts';
import type { Field, Measure } from '../plan/columns.ts';
import { measureRow } from '../plan/table.ts';
import { commentOn } from './comments.ts';
import type { Desk } from './desk.ts';
import { actOf, note, tick } from './desk.ts';
import { rowOf, visibleText } from './locate.ts';
import type { Say } from './record.ts';
import { replace, takeOut } from './words.ts';

/** Puts a measure in after another one of the same task; the new row's key is the return's id, `+` and the number. */
export function insertRow(desk: Desk, after: string, measure: Measure, say: Say = {}): string {
  const table = planTable(desk.draft);
  const date = tick(desk);
  const ins = actOf(desk, 'ins', date);
  const row: Row = {
    ...measureRow({ sessions: [desk.rsid], chance: desk.chance }, measure, 'continue', `${desk.returnId}+${measure.num}`),
    rsid: desk.rsid,
    ins,
  };
  for (const paragraph of row.cells.flatMap((cell) => cell.paragraphs)) {
    paragraph.mark.ins = ins;
    paragraph.pieces = paragraph.pieces.map((piece) => (piece.kind === 'point' ? piece : { ...piece, ins }));
  }
  table.rows.splice(table.rows.indexOf(rowOf(desk.draft, after)) + 1, 0, row);
  const what = row.cells[2]?.paragraphs[0];
  if (say.reason !== undefined && what !== undefined) commentOn(desk, what, 0, what.pieces.length, say, date, ins);
  return note(desk, 'row-inserted', after, date, say, { row: rowTexts(row) });
}

/** Takes a measure out: the row, every run and every mark in it. */
export function deleteRow(desk: Desk, key: string, say: Say = {}): string {
  const table = planTable(desk.draft);
  const row = rowOf(desk.draft, key);
  const date = tick(desk);
  const id = note(desk, 'row-deleted', key, date, say, {});
  if (!desk.tracking) {
    table.rows.splice(table.rows.indexOf(row), 1);
    return id;
  }
  row.del = actOf(desk, 'del', date);
  for (const paragraph of row.cells.flatMap((cell) => cell.paragraphs)) {
    paragraph.pieces = takeOut(desk, paragraph.pieces, date);
    paragraph.mark = { ...paragraph.mark, del: row.del };
    paragraph.rsidDel = desk.rsid;
  }
  const what = row.cells[2]?.paragraphs[0];
  if (say.reason !== undefined && what !== undefined) commentOn(desk, what, 0, what.pieces.length, say, date, row.del);
  return id;
}

/** Renumbers measures of the base that follow an inserted or deleted row. */
export function renumber(desk: Desk, parent: string, pairs: readonly (readonly [string, string])[]): void {
  for (const [old, next] of pairs) replace(desk, `m${old}.num`, old, next, { label: 'renumbering', parent, folded: true });
}

/** Text of each cell of a row, paragraphs split by `\n`. */
export function rowTexts(row: Row): Record<Field, string> {
  return Object.fromEntries(row.cells.map((cell) => [cell.field, cell.paragraphs.map(visibleText).join('\n')])) as Record<Field, string>;
}
