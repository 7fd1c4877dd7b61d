import { zip } from '@svod/archive';
import type { DecidedRound } from '@svod/round';
import { type Undecided, jsonText } from '../record.ts';

/** Files that are written where decisions were given, papers apart. `open.json` only where what is open is carried on. */
export const DECIDED_OUTPUTS = ['next.docx', 'redline-against-base.docx', 'provenance.json', 'open.json'] as const;

/** The files that decisions make of a round, by name. */
export function decidedFiles(decided: DecidedRound, undecided: Undecided): ReadonlyMap<string, Uint8Array | string> {
  const files = new Map<string, Uint8Array | string>([
    ['next.docx', zip(decided.next)],
    ['redline-against-base.docx', zip(decided.redline)],
    ['provenance.json', jsonText(decided.provenance)],
  ]);
  if (undecided === 'carry') files.set('open.json', jsonText(decided.open));
  return files;
}
