import type { Amendment } from './place-detail.ts';

/**
 * What is shown of an amendment: where only the look of words changes, or their place, they are not struck through and put in again; what is asked says which
 * it is.
 */
export function shownPieces({ what, pieces, before }: Pick<Amendment, 'what' | 'pieces' | 'before'>): Amendment['pieces'] {
  if (what.endsWith('-moved')) return [{ kind: 'same', text: before }];
  if (what !== 'format' && what !== 'paragraph-format' && what !== 'property') return pieces;
  return pieces.filter(({ kind }) => kind !== 'deleted');
}
