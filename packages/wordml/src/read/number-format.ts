/**
 * A list number in one of the formats of ECMA-376 Part 1, 17.18.59 that occur in Russian, Kyrgyz and English papers; any other is
 * shown in decimal. `bullet` and `none` show nothing.
 */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'bullet':
    case 'none':
      return '';
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value);
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value, LATIN).toUpperCase();
    case 'lowerLetter':
      return letter(value, LATIN);
    case 'russianUpper':
      return letter(value, RUSSIAN).toUpperCase();
    case 'russianLower':
      return letter(value, RUSSIAN);
    case 'numberInDash':
      return `- ${value} -`;
    case 'hex':
      return value.toString(16).toUpperCase();
    default:
      return String(value);
  }
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
// The standard's own set: without ё, й, ъ, ь.
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя';

/** a … z, aa, bb … zz, aaa: the letter repeats. A hostile number does not make a long label. */
function letter(value: number, alphabet: string): string {
  if (value < 1) return '';
  const times = Math.floor((value - 1) / alphabet.length) + 1;
  return (alphabet[(value - 1) % alphabet.length] ?? '').repeat(Math.min(times, 100));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 100_000) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, digits] of ROMAN) {
    while (rest >= worth) {
      text += digits;
      rest -= worth;
    }
  }
  return text;
}
