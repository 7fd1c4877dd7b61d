const NUMBERS = '№? ?\\d+(?:\\.\\d+)+(?:-\\d+)?(?: ?(?:,|и|жана|and) ?№? ?\\d+(?:\\.\\d+)+(?:-\\d+)?)*';
const BEFORE = new RegExp(
  `(?<!\\p{L})(?:мер\\p{L}{0,2}|мероприяти\\p{L}*|пункт\\p{L}*|п\\.|пп\\.|действи\\p{L}*|задач\\p{L}*|measures?|activit\\p{L}+|actions?|items?|steps?) (${NUMBERS})`,
  'gu',
);
/** "1.2-иш-чара", "1.2-пункт". */
const AFTER = new RegExp(`(${NUMBERS}) ?-? ?(?:иш-?чара|пункт|чара|иш-?аракет)`, 'gu');

/** Numbers of measures that a folded text names: "после выполнения мероприятия 1.2", "1.2-иш-чара аткарылгандан кийин". */
export function measuresNamed(text: string): readonly string[] {
  const found = new Set<string>();
  for (const pattern of [BEFORE, AFTER])
    for (const match of text.matchAll(pattern)) for (const number of match[1]?.match(/\d+(?:\.\d+)+(?:-\d+)?/gu) ?? []) found.add(number);
  return [...found];
}
