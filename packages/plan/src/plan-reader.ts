import type { Amendment, BaseIndex, Detector, FieldsOf, Outline, PlanTable, PlanTables } from '@svod/consolidation';
import { type BodyIndex, indexBodies } from './bodies/body-index.ts';
import { kyrgyzRegister } from './bodies/kyrgyz-register.ts';
import type { Register } from './bodies/register.ts';
import { fieldOf, measuresOf } from './measures/measures-of.ts';
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
      unknownBodies: unknownBodies(index, outline, bodies),
      ...listed('unknownDeadlines', unknownDeadlines(index, outline, bodies)),
      ...listed('repeatedNumbers', repeatedNumbers(index, outline)),
      tables: outline.tables.map(({ flow, block, columns: titles, rows }): PlanTable => ({
        flow,
        block,
        measures: rows.filter(({ kind }) => kind === 'record').length,
        columns: titles.map(({ title, field }) => ({ title, field, byHand: columns !== null && isByHand(columns, title) })),
      })),
    }),
  };
}

/** Most executors, deadlines and numbers that are listed. */
const MOST_UNKNOWN = 100;

/** Executors that the register does not know. */
function unknownBodies(index: BaseIndex, outline: Outline, bodies: BodyIndex): readonly string[] {
  const found = new Set<string>();
  for (const measure of measuresOf(index, outline)) {
    const value = fieldOf(measure, 'resp', bodies);
    if (value.kind === 'bodies') for (const { id, raw } of value.bodies) if (id === null) found.add(raw.replace(/\s+/gu, ' '));
    if (found.size >= MOST_UNKNOWN) break;
  }
  return [...found].slice(0, MOST_UNKNOWN);
}

const listed = (name: 'unknownDeadlines' | 'repeatedNumbers', list: readonly string[]): Partial<PlanTables> =>
  list.length === 0 ? {} : { [name]: list.slice(0, MOST_UNKNOWN) };

function unknownDeadlines(index: BaseIndex, outline: Outline, bodies: BodyIndex): readonly string[] {
  const found = measuresOf(index, outline).flatMap((measure) => {
    const value = fieldOf(measure, 'deadline', bodies);
    return value.kind === 'unknown' ? [value.raw.replace(/\s+/gu, ' ').trim()] : [];
  });
  return [...new Set(found)];
}

/** Numbers begin anew in each section and table; within one they name one measure. */
function repeatedNumbers(index: BaseIndex, outline: Outline): readonly string[] {
  const seen = new Set<string>();
  const found = measuresOf(index, outline).flatMap(({ number, section, flow, block }) => {
    const bare = number.replace(/[.)\s]+$/u, '');
    const key = /^[\d.-]+$/u.test(bare) ? `${flow}#${block}#${section}#${bare}` : null;
    if (key === null) return [];
    const again = seen.has(key);
    seen.add(key);
    return again ? [bare] : [];
  });
  return [...new Set(found)];
}
