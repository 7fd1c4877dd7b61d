import type { TableHead } from '../comment-table/table-head.ts';
import type { Language } from '../messages/messages.ts';
import type { Signature } from '../reply-letter/paper.ts';
import type { RichText } from '../rich-text/rich-text.ts';

/** What stayed open between the drafter and one amendment's bodies. */
export interface DisagreementRow {
  readonly number: number;
  /** Id of the amendment. */
  readonly id: string;
  readonly drafter: RichText;
  readonly body: RichText;
  readonly grounds: RichText;
  /** Empty where there was no meeting: to be filled in. */
  readonly meeting: RichText;
}

export type DisagreementColumn = 'number' | 'drafter' | 'body' | 'grounds' | 'meeting';

/** The disagreement table as it is printed, in one language. */
export interface DisagreementTable extends TableHead {
  readonly format: 'svod-disagreement-table/1';
  readonly language: Language;
  readonly name: string;
  readonly columns: Readonly<Record<DisagreementColumn, string>>;
  readonly rows: readonly DisagreementRow[];
  /** What to print when there are no rows. */
  readonly empty: string;
  /** Which proposals stand here. */
  readonly rule: string;
  readonly signature: Signature;
  readonly labels: { readonly page: string; readonly cut: string; readonly sheet: string };
}
