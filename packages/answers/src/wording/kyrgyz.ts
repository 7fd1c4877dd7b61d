import {
  AFTER_COLON,
  B,
  type Formula,
  NAMED,
  Q,
  addOf,
  appendOf,
  cutOf,
  deadlineOf,
  deleteOf,
  insertOf,
  memberOf,
  replaceOf,
  restateOf,
} from './formula.ts';

const KY_SAID = String.raw`(?:\s*деген\s+(?:сөз(?:дөр)?(?:дү|ү|дөрдү)?|цифра(?:лар)?(?:ды)?|сан(?:дар)?(?:ды)?))?`;
const KY_SAID_BY = String.raw`(?:\s*деген\s+(?:сөз(?:дөр)?|цифра(?:лар)?|сан(?:дар)?))?\s+менен`;
const KY_CUT = String.raw`(?:алып\s+салынсын|алынып\s+салынсын|алып\s+салуу|алып\s+таштоо|алынып\s+ташталсын|чыгарылсын|чыгарып\s+салуу|чыгарып\s+салынсын|алынсын|өчүрүлсүн)`;
const KY_BODIES = String.raw`(?:жооптуу\s+)?(?<noun>аткаруучулар\p{L}*|өнөктөштөр\p{L}*)`;
const KY_ADD = String.raw`(?:толукталсын|толуктоо|кошулсун|кошуу)`;

export const KYRGYZ: readonly Formula[] = [
  replaceOf(String.raw`${Q}${KY_SAID}\s+${Q}${KY_SAID_BY}\s+(?:алмаштырылсын|алмаштыруу)`),
  replaceOf(String.raw`${Q}${KY_SAID}\s+${Q}${KY_SAID}\s+деп\s+(?:алмаштырылсын|өзгөртүлсүн)`),
  replaceOf(String.raw`${Q}${KY_SAID}\s+${Q}\s*деген\s+(?:сөз(?:гө|дөргө)|цифрага|цифраларга)\s+(?:алмаштырылсын|алмаштыруу|өзгөртүлсүн)`),
  insertOf(String.raw`${Q}\s*деген\s+сөз(?:дөн|дөрдөн)\s+кийин\s+${Q}${KY_SAID_BY}\s+${KY_ADD}`, 'after'),
  insertOf(String.raw`${Q}\s*деген\s+сөз(?:дүн|дөрдүн)\s+алдын(?:а|ан)\s+${Q}${KY_SAID_BY}\s+${KY_ADD}`, 'before'),
  cutOf(String.raw`${Q}${KY_SAID}\s+${KY_CUT}`),
  appendOf(String.raw`${B}(?:аягы(?:на|нда)?\s+)?${Q}${KY_SAID_BY}\s+${KY_ADD}`),
  memberOf(String.raw`${B}${KY_BODIES}\s+(?:катарына\s+|курамына\s+)?${NAMED}\s+(?:кошулсун|кошуу|киргизилсин)`, false),
  memberOf(String.raw`${B}${NAMED}\s+${KY_BODIES}\s+(?:катарынан\s+|курамынан\s+)?${KY_CUT}`, true),
  deadlineOf(
    String.raw`${B}(?:аткаруу\s+)?мөөнөт\p{L}*\s*[:–—-]?\s+(?<named>[^:;\n]{1,100}?\s+чейин)\s+(?:узартылсын|узартуу|жылдырылсын|которулсун|белгиленсин)`,
  ),
  restateOf(String.raw`${B}(?:төмөнкү(?:дөй)?|төмөндөгү(?:дөй)?|жаңы)\s+редакцияда\s+(?:баяндалсын|берилсин|жазылсын|баяндоо)`),
  addOf(
    String.raw`${B}(?:төмөнкү(?:дөй)?|төмөндөгү(?:дөй)?)\s+мазмундагы\s+(?:(?<number>\d+(?:\.\d+)*(?:-\d+)?)-)?(?:жаңы\s+)?(?<noun>пункт|пунктча|абзац|иш-чара|чара|сап)\s+менен\s+${KY_ADD}${AFTER_COLON}`,
  ),
  deleteOf(String.raw`${B}${KY_CUT}`),
];
