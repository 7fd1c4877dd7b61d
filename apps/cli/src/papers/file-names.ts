/** A name that file systems of all kinds take, made of a body's. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const LONGEST = 80;

/** A name for the files of each body, told apart by a number where two would be one file, also where case is not told apart. */
export function fileNames(bodies: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const body of bodies) {
    const clean = [...body.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ').replace(/\s+/gu, ' ')]
      .slice(0, LONGEST)
      .join('')
      .replace(/^[\s.]+|[\s.]+$/gu, '');
    const stem = clean === '' || RESERVED.test(clean) ? `_${clean}` : clean;
    let name = stem;
    for (let k = 2; taken.has(name.toLowerCase()); k++) name = `${stem} (${k})`;
    taken.add(name.toLowerCase());
    names.set(body, name);
  }
  return names;
}
