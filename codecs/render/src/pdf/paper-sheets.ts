import type { CommentTable, Grid, ReplyLetter, RichText } from '@svod/papers';
import { COLUMN_WIDTHS } from '../column-widths.ts';
import { type SideBySidePaper, sideBySide } from '../side-by-side.ts';
import { documentTitle } from '../text/document-title.ts';
import { breakable, lettersIn } from './breakable.ts';
import type { Block, FooterPiece, Heading, Lines, Sheet, SheetRow, SheetTable } from './sheet.ts';

/** A paper that can be printed as a PDF. */
export type PrintedPaper = CommentTable | SideBySidePaper | ReplyLetter;

/** Letters that a line of a letter holds at its largest size, outside tables. */
const WIDE = 50;
/** Longer rows may be split between pages. Characters of the longest cell. */
const KEPT_WHOLE = 450;

/** The paper as pages hold it. */
export function sheetOf(paper: PrintedPaper): Sheet {
  const { language } = paper;
  const footer = paper.format === 'svod-reply-letter/1' ? null : footerOf(paper.labels.page);
  return { language, title: documentTitle(paper), across: footer !== null, footer, blocks: blocksOf(paper) };
}

function blocksOf(paper: PrintedPaper): readonly Block[] {
  switch (paper.format) {
    case 'svod-comment-table/1':
      return commentBlocks(paper);
    case 'svod-disagreement-table/1':
    case 'svod-old-new-table/1':
      return sideBySideBlocks(paper);
    case 'svod-reply-letter/1':
      return letterBlocks(paper);
  }
}

const titleBlocks = ({ name, planTitle, details }: Pick<CommentTable, 'name' | 'planTitle' | 'details'>): readonly Block[] => [
  { kind: 'heading', text: name, level: 1, size: 13, align: 'center', before: 0 },
  lines(planTitle, { size: 12, align: 'center', before: 2 }),
  ...details.map((line) => lines(line, { size: 10, align: 'center', before: 1 })),
];

function sideBySideBlocks(paper: SideBySidePaper): readonly Block[] {
  const { titles, widths, rows } = sideBySide(paper);
  return [
    ...titleBlocks(paper),
    tableOf(
      titles,
      widths,
      rows.map(({ number, texts }) => numbered(number, texts)),
    ),
    ...(rows.length === 0 ? [lines(paper.empty, { size: 10, before: 6 })] : []),
    lines(paper.rule, { before: 6 }),
    ...(paper.format === 'svod-disagreement-table/1' ? [signing(paper, [], '')] : []),
    sourceLine(paper.source),
  ];
}

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
    sourceLine(paper.source),
  ];
}

function letterBlocks(letter: ReplyLetter): readonly Block[] {
  const { number, place, request, decision, grounds } = letter.columns;
  const rows = letter.points.map((one) => numbered(one.number, [one.place, one.request, plain(one.decision), one.grounds]));
  const titles = [number, place, request, decision, grounds];
  const last = [letter.closing, letter.pending].filter((text) => text !== '');
  const body = (text: string): Lines => lines(text, { size: 12, align: 'justified', before: 8 });
  return [
    { kind: 'head', left: [letter.date, letter.outgoing, letter.reference].filter((line) => line !== ''), right: letter.addressee },
    { kind: 'heading', text: letter.subject, level: 1, size: 12, align: 'left', before: 18 },
    ...(rows.length === 0 ? [body(letter.nothing)] : [body(letter.intro), tableOf(titles, COLUMN_WIDTHS.reply, rows)]),
    signing(letter, last, letter.executor),
  ];
}

const gridBlocks = (grid: Grid, widths: readonly number[], centered: readonly number[]): readonly (Heading | Lines | SheetTable)[] => [
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
const caption = (text: string): Heading => ({ kind: 'heading', text, level: 2, size: 11, align: 'left', before: 10 });
const sourceLine = (source: string): Lines => lines(source, { size: 8, before: 8 });
const signing = (
  { signature: { position, signature, person } }: Pick<ReplyLetter, 'signature'>,
  above: readonly string[],
  after: string,
): Block => ({
  kind: 'signing',
  below: [position, signature, person],
  above,
  after,
});

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
