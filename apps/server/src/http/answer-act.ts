import type { Outcome } from '../acts/perform.ts';
import { type NotDone, notDone } from './route.ts';

/** An act's outcome as an answer: done, stale with what stands now (409), not there, or not allowed. */
export function answerAct<Answer>(outcome: Outcome<Answer>): { readonly answer: Answer } | NotDone {
  if (outcome.status === 200) return { answer: outcome.answer };
  if (outcome.status === 409) return notDone(409, 'stale', { revision: outcome.conflict.revision, current: outcome.conflict.current });
  return notDone(outcome.status, outcome.code, 'values' in outcome ? { values: outcome.values } : {});
}
