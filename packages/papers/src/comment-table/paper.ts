import type { TableHead } from './table-head.ts';
import type { Language } from '../messages/messages.ts';
import type { RichText } from '../rich-text/rich-text.ts';

/** Columns of a row: the six that are printed, and `section` and `clash`, which a sheet that is sorted and filtered shows too. */
export type ColumnKey = 'number' | 'section' | 'place' | 'body' | 'request' | 'clash' | 'decision' | 'grounds';

/** A heading across the table. */
export interface GroupRow {
  readonly kind: 'group';
  readonly title: string;
}

/** One amendment, one remark, or several folded amendments shown as one line. */
export interface ItemRow {
  readonly kind: 'amendment' | 'remark' | 'folded';
  /** From 1, in one series over all kinds. */
  readonly number: number;
  /** Ids of what the row stands for: one, but for `folded`. */
  readonly ids: readonly string[];
  /** Title of the group that the row stands in. */
  readonly section: string;
  readonly place: RichText;
  readonly body: RichText;
  readonly request: RichText;
  /** Numbers of the rows that it collides with so that a decision is needed ("12, 15"), '' for none. */
  readonly clash: string;
  /** '' where nothing is decided yet: to be filled in by hand. */
  readonly decision: string;
  readonly grounds: string;
}

export type CommentRow = GroupRow | ItemRow;

/** A small table of plain texts. */
export interface Grid {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What to print when there are no rows. */
  readonly empty: string;
}

export interface SummaryLine {
  readonly label: string;
  readonly count: number;
  /** 0, or 1 for a part of the line above. */
  readonly level: 0 | 1;
}

/** The comment table as it is printed: every text is there, in one language; where it stands on a page is the renderer's matter. */
export interface CommentTable extends TableHead {
  readonly format: 'svod-comment-table/1';
  readonly language: Language;
  readonly name: string;
  readonly bodies: Grid;
  readonly legend: { readonly caption: string; readonly lines: RichText };
  readonly columns: Readonly<Record<ColumnKey, string>>;
  readonly rows: readonly CommentRow[];
  readonly summary: { readonly caption: string; readonly lines: readonly SummaryLine[] };
  readonly collisions: Grid;
  readonly labels: {
    /** Holds `{page}` and `{pages}`. */
    readonly page: string;
    /** Ends a text that had to be cut at the limit of a spreadsheet's cell. */
    readonly cut: string;
    /** Names of a workbook's two sheets, at most 31 characters. */
    readonly tableSheet: string;
    readonly summarySheet: string;
  };
}
