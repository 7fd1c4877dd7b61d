import {
  type BaseIndex,
  type Consolidated,
  type Consolidation,
  type FieldsOf,
  type Outline,
  compareText,
  consolidateReturns,
  indexBase,
  outlineOf,
} from '@svod/consolidation';
import { planReader } from '@svod/plan';
import { readReturns } from './read-return.ts';
import type { PlacedReturn, RoundInput } from './round-input.ts';

/** What a round's returns say together, before anything is decided or written. */
export interface Gathered {
  readonly index: BaseIndex;
  readonly outline: Outline;
  readonly fieldsOf: FieldsOf;
  /** In canonical order. */
  readonly returns: readonly PlacedReturn[];
  readonly found: Consolidated;
  readonly fields: NonNullable<Consolidation['fields']>;
  readonly plan: NonNullable<Consolidation['plan']>;
}

/** Reads what is not read yet and brings all returns together. Does not depend on their order. */
export function gather(
  input: Omit<RoundInput, 'base' | 'language'> & { readonly base: Omit<RoundInput['base'], 'carrier' | 'binding'> },
): Gathered {
  const index = indexBase(input.base.document);
  const plan = planReader(input.plan);
  const outline = outlineOf(input.base.document, plan.fieldsOf);
  const returns = readReturns(input).toSorted((a, b) => compareText(a.sender.body, b.sender.body) || compareText(a.sender.id, b.sender.id));
  const read = consolidateReturns(returns, index, outline, plan.detectors);
  const { amendments, fields } = plan.changes(read.amendments, index, outline);
  return { index, outline, fieldsOf: plan.fieldsOf, returns, found: { ...read, amendments }, fields, plan: plan.tables(index, outline) };
}
