import { type ReadReturn, mergeReturns, remarksOf } from './amendments/merge.ts';
import { findCollisions } from './collisions/find-collisions.ts';
import type { Amendment, Collision, Remark } from './consolidation.ts';
import type { Outline } from './places/outline.ts';
import type { BaseIndex } from './returns/context.ts';

/** What all returns of a round say together. */
export interface Consolidated {
  readonly amendments: readonly Amendment[];
  readonly remarks: readonly Remark[];
  readonly collisions: readonly Collision[];
}

/** Brings compared returns together. The result does not depend on their order. */
export function consolidateReturns(returns: readonly ReadReturn[], index: BaseIndex, outline: Outline): Consolidated {
  const amendments = mergeReturns(returns, index, outline);
  return { amendments, remarks: remarksOf(returns, index, outline), collisions: findCollisions(amendments, index) };
}
