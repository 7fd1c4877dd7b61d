import type { Problem } from '@svod/consolidation';

/** One fault of a package: a code, what it is about, and the part it stands in. */
export type Fault = Problem;
