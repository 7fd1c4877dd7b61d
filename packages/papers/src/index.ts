export { commentTable } from './comment-table/comment-table.ts';
export type { CommentTableOptions } from './comment-table/comment-table.ts';
export type { RecordedDecision } from './comment-table/decision.ts';
export type { ColumnKey, CommentRow, CommentTable, Grid, GroupRow, ItemRow, SummaryLine } from './comment-table/paper.ts';
export type { DecisionKind, Language } from './messages/messages.ts';
export { plainText } from './rich-text/rich-text.ts';
export type { RichLine, RichText, Run, RunMark } from './rich-text/rich-text.ts';
export { redlineComment } from './redline-comments/redline-comment.ts';
