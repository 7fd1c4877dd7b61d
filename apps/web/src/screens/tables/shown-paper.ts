import type { CommentTable, DisagreementTable, OldNewTable, ReplyLetter, RichText } from '@svod/papers';

/** A paper as the server gives its values. */
export type ShownValues = CommentTable | DisagreementTable | OldNewTable | ReplyLetter;

const FORMATS: ReadonlySet<unknown> = new Set<ShownValues['format']>([
  'svod-comment-table/1',
  'svod-disagreement-table/1',
  'svod-old-new-table/1',
  'svod-reply-letter/1',
]);

/** Whether these are values of a paper that this screen knows. A server of a later edition may give others. */
export const isShownPaper = (values: unknown): values is ShownValues =>
  typeof values === 'object' && values !== null && 'format' in values && FORMATS.has(values.format);

/** The paper's main table: titles, and rows of cells or headings across. */
export interface ShownTable {
  readonly titles: readonly string[];
  readonly rows: readonly (
    | { readonly kind: 'across'; readonly text: string }
    | { readonly kind: 'cells'; readonly number: number; readonly cells: readonly RichText[] }
  )[];
}

/** The main table of a paper, columns as they print. */
export function shownTable(paper: ShownValues): ShownTable {
  switch (paper.format) {
    case 'svod-comment-table/1': {
      const { number, place, body, request, decision, grounds } = paper.columns;
      const rows = paper.rows.map((row): ShownTable['rows'][number] =>
        row.kind === 'group'
          ? { kind: 'across', text: row.title }
          : cells(row.number, [row.place, row.body, row.request, plain(row.decision), plain(row.grounds)]),
      );
      return { titles: [number, place, body, request, decision, grounds], rows };
    }
    case 'svod-disagreement-table/1': {
      const { number, drafter, body, grounds, meeting } = paper.columns;
      const rows = paper.rows.map((row) => cells(row.number, [row.drafter, row.body, row.grounds, row.meeting]));
      return { titles: [number, drafter, body, grounds, meeting], rows };
    }
    case 'svod-old-new-table/1': {
      const { number, place, base, next, body } = paper.columns;
      const rows = paper.rows.map((row) => cells(row.number, [row.place, row.base, row.next, row.body]));
      return { titles: [number, place, base, next, body], rows };
    }
    case 'svod-reply-letter/1': {
      const { number, place, request, decision, grounds } = paper.columns;
      const rows = paper.points.map((one) => cells(one.number, [one.place, one.request, plain(one.decision), one.grounds]));
      return { titles: [number, place, request, decision, grounds], rows };
    }
  }
}

const cells = (number: number, texts: readonly RichText[]): ShownTable['rows'][number] => ({ kind: 'cells', number, cells: texts });
const plain = (text: string): RichText => (text === '' ? [] : text.split('\n').map((line) => [{ text: line, mark: 'plain' }]));
