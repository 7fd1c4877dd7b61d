import type { Consolidation, DecisionFault, FieldsOf, Outline, Problem, Settlement } from '@svod/consolidation';
import { outlineOf, putTexts, standingTexts } from '@svod/consolidation';
import { type DisagreementTable, type OldNewTable, disagreementTable, oldNewTable } from '@svod/papers';
import { type Provenance, provenanceOf } from '../provenance/provenance.ts';
import type { RoundInput } from '../round-input.ts';
import { nextVersion } from './next-version.ts';
import { type OpenItems, openItems } from './open-items.ts';
import { repeatedNumbers } from './repeated-numbers.ts';

/** What decisions make of a round. */
export interface DecidedRound {
  /** Entries of the next version's package, and of its redline against the base. */
  readonly next: ReadonlyMap<string, Uint8Array>;
  readonly redline: ReadonlyMap<string, Uint8Array>;
  readonly provenance: Provenance;
  readonly disagreements: DisagreementTable;
  readonly oldNew: OldNewTable;
  readonly open: OpenItems;
  /** Decisions that were set aside, and what is to be known of others. */
  readonly faults: readonly DecisionFault[];
  readonly notes: readonly DecisionFault[];
  readonly notCarried: readonly Problem[];
}

/** Makes all that follows from the decisions on a round: the next version, where each sentence of it comes from, what stays open. */
export function decidedRound(
  input: RoundInput,
  consolidation: Consolidation,
  settlement: Settlement,
  baseOutline: Outline,
  fieldsOf: FieldsOf,
): DecidedRound {
  const { base, language, head = {}, earlier = null } = input;
  const next = nextVersion(base, settlement, consolidation.notes, language);
  const outline = outlineOf(next.document, fieldsOf);
  const { returns } = consolidation;
  const about = { file: base.file, hash: baseOutline.hash };
  const provenance = provenanceOf({ base: about, baseOutline, outline, traced: next.traced, settlement, returns, earlier });
  const repeated = repeatedNumbers(next.traced, baseOutline, outline);
  const standing = standingTexts(base.document, next.document, next.traced);
  return {
    next: next.entries,
    redline: next.redline,
    provenance,
    disagreements: disagreementTable(consolidation, standing, { language, ...head }),
    oldNew: oldNewTable(consolidation, { standing, put: putTexts(next.document, next.traced) }, { language, ...head }),
    open: openItems(consolidation, outline.hash),
    faults: settlement.faults,
    notes: repeated.length === 0 ? settlement.notes : [...settlement.notes, { fault: 'numbers-repeat', ids: repeated }],
    notCarried: next.notCarried,
  };
}
