export type { Access, AnswerOf, CallOf, CheckedOf, Endpoint, Limit } from './endpoint.ts';
export { endpoint } from './endpoint.ts';
export { FAULTS, type Fault, faultSchema } from './fault.ts';
export { LANGUAGES, type Language, type Names, languageSchema, namesSchema } from './language.ts';
export { ROLES, type Role, roleSchema } from './role.ts';
export * as workspaceEndpoints from './endpoints/workspace.ts';
