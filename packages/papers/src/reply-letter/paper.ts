import type { Language } from '../messages/messages.ts';
import type { RichText } from '../rich-text/rich-text.ts';

/** One point of the body, and what became of it. */
export interface ReplyPoint {
  readonly number: number;
  /** Id of the amendment or remark. */
  readonly id: string;
  readonly place: RichText;
  readonly request: RichText;
  readonly decision: string;
  readonly grounds: RichText;
}

/** Words below the lines of who signs. */
export interface Signature {
  readonly position: string;
  readonly signature: string;
  readonly person: string;
}

export type ReplyColumn = 'number' | 'place' | 'request' | 'decision' | 'grounds';

/** A letter to one body as it is printed, in one language. Its number, its date and who signs are left to be filled in. */
export interface ReplyLetter {
  readonly format: 'svod-reply-letter/1';
  readonly language: Language;
  /** What it is, for lists of files. */
  readonly name: string;
  readonly planTitle: string;
  /** Full name of the body. */
  readonly addressee: string;
  readonly date: string;
  readonly outgoing: string;
  /** The body's own letters; '' where none is known. */
  readonly reference: string;
  readonly subject: string;
  /** '' where there are no points. */
  readonly intro: string;
  readonly columns: Readonly<Record<ReplyColumn, string>>;
  readonly points: readonly ReplyPoint[];
  /** What to say where there are no points. */
  readonly nothing: string;
  /** How many of what; '' where there are no points. */
  readonly closing: string;
  /** Which points are not decided yet; '' where all are. */
  readonly pending: string;
  readonly signature: Signature;
  readonly executor: string;
  readonly labels: { readonly cut: string };
}
