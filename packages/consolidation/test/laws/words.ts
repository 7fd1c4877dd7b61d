import type { Dice } from './dice.ts';

const WORDS = (
  'и в на о по с до не или для план срок мера отчёт подготовить провести обучение судей министерство здравоохранение закон права ребёнок ' +
  'внести изменения комитет доклад обеспечить доступ правосудие ежегодно квартал ответственный исполнитель результат показатель ' +
  'иш чара мөөнөт укук бала өкмөт жооптуу аткаруу үчүн жана менен боюнча даярдоо окутуу сунуш жыйынтык эл аралык мыйзам ' +
  'the of and plan report training rights child law access review annual'
).split(' ');
const PHRASES = [
  'права человека',
  'в установленном порядке',
  'Министерство юстиции',
  'адам укуктары',
  'in line with',
  'до конца 2026 года',
  'обучение судей',
];
/** What trips programs up: decomposed and composed letters, pairs of code units, spaces and signs of every sort. */
const ODD = [
  'и\u0306ог',
  'е\u0308лка',
  'ёлка',
  '𝒜лмаз',
  'смета😀',
  '😀',
  '«цель»',
  '"цель"',
  '№\u00A05',
  'Кара\u00ADкол',
  'ӨЗГӨЧӨ',
  'ко\u0301нчик',
  'COVID‑19',
  '5–7',
  '5-7',
  '10%',
  'п.\u202F4',
  'a\u0301\u0323b',
];
const SIGNS = ['.', '.', ',', ',', ';', ':', ' —', ' –', ')', '…', '!'];
const GAPS = ['\t', '\v', '  ', '\u00A0', '/', '-'];

/** One word with what follows it, as people write. */
export function wordOf(dice: Dice): string {
  if (dice.once(9)) return dice.pick(PHRASES);
  if (dice.once(10)) return dice.pick(ODD);
  if (dice.once(12)) return `${1 + dice.below(12)}.${1 + dice.below(9)}`;
  return dice.pick(WORDS);
}

/** Words in a row, with signs and now and then a strange gap between them. */
export function wordsOf(dice: Dice, count: number): string {
  let text = '';
  for (let k = 0; k < count; k++) {
    if (k > 0) text += dice.once(14) ? dice.pick(GAPS) : ' ';
    text += wordOf(dice);
    if (dice.once(6)) text += dice.pick(SIGNS);
  }
  return text;
}
