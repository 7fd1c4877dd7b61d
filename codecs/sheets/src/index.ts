export { type ReadWorkbook, isWorkbook, readWorkbook } from './read-workbook.ts';
export { SHEET_LIMITS } from './limits.ts';
