import type { Ask } from './ask.ts';

/** A quotation in a skeleton: `⟦0⟧` stands for the first one. */
export const Q = String.raw`⟦(\d+)⟧`;
/** Whatever is said before, of the place; longer than any place is described. */
const PLACE = String.raw`(?<place>[^;\n]{0,240}?)`;
const END = String.raw`\s*[.;]?\s*$`;
export const AFTER_COLON = String.raw`\s*[:\-–—]?\s*(?<rest>\S[^]*)$`;
export const NUMBER = String.raw`(?:\s*№?\s*(?:(?<number>\d+(?:\.\d+)*(?:-\d+)?)[.)]?|(?<letter>\p{L})\)))?`;
/** No letter before or after: `\b` knows Latin letters alone. */
export const B = String.raw`(?<![\p{L}\p{M}])`;
export const E = String.raw`(?![\p{L}\p{M}])`;

/** Words without quotation marks that name somebody or a time. */
export const NAMED = String.raw`(?<named>[^:;\n]{1,120}?)`;
const PARTNER = /соисполн|партн|өнөктөш|partner|support/iu;

type Made<T = Ask> = T extends Ask ? Omit<T, 'place'> : never;

/** What a match says: its quotations in order, the rest after a colon, the number given to something new, a list or value named without quotation marks. */
interface Said {
  readonly quotes: readonly string[];
  readonly rest: string;
  readonly number: string;
  readonly noun: string;
  readonly named: string;
}

/** One way of saying an instruction. `open`: it ends with a text of any length, in which nothing is looked for. */
export interface Formula {
  readonly pattern: RegExp;
  readonly open: boolean;
  make(said: Said): Made;
}

const formula = (source: string, make: Formula['make'], open = false): Formula => ({
  pattern: new RegExp(`^${PLACE}${source}`, 'iu'),
  open,
  make,
});

export const replaceOf = (source: string, swapped = false): Formula =>
  formula(source + END, ({ quotes: [a = '', b = ''] }) => ({ kind: 'replace-words', old: swapped ? b : a, text: swapped ? a : b }));
export const insertOf = (source: string, side: 'before' | 'after', swapped = false): Formula =>
  formula(source + END, ({ quotes: [a = '', b = ''] }) => ({ kind: 'insert-words', side, anchor: swapped ? b : a, text: swapped ? a : b }));
export const cutOf = (source: string): Formula => formula(source + END, ({ quotes: [a = ''] }) => ({ kind: 'delete-words', old: a }));
export const deleteOf = (source: string): Formula => formula(source + END, () => ({ kind: 'delete' }));
export const restateOf = (source: string): Formula => formula(source + AFTER_COLON, ({ rest }) => ({ kind: 'restate', text: rest }), true);
export const appendOf = (source: string): Formula => formula(source + END, ({ quotes: [a = ''] }) => ({ kind: 'append', text: a }));
/** A body comes to the executors or goes from them; `NAMED` in the source is where it stands. */
export const memberOf = (source: string, leaves: boolean): Formula =>
  formula(source + END, ({ named, noun }) => ({ kind: 'member', leaves, body: named, partner: PARTNER.test(noun) }));
/** A deadline gets the words that `NAMED` stands for. */
export const deadlineOf = (source: string): Formula => formula(source + END, ({ named }) => ({ kind: 'deadline', text: named }));
export const addOf = (source: string): Formula =>
  formula(
    source,
    ({ rest, number, noun }) => ({
      kind: 'add',
      what: /^(?:мероприят|мер|строк|measure|action|activity|row|иш|чара|сап)/iu.test(noun)
        ? 'measure'
        : /^(?:абзац|paragraph|предложени|sentence)/iu.test(noun)
          ? 'paragraph'
          : /^\p{L}/u.test(number)
            ? 'paragraph'
            : 'point',
      number,
      text: rest,
    }),
    true,
  );
