import { fieldsOfHeader } from '@svod/plan';
import type { MeasureCell, MeasureRow } from './provision.ts';
import { wordLine } from './words.ts';

/** The cell of a row whose column bears a name: as it is headed in the plan, else by the customary names of a plan's fields. */
export function cellNamed(row: MeasureRow, name: string): MeasureCell | null {
  const wanted = wordLine(name);
  if (wanted === '') return null;
  if (/^\d+$/u.test(wanted)) return row.cells[Number(wanted) - 1] ?? null;
  const headed = row.cells.filter((cell) => wordLine(cell.heading) === wanted);
  if (headed.length === 1) return headed[0] ?? null;
  // Beside two headings that any plan has, a heading is understood as the plan's own table is.
  const field = fieldsOfHeader([name, 'Мероприятия', 'Сроки реализации'])?.[0] ?? '';
  const found = field === '' ? [] : row.cells.filter((cell) => cell.field === field);
  return found.length === 1 ? (found[0] ?? null) : null;
}
