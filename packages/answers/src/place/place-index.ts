import { type BaseIndex, type Block, type FlowKey, type Outline, type Table } from '@svod/consolidation';
import type { MeasureCell, MeasureRow, Provision } from './provision.ts';
import { wordsOf } from './words.ts';

/** What places of a base are found by. Made once for a base. */
export interface PlaceIndex {
  readonly base: BaseIndex;
  readonly outline: Outline;
  /** Paragraphs in reading order. */
  readonly provisions: readonly Provision[];
  readonly rows: readonly MeasureRow[];
  /** Rows and paragraphs by their number. */
  readonly byNumber: ReadonlyMap<string, readonly (Provision | MeasureRow)[]>;
  /** Provisions that hold a word, in order. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

/** Number at the head of a text: "3.1", "1.5-1", "IV", "а)". */
const NUMBER = /^\s*(\d+(?:\.\d+)*(?:-\d+)?|[IVXLC]+(?=[.)\s])|\p{L}(?=\)))[.)]?(?=\s|$)/u;

export const numberAtHead = (text: string): string => NUMBER.exec(text)?.[1] ?? '';

/** A number as it is looked up: no full stop or bracket at its end, no blanks, letters small. */
export const numberKey = (text: string): string =>
  text
    .replace(/\s+/gu, '')
    .replace(/[.)]+$/u, '')
    .toLowerCase();

export function placeIndex(base: BaseIndex, outline: Outline): PlaceIndex {
  const provisions: Provision[] = [];
  const rows: MeasureRow[] = [];
  const read = (flow: FlowKey, blocks: readonly Block[], row: MeasureRow | null, into: Provision[]): void => {
    blocks.forEach((block, index) => {
      if (block.kind === 'table') return readTable(flow, index, block);
      const number = numberAtHead(block.label) || numberAtHead(block.text);
      const provision: Provision = {
        kind: 'provision',
        id: provisions.length,
        flow,
        block: index,
        paragraph: block,
        words: wordsOf(block.text),
        name: outline.block(flow, index),
        row,
        number: numberKey(number),
      };
      provisions.push(provision);
      into.push(provision);
    });
  };
  const tables = new Map(outline.tables.map((table) => [`${table.flow}#${table.block}`, table]));
  const readTable = (flow: FlowKey, block: number, table: Table): void => {
    const known = tables.get(`${flow}#${block}`);
    let rank = 0;
    table.rows.forEach((row, r) => {
      const name = outline.row(flow, block, r);
      const kind = known?.rows[r]?.kind;
      const isMeasure = kind === 'record' || kind === 'continued';
      const cells: MeasureCell[] = [];
      if (kind === 'record') rank++;
      const part: MeasureRow = {
        kind: 'row',
        flow,
        block,
        row: r,
        measure: numberKey(name.measure),
        section: name.section,
        rank,
        cells,
        parts: [],
      };
      row.cells.forEach((cell, c) => {
        const key = `${flow}/${block}.${r}.${c}`;
        const inside: Provision[] = [];
        const column = known?.columns[cell.column];
        read(key, cell.blocks, isMeasure ? part : null, inside);
        // Of a cell that is merged down its own row alone tells.
        if (cell.merge !== 'continue' || kind === 'record')
          cells.push({ flow: key, field: column?.field ?? '', heading: column?.title ?? '', provisions: inside });
      });
      if (kind === 'record') rows.push(part);
      const above = rows.at(-1);
      const empty = cells.every(({ provisions: some }) => some.every(({ words }) => words.length === 0));
      if (kind === 'continued' && !empty && above?.flow === flow && above.block === block) {
        const parts = [...(above.parts.length > 0 ? above.parts : [above]), part];
        rows[rows.length - 1] = { ...above, cells: [...above.cells, ...cells], parts };
      }
    });
  };
  for (const flow of base.document.flows) read(flow.key, flow.blocks, null, []);
  const byNumber = new Map<string, (Provision | MeasureRow)[]>();
  const put = (number: string, one: Provision | MeasureRow): void => {
    if (number === '') return;
    const list = byNumber.get(number);
    if (list) list.push(one);
    else byNumber.set(number, [one]);
  };
  for (const row of rows) put(row.measure, row);
  for (const provision of provisions) if (provision.row === null) put(provision.number, provision);
  const byWord = new Map<string, number[]>();
  for (const { id, words } of provisions)
    for (const key of new Set(words.map((word) => word.key))) {
      const list = byWord.get(key);
      if (list) list.push(id);
      else byWord.set(key, [id]);
    }
  return { base, outline, provisions, rows, byNumber, byWord };
}
