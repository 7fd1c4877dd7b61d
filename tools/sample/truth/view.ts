import type { Act, Draft, Paragraph, Piece, Row } from '../draft/model.ts';

/** `original`: every recorded change undone; `final`: every one taken. */
export type ViewName = 'original' | 'final';

/** One line of the main text, and the paragraph or row that it comes from. */
export interface ViewLine {
  readonly key: string;
  readonly text: string;
}

/** Between the paragraphs of a cell. */
const CELL_PARAGRAPH = '⏎';
const LINE_BREAK = '↵';

/**
 * The main text as plain lines: one a paragraph, one a table row with its cells split by tabs, `⏎` between the paragraphs of a cell,
 * `↵` for a line break, `[^1]` for a footnote's mark, a field as its result, no computed numbers, a merged-away cell empty.
 */
export function viewOf(draft: Draft, view: ViewName): ViewLine[] {
  const numbers = new Map(draft.notes.map(([key], at) => [key, at + 1]));
  const lines: ViewLine[] = [];
  let run: Paragraph[] = [];
  const flush = (): void => {
    lines.push(...joined(run, view, numbers));
    run = [];
  };
  for (const block of draft.body) {
    if (block.kind === 'paragraph') run.push(block);
    else {
      flush();
      for (const row of block.rows) if (isThere(row, view)) lines.push({ key: row.key, text: rowText(row, view, numbers) });
    }
  }
  flush();
  return lines;
}

/** Text of one paragraph in a view. */
export function textIn(paragraph: Paragraph, view: ViewName, numbers: ReadonlyMap<string, number>): string {
  return paragraph.pieces.map((piece) => (piece.kind !== 'point' && isThere(piece, view) ? plain(piece, numbers) : '')).join('');
}

/** Lines of paragraphs in a row: one whose mark is not in the view runs on into the next. */
function joined(paragraphs: readonly Paragraph[], view: ViewName, numbers: ReadonlyMap<string, number>): ViewLine[] {
  const lines: ViewLine[] = [];
  let open: ViewLine | null = null;
  for (const paragraph of paragraphs) {
    const text: string = (open?.text ?? '') + textIn(paragraph, view, numbers);
    const key: string = open === null || open.text === '' ? paragraph.key : open.key;
    const line = { key, text };
    open = isThere(paragraph.mark, view) ? null : line;
    if (open === null) lines.push(line);
  }
  return open === null ? lines : [...lines, open];
}

function rowText(row: Row, view: ViewName, numbers: ReadonlyMap<string, number>): string {
  const cells = row.cells.map((cell) =>
    cell.merge === 'continue'
      ? ''
      : joined(cell.paragraphs, view, numbers)
          .map((line) => line.text)
          .join(CELL_PARAGRAPH),
  );
  return cells.join('\t');
}

function isThere(thing: { readonly ins: Act | null; readonly del: Act | null }, view: ViewName): boolean {
  return (view === 'original' ? thing.ins : thing.del) === null;
}

function plain(piece: Piece, numbers: ReadonlyMap<string, number>): string {
  if (piece.kind === 'note') return `[^${numbers.get(piece.note) ?? 0}]`;
  if (piece.kind === 'field') return piece.result;
  return piece.kind === 'text' ? piece.text.replaceAll('\v', LINE_BREAK) : '';
}
