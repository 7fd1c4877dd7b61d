import type { Profile } from '../clean/vocabulary.ts';
import type { WordPackage } from '../package/word-package.ts';
import type { Fault } from './fault.ts';
import { profileFaults } from './profile-faults.ts';
import { structuralFaults } from './structural-faults.ts';

/**
 * Holds a package against what must be true of any file that leaves (`structuralFaults`) and against the profile it leaves as
 * (`profileFaults`). No faults, no reason to hold it back. Those of {@link WARNINGS} are worth a look only.
 */
export function checkPackage(pkg: WordPackage, as: Profile): readonly Fault[] {
  return [...structuralFaults(pkg), ...profileFaults(pkg, as)];
}
