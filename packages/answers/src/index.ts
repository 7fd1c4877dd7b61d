export { ANSWER_COLUMNS, type AnswerColumn, type GivenColumns } from './columns/answer-column.ts';
export { GRID_LIMITS, type Grid, type GridCell, type GridRow } from './grid/grid.ts';
export { type DocumentGrids, gridsOfDocument } from './grid/grids-of-document.ts';
export { type Answers, looksAnswered, readAnswers } from './read-answers.ts';
export { type ReadTyped, TYPED_TABLE, readTyped } from './typed/read-typed.ts';
export type { TypedProposal } from './typed/typed-proposal.ts';
