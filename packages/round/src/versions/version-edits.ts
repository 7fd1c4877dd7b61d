import type { Amendment, Collision, Standing } from '@svod/consolidation';
import { type Language, versionComment } from '@svod/papers';
import type { RedlineEdit } from '@svod/wordml';
import { isoDate } from '../redline-edits.ts';

/** What the next version changes, each under its own id as author: so that a reader of the marked file tells which change made what. */
export const editsById = (standing: readonly Standing[]): readonly RedlineEdit[] =>
  standing.map(({ id, change, children }) => ({ id, change, author: id, date: null, comment: null, children: editsById(children) }));

/** What the next version changes, each under the name of the first body that asked for it, with its reasons. */
export function editsByBody(
  standing: readonly Standing[],
  amendments: readonly Amendment[],
  collisions: readonly Collision[],
  language: Language,
): readonly RedlineEdit[] {
  const byId = new Map(amendments.map((one) => [one.id, one]));
  const joints = new Map(collisions.map((one) => [one.id, one]));
  const editOf = ({ id, change, children, madeOf, joint }: Standing): RedlineEdit => {
    const from = madeOf.flatMap((one) => byId.get(one) ?? []);
    const [sponsor] = from.flatMap(({ sponsors }) => sponsors);
    const author = sponsor?.body ?? '';
    // A joint text is no body's own: it bears the day on which it was agreed.
    const date = isoDate(joint ? (joints.get(id)?.decision?.date ?? null) : (sponsor?.date ?? null));
    const text = versionComment(from, joint ? (joints.get(id) ?? null) : null, language);
    const comment = text === '' ? null : { author, date, text };
    return { id, change, author, date, comment, children: children.map(editOf) };
  };
  return standing.map(editOf);
}
