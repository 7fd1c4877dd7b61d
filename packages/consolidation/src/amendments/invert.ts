import type { Block, Document, FlowKey, Format, Row, Table } from '../document/document.ts';
import { formatAt } from '../flow/format-runs.ts';
import {
  BARE,
  type Properties,
  type Strip,
  blockAt,
  fragmentOf,
  layOut,
  propertiesOf,
  sliceStrip,
  startOf,
  stripOf,
} from '../flow/strip.ts';
import { atBlockStart } from '../flow/text-of.ts';
import { type BaseIndex, type IndexedFlow, indexBase } from '../returns/context.ts';
import type { Applicable } from './apply.ts';
import { type Application, type ResultFlow, applied } from './application.ts';
import type { Change } from './change.ts';
import { type Gaps, gapsOf } from './map-gaps.ts';
import { type Numbered, ORIGIN } from './numbered.ts';

/**
 * What undoes changes of a base, in the coordinates of their result: applied to it, it gives the base again, with the properties of its paragraphs. Words,
 * marks, rows and formats that are still in their places are left alone; a table whose grid was reshaped comes back whole.
 */
export function invertChanges(base: Document, changes: readonly Applicable[]): readonly Change[] {
  const index = indexBase(base);
  const application = applied(base, changes);
  const made: Inversion = { application, index, gaps: gapsOf(application, changes, index), changes: [] };
  for (const flow of base.flows) invertFlow(made, flow.key);
  return made.changes;
}

interface Inversion {
  readonly application: Application;
  readonly index: BaseIndex;
  readonly gaps: Gaps;
  readonly changes: Change[];
}

function invertFlow(made: Inversion, key: FlowKey): void {
  const [flow, base, kept] = [made.application.byBase.get(key), made.index.flow(key), made.gaps.kept(key)];
  if (!flow || !base || !kept) return;
  const strip = stripOf(base.blocks);
  const put = (was: readonly [number, number], now: readonly [number, number]): void => {
    if (was[0] < was[1] || now[0] < now[1]) made.changes.push(textBack(flow, strip, was, now));
  };
  const looks = properties(flow.blocks);
  const former = properties(base.blocks);
  let [was, now] = [0, 0];
  const stays: (readonly [was: number, now: number])[] = [];
  kept.base.forEach((offset, k) => {
    const place = kept.result[k] ?? 0;
    if (!alike(former.get(offset), looks.get(place))) return;
    put([was, offset], [now, place]);
    stays.push([offset, place]);
    [was, now] = [offset + 1, place + 1];
  });
  put([was, base.length], [now, flow.numbers.length]);
  formatsBack(made, flow, strip, stays);
  tablesBack(made, flow, base, new Map(stays.map(([offset, place]) => [place, offset])));
}

/** Replaces what stands in the result by what stood in the base. */
function textBack(flow: ResultFlow, strip: Strip, was: readonly [number, number], now: readonly [number, number]): Change {
  const inside = !atBlockStart(layOut(flow), now[0]);
  const content = fragmentOf(sliceStrip(strip, was[0], was[1]), BARE, inside);
  return { kind: 'text', flow: flow.key, start: now[0], end: now[1], content };
}

/** Properties of paragraphs by the offsets of their marks. */
function properties(blocks: readonly Block[]): ReadonlyMap<number, Properties> {
  const flow = layOut({ key: '', blocks });
  return new Map(
    blocks.flatMap((block, b) =>
      block.kind === 'paragraph' ? [[startOf(flow, b) + block.text.length, propertiesOf(block)] as const] : [],
    ),
  );
}

/** True where two paragraphs have the same properties, or none stand there. Numbers that they bear do not count. */
const alike = (a: Properties | undefined, b: Properties | undefined): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Gives characters that are still there the formatting that they had. */
function formatsBack(made: Inversion, flow: ResultFlow, strip: Strip, stays: readonly (readonly [was: number, now: number])[]): void {
  const runs: { readonly start: number; end: number; readonly set: Format; readonly clear: Format }[] = [];
  for (const [was, now] of stays) {
    const [before, after] = [formatAt(strip.formats, was) ?? 0, flow.formats[now] ?? 0];
    if (before === after) continue;
    const [set, clear] = [before & ~after, after & ~before];
    const open = runs.at(-1);
    if (open && open.end === now && open.set === set && open.clear === clear) open.end = now + 1;
    else runs.push({ start: now, end: now + 1, set, clear });
  }
  for (const run of runs) made.changes.push({ kind: 'format', flow: flow.key, ...run });
}

function tablesBack(made: Inversion, flow: ResultFlow, base: IndexedFlow, stays: ReadonlyMap<number, number>): void {
  const laid = layOut(flow);
  flow.blocks.forEach((block, b) => {
    const start = startOf(laid, b);
    const was = block.kind === 'table' ? stays.get(start) : undefined;
    const index = was === undefined ? -1 : blockAt(base, was);
    const before = base.blocks[index];
    if (block.kind !== 'table' || before?.kind !== 'table') return;
    const rows = rowsBack(flow.key, b, `${base.key}/${index}`, before, block);
    if (rows) made.changes.push(...rows);
    else {
      made.changes.push({ kind: 'text', flow: flow.key, start, end: start + 1, content: { blocks: [before], open: false } });
      return;
    }
    before.rows.forEach((row, r) => row.cells.forEach((_cell, c) => invertFlow(made, `${base.key}/${index}.${r}.${c}`)));
  });
}

/** Changes that bring a table's rows back; null where its grid was reshaped, or cells merged downwards may have lost or gained rows. */
function rowsBack(flow: FlowKey, block: number, address: string, before: Table, after: Table): readonly Change[] | null {
  if (shape({ ...before, rows: [] }) !== shape({ ...after, rows: [] })) return null;
  const origins = new Map(after.rows.map((row: Row & Numbered, r) => [row[ORIGIN], r]));
  const kept = before.rows.map((_row, r) => origins.get(`${address}.${r}`) ?? -1);
  const reshaped = before.rows.some((row, r) => {
    const now = after.rows[kept[r] ?? -1];
    return now !== undefined && (rowShape(row) !== rowShape(now) || !cellsStay(now, `${address}.${r}`));
  });
  const isMerged = [...before.rows, ...after.rows].some((row) => row.cells.some(({ merge }) => merge !== 'none'));
  const same = before.rows.length === after.rows.length && kept.every((now, r) => now === r);
  const order = kept.filter((now) => now >= 0);
  const moved = order.some((now, k) => now < (order[k - 1] ?? 0));
  if (reshaped || moved || (isMerged && !same)) return null;
  const changes: Change[] = [];
  const stays = new Set(kept);
  after.rows.forEach((_row, r) => stays.has(r) || changes.push({ kind: 'row-deleted', flow, block, row: r }));
  for (let r = 0; r < before.rows.length;) {
    let end = r;
    while (end < before.rows.length && kept[end] === -1) end++;
    if (end > r) changes.push({ kind: 'rows-inserted', flow, block, at: kept[end] ?? after.rows.length, rows: before.rows.slice(r, end) });
    r = end + 1;
  }
  return changes;
}

const cellsStay = (row: Row, address: string): boolean =>
  row.cells.every((cell: Row['cells'][number] & Numbered, c) => cell[ORIGIN] === `${address}.${c}`);

const rowShape = (row: Row): string => shape({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: [] })) });

const shape = (value: object): string => JSON.stringify(value);
