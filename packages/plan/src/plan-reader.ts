import type { Amendment, BaseIndex, Detector, FieldsOf, Outline, PlanTable, PlanTables } from '@svod/consolidation';
import { type BodyIndex, indexBodies } from './bodies/body-index.ts';
import { kyrgyzRegister } from './bodies/kyrgyz-register.ts';
import type { Register } from './bodies/register.ts';
import { planDetector } from './meaning/plan-detector.ts';
import { type FieldChanges, fieldChanges } from './proposals/field-changes.ts';
import { type ColumnsByHand, isByHand, planFields } from './table/columns-by-hand.ts';

/** What the desk says of a plan; null for what is customary: columns told by their headers, the shipped register. */
export interface PlanSettings {
  readonly columns: ColumnsByHand | null;
  readonly register: Register | null;
}

/** All that a round asks of what is known of plans. */
export interface PlanReader {
  readonly fieldsOf: FieldsOf;
  readonly bodies: BodyIndex;
  readonly detectors: readonly Detector[];
  readonly changes: (amendments: readonly Amendment[], index: BaseIndex, outline: Outline) => FieldChanges;
  /** How the tables were read, for the record. */
  readonly tables: (outline: Outline) => PlanTables;
}

/** Prepares the reading of a plan. */
export function planReader({ columns, register }: PlanSettings = { columns: null, register: null }): PlanReader {
  const known = register ?? kyrgyzRegister();
  const bodies = indexBodies(known);
  return {
    fieldsOf: planFields(columns),
    bodies,
    detectors: [planDetector(bodies)],
    changes: (amendments, index, outline) => fieldChanges(amendments, index, outline, bodies),
    tables: (outline) => ({
      register: known.title,
      tables: outline.tables.map(({ flow, block, columns: titles, rows }): PlanTable => ({
        flow,
        block,
        measures: rows.filter(({ kind }) => kind === 'record').length,
        columns: titles.map(({ title, field }) => ({ title, field, byHand: columns !== null && isByHand(columns, title) })),
      })),
    }),
  };
}
