/**
 * A name to begin with for the version after `name`: its last number is higher by one ("2" gives "3", "2.0" "2.1"), or by more where that is
 * taken. '' where it holds none: then a person names it.
 */
export function nextName(name: string, taken: readonly string[]): string {
  const found = /\d+(?=\D*$)/u.exec(name);
  if (!found || found[0].length > 6) return '';
  const numbered = (number: number): string => `${name.slice(0, found.index)}${number}${name.slice(found.index + found[0].length)}`;
  let number = Number(found[0]) + 1;
  while (taken.includes(numbered(number))) number += 1;
  return numbered(number);
}
