import type { Block, Document, FlowKey, Paragraph, Row, Table } from '../document/document.ts';
import { fingerprint } from '../text/hash.ts';

/** Gives the field names of a table's columns by their header texts, or null where it is not a plan's table. Given to the engine: it does not know plans. */
export type FieldsOf = (columns: readonly string[]) => readonly string[] | null;

/** What people call a provision's place. */
export interface PlaceName {
  /** Identity of the provision within the base's line of versions. */
  readonly provision: string;
  readonly label: string;
  readonly section: string;
  readonly measure: string;
  readonly field: string;
  /** Rank in reading order, from 0. */
  readonly order: number;
}

/** Names of all places of a base: by paragraph (`flow#block`) and by table row (`flow#block.row`). */
export interface Outline {
  readonly hash: string;
  readonly title: string;
  readonly provisions: number;
  readonly measures: number;
  /** Place of a block of a flow; the nearest one before where there is none. */
  block(flow: FlowKey, block: number): PlaceName;
  row(flow: FlowKey, block: number, row: number): PlaceName;
}

interface Context {
  readonly section: string;
  readonly measure: string;
  readonly field: string;
}

const NOWHERE: PlaceName = { provision: '', label: '', section: '', measure: '', field: '', order: 0 };

/** Walks a base once and names each provision: section by the heading above, measure and field by the plan's table. */
export function outlineOf(base: Document, fieldsOf: FieldsOf): Outline {
  const hash = fingerprint(base.flows.map((flow) => flow.key + blocksText(flow.blocks)).join('\0'));
  const names = new Map<string, PlaceName>();
  let order = 0;
  let measures = 0;
  const walk = (flow: FlowKey, blocks: readonly Block[], context: Context): void => {
    let { section } = context;
    blocks.forEach((block, index) => {
      if (block.kind === 'table') {
        walkTable(flow, index, block, { ...context, section });
        return;
      }
      if (flow === 'main' && isHeading(block)) section = headingName(block);
      const key = `${flow}#${index}`;
      const provision = block.bookmark.startsWith('_svod_') ? block.bookmark : `p${fingerprint(`${hash}\0${key}`).slice(0, 12)}`;
      names.set(key, { ...context, section, provision, label: labelOf(block), order: order++ });
    });
  };
  const walkTable = (flow: FlowKey, index: number, table: Table, context: Context): void => {
    const header = headerOf(table, fieldsOf);
    let { section } = context;
    table.rows.forEach((row, r) => {
      const [only] = row.cells;
      const heading = header !== null && r >= header.rows && row.cells.length === 1 && table.rows.some((other) => other.cells.length > 1);
      if (heading && only) section = sectionName(cellText(only.blocks));
      const fieldAt = (column: number): string => header?.fields[column] ?? '';
      const number = header && r >= header.rows && !heading ? row.cells.find((cell) => fieldAt(cell.column) === 'num') : undefined;
      const measure = number ? cellText(number.blocks).trim() : '';
      if (header && r >= header.rows && !heading) measures++;
      const start = order;
      row.cells.forEach((cell, c) => {
        const field = header && r >= header.rows && !heading ? fieldAt(cell.column) : '';
        walk(`${flow}/${index}.${r}.${c}`, cell.blocks, { section, measure, field });
      });
      const first = names.get(`${flow}/${index}.${r}.0#0`);
      names.set(`${flow}#${index}.${r}`, {
        section,
        measure,
        field: '',
        label: measure || (first?.label ?? ''),
        provision: first?.provision ?? '',
        order: start,
      });
    });
  };
  for (const flow of base.flows) walk(flow.key, flow.blocks, { section: '', measure: '', field: '' });
  const find = (flow: FlowKey, block: number): PlaceName => {
    for (let k = block; k >= 0; k--) {
      const name = names.get(`${flow}#${k}`) ?? names.get(`${flow}#${k}.0`);
      if (name) return name;
    }
    return names.get(`${flow}#0`) ?? NOWHERE;
  };
  return {
    hash,
    title: titleOf(base),
    provisions: order,
    measures,
    block: find,
    row: (flow, block, row) => names.get(`${flow}#${block}.${row}`) ?? find(flow, block),
  };
}

/** Lines of a title block at most. */
const TITLE_LINES = 4;

/** The plan's title: its first words, with the lines after them that are set as a title too (by style, or centred). */
function titleOf(base: Document): string {
  const blocks = base.flows.find((flow) => flow.key === 'main')?.blocks ?? [];
  const filled = (block: Block): block is Paragraph => block.kind === 'paragraph' && shown(block) !== '';
  // "Проект" in the corner and an approval stamp stand before it.
  const opening = blocks.slice(0, 40);
  const styled = opening.findIndex((block) => filled(block) && TITLE_STYLE.test(block.style));
  const set = styled < 0 ? opening.findIndex((block) => filled(block) && isTitleLine(block)) : styled;
  const first = set < 0 ? blocks.findIndex(filled) : set;
  const lines: string[] = [];
  for (const block of first < 0 ? [] : blocks.slice(first)) {
    if (block.kind !== 'paragraph' || lines.length === TITLE_LINES) break;
    if (shown(block) === '') continue;
    if (lines.length > 0 && (block.heading !== null || !isTitleLine(block))) break;
    lines.push(shown(block));
  }
  return lines.join(' ');
}

const shown = (paragraph: Paragraph): string => paragraph.text.replace(/[\s\uFFFC]+/gu, ' ').trim();

const TITLE_STYLE = /title|назван|аталыш/iu;

const isTitleLine = (paragraph: Paragraph): boolean => paragraph.align === 'center' || TITLE_STYLE.test(paragraph.style);

const isHeading = (paragraph: Paragraph): boolean => paragraph.heading !== null && paragraph.text.trim() !== '';

/** Number at the head of a text, typed or computed: "3.2", "1.5-1", "IV", "а)". */
const NUMBER = /^\s*(\d+(?:\.\d+)*(?:-\d+)?|[IVXLC]+(?=[.)\s])|\p{L}(?=\)))[.)]?(?=\s|$)/u;

const headingName = (paragraph: Paragraph): string => numberOf(paragraph.label) || sectionName(paragraph.text);

const sectionName = (text: string): string => numberOf(text) || firstWords(text);

const numberOf = (text: string): string => NUMBER.exec(text)?.[1] ?? '';

const labelOf = (paragraph: Paragraph): string => paragraph.label.trim() || firstWords(paragraph.text);

function firstWords(text: string): string {
  const plain = text.replace(/[\s\uFFFC]+/gu, ' ').trim();
  if (plain.length <= 60) return plain;
  const cut = plain.slice(0, 60);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 30))}…`;
}

/** Text of blocks: paragraphs split by `\n`, cells by tabs, rows by `\n`. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === 'table' ? block.rows.map(rowText).join('\n') : block.text)).join('\n');
}

const cellText = blocksText;

/** Text of a row: its cells split by tabs. */
export const rowText = (row: Row): string => row.cells.map((cell) => blocksText(cell.blocks)).join('\t');

/** Most rows of a header that are looked for. */
const TALLEST = 4;

/**
 * Finds a table's header: the rows that repeat on each page or that cells of the first row run down through, else the first row or the
 * first two. Cells merged across or down give their text to each column they cover; texts over one column are joined by `\n`.
 */
function headerOf(table: Table, fieldsOf: FieldsOf): { rows: number; fields: readonly string[] } | null {
  const heights = new Set([Math.min(Math.max(repeatedRows(table), rowsOfFirst(table)), TALLEST), 1, 2]);
  for (const rows of heights) {
    const columns: string[] = [];
    for (const row of table.rows.slice(0, rows)) {
      for (const cell of row.cells) {
        for (let k = cell.column; k < cell.column + cell.span; k++) {
          const text = blocksText(cell.blocks).trim();
          columns[k] = [columns[k] ?? '', text].filter((part) => part !== '').join('\n');
        }
      }
    }
    const fields = rows === 0 ? null : fieldsOf(Array.from(columns, (text) => text ?? ''));
    if (fields) return { rows: Math.max(rows, repeatedRows(table)), fields };
  }
  return null;
}

/** Rows at the top that repeat on each page; a table of nothing else says nothing by that. */
const repeatedRows = (table: Table): number =>
  Math.max(
    table.rows.findIndex((row) => !row.header),
    0,
  );

/** Rows that the cells of the first row cover by vertical merging. */
function rowsOfFirst(table: Table): number {
  const open = new Set((table.rows[0]?.cells ?? []).filter((cell) => cell.merge === 'start').map((cell) => cell.column));
  let rows = 1;
  for (const row of table.rows.slice(1, TALLEST)) {
    const going = row.cells.filter((cell) => cell.merge === 'continue' && open.has(cell.column)).map((cell) => cell.column);
    for (const column of open) if (!going.includes(column)) open.delete(column);
    if (open.size === 0) break;
    rows++;
  }
  return rows;
}
