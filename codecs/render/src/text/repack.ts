import { unzip, zip } from '@svod/archive';

/**
 * Packs a package that a library has made anew, so that equal contents are equal bytes: the libraries put the clock into their
 * archives. `replace` gives new contents for some parts by name, `more` parts that come after them.
 */
export async function repack(
  made: Uint8Array,
  replace: Readonly<Record<string, (part: Uint8Array) => Uint8Array>> = {},
  more: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Uint8Array> {
  return zip([...[...(await partsOf(made))].map(([name, part]) => [name, replace[name]?.(part) ?? part] as const), ...more]);
}

/** The parts of a package that a library has made here. Throws where it can't be read: that is a fault of the program. */
export async function partsOf(made: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  // The limits are for strangers' files; equal rows pack better than those let pass.
  const archive = await unzip(made, { fileBytes: Infinity, totalBytes: Number.MAX_SAFE_INTEGER, ratio: Infinity });
  if (!archive.ok) throw new Error(`a package made here cannot be read: ${archive.problem.code} ${archive.problem.where}`);
  return archive.entries;
}
