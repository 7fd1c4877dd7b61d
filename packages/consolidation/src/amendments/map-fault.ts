/**
 * Why a change cannot be carried through others: what holds it is gone (`flow-gone`, `table-gone`, `row-gone`), all its words are gone or some are
 * (`words-gone`, `words-edited`, the latter also where something was put between them), the point where it goes in lies within what is gone
 * (`place-gone`), or the grid that its columns or rows belong to is another one (`table-reshaped`).
 */
export type MapFault = 'flow-gone' | 'table-gone' | 'row-gone' | 'words-gone' | 'words-edited' | 'place-gone' | 'table-reshaped';
