import type { Line, Standing } from '@svod/contract';
import type { Subject } from '../place/place-detail.ts';

/**
 * What is looked at, with what the queue knows already: where a decision was taken back and the place was not asked anew yet, the next one is made on what stands now,
 * which is nothing. What somebody decided is not passed over so: it has to be seen first.
 */
export function freshSubject(subject: Subject, byId: ReadonlyMap<string, Line>): Subject {
  const fresh = <Decided extends { readonly id: string; readonly decision: Standing }>(one: Decided): Decided => {
    const known = byId.get(one.id)?.decided;
    return known == null || known.kind !== null || known.revision <= one.decision.revision
      ? one
      : { ...one, decision: { ...one.decision, revision: known.revision, kind: null } };
  };
  const { rivals, remark, collision } = subject;
  return {
    ...subject,
    rivals: rivals.map(fresh),
    remark: remark === null ? null : fresh(remark),
    collision: collision === null ? null : fresh(collision),
  };
}
