import type { Desk } from '../edit/desk.ts';
import type { WordVersion } from '../word/escape.ts';

/** One body's answer: who, when, how the file was saved, and what was done to the copy. */
export interface ReturnScript {
  readonly id: string;
  readonly body: string;
  /** Date of the letter. */
  readonly date: string;
  readonly letter: string;
  /** Authors in the file that stand for other bodies. */
  readonly authors: Readonly<Record<string, string>>;
  /** `tracked`, `silent`, `mixed`: how the edits were made. */
  readonly role: 'tracked' | 'silent' | 'mixed';
  readonly version: WordVersion;
  readonly savedBy: string;
  /** Local time at which the copy was opened. */
  readonly opened: string;
  readonly write: (desk: Desk) => void;
}
