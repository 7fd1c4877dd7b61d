/** Days as `YYYY-MM-DD`, both included; null for an end that is open. */
export interface Interval {
  readonly from: string | null;
  readonly to: string | null;
}

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/**
 * When a measure is to be done, as far as its words say. `raw` is always the text as it stands.
 *
 * - `by`: not later than `interval.to`. Where the words leave open whether the last period counts ("до 2030 года"), `interval` is null
 *   and `named` is the period that they name.
 * - `period`: within `interval`; `span` is a range of years, quarters, months or days.
 * - `ongoing`; `periodic` (`times` in `per` units, null where the words do not tell; `day` is a day of each year, `MM-DD`), both with an interval where one is named.
 * - `as-needed`; `after` an event, `amount` of `unit` at most where one is named, `measures` the numbers of measures it speaks of.
 * - `several` deadlines in one cell; `interval` from the first to the last where each has one.
 * - `none`: nothing is written. `unknown`: words that are not understood; nothing is guessed.
 */
export type Deadline =
  | { readonly kind: 'by'; readonly raw: string; readonly interval: Interval | null; readonly named?: Interval }
  | { readonly kind: 'period'; readonly raw: string; readonly unit: TimeUnit | 'span'; readonly interval: Interval }
  | { readonly kind: 'ongoing'; readonly raw: string; readonly interval: Interval | null }
  | {
      readonly kind: 'periodic';
      readonly raw: string;
      readonly times: number | null;
      readonly per: number | null;
      readonly unit: TimeUnit | null;
      readonly day?: string;
      readonly interval: Interval | null;
    }
  | { readonly kind: 'as-needed'; readonly raw: string }
  | {
      readonly kind: 'after';
      readonly raw: string;
      readonly amount: number | null;
      readonly unit: TimeUnit | null;
      readonly event: string;
      readonly measures: readonly string[];
    }
  | { readonly kind: 'several'; readonly raw: string; readonly parts: readonly Deadline[]; readonly interval: Interval | null }
  | { readonly kind: 'none'; readonly raw: string }
  | { readonly kind: 'unknown'; readonly raw: string };

/** The interval of a deadline, or null where it has none. */
export const intervalOf = (deadline: Deadline): Interval | null => ('interval' in deadline ? deadline.interval : null);
