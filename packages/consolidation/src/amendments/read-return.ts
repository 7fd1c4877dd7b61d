import type { Document } from '../document/document.ts';
import type { ReturnFindings } from '../returns/compare-return.ts';
import type { StaleChanges } from '../versions/carry-forward.ts';

/** Who sent a return and what its authors stand for. */
export interface Sender {
  readonly id: string;
  readonly body: string;
  readonly date: string | null;
  /** Bodies that authors' names in the file stand for, where they are not the sender. */
  readonly authors: Readonly<Record<string, string>>;
}

/** One return as compared with the base. */
export interface ReadReturn {
  readonly sender: Sender;
  readonly document: Document;
  readonly findings: ReturnFindings;
  /** What could not be carried forward from an older version; null where the return was made on the base. */
  readonly stale: StaleChanges | null;
}

/** The body that an author's name in a return stands for: its sender, unless the desk says otherwise. */
export const bodyOf = (sender: Sender, author: string): string =>
  Object.hasOwn(sender.authors, author) ? (sender.authors[author] ?? sender.body) : sender.body;
