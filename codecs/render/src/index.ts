export { renderCommentTableDocx } from './docx/comment-table-docx.ts';
export { renderCommentTableXlsx } from './xlsx/comment-table-xlsx.ts';
