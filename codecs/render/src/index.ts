export { renderCommentTableDocx } from './docx/comment-table-docx.ts';
export { renderCommentTableXlsx } from './xlsx/comment-table-xlsx.ts';
export { renderSideBySideDocx } from './docx/side-by-side-docx.ts';
export { renderSideBySideXlsx } from './xlsx/side-by-side-xlsx.ts';
export { renderReplyLetterDocx } from './docx/reply-letter-docx.ts';
export { renderAnswerFormDocx } from './docx/answer-form-docx.ts';
export { renderAnswerFormXlsx } from './xlsx/answer-form-xlsx.ts';
export { renderPlanTemplateDocx } from './docx/plan-template-docx.ts';
