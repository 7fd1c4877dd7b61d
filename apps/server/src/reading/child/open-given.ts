import { type Document, type Problem, blocksText } from '@svod/consolidation';
import type { Language } from '@svod/contract';
import { unzip } from '@svod/archive';
import { type PlanSettings, readColumns, readRegister } from '@svod/plan';
import { type WordPackage, openPackage } from '@svod/wordml';
import type { GivenSettings, Refusal } from '../job.ts';

/** Leaves the reading of a file that is refused. Never leaves the child. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor({ code, values, where }: Problem) {
    super(code);
    this.refusal = { code, values, where };
  }
}

/** The entries of a file's archive, within limits. */
export async function entriesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const archive = await unzip(bytes);
  if (!archive.ok) throw new Refused(archive.problem);
  return archive.entries;
}

/** Entries as a Word file. */
export function wordOf(entries: ReadonlyMap<string, Uint8Array>): WordPackage {
  const opened = openPackage(entries);
  if (!opened.ok) throw new Refused(opened.problem);
  return opened.package;
}

/** What the desk says of the plan. What it said was checked when it said it: what is not as it should be counts as not said. */
export function settingsOf({ columns, bodies }: GivenSettings): PlanSettings {
  const byHand = columns === undefined ? null : readColumns(columns);
  const register = bodies === undefined ? null : readRegister(bodies);
  return { columns: byHand?.ok === true ? byHand.columns : null, register: register?.ok === true ? register.register : null };
}

/** A document's language, as {@link languageOfText} guesses it. */
export const languageOf = (document: Document): Language =>
  languageOfText(blocksText(document.flows.find((flow) => flow.key === 'main')?.blocks ?? []));

/** A language guessed by its letters: Kyrgyz by ң, ө, ү, Russian by other Cyrillic ones, else English. */
export function languageOfText(all: string): Language {
  const text = all.slice(0, 20_000);
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  if (cyrillic === 0 || cyrillic * 2 < count(/\p{L}/gu)) return 'en';
  return count(/[ңөүҢӨҮ]/gu) * 100 > cyrillic ? 'ky' : 'ru';
}
