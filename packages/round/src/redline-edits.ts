import { type Amendment, type Collision, isAccepted } from '@svod/consolidation';
import { type Language, redlineComment } from '@svod/papers';
import type { RedlineEdit } from '@svod/wordml';

/**
 * Amendments as the redline shows them: open ones, those that were accepted or go to the meeting, and folded ones that only follow from another.
 * `showFolded`: all folded ones too.
 */
export function redlineEdits(
  amendments: readonly Amendment[],
  collisions: readonly Collision[],
  language: Language,
  showFolded: boolean,
): readonly RedlineEdit[] {
  const byId = new Map(amendments.map((amendment) => [amendment.id, amendment]));
  const meeting = new Map<string, Collision[]>();
  for (const collision of collisions) for (const id of collision.amendments) meeting.set(id, [...(meeting.get(id) ?? []), collision]);
  const children = new Map<string, Amendment[]>();
  for (const amendment of amendments)
    if (amendment.change.flow.startsWith('+') && amendment.parent !== null)
      children.set(amendment.parent, [...(children.get(amendment.parent) ?? []), amendment]);
  const editOf = (amendment: Amendment): RedlineEdit => {
    const [sponsor] = amendment.sponsors;
    const date = isoDate(sponsor?.date ?? null);
    const author = sponsor?.body ?? '';
    const text = redlineComment(amendment, meeting.get(amendment.id) ?? [], (id) => byId.get(id)?.bodies ?? [], language);
    const comment = text === '' ? null : { author, date, text };
    return { id: amendment.id, change: amendment.change, author, date, comment, children: (children.get(amendment.id) ?? []).map(editOf) };
  };
  const shown = ({ change, state, parent, decision }: Amendment): boolean =>
    !change.flow.startsWith('+') &&
    (state === 'open' ||
      (state === 'folded' && (showFolded || parent !== null)) ||
      (state === 'decided' && decision !== undefined && (isAccepted(decision) || decision.kind === 'referred')));
  return amendments.filter(shown).map(editOf);
}

/** A date as `w:date` wants it, or null: `2012-02-27`, with a time, with an offset or a fraction; anything else is no date. */
export function isoDate(date: string | null): string | null {
  const [, day, time = '00:00:00'] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/u.exec(date?.trim() ?? '') ?? [];
  return day === undefined ? null : `${day}T${time}Z`;
}
