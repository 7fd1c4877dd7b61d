import type { Decisions, Document, ReadReturn } from '@svod/consolidation';
import type { Answers, GivenColumns, Grid } from '@svod/answers';
import type { Binding, WordPackage } from '@svod/wordml';
import type { Language } from '@svod/papers';
import type { FormattedWithin } from './counted-within.ts';
import type { Provenance } from './provenance/provenance.ts';
import type { PlanSettings } from '@svod/plan';

/** One version of the plan that a return may have been made on. */
export interface VersionInput {
  /** File name without its folder. */
  readonly file: string;
  readonly document: Document;
}

/** The base: its cleaned carrier and what was read from it. */
export interface BaseInput extends VersionInput {
  readonly carrier: WordPackage;
  readonly binding: Binding;
  /** Comments the base held before it was cleaned: a return that still holds them does not ask for anything by that. */
  readonly ownComments: readonly { readonly author: string; readonly date: string | null; readonly text: string }[];
}

/** One returned file and what the desk knows of it. */
export interface ReturnInput {
  readonly file: string;
  /** Hex hash of the file's bytes. */
  readonly hash: string;
  readonly document: Document;
  readonly body: string;
  /** Date of the answer, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  readonly letter: string;
  readonly authors: Readonly<Record<string, string>>;
  /** File name of the version it was made on, where the desk knows it. */
  readonly madeOn: string | null;
  /** Sheets of a workbook: the file is an answer table and `document` is empty. */
  readonly grids?: readonly Grid[];
  /** What the desk says the columns of an answer table are. With it the file is read as one whatever it looks like. */
  readonly answerColumns?: GivenColumns;
  /** The base's own changes and comments, kept as the desk's. */
  readonly ofDesk?: boolean;
  /** Words of the base's own changes (kept as the desk's) that this file, made from it, no longer holds as tracked changes. */
  readonly ownMissing?: readonly string[];
}

/** A return as read: on which version it was made, and what it asks of the base. Holds no more of the file than that. */
export interface PlacedReturn extends ReadReturn {
  readonly input: ReturnInput;
  /** `base`, an older version's file name, or `none`. */
  readonly madeOn: string;
  /** Set where the file was read as an answer table. */
  readonly answers?: Answers;
  /** Words that one body formats within another's change. Absent where there are none. */
  readonly formatted?: readonly FormattedWithin[];
}

/** What the papers say of the round above their tables. */
export interface PaperHead {
  readonly round?: string;
  readonly version?: string;
  /** `YYYY-MM-DD`, or as it is to be printed. */
  readonly date?: string;
  /** Bodies that were asked. */
  readonly asked?: readonly string[];
  /** Full names of bodies by the names used here. */
  readonly names?: Readonly<Record<string, string>>;
}

export interface RoundInput {
  readonly base: BaseInput;
  /** Older versions, in any order. */
  readonly older: readonly VersionInput[];
  /** As read from their files, or placed already (`returnReader`). */
  readonly returns: readonly (ReturnInput | PlacedReturn)[];
  readonly language: Language;
  readonly head?: PaperHead;
  /** What the desk and the meeting decided; without it no next version is made. */
  readonly decisions?: Decisions;
  /** Where the base's own sentences come from. */
  readonly earlier?: Provenance;
  /** What the desk says of the plan's table and of bodies; left out for what is customary. */
  readonly plan?: PlanSettings;
  readonly options: {
    /** Folded changes (typography and the like) are shown in the redline too. */
    readonly showFolded: boolean;
    /** A file is compared whatever it is: for comparing two given files. */
    readonly trustVersion: boolean;
  };
}
