import { type Cell, NONE, type Paragraph, type RawChange, type Row } from '@svod/consolidation';
import { type PlaceIndex, numberAtHead, numberKey } from '../place/place-index.ts';
import type { MeasureRow } from '../place/provision.ts';
import { unquoted } from '../wording/quotes.ts';
import { labelled } from './labelled.ts';
import { newParagraph } from './paragraphs.ts';

/** Rows' numbers by their parts: 2.3-1 comes after 2.3 and before 2.4. */
function compareNumbers(a: string, b: string): number {
  const parts = (text: string): readonly number[] => text.split(/[.-]/u).map(Number);
  const [left, right] = [parts(a), parts(b)];
  for (let k = 0; k < Math.max(left.length, right.length); k++) {
    const difference = (left[k] ?? -1) - (right[k] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

const PLAIN_NUMBER = /^\d+(?:\.\d+)*(?:-\d+)?$/u;

/** The row after which a measure of a given number goes: the last one with a lower number of the same series. */
export function rowBefore(index: PlaceIndex, number: string): MeasureRow | null {
  const key = numberKey(number);
  if (!PLAIN_NUMBER.test(key)) return null;
  const series = key.includes('.') ? key.slice(0, key.lastIndexOf('.') + 1) : '';
  let best: MeasureRow | null = null;
  for (const row of index.rows) {
    if (!PLAIN_NUMBER.test(row.measure) || !row.measure.startsWith(series) || (series === '') !== !row.measure.includes('.')) continue;
    if (compareNumbers(row.measure, key) < 0 && (!best || compareNumbers(row.measure, best.measure) >= 0)) best = row;
  }
  return best;
}

/** A new measure after a row of the plan's table, cut like that row. What is not told apart by labels is the measure's own text. */
export function newRow(index: PlaceIndex, whole: MeasureRow, number: string, text: string): RawChange {
  // A measure that goes over several rows: the new one is cut like its first row and stands after its last.
  const after = whole.parts[0] ?? whole;
  const last = whole.parts.at(-1) ?? whole;
  const table = index.base.flow(after.flow)?.blocks[after.block];
  const model = table?.kind === 'table' ? table.rows[after.row] : undefined;
  const texts = new Map<string, string>();
  const own = after.cells.find(({ field }) => field === 'measure') ?? after.cells.find(({ field }) => field === 'task') ?? after.cells[0];
  const typed = numberAtHead(text);
  const hasNumbers = after.cells.some(({ field }) => field === 'num');
  const body = hasNumbers && typed !== '' && /^\d/u.test(typed) ? text.replace(/^\s*\S+\s+/u, '') : text;
  const byTabs = body.split('\t');
  const open = after.cells.filter(({ field }) => field !== 'num');
  const parts = byTabs.length === open.length && byTabs.length > 1 ? null : labelled(after, body);
  if (byTabs.length === open.length && byTabs.length > 1) open.forEach((cell, k) => texts.set(cell.flow, (byTabs[k] ?? '').trim()));
  else if (parts)
    for (const [cell, said] of parts)
      texts.set(
        (cell ?? own)?.flow ?? '',
        unquoted(said.replace(/[,;.\s]+$/u, (end) => (/[»”"’']$/u.test(said.slice(0, -end.length)) ? '' : end))),
      );
  else if (own) texts.set(own.flow, body);
  const label = number || (/^\d/u.test(typed) ? typed : '');
  const numbers = after.cells.find(({ field }) => field === 'num');
  if (numbers && label !== '') texts.set(numbers.flow, styledNumber(numbers.provisions[0]?.paragraph.text ?? '', label));
  const cells = (model?.cells ?? []).map((cell, k): Cell => {
    const said = texts.get(after.cells[k]?.flow ?? '') ?? '';
    const like = cell.blocks.find((block): block is Paragraph => block.kind === 'paragraph');
    const lines = said.split('\n');
    const blocks = like ? lines.map((line) => newParagraph(line, like, false)) : [];
    return { column: cell.column, span: cell.span, merge: 'none', blocks };
  });
  const row: Row = { cells, header: false, ins: NONE, del: NONE };
  const plain = { actor: null, revisions: new Set<number>(), children: [], comments: [] };
  return { kind: 'row-inserted', flow: after.flow, block: after.block, at: last.row + 1, row, ...plain };
}

/** "2.4." where the row before is numbered "2.3.". */
const styledNumber = (like: string, number: string): string => `${numberKey(number)}${/[.)]$/u.exec(like.trim())?.[0] ?? ''}`;

/** Takes a measure out with all its rows. */
export const deletedRows = (row: MeasureRow): readonly RawChange[] => (row.parts.length > 0 ? row.parts : [row]).map(deletedRow);

export const deletedRow = (row: MeasureRow): RawChange => ({
  kind: 'row-deleted',
  flow: row.flow,
  block: row.block,
  row: row.row,
  actor: null,
  revisions: new Set(),
  children: [],
  comments: [],
});
