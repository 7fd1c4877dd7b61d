import type { ReturnedFile } from '@svod/contract';

/** What a file is by its content, whatever its name says. */
export type FileKind = ReturnedFile['kind'];

/** Kinds that amendments and remarks are read from. */
export const READ_KINDS: ReadonlySet<FileKind> = new Set(['word', 'workbook', 'convertible']);

/** Kinds that a base may be made of. Of a convertible one it is seen when it is read whether it is a text. */
export const BASE_KINDS: ReadonlySet<FileKind> = new Set(['word', 'convertible']);

/** Kinds that are kept as the source of an answer that is typed in. */
export const LETTER_KINDS: ReadonlySet<FileKind> = new Set(['letter', 'picture']);
