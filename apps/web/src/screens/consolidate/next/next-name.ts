/**
 * A name to begin with for the version after `name`: its last number is one higher ("2" gives "3", "2.0" "2.1"). '' where it holds none or the
 * name is taken: then a person names it.
 */
export function nextName(name: string, taken: readonly string[]): string {
  const found = /\d+(?=\D*$)/u.exec(name);
  if (!found || found[0].length > 6) return '';
  const next = `${name.slice(0, found.index)}${Number(found[0]) + 1}${name.slice(found.index + found[0].length)}`;
  return taken.includes(next) ? '' : next;
}
