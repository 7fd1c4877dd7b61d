import type { Document, Table, Values } from '../document/document.ts';
import { sameValues } from '../document/traits.ts';

/** What paragraphs take where neither their style nor they themselves set anything, in the base and in the return. */
export interface Ground {
  readonly base: Values;
  readonly made: Values;
  /** They are the same. */
  readonly same: boolean;
}

const NO_VALUES: Values = Object.freeze({});

const groundOf = (base: Values, made: Values): Ground => ({ base, made, same: sameValues(base, made) });

/** Outside tables. A return of which nothing is known has what the base has. */
export function openGround(base: Document, made: Document): Ground {
  const mine = base.defaults ?? NO_VALUES;
  return groundOf(mine, made.defaults ?? mine);
}

/** In a table: its style stands over the defaults of the file. */
export function groundIn(open: Ground, base: Table, made: Table): Ground {
  if (base.paragraphs === undefined && made.paragraphs === undefined) return open;
  return groundOf({ ...open.base, ...base.paragraphs }, { ...open.made, ...made.paragraphs });
}
