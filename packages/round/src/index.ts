export { type RoundResult, consolidate } from './consolidate.ts';
export { redlinePackage } from './redline-package.ts';
export { isoDate, redlineEdits } from './redline-edits.ts';
export type { BaseInput, ReturnInput, RoundInput, VersionInput } from './round-input.ts';
export { versionHash } from './version-hash.ts';
