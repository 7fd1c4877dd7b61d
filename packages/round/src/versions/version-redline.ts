import type { Document } from '@svod/consolidation';
import type { Language } from '@svod/papers';
import { consolidate } from '../consolidate.ts';
import { redlinePackage } from '../redline-package.ts';
import type { BaseInput, VersionInput } from '../round-input.ts';

/**
 * The redline of two versions: the earlier one's carrier with what the later one makes of it as tracked changes, whatever the two have in common. `by` stands
 * as their author.
 */
export function versionRedline(earlier: BaseInput, later: VersionInput, by: string, language: Language): ReadonlyMap<string, Uint8Array> {
  const document: Document = { ...later.document, comments: [] };
  const one = { file: later.file, hash: later.file, document, body: by, date: null, letter: '', authors: {}, madeOn: null };
  const options = { showFolded: true, trustVersion: true };
  const { redline } = consolidate({ base: earlier, older: [], returns: [one], language, options });
  return redlinePackage(earlier.carrier, redline);
}
