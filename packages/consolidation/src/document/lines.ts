import type { Block, Cell, Document, Flow, Inline, Mark, Paragraph, RevisionIndex, Row } from './document.ts';
import { LINE_BREAK, NONE, OBJECT } from './document.ts';
import { project } from './view.ts';
import type { View } from './stays.ts';

export interface TextLinesOptions {
  readonly stories: 'main' | 'all';
}

/**
 * A document's text in lines, as typed: no list numbers, in `main` no text boxes.
 *
 * A paragraph is a line; a table row is a line with its cells split by a tab. In a cell `⏎` is a paragraph's end, a nested table stands
 * in square brackets, its rows split by `⏎`; a cell merged away is empty. `↵` is a line break. Soft hyphens are left out, no-break
 * hyphens kept; a formula is its text, a field its result; `[^n]` is a note's mark, counted in reading order, foot- and endnotes
 * alike. The empty paragraph that must follow a table at a cell's end is no text.
 *
 * In the view `marked` nothing is accepted or rejected: `[+words+Author]` is inserted, `[-words-Author]` deleted; text that one author
 * inserted and another deleted stands in both, inserted outside. A paragraph's tracked mark is `¶` in such brackets at the end of its
 * line, a tracked row the sign `≡` in such brackets before its cells, a cell tracked by itself the sign `‖` before its text. Moved text
 * is inserted and deleted text.
 *
 * With `stories: 'all'` a line begins with its flow's key and a tab; keys are those of `document.ts`, numbered anew in the view.
 */
export function textLines(document: Document, view: View | 'marked', options: TextLinesOptions): string[] {
  const shown = view === 'marked' ? document : project(document, view);
  const writer = new LineWriter(shown, view === 'marked');
  const lines: string[] = [];
  for (const flow of shown.flows) {
    const all = options.stories === 'all';
    if (!all && flow.key !== 'main') continue;
    for (const line of writer.flow(flow)) lines.push(all ? `${flow.key}\t${line}` : line);
  }
  return lines;
}

class LineWriter {
  private readonly document: Document;
  private readonly marked: boolean;
  private readonly notes = new Map<string, number>();

  constructor(document: Document, marked: boolean) {
    this.document = document;
    this.marked = marked;
  }

  flow(flow: Flow): string[] {
    const lines: string[] = [];
    for (const block of flow.blocks) {
      if (block.kind === 'paragraph') lines.push(this.paragraph(block));
      else for (const row of block.rows) lines.push(this.row(row));
    }
    return lines;
  }

  private row(row: Row): string {
    return (isTracked(row) ? this.tracked(row, '≡') : '') + row.cells.map((cell) => this.cell(cell)).join('\t');
  }

  private cell(cell: Cell): string {
    const parts = cell.blocks.map((block) => this.inCell(block));
    const last = cell.blocks.at(-1);
    if (last?.kind === 'paragraph' && parts.at(-1) === '' && cell.blocks.at(-2)?.kind === 'table') parts.pop();
    const text = cell.merge === 'continue' ? '' : parts.join('⏎');
    const touched = { ins: cell.ins ?? NONE, del: cell.del ?? NONE };
    return (isTracked(touched) ? this.tracked(touched, '‖') : '') + text;
  }

  private inCell(block: Block): string {
    return block.kind === 'paragraph' ? this.paragraph(block) : `[${block.rows.map((row) => this.row(row)).join('⏎')}]`;
  }

  private paragraph(paragraph: Paragraph): string {
    const { text } = paragraph;
    if (!this.marked) return this.shown(text, paragraph.objects);
    let line = '';
    let objects = 0;
    for (const span of paragraph.spans) {
      const part = text.slice(span.start, span.end);
      const count = part.split(OBJECT).length - 1;
      line += this.tracked(span, this.shown(part, paragraph.objects.slice(objects, objects + count)));
      objects += count;
    }
    return isTracked(paragraph.mark) ? line + this.tracked(paragraph.mark, '¶') : line;
  }

  private shown(text: string, objects: readonly Inline[]): string {
    const plain = text.replaceAll('\u00AD', '').replaceAll(LINE_BREAK, '↵');
    if (objects.length === 0) return plain;
    let next = 0;
    return plain.replaceAll(OBJECT, () => {
      const inline = objects[next++];
      if (inline === undefined) return '';
      if (inline.kind === 'footnote' || inline.kind === 'endnote') return `[^${this.note(inline)}]`;
      return inline.text.replaceAll(LINE_BREAK, '↵');
    });
  }

  private note(inline: Inline): number {
    const key = inline.flow ?? `missing ${this.notes.size}`;
    const number = this.notes.get(key) ?? this.notes.size + 1;
    this.notes.set(key, number);
    return number;
  }

  private tracked(touched: Mark, text: string): string {
    if (text === '') return '';
    let shown = text;
    if (touched.del.length > 0) shown = `[-${shown}-${this.authors(touched.del)}]`;
    if (touched.ins.length > 0) shown = `[+${shown}+${this.authors(touched.ins)}]`;
    return shown;
  }

  private authors(revisions: readonly RevisionIndex[]): string {
    return [...new Set(revisions.map((index) => this.document.revisions[index]?.author ?? ''))].join(', ');
  }
}

function isTracked(touched: Mark): boolean {
  return touched.ins.length + touched.del.length > 0;
}
