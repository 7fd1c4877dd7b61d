import type { Line } from '@svod/contract';
import type { Subject } from '../place/place-detail.ts';
import type { Target } from './draft.ts';

/** What an act without a number is about: all marked lines, else the line itself, for a collision all that meet in it. */
export function targetsOf(many: readonly Line[], current: Line | null, subject: Subject | null): readonly Target[] {
  if (many.length > 0) return many.map(({ id, decided }) => ({ item: id, revision: decided?.revision ?? 0 }));
  if (current === null || subject === null) return [];
  if (current.kind === 'collision') return subject.rivals.map(({ id, decision }) => ({ item: id, revision: decision.revision }));
  const decision = subject.remark?.decision ?? subject.rivals.find(({ id }) => id === current.id)?.decision;
  return decision === undefined ? [] : [{ item: current.id, revision: decision.revision }];
}
