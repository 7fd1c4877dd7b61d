import type { Mark, Row, Span } from './document.ts';
import { rowMark } from './tracked-cells.ts';
import type { View } from './view-name.ts';

export type { View };

/** True for text that the view holds. Text both inserted and deleted is in neither. */
export function spanStays(span: Pick<Span, 'ins' | 'del'>, view: View): boolean {
  return (view === 'original' ? span.ins : span.del).length === 0;
}

/** True for a paragraph's mark or a row that the view holds, looked at alone: {@link project} says what becomes of a mark. */
export function markStays(mark: Mark | Row, view: View): boolean {
  const { ins, del } = 'cells' in mark ? rowMark(mark) : mark;
  return (view === 'original' ? ins : del).length === 0;
}
