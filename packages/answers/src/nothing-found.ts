import { type ReturnFindings, compareReturn, indexBase } from '@svod/consolidation';

const EMPTY = { flows: [{ key: 'main', blocks: [] }], revisions: [], comments: [], problems: [] };

/** What a return asks that changes nothing: what is written down in words is added to it. */
export const nothingFound = (): ReturnFindings => compareReturn(indexBase(EMPTY), EMPTY);
