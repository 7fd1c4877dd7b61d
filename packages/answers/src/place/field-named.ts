import { fieldsOfHeader, roleOf } from '@svod/plan';
import type { MeasureCell, MeasureRow } from './provision.ts';
import { clean, findRuns, wordLine, wordsOf } from './words.ts';

/**
 * The cell of a row whose column bears a name: as it is headed in the plan, else by the customary names of a plan's fields. Of several, which stand
 * under one heading, the one that holds the words said of it (`hint`).
 */
export function cellNamed(row: MeasureRow, name: string, hint = ''): MeasureCell | null {
  const wanted = wordLine(name);
  if (wanted === '') return null;
  if (/^\d+$/u.test(wanted)) return row.parts.length > 0 ? null : (row.cells[Number(wanted) - 1] ?? null);
  const headed = row.cells.filter((cell) => wordLine(cell.heading) === wanted);
  if (headed.length === 1) return headed[0] ?? null;
  const lowest = row.cells.filter((cell) => wordLine(cell.heading.split('\n').at(-1) ?? '') === wanted);
  if (lowest.length === 1) return lowest[0] ?? null;
  // Beside two headings that any plan has, a heading is understood as the plan's own table is.
  const field = fieldsOfHeader([name, 'Мероприятия', 'Сроки реализации'])?.[0] ?? '';
  const found = field === '' ? [] : row.cells.filter((cell) => cell.field === field);
  if (found.length === 1) return found[0] ?? null;
  const said = wordsOf(clean(hint));
  const holding =
    said.length === 0 ? [] : found.filter(({ provisions }) => provisions.some(({ words }) => findRuns(words, said).length > 0));
  if (holding.length === 1) return holding[0] ?? null;
  // "Ответственные" and "Соисполнители" where leads and partners have columns of their own; what stands over both names neither.
  const role = roleOf(name, field).kind;
  const over = found.every(({ heading }) => heading.split('\n').some((title) => wordLine(title) === wanted));
  const cast = over || (role !== 'lead' && role !== 'partners') ? [] : found.filter(({ heading }) => roleOf(heading, field).kind === role);
  return cast.length === 1 ? (cast[0] ?? null) : null;
}
