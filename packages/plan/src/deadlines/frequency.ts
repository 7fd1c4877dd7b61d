import type { TimeUnit } from './deadline.ts';
import { LETTER } from './fold-deadline.ts';

/** How often: `times` in `per` units; nulls where the words do not tell. */
export interface Frequency {
  readonly times: number | null;
  readonly per: number | null;
  readonly unit: TimeUnit | null;
}

const UNITS: readonly (readonly [RegExp, TimeUnit])[] = [
  [/^(?:полугоди|пол года|жарым ?-?жыл|жарым|half|semi|six months)/u, 'half-year'],
  [/^(?:квартал|чейре|quarter)/u, 'quarter'],
  [/^(?:месяц|мес\.?$|ай(?:ы|да|га|лык|дын|лар|$)|month)/u, 'month'],
  [/^(?:недел|апта|жума|week)/u, 'week'],
  [/^(?:дн|день|дня|дней|сут|кун|day)/u, 'day'],
  [/^(?:год|лет|жыл|year|annum)/u, 'year'],
];

/** The unit of time that a folded word names, or null. */
export const unitOf = (word: string): TimeUnit | null => UNITS.find(([start]) => start.test(word))?.[1] ?? null;

const WORDS: readonly (readonly [RegExp, number, TimeUnit])[] = [
  [
    /^(?:ежегодно|каждый год|жыл сайын|ар жылы|ар жыл сайын|жыл сайын болуп туруучу|annually|annual|yearly|every year|each year)$/u,
    1,
    'year',
  ],
  [/^(?:ежеквартально|каждый квартал|квартал сайын|ар кварталда|чейрек сайын|ар чейректе|quarterly|every quarter)$/u, 1, 'quarter'],
  [/^(?:ежемесячно|каждый месяц|ай сайын|ар ай сайын|ар айда|monthly|every month)$/u, 1, 'month'],
  [/^(?:еженедельно|апта сайын|жума сайын|ар жумада|weekly)$/u, 1, 'week'],
  [/^(?:каждое полугодие|раз в полгода|полгода|жарым жылда 1(?: жолу)?|semi-?annually|half-yearly|biannually)$/u, 1, 'half-year'],
  [/^(?:дважды в год|twice a year|twice yearly|twice per year)$/u, 2, 'year'],
  [/^(?:biennially)$/u, 1, 'year'],
];

const LEAST = '(?:(?:не реже|не менее|по крайней мере|кеминде|at least|no less than|not less than) )?';
const RUSSIAN = new RegExp(`^${LEAST}(?:чем )?(?:(?<times>\\d+)(?:-х|-го)? )?раз(?:а|у)? в (?:(?<per>\\d+) )?(?<unit>${LETTER}+)$`, 'u');
const ENGLISH = new RegExp(
  `^${LEAST}(?<word>once|twice|(?<times>\\d+) times) (?:a|per|each|every|in) (?:(?<per>\\d+) )?(?<unit>${LETTER}+)$`,
  'u',
);
const ENGLISH_EVERY = /^every (?<per>\d+) (?<unit>[a-zа-я]+)$/u;
/** "жылына эки жолу", "кварталына кеминде 1 жолу", "эки жылда бир (жолу)". */
const KYRGYZ = new RegExp(`^${LEAST}(?<unit>${LETTER}+?)(?:ына|ине|уна|уно|сына)? ${LEAST}(?<times>\\d+) жолу(?:дан кем эмес)?$`, 'u');
const KYRGYZ_IN = /^(?<per>\d+) (?<unit>[a-zа-я]+?)(?:да|де|до|та|те|то) (?<times>\d+)(?: жолу)?$/u;

/** How often, by the folded words, or null where they say nothing of the kind. */
export function parseFrequency(text: string): Frequency | null {
  for (const [words, times, unit] of WORDS)
    if (words.test(text)) return text === 'biennially' ? { times: 1, per: 2, unit } : { times, per: 1, unit };
  if (
    /^(?:регулярно|на регулярной основе|периодически|мезгил-мезгили менен|мезгилдуу турдо|regularly|on a regular basis|periodically)$/u.test(
      text,
    )
  )
    return { times: null, per: null, unit: null };
  for (const form of [RUSSIAN, ENGLISH, ENGLISH_EVERY, KYRGYZ, KYRGYZ_IN]) {
    const found = form.exec(text)?.groups;
    const unit = found && unitOf(found['unit'] ?? '');
    if (!found || !unit) continue;
    const times = found['word'] === 'once' ? 1 : found['word'] === 'twice' ? 2 : Number(found['times'] ?? 1);
    return { times, per: Number(found['per'] ?? 1), unit };
  }
  return null;
}
