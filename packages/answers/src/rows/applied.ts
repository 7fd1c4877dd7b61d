import type { RawChange } from '@svod/consolidation';

/** Why a row did not become a change; codes of problems. */
export type Why =
  | 'answer-place-not-found'
  | 'answer-place-ambiguous'
  | 'answer-no-place'
  | 'answer-not-understood'
  | 'answer-words-not-found'
  | 'answer-words-repeated'
  | 'answer-other-text'
  | 'answer-too-many';

export type Applied = { readonly ok: true; readonly changes: readonly RawChange[] } | { readonly ok: false; readonly why: Why };

/** Nothing is made, for a reason. */
export const no = (why: Why): Applied => ({ ok: false, why });
/** Changes that are made. */
export const yes = (changes: readonly RawChange[]): Applied => ({ ok: true, changes });
