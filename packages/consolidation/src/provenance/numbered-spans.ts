import type { Block, Cell, Document, RevisionIndex, Row, Span } from '../document/document.ts';
import { NONE } from '../document/document.ts';

/** Who made a stretch of text, by the authors' names of its markers. */
export interface NumberedSpan {
  /** Who put it in; empty for text of the base. */
  readonly ins: readonly string[];
  readonly del: readonly string[];
  readonly format: readonly string[];
  /** Who put in the row or the cell that it stands in. */
  readonly row: readonly string[];
  readonly length: number;
  /** Who took out what stood directly before it (after it, where nothing follows) in its paragraph, or joined or split the paragraph there. */
  before: readonly string[];
  after: readonly string[];
}

export interface Numbered {
  /** The document with each span's number in place of its format, so that views carry the numbers along. */
  readonly document: Document;
  readonly spans: readonly NumberedSpan[];
}

/** Numbers the spans of a document and gathers who made each. Linear. */
export function numberSpans(document: Document): Numbered {
  const spans: NumberedSpan[] = [];
  const names = (list: readonly RevisionIndex[]): readonly string[] =>
    list.length === 0 ? NOBODY : [...new Set(list.map((index) => document.revisions[index]?.author ?? ''))];

  const inFlow = (blocks: readonly Block[], row: readonly string[]): readonly Block[] => {
    /** Who joined to what follows, or parted from it, what stood before. */
    let carried: readonly string[] = NOBODY;
    return blocks.map((block): Block => {
      if (block.kind === 'table') {
        carried = NOBODY;
        return { ...block, rows: block.rows.map((one) => inRow(one, row)) };
      }
      const pending = [...carried];
      let last: NumberedSpan | null = null;
      let ofBase = false;
      const looks = names(block.formatChanges);
      const numbered = block.spans.map((span): Span => {
        const number = spans.length;
        const [ins, del] = [names(span.ins), names(span.del)];
        const format = [...looks, ...names(span.formatChange === null ? NONE : [span.formatChange.revision])];
        const made: NumberedSpan = { ins, del, format, row, length: span.end - span.start, before: NOBODY, after: NOBODY };
        spans.push(made);
        pending.push(...del);
        if (del.length === 0) {
          if (pending.length > 0) made.before = [...new Set(pending)];
          pending.length = 0;
          last = made;
          ofBase ||= ins.length === 0;
        }
        return { ...span, format: number, formatChange: null };
      });
      // A paragraph that comes or goes whole says nothing of its neighbours.
      const { ins, del } = block.mark;
      carried = last === null ? NOBODY : names(del.length > 0 ? del : ofBase ? ins : NONE);
      const end = last as NumberedSpan | null;
      const after = last === null ? NOBODY : [...pending, ...carried];
      if (end !== null && after.length > 0) end.after = [...new Set(after)];
      return { ...block, spans: numbered, formatChanges: NONE };
    });
  };
  const inRow = (row: Row, outer: readonly string[]): Row => {
    const own = [...outer, ...names(row.ins)];
    return {
      ...row,
      cells: row.cells.map((cell): Cell => ({ ...cell, blocks: inFlow(cell.blocks, [...own, ...names(cell.ins ?? NONE)]) })),
    };
  };
  const flows = document.flows.map((flow) => ({ ...flow, blocks: inFlow(flow.blocks, NOBODY) }));
  return { document: { ...document, flows }, spans };
}

const NOBODY: readonly string[] = Object.freeze([]);
