import { type Document, blocksText } from '@svod/consolidation';
import type { Language } from '@svod/papers';
import type { World } from './commands/command.ts';

/** Papers are in the language asked for, else in the plan's own: Kyrgyz by its letters ң, ө, ү, Russian by Cyrillic ones, else the messages' language. */
export function paperLanguage(plan: Document, world: Pick<World, 'language' | 'languageGiven'>): Language {
  if (world.languageGiven) return world.language;
  const text = blocksText(plan.flows.find((flow) => flow.key === 'main')?.blocks ?? []).slice(0, 20_000);
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  if (cyrillic * 2 < count(/\p{L}/gu) || cyrillic === 0) return world.language === 'ky' || world.language === 'ru' ? world.language : 'en';
  return count(/[ңөүҢӨҮ]/gu) * 100 > cyrillic ? 'ky' : 'ru';
}
