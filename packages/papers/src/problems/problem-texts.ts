import type { PropertyMessages } from '../messages/properties/names.ts';

/** What is said of files and of what was met in reading them, in one language. `{name}` stands for a value. */
export interface ProblemTexts {
  /** By code of a problem that stops reading: why and what to do. */
  readonly refusals: Readonly<Record<string, string>>;
  /** By code of a problem met in reading, comparing or writing: what a person should know. `{where}` may stand in each. */
  readonly notes: Readonly<Record<string, string>>;
  /** Names of what a file is or looks like instead of a Word file, by the codes that problems have in `kind` and `found`. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly unknownNote: string;
  /** Properties and their values, for what styles do. */
  readonly properties: Pick<PropertyMessages, 'names' | 'words'>;
}
