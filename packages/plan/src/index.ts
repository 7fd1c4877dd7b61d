export { fieldsOfHeader } from './table/fields-of-header.ts';
export { PLAN_FIELDS } from './table/field.ts';
export type { Field } from './table/field.ts';
export { HEADER_WORDS } from './table/header-words.ts';
export type { HeaderWord } from './table/header-words.ts';
