import type { AnswerSource } from '../consolidation.ts';
import type { RawSource } from '../returns/raw-change.ts';

/** Where an amendment or remark was asked for in words. */
export const sourceOf = ({ typed, table, row }: RawSource): AnswerSource => ({ kind: typed ? 'typed' : 'answer-table', table, row });
