import type { Amendment } from '../consolidation.ts';

/** An amendment that edits what its parent inserts. */
export type EditInside = Amendment & { readonly parent: string };

export const isEditInside = (amendment: Amendment): amendment is EditInside =>
  amendment.change.flow.startsWith('+') && amendment.parent !== null;

/** Edits inside insertions by the id of the amendment that inserts, in the order given. */
export function editsInside(amendments: readonly Amendment[]): ReadonlyMap<string, readonly EditInside[]> {
  const edits = new Map<string, EditInside[]>();
  for (const amendment of amendments) {
    if (!isEditInside(amendment)) continue;
    const known = edits.get(amendment.parent);
    if (known) known.push(amendment);
    else edits.set(amendment.parent, [amendment]);
  }
  return edits;
}
