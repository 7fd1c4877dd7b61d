import { type Amendment, isAccepted } from '@svod/consolidation';

/** Accepted amendments that are one row: those of one provision, or one insertion with the edits inside it. */
export interface AcceptedGroup {
  /** The one that stands for all. */
  readonly head: Amendment;
  readonly all: readonly Amendment[];
}

/** Accepted amendments by provision, in the order given; what was folded is not in it. What stands in the base already, or has no place there, changes nothing. */
export function acceptedGroups(amendments: readonly Amendment[]): readonly AcceptedGroup[] {
  const byId = new Map(amendments.map((one) => [one.id, one]));
  const groups = new Map<string, Amendment[]>();
  for (const one of amendments) {
    if (one.folded !== null || !isApplied(one)) continue;
    const key = keyOf(rootOf(one, byId));
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((all) => {
    const [first, ...others] = all;
    if (!first) return [];
    // An insertion is told by itself, not by an edit inside it; words by the amendment that saw most of them (two paragraphs that are joined).
    const head = others.reduce((best, one) => (rank(one) > rank(best) || longer(one, best) ? one : best), first);
    return [{ head, all }];
  });
}

/** Whether the next version holds it. */
export const isApplied = ({ decision, state }: Amendment): boolean =>
  decision !== undefined && isAccepted(decision) && state !== 'adopted' && state !== 'homeless';

/** An edit inside what another inserts. */
const isInside = ({ change }: Amendment): boolean => 'flow' in change && change.flow.startsWith('+');

function rootOf(amendment: Amendment, byId: ReadonlyMap<string, Amendment>): Amendment {
  let one = amendment;
  while (isInside(one) && one.parent !== null) {
    const parent = byId.get(one.parent);
    if (!parent || parent === amendment) break;
    one = parent;
  }
  return one;
}

/** Only words and looks of what is there go together; what comes, goes or moves as a whole stands for itself. */
function keyOf({ id, kind, before, change, place }: Amendment): string {
  const ofWords = before !== '' && (change.kind === 'text' || kind === 'format' || kind === 'paragraph-format');
  return ofWords && kind !== 'paragraph-moved' ? `at ${place.provision}` : `own ${id}`;
}

const rank = (one: Amendment): number => (isInside(one) ? 0 : one.change.kind === 'text' ? 2 : 1);
const longer = (one: Amendment, best: Amendment): boolean => rank(one) === rank(best) && one.before.length > best.before.length;
