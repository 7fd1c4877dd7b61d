import type { WordPackage } from '@svod/wordml';

/** Entries of the redline: the carrier's, changed parts in their places, new parts after them. */
export function redlinePackage(carrier: WordPackage, parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const entries = new Map<string, Uint8Array>();
  for (const [name, bytes] of carrier.entries) entries.set(name, parts.get(name) ?? bytes);
  for (const [name, bytes] of parts) if (!entries.has(name)) entries.set(name, bytes);
  return entries;
}
