import type { Amendment, BaseIndex, FieldChange, FieldProposal, Outline } from '@svod/consolidation';
import type { BodyIndex } from '../bodies/body-index.ts';
import { fieldOf } from '../measures/measures-of.ts';
import { UNDERSTOOD, isUnderstood } from '../values/plan-value.ts';
import { proposalsOf } from './proposals-of.ts';

/** Amendments with what they make of their field, and what each body makes of each field as a whole. */
export interface FieldChanges {
  readonly amendments: readonly Amendment[];
  readonly fields: readonly FieldProposal[];
}

/** Reads amendments to cells as amendments to named fields. */
export function fieldChanges(amendments: readonly Amendment[], index: BaseIndex, outline: Outline, bodies: BodyIndex): FieldChanges {
  const { changed, cells } = proposalsOf({ amendments, index, outline }, bodies);
  const fields: FieldProposal[] = [];
  for (const { measure, fields: byField } of changed) {
    for (const name of UNDERSTOOD) {
      const was = fieldOf(measure, name, bodies);
      for (const { value, amendments: own, parties } of byField.get(name) ?? []) {
        fields.push({
          provision: measure.provision,
          measure: measure.number,
          name,
          was,
          becomes: value,
          // A party is a return and a body.
          bodies: [...new Set(parties.map((party) => party.slice(party.indexOf('|') + 1)))],
          amendments: own.map(({ id }) => id),
        });
      }
    }
  }
  const named = amendments.map((amendment): Amendment => {
    const cell = cells.get(amendment.id);
    if (!cell || !isUnderstood(cell.field)) return amendment;
    const becomes = fieldOf(cell.measure, cell.field, bodies, new Map([[amendment.change.flow, amendment.after]]));
    const field: FieldChange = { name: cell.field, was: fieldOf(cell.measure, cell.field, bodies), becomes };
    return { ...amendment, field };
  });
  return { amendments: named, fields: merged(fields) };
}

/** Bodies that come to the same by other amendments (whole cell or piece by piece) ask for one thing. */
function merged(fields: readonly FieldProposal[]): readonly FieldProposal[] {
  const made = new Map<string, FieldProposal>();
  for (const one of fields) {
    const key = JSON.stringify([one.provision, one.name, one.becomes.raw]);
    const known = made.get(key);
    const both = known && {
      bodies: [...new Set([...known.bodies, ...one.bodies])],
      amendments: [...new Set([...known.amendments, ...one.amendments])],
    };
    made.set(key, { ...one, ...both });
  }
  return [...made.values()];
}
