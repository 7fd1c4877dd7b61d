import type { Field } from '../plan/columns.ts';

/** Kinds of edits, as a consolidation names amendments; `remark` asks for no wording. */
export type EditKind =
  | 'text-inserted'
  | 'text-deleted'
  | 'text-replaced'
  | 'paragraph-inserted'
  | 'paragraph-deleted'
  | 'paragraph-split'
  | 'paragraphs-joined'
  | 'paragraph-moved'
  | 'row-inserted'
  | 'row-deleted'
  | 'format'
  | 'remark';

/** One edit or remark as it was made: what the truth is told from. Places are keys of the base's paragraphs and rows. */
export interface EditRecord {
  readonly id: string;
  readonly kind: EditKind;
  /** Paragraph or row of the base; for insertions the one after which it stands. */
  readonly key: string;
  /** Offset in that paragraph's text in the base; null where the edited words are not in the base. */
  readonly offset: number | null;
  /** Words taken out, remarked on, or formatted. */
  readonly old: string;
  readonly new: string;
  /** Cells of an inserted row. */
  readonly row?: Readonly<Record<Field, string>>;
  /** The paragraph after which a moved one stands. */
  readonly to?: string;
  readonly tracked: boolean;
  readonly author: string;
  readonly date: string;
  /** Comment on the edit, or the remark itself. */
  readonly reason: string;
  readonly replies: readonly { readonly author: string; readonly text: string }[];
  readonly label: string;
  /** Id of the edit that it follows from or depends on. */
  readonly parent: string | null;
  /** Only follows from its parent (renumbering). */
  readonly folded: boolean;
  /** Name of the collision that it takes part in; '' for none. */
  readonly meets: string;
}

/** What a script may say of an edit beyond the edit itself. */
export interface Say {
  readonly reason?: string;
  readonly replies?: readonly { readonly author: string; readonly text: string }[];
  readonly resolved?: boolean;
  readonly label?: string;
  readonly meets?: string;
  readonly parent?: string;
  readonly folded?: boolean;
  /** Words of the paragraph that hold the edited ones once, where those occur several times. */
  readonly within?: string;
}
