const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Texts of the server say `[^3]` where a note stands: people are shown the sign, as it is printed. */
export const noteSigns = (text: string): string =>
  text.replaceAll(/\[\^(\d*)\]/gu, (_, number: string) => [...(number || '*')].map((digit) => DIGITS[Number(digit)] ?? digit).join(''));
