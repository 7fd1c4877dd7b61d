import type { Amendment, BaseIndex, Detector, FieldsOf, Outline, PlanTable, PlanTables } from '@svod/consolidation';
import { type BodyIndex, indexBodies } from './bodies/body-index.ts';
import { kyrgyzRegister } from './bodies/kyrgyz-register.ts';
import type { Register } from './bodies/register.ts';
import { type Measure, fieldOf, measuresOf } from './measures/measures-of.ts';
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
  readonly tables: (index: BaseIndex, outline: Outline) => PlanTables;
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
    tables: (index, outline) => ({
      register: known.title,
      ...doubtful(measuresOf(index, outline), bodies),
      tables: outline.tables.map(({ flow, block, columns: titles, rows }): PlanTable => ({
        flow,
        block,
        measures: rows.filter(({ kind }) => kind === 'record').length,
        columns: titles.map(({ title, field }) => ({ title, field, byHand: columns !== null && isByHand(columns, title) })),
      })),
    }),
  };
}

/** What of the measures is not understood or names two of them. */
const doubtful = (measures: readonly Measure[], bodies: BodyIndex): Omit<PlanTables, 'register' | 'tables'> => ({
  unknownBodies: unknownBodies(measures, bodies),
  ...listed('unknownDeadlines', unknownDeadlines(measures, bodies)),
  ...listed('repeatedNumbers', repeatedNumbers(measures)),
});

/** Most executors, deadlines and numbers that are listed. */
const MOST_UNKNOWN = 100;

/** Executors that the register does not know. */
function unknownBodies(measures: readonly Measure[], bodies: BodyIndex): readonly string[] {
  const found = new Set<string>();
  for (const measure of measures) {
    const value = fieldOf(measure, 'resp', bodies);
    if (value.kind === 'bodies') for (const { id, raw } of value.bodies) if (id === null) found.add(raw.replace(/\s+/gu, ' '));
    if (found.size >= MOST_UNKNOWN) break;
  }
  return [...found].slice(0, MOST_UNKNOWN);
}

const listed = (name: 'unknownDeadlines' | 'repeatedNumbers', list: readonly string[]): Partial<PlanTables> =>
  list.length === 0 ? {} : { [name]: list.slice(0, MOST_UNKNOWN) };

function unknownDeadlines(measures: readonly Measure[], bodies: BodyIndex): readonly string[] {
  const found = measures.flatMap((measure) => {
    const value = fieldOf(measure, 'deadline', bodies);
    return value.kind === 'unknown' ? [value.raw.replace(/\s+/gu, ' ').trim()] : [];
  });
  return [...new Set(found)];
}

/** Numbers begin anew in each section and table; within one they name one measure. */
function repeatedNumbers(measures: readonly Measure[]): readonly string[] {
  const seen = new Set<string>();
  const found = measures.flatMap(({ number, section, flow, block }) => {
    const bare = number.replace(/[.)\s]+$/u, '');
    const key = /^[\d.-]+$/u.test(bare) ? `${flow}#${block}#${section}#${bare}` : null;
    if (key === null) return [];
    const again = seen.has(key);
    seen.add(key);
    return again ? [bare] : [];
  });
  return [...new Set(found)];
}
