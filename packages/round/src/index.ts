export { type RoundResult, consolidate } from './consolidate.ts';
export { lookAlikesOf } from './look-alike-problems.ts';
export { redlinePackage } from './redline-package.ts';
export { isoDate, redlineEdits } from './redline-edits.ts';
export { versionHash } from './version-hash.ts';
export type { BaseInput, PaperHead, ReturnInput, RoundInput, VersionInput } from './round-input.ts';
export type { DecidedRound } from './versions/decided-round.ts';
export type * from './provenance/provenance.ts';
export { type FoundProvenance, findProvenance } from './provenance/find-provenance.ts';
