import type { Problem } from '@svod/consolidation';

/** One fault of a package: a code, what it is about, and the part it stands in. */
export type Fault = Problem;

export type Report = (fault: Fault) => void;

/** Codes of faults that programs put up with: worth a look, no reason to hold a file back. */
export const WARNINGS: ReadonlySet<string> = new Set(['grid-mismatch']);
