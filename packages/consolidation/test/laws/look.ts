import { type Block, type Document, type FlowKey, type Inline, OBJECT, type Paragraph } from '../../src/document/document.ts';

/**
 * What two documents must have in common to be equal, as lines: text, block structure, row and cell grid, basic formatting of what shows.
 *
 * Left out: properties of paragraphs; formatting of white space, which shows nothing; a zero-width joiner at a paragraph's end, which
 * LibreOffice leaves in tracked rows; numbers of notes, for a note is compared where its mark stands.
 */
export function lookOf(document: Document, isForeign: (inline: Inline) => boolean = () => false): readonly string[] {
  const lines: string[] = [];
  const flows = new Map(document.flows.map((flow) => [flow.key, flow]));
  const paragraph = (at: string, block: Paragraph): void => {
    const text = block.text.replace(/\u200D$/u, '');
    lines.push(`${at} ${JSON.stringify(text)} ${formatsOf(block, text)}`);
    for (const object of block.objects) {
      lines.push(`${at} ${object.kind} ${object.key}`);
      if (object.flow !== null) body(at, object);
    }
  };
  const body = (at: string, object: Inline): void => {
    if (isForeign(object)) lines.push(FOREIGN);
    else walk(`${at}>`, flows.get(object.flow ?? '')?.blocks ?? []);
  };
  const walk = (at: string, blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        paragraph(`${at}¶`, block);
        continue;
      }
      for (const row of block.rows) {
        lines.push(`${at}≡`);
        row.cells.forEach(({ column, span, merge, blocks: inner }) => {
          lines.push(`${at}| ${column} ${span} ${merge}`);
          walk(`${at}|`, inner);
        });
      }
    }
  };
  for (const flow of document.flows) if (!isHeld(flow.key)) walk(flow.key, flow.blocks);
  return lines;
}

/** Stands for the text of a note that one side can't show: its flow belongs to another file. */
const FOREIGN = '(text of a note of another file)';

const isHeld = (key: FlowKey): boolean => /^(?:footnote|endnote|textbox)\//u.test(key);

/** Formats of the characters that show. */
function formatsOf(paragraph: Paragraph, text: string): string {
  let formats = '';
  for (const span of paragraph.spans)
    for (let k = span.start; k < Math.min(span.end, text.length); k++) {
      const char = text[k] ?? '';
      formats += char.trim() === '' || char === OBJECT ? '.' : span.format.toString(36);
    }
  return /^[0.]*$/u.test(formats) ? '' : formats;
}

/** The first line in which two looks differ, as `mine ≠ theirs` with its neighbours; null where they are equal. */
export function firstDifference(mine: readonly string[], theirs: readonly string[]): string | null {
  let b = 0;
  for (let a = 0; a < mine.length; a++) {
    if (mine[a] === FOREIGN) {
      while (theirs[b]?.includes('>')) b++;
      continue;
    }
    if (mine[a] !== theirs[b]) return `${mine[a - 1] ?? ''}\n  ${mine[a]}\n≠ ${theirs[b] ?? '(nothing)'}\n  ${theirs[b + 1] ?? ''}`;
    b++;
  }
  return b < theirs.length ? `(nothing)\n≠ ${theirs[b]}` : null;
}
