import type { Language } from '../messages/messages.ts';
import type { RecordedDecision } from './decision.ts';

/** What the comment table says besides what is in the record. */
export interface CommentTableOptions {
  readonly language: Language;
  /** Name of the version that was circulated, as it is to be printed ("2.1"). */
  readonly version?: string;
  /** Number or name of the round, as it is to be printed. */
  readonly round?: string;
  /** The table's own date: `2025-11-21`, or as it is to be printed. There is no clock here: without it none is printed. */
  readonly date?: string;
  /** Title of the plan, in place of the base's own. */
  readonly title?: string;
  /** Bodies that were asked: those that did not answer are listed. */
  readonly asked?: readonly string[];
  /** Full names of bodies by the names used in the consolidation. */
  readonly names?: Readonly<Record<string, string>>;
  /** By the id of an amendment or remark, in place of what the record says. */
  readonly decisions?: Readonly<Record<string, RecordedDecision>>;
}
