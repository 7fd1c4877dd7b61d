import type { TableHead } from '../comment-table/table-head.ts';
import type { Language } from '../messages/messages.ts';
import type { RichText } from '../rich-text/rich-text.ts';

/** One provision that the next version changes: all accepted amendments of it together. */
export interface OldNewRow {
  readonly number: number;
  /** Ids of the amendments. */
  readonly ids: readonly string[];
  readonly place: RichText;
  readonly base: RichText;
  readonly next: RichText;
  /** Who asked, with letters. */
  readonly body: RichText;
}

export type OldNewColumn = 'number' | 'place' | 'base' | 'next' | 'body';

/** The table of former and new wordings as it is printed, in one language. */
export interface OldNewTable extends TableHead {
  readonly format: 'svod-old-new-table/1';
  readonly language: Language;
  readonly name: string;
  readonly columns: Readonly<Record<OldNewColumn, string>>;
  readonly rows: readonly OldNewRow[];
  /** What to print when there are no rows. */
  readonly empty: string;
  /** What stands here, and how its marks are to be read. */
  readonly rule: string;
  readonly labels: { readonly page: string; readonly cut: string; readonly sheet: string };
}
