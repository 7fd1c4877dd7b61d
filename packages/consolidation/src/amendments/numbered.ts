import type { Block, Document, Flow, FlowKey, Paragraph, Row } from '../document/document.ts';
import { layOut, startOf } from '../flow/strip.ts';
import type { Applicable } from './apply.ts';
import type { Change } from './change.ts';

/**
 * Under this key a paragraph's mark and a table bear their number, a row and a cell of the base their address (what is put in: its number). Code that copies blocks by spreading
 * them carries it along without knowing.
 */
export const ORIGIN: unique symbol = Symbol('origin');

/** A thing that may bear its number or address. */
export interface Numbered {
  readonly [ORIGIN]?: number | string;
}

/** Bits of the basic formatting; a character's number stands above them, so that it goes wherever the character goes. */
const FORMAT_BITS = 6;
const FORMAT_MASK = (1 << FORMAT_BITS) - 1;

/** Number of a character of a numbered document, from its formatting. */
export const numberOf = (format: number): number => format >>> FORMAT_BITS;
export const formatOf = (format: number): number => format & FORMAT_MASK;

/** A base in which everything bears a number, and changes whose content bears the number of its change. */
export interface NumberedBase {
  readonly document: Document;
  readonly changes: readonly Applicable[];
  /** Numbers 1 to `size` are the base's; `size + 1 + k` is what the change `k` puts in. */
  readonly size: number;
  /** Number of the first character of each flow of the base, cells included. */
  readonly firsts: ReadonlyMap<FlowKey, number>;
}

/** Numbers a base and changes of it. The base may hold up to 33 million characters (2^25), or numbers would be lost. */
export function numberBase(base: Document, changes: readonly Applicable[]): NumberedBase {
  const firsts = new Map<FlowKey, number>();
  let next = 1;
  const flow = (key: FlowKey, blocks: readonly Block[]): readonly Block[] => {
    const first = next;
    firsts.set(key, first);
    const laid = layOut({ key, blocks });
    next += laid.length;
    return blocks.map((block, b) => {
      const start = first + startOf(laid, b);
      if (block.kind === 'paragraph') return numberParagraph(block, (offset) => start + offset);
      const rows = block.rows.map((row, r): Row & Numbered => ({
        ...row,
        [ORIGIN]: `${key}/${b}.${r}`,
        cells: row.cells.map((cell, c) => {
          const inner = `${key}/${b}.${r}.${c}`;
          return { ...cell, [ORIGIN]: inner, blocks: flow(inner, cell.blocks) };
        }),
      }));
      return { ...block, [ORIGIN]: start, rows };
    });
  };
  const flows = base.flows.map((one): Flow => ({ ...one, blocks: flow(one.key, one.blocks) }));
  const size = next - 1;
  return { document: { ...base, flows }, changes: changes.map((one, k) => withNumber(one, size + 1 + k)), size, firsts };
}

function numberParagraph(paragraph: Paragraph, number: (offset: number) => number): Paragraph & Numbered {
  const spans = paragraph.spans.flatMap((span) =>
    Array.from({ length: span.end - span.start }, (_none, k) => {
      const start = span.start + k;
      return { ...span, start, end: start + 1, format: formatOf(span.format) | (number(start) << FORMAT_BITS) };
    }),
  );
  return { ...paragraph, spans, [ORIGIN]: number(paragraph.text.length) };
}

const withNumber = ({ change, children }: Applicable, number: number): Applicable => ({
  change: numberContent(change, number),
  ...(children && { children: children.map((child) => withNumber(child, number)) }),
});

/** Content holds only what is put in, so all of it bears one number. */
function numberContent(change: Change, number: number): Change {
  const blocks = (list: readonly Block[]): readonly Block[] =>
    list.map((block) =>
      block.kind === 'paragraph' ? numberParagraph(block, () => number) : { ...block, [ORIGIN]: number, rows: block.rows.map(row) },
    );
  const row = (one: Row): Row & Numbered => ({
    ...one,
    [ORIGIN]: number,
    cells: one.cells.map((cell) => ({ ...cell, blocks: blocks(cell.blocks) })),
  });
  if (change.kind === 'text') return { ...change, content: { ...change.content, blocks: blocks(change.content.blocks) } };
  if (change.kind === 'rows-inserted' || change.kind === 'rows-replaced') return { ...change, rows: change.rows.map(row) };
  if (change.kind !== 'columns-inserted') return change;
  return { ...change, cells: change.cells.map((cells) => cells && cells.map((cell) => ({ ...cell, blocks: blocks(cell.blocks) }))) };
}
