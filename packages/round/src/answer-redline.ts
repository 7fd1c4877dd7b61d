import type { Amendment, Consolidation } from '@svod/consolidation';
import { type Language, decidedComment, drafterName, ownPoints } from '@svod/papers';
import { type RedlineEdit, writeRedline } from '@svod/wordml';
import { isoDate } from './redline-edits.ts';
import { redlinePackage } from './redline-package.ts';
import type { BaseInput } from './round-input.ts';

/**
 * The base with what one body proposed as tracked changes under its name, whatever was decided, and beside each a comment that tells the decision: entries of the
 * file's package. `body` is named as in the consolidation, `points` are the ids of its letter's points in order. What others proposed is not in it, and
 * no byte of the body's own file is; remarks stand in the letter.
 */
export function answerRedline(
  base: BaseInput,
  consolidation: Consolidation,
  { body, points, language }: { readonly body: string; readonly points: readonly string[]; readonly language: Language },
): ReadonlyMap<string, Uint8Array> {
  const numbers = new Map(points.map((id, k) => [id, k + 1]));
  const follows = consolidation.amendments.filter((one) => one.folded !== null && one.parent !== null && one.bodies.includes(body));
  const own = [...ownPoints(consolidation, body).amendments, ...follows];
  const ids = new Set(own.map(({ id }) => id));
  const children = new Map<string, Amendment[]>();
  for (const one of own) if (isInside(one) && one.parent !== null) children.set(one.parent, [...(children.get(one.parent) ?? []), one]);
  const editOf = (one: Amendment): RedlineEdit => {
    const sponsor = one.sponsors.find((each) => each.body === body);
    // What only follows from another change is told of there.
    const text = one.folded === null ? decidedComment(one, numbers, language) : '';
    const date = isoDate(one.decision?.date ?? null);
    return {
      id: one.id,
      change: one.change,
      author: body,
      date: isoDate(sponsor?.date ?? null),
      comment: text === '' ? null : { author: drafterName(language), date, text },
      children: (children.get(one.id) ?? []).map(editOf),
    };
  };
  // In the consolidation's order, in which changes of one place are written.
  const shown = consolidation.amendments.filter(({ id, state }) => ids.has(id) && state !== 'homeless' && state !== 'adopted');
  const byId = new Map(own.map((one) => [one.id, one]));
  const edits = shown.flatMap(({ id }) => byId.get(id) ?? []).filter((one) => !isInside(one));
  const content = new Map(Object.entries(consolidation.notes));
  const { parts } = writeRedline(base.carrier, base.document, base.binding, edits.map(editOf), { content });
  return redlinePackage(base.carrier, parts);
}

/** Stands within what another change puts in. */
const isInside = ({ change }: Amendment): boolean => change.flow.startsWith('+');
