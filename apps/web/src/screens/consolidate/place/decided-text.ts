import type { Amendment, Collision } from './place-detail.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * One paragraph as it would read by the decisions that stand: for a look. What counts is what the server makes of them. Amendments that change no words of the
 * paragraph do nothing here; of two that overlap the first stands, as what can't stand together is named elsewhere.
 */
export function decidedText(before: string, amendments: readonly Amendment[], collisions: readonly Collision[]): string {
  const here = amendments.filter((one) => one.before === before);
  const joint = collisions.flatMap((one) => jointEdit(one, here));
  const covered = new Set(collisions.filter(({ decision }) => decision.kind === 'joint').flatMap(({ amendments: ids }) => ids));
  const own = here.flatMap((one) => (covered.has(one.id) ? [] : ownEdit(one, collisions)));
  const edits = [...joint, ...own].sort((a, b) => a.start - b.start || a.end - b.end);
  let text = '';
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at) continue;
    text += before.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + before.slice(at);
}

function jointEdit({ decision, amendments: ids }: Collision, here: readonly Amendment[]): readonly Edit[] {
  const members = here.filter(({ id }) => ids.includes(id));
  if (decision.kind !== 'joint' || members.length === 0) return [];
  const start = Math.min(...members.map(({ range }) => range.start));
  return [{ start, end: Math.max(...members.map(({ range }) => range.end)), text: decision.wording ?? '' }];
}

function ownEdit(one: Amendment, collisions: readonly Collision[]): readonly Edit[] {
  const { range, before, decision } = one;
  if (decision.kind === 'accepted-in-part') return [{ ...range, text: apart(decision.wording ?? '', wordsIn(one, before)) }];
  const picked = collisions.some(({ decision: made }) => (made.kind === 'pick' || made.kind === 'order') && made.picks.includes(one.id));
  if (decision.kind !== 'accepted' && !(decision.kind === null && picked)) return [];
  return [{ ...range, text: wordsIn(one, before) }];
}

/** A part that was written without the space before it does not grow together with the word before, as in the next version. */
const apart = (text: string, proposed: string): string => (/^\s/u.test(proposed) && /^[\p{L}\p{N}]/u.test(text) ? ` ${text}` : text);

/** The words that an amendment puts in the place of those it takes out. */
export const wordsIn = ({ after, range }: Pick<Amendment, 'after' | 'range'>, before: string): string =>
  after.slice(range.start, Math.max(range.start, after.length - (before.length - range.end)));
