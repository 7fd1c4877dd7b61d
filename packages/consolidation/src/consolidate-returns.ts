import { draftsOf } from './amendments/drafts.ts';
import { mergeDrafts } from './amendments/merge.ts';
import type { ReadReturn } from './amendments/read-return.ts';
import { remarksOf } from './amendments/remarks.ts';
import { findCollisions } from './collisions/find-collisions.ts';
import { markPassedOn } from './amendments/passed-on.ts';
import { type Detector, findMeanings } from './collisions/find-meanings.ts';
import type { Amendment, Collision, Remark } from './consolidation.ts';
import type { Flow, FlowKey } from './document/document.ts';
import type { Outline } from './places/outline.ts';
import type { BaseIndex } from './returns/context.ts';
import { compareText } from './text/compare-text.ts';

/** What all returns of a round say together. */
export interface Consolidated {
  readonly amendments: readonly Amendment[];
  readonly remarks: readonly Remark[];
  readonly collisions: readonly Collision[];
  /** Flows of notes and text boxes that inserted words bring with them, by the key their objects name. */
  readonly notes: Readonly<Record<FlowKey, Flow>>;
}

/** Brings compared returns together. The result does not depend on their order. `detectors` know what the words mean; the engine does not. */
export function consolidateReturns(
  returns: readonly ReadReturn[],
  index: BaseIndex,
  outline: Outline,
  detectors: readonly Detector[] = [],
): Consolidated {
  const drafts = returns.flatMap((one) => draftsOf(one, index, outline));
  const merged = mergeDrafts(drafts, index);
  const { amendments, remarks } = markPassedOn(merged, remarksOf(returns, drafts, index, outline), returns);
  // Notes that say the same may differ in formatting: the first in canonical order is taken.
  const last = returns.toSorted((a, b) => compareText(b.sender.body, a.sender.body) || compareText(b.sender.id, a.sender.id));
  const notes = Object.fromEntries([...new Map(last.flatMap((one) => [...one.findings.notes]))].toSorted(([a], [b]) => compareText(a, b)));
  const collisions = findMeanings(amendments, findCollisions(amendments, index), { index, outline }, detectors);
  return { amendments, notes, remarks, collisions };
}
