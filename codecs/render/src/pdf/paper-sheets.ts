import type { CommentTable, DisagreementTable, Grid, OldNewTable, ReplyLetter, RichText } from '@svod/papers';
import { COLUMN_WIDTHS } from '../column-widths.ts';
import { breakable, lettersIn } from './breakable.ts';
import type { Block, FooterPiece, Lines, Sheet, SheetRow, SheetTable } from './sheet.ts';

/** A paper that can be printed as a PDF. */
export type PrintedPaper = CommentTable | DisagreementTable | OldNewTable | ReplyLetter;

/** Letters that a line of a letter holds at its largest size, outside tables. */
const WIDE = 50;
/** Longer rows may be split between pages. Characters of the longest cell. */
const KEPT_WHOLE = 450;

/** The paper as pages hold it. */
export function sheetOf(paper: PrintedPaper): Sheet {
  const { language, name: title, labels } = paper;
  const across = paper.format !== 'svod-reply-letter/1';
  return { language, title, across, footer: footerOf(labels.page), blocks: blocksOf(paper) };
}

function blocksOf(paper: PrintedPaper): readonly Block[] {
  switch (paper.format) {
    case 'svod-comment-table/1':
      return commentBlocks(paper);
    case 'svod-disagreement-table/1': {
      const { number, drafter, body, grounds, meeting } = paper.columns;
      const rows = paper.rows.map((row) => numbered(row.number, [row.drafter, row.body, row.grounds, row.meeting]));
      return tablePaper(paper, [number, drafter, body, grounds, meeting], COLUMN_WIDTHS.disagreements, rows);
    }
    case 'svod-old-new-table/1': {
      const { number, place, base, next, body } = paper.columns;
      const rows = paper.rows.map((row) => numbered(row.number, [row.place, row.base, row.next, row.body]));
      return tablePaper(paper, [number, place, base, next, body], COLUMN_WIDTHS.oldNew, rows);
    }
    case 'svod-reply-letter/1':
      return letterBlocks(paper);
  }
}

const titleBlocks = ({ name, planTitle, details }: Pick<CommentTable, 'name' | 'planTitle' | 'details'>): readonly Block[] => [
  lines(name, { size: 13, bold: true, align: 'center' }),
  lines(planTitle, { size: 12, align: 'center', before: 2 }),
  ...details.map((line) => lines(line, { size: 10, align: 'center', before: 1 })),
];

const tablePaper = (
  paper: DisagreementTable | OldNewTable,
  titles: readonly string[],
  widths: readonly number[],
  rows: readonly SheetRow[],
): readonly Block[] => [
  ...titleBlocks(paper),
  tableOf(titles, widths, rows),
  ...(rows.length === 0 ? [lines(paper.empty, { size: 10, before: 6 })] : []),
  lines(paper.rule, { before: 6 }),
];

function commentBlocks(paper: CommentTable): readonly Block[] {
  const { number, place, body, request, decision, grounds } = paper.columns;
  const rows = paper.rows.map((row): SheetRow => {
    if (row.kind === 'group') return { kind: 'across', text: row.title };
    return numbered(row.number, [row.place, row.body, row.request, plain(row.decision), plain(row.grounds)]);
  });
  const titles = [number, place, body, request, decision, grounds];
  return [
    ...titleBlocks(paper),
    ...gridBlocks(paper.bodies, COLUMN_WIDTHS.bodies, [0, 3, 4, 5]),
    caption(paper.legend.caption),
    { ...lines('', {}), lines: paper.legend.lines },
    tableOf(titles, COLUMN_WIDTHS.comments, rows),
    caption(paper.summary.caption),
    ...paper.summary.lines.map(({ label, count, level }) => lines(`${level === 0 ? '' : '\u2003– '}${label}: ${count}`, { size: 10 })),
    ...gridBlocks(paper.collisions, COLUMN_WIDTHS.collisions, [0, 3]),
  ];
}

function letterBlocks(letter: ReplyLetter): readonly Block[] {
  const { number, place, request, decision, grounds } = letter.columns;
  const rows = letter.points.map((one) => numbered(one.number, [one.place, one.request, plain(one.decision), one.grounds]));
  const titles = [number, place, request, decision, grounds];
  const { signature } = letter;
  const body = (text: string): Lines => lines(text, { size: 12, align: 'justified', before: 8 });
  return [
    { kind: 'head', left: [letter.date, letter.outgoing, letter.reference].filter((line) => line !== ''), right: letter.addressee },
    lines(letter.subject, { size: 12, bold: true, before: 18, keep: true }),
    body(letter.intro),
    ...(rows.length === 0 ? [body(letter.nothing)] : [tableOf(titles, COLUMN_WIDTHS.reply, rows), body(letter.closing)]),
    { kind: 'signing', below: [signature.position, signature.signature, signature.person] },
    lines(letter.executor, { size: 8, before: 24 }),
  ];
}

const gridBlocks = (grid: Grid, widths: readonly number[], centered: readonly number[]): readonly (Lines | SheetTable)[] => [
  caption(grid.caption),
  grid.rows.length === 0
    ? lines(grid.empty, { size: 10 })
    : {
        ...tableOf(
          grid.columns,
          widths,
          grid.rows.map((row) => cells(row.map(plain))),
        ),
        numbered: false,
        centered,
      },
];

/** A table whose words fit its columns. */
function tableOf(titles: readonly string[], widths: readonly number[], rows: readonly SheetRow[]): SheetTable {
  const letters = widths.map(lettersIn);
  const fitted = (text: string, column: number): string => breakable(text, letters[column] ?? 1);
  return {
    kind: 'table',
    widths,
    titles: titles.map(fitted),
    numbered: true,
    centered: [0],
    rows: rows.map((row): SheetRow => {
      if (row.kind === 'across') return row;
      return { ...row, cells: row.cells.map((cell, k) => cell.map((line) => line.map((run) => ({ ...run, text: fitted(run.text, k) })))) };
    }),
  };
}

const numbered = (number: number, texts: readonly RichText[]): SheetRow => cells([plain(String(number)), ...texts]);
const cells = (texts: readonly RichText[]): SheetRow => ({
  kind: 'cells',
  cells: texts,
  whole: Math.max(...texts.map(sizeOf)) <= KEPT_WHOLE,
});
const sizeOf = (text: RichText): number => text.reduce((sum, line) => line.reduce((inner, run) => inner + run.text.length, sum), 0);

const plain = (text: string): RichText => (text === '' ? [] : text.split('\n').map((line) => [{ text: line, mark: 'plain' }]));
const caption = (text: string): Lines => lines(text, { size: 11, bold: true, before: 10, keep: true });

const lines = (text: string, look: Partial<Omit<Lines, 'kind' | 'lines'>>): Lines => ({
  kind: 'lines',
  lines: plain(breakable(text, WIDE)),
  size: 9,
  bold: false,
  align: 'left',
  before: 0,
  keep: false,
  ...look,
});

const footerOf = (label: string): readonly FooterPiece[] =>
  label
    .split(/(\{page\}|\{pages\})/u)
    .filter((part) => part !== '')
    .map((part) => (part === '{page}' ? { kind: 'page' } : part === '{pages}' ? { kind: 'pages' } : { kind: 'words', text: part }));
