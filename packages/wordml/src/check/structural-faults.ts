import type { WordPackage } from '../package/word-package.ts';
import { W } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { checkBookmarkNames, checkIds } from './check-annotations.ts';
import { checkDates } from './check-dates.ts';
import { checkEntries } from './check-entries.ts';
import { checkFields } from './check-fields.ts';
import { checkMarkup } from './check-markup.ts';
import { checkProperties } from './check-properties.ts';
import { checkMoves, checkRanges } from './check-ranges.ts';
import { checkReferences } from './check-references.ts';
import { checkTables } from './check-tables.ts';
import { checkWrappers } from './check-wrappers.ts';
import { storyParts } from './checked-parts.ts';
import type { Fault } from './fault.ts';
import { type Rule, walkPart } from './walk-part.ts';

/** What is wrong with a package whatever it is for: by this Word repairs or refuses a file, or reads it otherwise than it was meant. */
export function structuralFaults(pkg: WordPackage): readonly Fault[] {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => void faults.push(fault);
  const sound = checkEntries(pkg, report);
  for (const [part, root] of sound) checkMarkup(pkg, part, root, report);

  // What holds in any part of WordprocessingML (styles and building blocks too), and what holds over the stories of the document.
  const local = (): Rule[] => [checkProperties, checkWrappers, checkTables, checkFields, checkDates].map((rule) => rule(report));
  const over = [checkIds, checkBookmarkNames, checkRanges, checkMoves, checkReferences].map((rule) => rule(report));
  const stories = new Set(storyParts(pkg));
  for (const part of stories) {
    const root = sound.get(part);
    if (root !== undefined) walkPart(root, part, [...local(), ...over]);
  }
  const settings = pkg.related(pkg.main, 'settings');
  for (const [part, root] of sound) {
    if (stories.has(part) || !isWord(root)) continue;
    // Settings name the notes that separate notes from the text.
    walkPart(root, part, part === settings ? [...local(), ...over.slice(-1)] : local());
  }
  for (const rule of over) rule.end?.();
  return faults;
}

const isWord = ({ ns }: XmlElement): boolean => ns === W.transitional || ns === W.strict;
