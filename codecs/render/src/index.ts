export { renderCommentTableDocx } from './docx/comment-table-docx.ts';
export { renderCommentTableXlsx } from './xlsx/comment-table-xlsx.ts';
export { renderDisagreementTableDocx } from './docx/disagreement-table-docx.ts';
export { renderDisagreementTableXlsx } from './xlsx/disagreement-table-xlsx.ts';
export { renderAnswerFormDocx } from './docx/answer-form-docx.ts';
export { renderAnswerFormXlsx } from './xlsx/answer-form-xlsx.ts';
export { renderPlanTemplateDocx } from './docx/plan-template-docx.ts';
