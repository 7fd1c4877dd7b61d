import type { Document } from '@svod/consolidation';
import { redlinePackage, versionHash } from '@svod/round';
import { type Binding, type WordPackage, sendOut } from '@svod/wordml';

/**
 * A carrier whose provisions bear names of their own, as hidden bookmarks: by them a provision is the same one in later versions, whatever becomes of its number,
 * its place and its words. Those that have a name keep it.
 */
export function namedProvisions(carrier: WordPackage, document: Document, binding: Binding): ReadonlyMap<string, Uint8Array> {
  const { parts } = sendOut(carrier, document, binding, { version: versionHash(document), enforce: false, track: false });
  return redlinePackage(carrier, parts);
}
