import type { Amendment, Remark, Sponsor } from '../consolidation.ts';
import type { ReadReturn } from './read-return.ts';

/**
 * Marks the edits and comments that stand already in an earlier return: a file went from body to body, and the next one's answer still
 * holds what the one before it had asked. Author and date to the second prove it, and the words are the same; or the author is the
 * earlier body itself, as in a redline that was passed on. What was changed without tracking can't be told apart.
 */
export function markPassedOn(
  amendments: readonly Amendment[],
  remarks: readonly Remark[],
  returns: readonly ReadReturn[],
): { readonly amendments: readonly Amendment[]; readonly remarks: readonly Remark[] } {
  const rank = ranks(returns);
  const earlier = (a: string, b: string): boolean => comesBefore(rank.get(a), rank.get(b));
  return {
    amendments: amendments.map((amendment) => {
      if (amendment.sponsors.length < 2) return amendment;
      const firsts = firstOf(amendment.sponsors, signOf, earlier);
      const bodies = firstOf(amendment.sponsors, (one) => (one.tracked ? `${one.body}\0${one.date?.slice(0, 10) ?? ''}` : null), earlier);
      let marked = false;
      const sponsors = amendment.sponsors.map((sponsor): Sponsor => {
        const sign = signOf(sponsor);
        const first = sign === null ? undefined : (firsts.get(sign) ?? sponsor);
        const redline = sign === null ? undefined : bodies.get(`${sponsor.author}\0${sponsor.date?.slice(0, 10) ?? ''}`);
        const from = [first, redline].find((one) => one && one.return !== sponsor.return && earlier(one.return, sponsor.return));
        if (!from) return sponsor;
        marked = true;
        return { ...sponsor, passedOn: from.return };
      });
      return marked ? { ...amendment, sponsors } : amendment;
    }),
    remarks: passedRemarks(remarks, earlier),
  };
}

/** What stands for one tracked edit wherever it is copied; null for what can't be told apart. */
const signOf = (sponsor: Sponsor): string | null =>
  sponsor.tracked && sponsor.author !== '' && sponsor.date !== null ? `${sponsor.author}\0${sponsor.date.slice(0, 19)}` : null;

function passedRemarks(remarks: readonly Remark[], earlier: (a: string, b: string) => boolean): readonly Remark[] {
  const signed = (one: Remark): string | null =>
    one.author === '' || one.date === null ? null : JSON.stringify([one.author, one.date.slice(0, 19), one.text]);
  const firsts = firstOf(remarks, signed, earlier);
  return remarks.map((one) => {
    const sign = signed(one);
    const first = sign === null ? undefined : firsts.get(sign);
    return first && first.return !== one.return && earlier(first.return, one.return) ? { ...one, passedOn: first.return } : one;
  });
}

/** Of those with one sign the one whose return came first. */
function firstOf<T extends { readonly return: string }>(
  list: readonly T[],
  sign: (one: T) => string | null,
  earlier: (a: string, b: string) => boolean,
): ReadonlyMap<string, T> {
  const firsts = new Map<string, T>();
  for (const one of list) {
    const key = sign(one);
    if (key === null) continue;
    const known = firsts.get(key);
    if (!known || earlier(one.return, known.return)) firsts.set(key, one);
  }
  return firsts;
}

interface Rank {
  readonly date: string | null;
  /** How many authors made the file's tracked changes: a file that was passed on has gained some. */
  readonly authors: number;
  /** By body and id. */
  readonly place: string;
}

function ranks(returns: readonly ReadReturn[]): ReadonlyMap<string, Rank> {
  return new Map(
    returns.map(({ sender, document }) => [
      sender.id,
      {
        date: sender.date,
        authors: new Set(document.revisions.map((revision) => revision.author)).size,
        place: `${sender.body}\0${sender.id}`,
      },
    ]),
  );
}

/** By the dates of the answers; where they don't tell, the file with fewer authors; then in canonical order, since it is one edit all the same. */
function comesBefore(a: Rank | undefined, b: Rank | undefined): boolean {
  if (!a || !b) return false;
  if (a.date !== null && b.date !== null && a.date !== b.date) return a.date < b.date;
  return a.authors === b.authors ? a.place < b.place : a.authors < b.authors;
}
