import {
  type Block,
  type Cell,
  type Document,
  type Flow,
  type FlowKey,
  OBJECT,
  type Paragraph,
  type Row,
} from '../../src/document/document.ts';

/**
 * What two documents must have in common to be equal, as lines: text, block structure, row and cell grid, basic formatting of what shows.
 *
 * Left out: properties of paragraphs; formatting of white space, which shows nothing; zero-width joiners, which
 * LibreOffice leaves in tracked rows; numbers of notes, for a note is compared where its mark stands. Cells merged downwards
 * are what shows: one that goes on with nothing above it begins, and one that begins with nothing below it is an ordinary one. `notes` are those that inserted words brought with them.
 */
export function lookOf(document: Document, notes: Readonly<Record<FlowKey, Flow>> = {}): readonly string[] {
  const lines: string[] = [];
  const flows = new Map<FlowKey, Flow>([...document.flows.map((flow) => [flow.key, flow] as const), ...Object.entries(notes)]);
  const paragraph = (at: string, block: Paragraph): void => {
    lines.push(`${at} ${JSON.stringify(block.text.replaceAll(JOINER, ''))} ${formatsOf(block)}`);
    for (const object of block.objects) {
      lines.push(`${at} ${object.kind} ${object.key}`);
      if (object.flow !== null) walk(`${at}>`, flows.get(object.flow)?.blocks ?? []);
    }
  };
  const walk = (at: string, blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        paragraph(`${at}¶`, block);
        continue;
      }
      lines.push(`${at}table`);
      block.rows.forEach((row, r) => {
        const [above, below] = [block.rows[r - 1], block.rows[r + 1]];
        lines.push(`${at}≡`);
        for (const { column, span, merge, blocks: inner } of row.cells) {
          const goesOn = merge === 'continue' && cellAt(above, column) !== 'none';
          const begins = merge !== 'none' && !goesOn && cellAt(below, column) === 'continue';
          lines.push(`${at}| ${column} ${span} ${goesOn ? 'continue' : begins ? 'start' : 'none'}`);
          walk(`${at}|`, inner);
        }
      });
    }
  };
  for (const flow of document.flows) if (!isHeld(flow.key)) walk(flow.key, flow.blocks);
  return lines;
}

/** The same with what else is known of paragraphs and rows: nothing of a base may be lost by going there and back. */
export function strictLookOf(document: Document): readonly string[] {
  const lines: string[] = [...lookOf(document)];
  const walk = (at: string, blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        // Links stand in the file's own markup, which values do not carry.
        const { text: _text, spans: _spans, objects: _objects, links: _links, words: _words, ...properties } = block;
        lines.push(`${at} ${JSON.stringify(Object.entries(properties).sort())}`);
      } else
        for (const row of block.rows) {
          lines.push(`${at} ${row.header} ${JSON.stringify(row.traits ?? {})}`);
          for (const cell of row.cells) {
            lines.push(`${at} ${cell.merge} ${JSON.stringify(cell.traits ?? {})}`);
            walk(`${at}|`, cell.blocks);
          }
        }
    }
  };
  for (const flow of document.flows) walk(flow.key, flow.blocks);
  return lines;
}

const cellAt = (row: Row | undefined, column: number): Cell['merge'] => row?.cells.find((cell) => cell.column === column)?.merge ?? 'none';

const isHeld = (key: FlowKey): boolean => /^(?:footnote|endnote|textbox)\//u.test(key);

const JOINER = '\u200D';

/** Formats of the characters that show. */
function formatsOf(paragraph: Paragraph): string {
  let formats = '';
  for (const span of paragraph.spans)
    for (let k = span.start; k < span.end; k++) {
      const char = paragraph.text[k] ?? '';
      if (char !== JOINER) formats += char.trim() === '' || char === OBJECT ? '.' : span.format.toString(36);
    }
  return /^[0.]*$/u.test(formats) ? '' : formats;
}

/** The first line in which two looks differ, as `mine ≠ theirs` with its neighbours; null where they are equal. */
export function firstDifference(mine: readonly string[], theirs: readonly string[]): string | null {
  const at = mine.findIndex((line, k) => line !== theirs[k]);
  if (at >= 0) return `${mine[at - 1] ?? ''}\n  ${mine[at]}\n≠ ${theirs[at] ?? '(nothing)'}\n  ${theirs[at + 1] ?? ''}`;
  return mine.length < theirs.length ? `(nothing)\n≠ ${theirs[mine.length]}` : null;
}
