import type { Deadline } from './deadline.ts';
import { parseDeadline } from './parse-deadline.ts';

const YEAR = '(?:19|20)\\d\\d';
const MONTH =
  '(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}*|(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** What looks like a deadline within other words; each is then read by itself. */
const CANDIDATES = new RegExp(
  [
    `(?:до|не позднее|к|by|no later than)\\s+(?:конца\\s+|the end of\\s+)?(?:\\d{1,2}\\s+)?(?:${MONTH})\\s+(?:\\d{1,2},?\\s+)?${YEAR}(?:\\s*г(?:ода|\\.))?`,
    `(?:до|к|by)\\s+(?:конца|the end of|end of)\\s+${YEAR}(?:\\s*г(?:ода|\\.))?`,
    `(?:IV|I{1,3}|[1-4])(?:-?[ймгом]{1,2})?\\s+квартал\\p{L}*\\s+${YEAR}(?:\\s*г(?:ода|\\.))?`,
    `Q[1-4]\\s+${YEAR}`,
    `${YEAR}\\s*-\\s*(?:жыл\\p{L}*|ж\\.)\\s+(?:\\d{1,2}\\s*-?\\s*(?:${MONTH})|(?:IV|I{1,3})\\s+квартал\\p{L}*|аягы\\p{L}*)(?:\\s+чейин)?`,
  ].join('|'),
  'giu',
);

/** More than this of a text is not searched. */
const LONGEST = 20_000;

/** Deadlines that a text names among other words, in order. */
export function deadlinesIn(text: string): readonly { readonly deadline: Deadline; readonly text: string }[] {
  return [...text.slice(0, LONGEST).matchAll(CANDIDATES)].flatMap(([found]) => {
    const deadline = parseDeadline(found.replace(/(квартал)(?:а|е|у|ом)(?=\s)/u, '$1'));
    return deadline.kind === 'unknown' || deadline.kind === 'none' ? [] : [{ deadline, text: found }];
  });
}
