import type { Ask } from './ask.ts';

/** A quotation in a skeleton: `⟦0⟧` stands for the first one. */
const Q = String.raw`⟦(\d+)⟧`;
/** Whatever is said before, of the place; longer than any place is described. */
const PLACE = String.raw`(?<place>[^;\n]{0,240}?)`;
const END = String.raw`\s*[.;]?\s*$`;
const AFTER_COLON = String.raw`\s*[:\-–—]?\s*(?<rest>\S[^]*)$`;
const NUMBER = String.raw`(?:\s*№?\s*(?<number>\d+(?:\.\d+)*(?:-\d+)?)[.)]?)?`;
/** No letter before or after: `\b` knows Latin letters alone. */
const B = String.raw`(?<![\p{L}\p{M}])`;
const E = String.raw`(?![\p{L}\p{M}])`;

type Made<T = Ask> = T extends Ask ? Omit<T, 'place'> : never;

/** What a match says: its quotations in order, the rest after a colon, the number given to something new. */
interface Said {
  readonly quotes: readonly string[];
  readonly rest: string;
  readonly number: string;
  readonly noun: string;
}

export interface Formula {
  readonly pattern: RegExp;
  make(said: Said): Made;
}

const formula = (source: string, make: Formula['make']): Formula => ({ pattern: new RegExp(`^${PLACE}${source}`, 'iu'), make });

const replaceOf = (source: string, swapped = false): Formula =>
  formula(source + END, ({ quotes: [a = '', b = ''] }) => ({ kind: 'replace-words', old: swapped ? b : a, text: swapped ? a : b }));
const insertOf = (source: string, side: 'before' | 'after', swapped = false): Formula =>
  formula(source + END, ({ quotes: [a = '', b = ''] }) => ({ kind: 'insert-words', side, anchor: swapped ? b : a, text: swapped ? a : b }));
const cutOf = (source: string): Formula => formula(source + END, ({ quotes: [a = ''] }) => ({ kind: 'delete-words', old: a }));
const deleteOf = (source: string): Formula => formula(source + END, () => ({ kind: 'delete' }));
const restateOf = (source: string): Formula => formula(source + AFTER_COLON, ({ rest }) => ({ kind: 'restate', text: rest }));
const addOf = (source: string): Formula =>
  formula(source, ({ rest, number, noun }) => ({
    kind: 'add',
    what: /^(?:мероприят|мер|строк|measure|action|activity|row|иш|чара|сап)/iu.test(noun)
      ? 'measure'
      : /^(?:абзац|paragraph|предложени|sentence)/iu.test(noun)
        ? 'paragraph'
        : 'point',
    number,
    text: rest,
  }));

const RU_WORDS = String.raw`(?:слов[оа]|словосочетани[ея]|цифр[ыу]|фраз[уы]|аббревиатур[уы]|выражени[ея]|знак[и]?|число|числа|дат[уы])`;
const RU_BY = String.raw`(?:на\s+)?(?:слов(?:ом|ами|о|а)|словосочетанием|цифр(?:ами|ой|ы)|фразой|аббревиатурой|выражением|знаком|знаками|числом|датой)?`;
const RU_NEW = String.raw`(?<noun>пунктом|подпунктом|мероприятием|мерой|строкой|абзацем|пункт|подпункт|мероприятие|меру|строку|абзац)`;
const RU_AS = String.raw`(?:следующего\s+содержания|в\s+следующей\s+редакции|следующей\s+редакции)`;

const RUSSIAN: readonly Formula[] = [
  replaceOf(String.raw`${B}${RU_WORDS}\s+${Q}\s+заменить\s+${RU_BY}\s*${Q}`),
  replaceOf(String.raw`${B}заменить\s+${RU_WORDS}?\s*${Q}\s+(?:на\s+)?${RU_BY}\s*${Q}`),
  replaceOf(String.raw`${Q}\s+заменить\s+(?:на\s+)?${RU_BY}\s*${Q}`),
  insertOf(
    String.raw`${B}после\s+(?:слов[а]?|цифр[ы]?|фразы|знака)?\s*${Q}\s*,?\s*(?:дополнить|добавить|включить|вставить)\s+(?:слов(?:ами|ом|а|о))?\s*${Q}`,
    'after',
  ),
  insertOf(
    String.raw`${B}(?:дополнить|добавить|включить|вставить)\s+после\s+(?:слов[а]?|цифр[ы]?)?\s*${Q}\s*,?\s*(?:слов(?:ами|ом|а|о))?\s*${Q}`,
    'after',
  ),
  insertOf(
    String.raw`${B}(?:дополнить|добавить|включить|вставить)\s+(?:слов(?:ами|ом|а|о))?\s*${Q}\s+после\s+(?:слов[а]?|цифр[ы]?)?\s*${Q}`,
    'after',
    true,
  ),
  insertOf(
    String.raw`${B}перед\s+(?:слов(?:ами|ом))?\s*${Q}\s*,?\s*(?:дополнить|добавить|включить|вставить)\s+(?:слов(?:ами|ом|а|о))?\s*${Q}`,
    'before',
  ),
  insertOf(
    String.raw`${B}(?:дополнить|добавить|включить|вставить)\s+(?:слов(?:ами|ом|а|о))?\s*${Q}\s+перед\s+(?:слов(?:ами|ом))?\s*${Q}`,
    'before',
    true,
  ),
  cutOf(String.raw`${B}${RU_WORDS}\s+${Q}\s+(?:исключить|удалить|убрать)`),
  cutOf(String.raw`${B}(?:исключить|удалить|убрать)\s+${RU_WORDS}\s+${Q}`),
  restateOf(String.raw`${B}изложить\s+в\s+(?:следующей\s+|новой\s+|такой\s+)?редакции`),
  addOf(String.raw`${B}(?:дополнить|добавить|включить)\s+(?:нов(?:ым|ой|ое|ую|ый)\s+)?${RU_NEW}${NUMBER}\s*${RU_AS}?${AFTER_COLON}`),
  deleteOf(String.raw`${B}(?:исключить|удалить|признать\s+утратившим\s+силу)${E}(?<tail>[^⟦⟧:;\n]{0,120}?)`),
  deleteOf(String.raw`${B}(?:следует\s+исключить|подлежит\s+исключению)`),
];

const KY_SAID = String.raw`(?:\s*деген\s+(?:сөз(?:дөр)?(?:дү|ү|дөрдү)?|цифра(?:лар)?(?:ды)?|сан(?:дар)?(?:ды)?))?`;
const KY_SAID_BY = String.raw`(?:\s*деген\s+(?:сөз(?:дөр)?|цифра(?:лар)?|сан(?:дар)?))?\s+менен`;
const KY_CUT = String.raw`(?:алып\s+салынсын|алынып\s+салынсын|алып\s+салуу|алып\s+таштоо|алынып\s+ташталсын|чыгарылсын|чыгарып\s+салуу|алынсын|өчүрүлсүн)`;
const KY_ADD = String.raw`(?:толукталсын|толуктоо|кошулсун|кошуу)`;

const KYRGYZ: readonly Formula[] = [
  replaceOf(String.raw`${Q}${KY_SAID}\s+${Q}${KY_SAID_BY}\s+(?:алмаштырылсын|алмаштыруу)`),
  replaceOf(String.raw`${Q}${KY_SAID}\s+${Q}${KY_SAID}\s+деп\s+(?:алмаштырылсын|өзгөртүлсүн)`),
  insertOf(String.raw`${Q}\s*деген\s+сөз(?:дөн|дөрдөн)\s+кийин\s+${Q}${KY_SAID_BY}\s+${KY_ADD}`, 'after'),
  insertOf(String.raw`${Q}\s*деген\s+сөз(?:дүн|дөрдүн)\s+алдын(?:а|ан)\s+${Q}${KY_SAID_BY}\s+${KY_ADD}`, 'before'),
  cutOf(String.raw`${Q}${KY_SAID}\s+${KY_CUT}`),
  restateOf(String.raw`${B}(?:төмөнкү(?:дөй)?|төмөндөгү(?:дөй)?|жаңы)\s+редакцияда\s+(?:баяндалсын|берилсин|жазылсын|баяндоо)`),
  addOf(
    String.raw`${B}(?:төмөнкү(?:дөй)?|төмөндөгү(?:дөй)?)\s+мазмундагы\s+(?:(?<number>\d+(?:\.\d+)*(?:-\d+)?)-)?(?:жаңы\s+)?(?<noun>пункт|пунктча|абзац|иш-чара|чара|сап)\s+менен\s+${KY_ADD}${AFTER_COLON}`,
  ),
  deleteOf(String.raw`${B}${KY_CUT}`),
];

const EN_WORDS = String.raw`(?:(?:the\s+)?(?:words?|phrase|figures?|expression|term|text|date)\s+)?`;

const ENGLISH: readonly Formula[] = [
  replaceOf(String.raw`${B}replace\s+${EN_WORDS}${Q}\s+(?:with|by)\s+${EN_WORDS}${Q}`),
  replaceOf(
    String.raw`${B}${EN_WORDS}${Q}\s+(?:should\s+be|to\s+be|is\s+to\s+be|be)\s+(?:replaced|substituted)\s+(?:with|by)\s+${EN_WORDS}${Q}`,
  ),
  replaceOf(String.raw`${B}change\s+${EN_WORDS}${Q}\s+to\s+${EN_WORDS}${Q}`),
  replaceOf(String.raw`${B}substitute\s+${EN_WORDS}${Q}\s+for\s+${EN_WORDS}${Q}`, true),
  insertOf(String.raw`${B}after\s+${EN_WORDS}${Q}\s*,?\s*(?:insert|add)\s+${EN_WORDS}${Q}`, 'after'),
  insertOf(String.raw`${B}(?:insert|add)\s+${EN_WORDS}${Q}\s+after\s+${EN_WORDS}${Q}`, 'after', true),
  insertOf(String.raw`${B}before\s+${EN_WORDS}${Q}\s*,?\s*(?:insert|add)\s+${EN_WORDS}${Q}`, 'before'),
  insertOf(String.raw`${B}(?:insert|add)\s+${EN_WORDS}${Q}\s+before\s+${EN_WORDS}${Q}`, 'before', true),
  cutOf(String.raw`${B}(?:delete|remove|strike\s+out|omit)\s+${EN_WORDS}${Q}`),
  restateOf(
    String.raw`${B}(?:(?:amend|revise|reword|restate|replace|change)\s+)?(?:to\s+read|should\s+read|shall\s+read|reads?)(?:\s+as\s+follows)?`,
  ),
  addOf(
    String.raw`${B}(?:add|insert)\s+(?:an?\s+)?(?:new\s+)?(?<noun>measure|action|activity|row|paragraph|item|point)${NUMBER}\s*(?:to\s+read(?:\s+as\s+follows)?|as\s+follows|reading)?${AFTER_COLON}`,
  ),
  deleteOf(String.raw`${B}(?:delete|remove|strike\s+out|omit)${E}(?<tail>[^⟦⟧:;\n]{0,120}?)`),
];

/** The customary formulas of legal drafting in Russian, Kyrgyz and English; the first that fits the whole of an instruction is it. */
export const FORMULAS: readonly Formula[] = [...RUSSIAN, ...KYRGYZ, ...ENGLISH];
