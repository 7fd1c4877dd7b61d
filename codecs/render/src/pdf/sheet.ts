import type { Language, RichText } from '@svod/papers';

/** A paper as pages hold it: blocks one below the other. It is handed to the typesetter as data: no text in it is ever read as markup. */
export interface Sheet {
  readonly language: Language;
  readonly title: string;
  readonly across: boolean;
  /** Footer, in pieces: words, and where the number of the page and of all pages go. Null: a bare number above the text from the second page on, as letters have it. */
  readonly footer: readonly FooterPiece[] | null;
  readonly blocks: readonly Block[];
}

export type FooterPiece = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'page' } | { readonly kind: 'pages' };

export type Block = Lines | Heading | SheetTable | LetterHead | SigningLines;

/** A heading, which programs that read aloud find as one; it stays on the page of what follows. */
export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  readonly level: 1 | 2;
  readonly size: number;
  readonly align: 'left' | 'center';
  /** Points above. */
  readonly before: number;
}

/** Lines of a look of their own. */
export interface Lines {
  readonly kind: 'lines';
  readonly lines: RichText;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly align: 'left' | 'center' | 'justified';
  /** Points above. */
  readonly before: number;
  /** Stays on the page of what follows. */
  readonly keep: boolean;
}

export interface SheetTable {
  readonly kind: 'table';
  readonly widths: readonly number[];
  readonly titles: readonly string[];
  /** A row of the columns' numbers stands below the titles. */
  readonly numbered: boolean;
  /** Columns set in the middle. */
  readonly centered: readonly number[];
  readonly rows: readonly SheetRow[];
}

/** A heading across the table, or cells; a short row is not split between pages. */
export type SheetRow =
  | { readonly kind: 'across'; readonly text: string }
  | { readonly kind: 'cells'; readonly cells: readonly RichText[]; readonly whole: boolean };

export interface LetterHead {
  readonly kind: 'head';
  readonly left: readonly string[];
  readonly right: string;
}

export interface SigningLines {
  readonly kind: 'signing';
  readonly below: readonly string[];
  /** Words that may not part from the lines: above them, and below. */
  readonly above: readonly string[];
  readonly after: string;
}
