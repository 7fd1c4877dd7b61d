export { unzip } from './unzip.ts';
export type { Archive } from './unzip.ts';
export { zip } from './zip.ts';
export { ARCHIVE_LIMITS } from './limits.ts';
export type { ArchiveLimits } from './limits.ts';
export type { ArchiveProblem, ArchiveProblemCode } from './problem.ts';
export type { ForeignKind } from './identify.ts';
export { REFUSED_AS, foreignFormatOf } from './foreign-format.ts';
export type { ForeignFormat } from './foreign-format.ts';
