import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { isGoodName, nameKey } from './entry-name.ts';

const FIRST = '[Content_Types].xml';

/**
 * Packs entries into a zip archive: equal entries give equal bytes, on any machine, at any time. They stand in the order given,
 * `[Content_Types].xml` first, all dated 1980-01-01 00:00 (the earliest a zip can say), deflated. Throws for a name that
 * `unzip` would refuse: names are the program's, not a person's.
 */
export function zip(entries: Iterable<readonly [string, Uint8Array]>): Uint8Array {
  const given = [...entries];
  const ordered = [...given.filter(([name]) => name === FIRST), ...given.filter(([name]) => name !== FIRST)];
  const seen = new Set<string>();
  const files: Zippable = {};
  for (const [name, data] of ordered) {
    const key = nameKey(name);
    // The library takes an object: keys that look like array indexes would jump to the front of it.
    if (!isGoodName(name) || name.endsWith('/') || /^(?:\d+|__proto__)$/.test(name)) throw new Error(`not a name for a zip entry: ${name}`);
    if (seen.has(key)) throw new Error(`two zip entries of one name: ${name}`);
    seen.add(key);
    files[name] = data;
  }
  // A local date: the zip format has no time zone, and the library reads the local fields.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}
