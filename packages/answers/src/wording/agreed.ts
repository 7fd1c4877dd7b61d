const AGREED =
  /^(?:(?:проект\s+)?согласован[оаы]?(?:\s+без\s+замечаний(?:\s+и\s+предложений)?)?|согласен|согласны|без\s+замечаний(?:\s+и\s+предложений)?|замечани[йя](?:\s+(?:и|или)\s+предложени[йя])?\s+(?:нет|не\s+име(?:ется|ем|ет)|отсутствуют|не\s+поступило)|(?:нет|не\s+имеем|отсутствуют)\s+замечани[йя](?:\s+(?:и|или)\s+предложени[йя])?|предложений\s+нет|поддерживаем(?:\s+без\s+замечаний)?|agreed?(?:\s+without\s+(?:comments?|remarks?))?|(?:we\s+have\s+)?no\s+(?:comments?|objections?|remarks?|opinion|proposals?)(?:\s+(?:and|or)\s+(?:no\s+)?(?:comments?|proposals?|objections?))?|positive(?:\s+opinion)?|concur|макул(?:дашылды|баз|быз)?|сын-?пикир(?:лер)?(?:\s+жана\s+сунуш(?:тар)?)?\s+жок|сунуш(?:тар)?\s+жок|эскертүү(?:лөр)?(?:\s+жана\s+сунуш(?:тар)?)?\s+жок|сын-?пикирсиз\s+макулдашылды|эскертүүсүз\s+макулдашылды)$/iu;

/** True where a text says that there is nothing to ask for: "согласовано без замечаний", "no comments", "сын-пикир жок". */
export const saysAgreed = (text: string): boolean =>
  text.length < 120 &&
  AGREED.test(
    text
      .replace(/[«»"“”.!;]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  );

/** True for a cell that holds nothing but a dash or "нет": it was left empty with a sign. */
export const saysNothing = (text: string): boolean => /^[\s\-–—_.]*$|^\s*(?:нет|no|none|n\/a|жок)\s*\.?$/iu.test(text);
