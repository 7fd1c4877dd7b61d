import type { Block, Cell } from '../document/document.ts';
import type { BaseIndex } from '../returns/context.ts';
import type { RawChange, RawChild } from '../returns/raw-change.ts';
import { BARE, type Strip, fragmentOf, stripOf, stripOfFragment } from '../flow/strip.ts';
import { atBlockStart } from '../flow/text-of.ts';
import { dropInvisible } from '../text/fold.ts';
import { fingerprint } from '../text/hash.ts';
import type { Change, ParagraphFormatChange } from './change.ts';

/** The published form of a change found in a return. */
export function publicChange(raw: RawChange, index: BaseIndex): Change {
  switch (raw.kind) {
    case 'text': {
      const flow = index.flow(raw.flow);
      const inside = flow !== undefined && !atBlockStart(flow, raw.start);
      return { kind: 'text', flow: raw.flow, start: raw.start, end: raw.end, content: fragmentOf(raw.content, BARE, inside) };
    }
    case 'row-inserted':
      return { kind: 'rows-inserted', flow: raw.flow, block: raw.block, at: raw.at, rows: [raw.row] };
    case 'row-deleted':
      return { kind: 'row-deleted', flow: raw.flow, block: raw.block, row: raw.row };
    case 'row-moved':
      return {
        kind: 'row-moved',
        flow: raw.flow,
        block: raw.block,
        row: raw.row,
        toFlow: raw.toFlow,
        toBlock: raw.toBlock,
        to: raw.to,
      };
    case 'rows-replaced':
      return { kind: 'rows-replaced', flow: raw.flow, block: raw.block, start: raw.start, end: raw.end, rows: raw.rows };
    case 'columns-inserted':
      return { kind: 'columns-inserted', flow: raw.flow, block: raw.block, at: raw.at, columns: raw.columns, cells: raw.cells };
    case 'column-deleted':
      return { kind: 'column-deleted', flow: raw.flow, block: raw.block, column: raw.column };
    case 'move':
      return { kind: 'move', flow: raw.flow, start: raw.start, end: raw.end, toFlow: raw.toFlow, to: raw.to };
    case 'format':
      return { kind: 'format', flow: raw.flow, start: raw.start, end: raw.end, set: raw.set, clear: raw.clear };
    case 'paragraph-format':
      return { kind: 'paragraph-format', flow: raw.flow, start: raw.start, end: raw.end, set: raw.set, others: raw.others };
    case 'property':
      return {
        kind: 'property',
        flow: raw.flow,
        start: raw.start,
        end: raw.end,
        differences: raw.differences,
        ...(raw.elsewhere && { elsewhere: raw.elsewhere }),
      };
  }
}

/** A change inside the content that amendment `parent` inserts. */
export function publicChild(child: RawChild, parent: string): Change {
  if (child.cell === -1) return { kind: 'row-deleted', flow: `+${parent}`, block: 0, row: child.row ?? 0 };
  const flow = child.cell === null ? `+${parent}` : `+${parent}/0.${child.row ?? 0}.${child.cell}`;
  return { kind: 'text', flow, start: child.start, end: child.end, content: fragmentOf(child.content, BARE, true) };
}

/** What a strip says, for telling equal proposals: text without invisible characters, and what its objects are. Formatting is left out. */
const essence = (strip: Strip): string =>
  [
    dropInvisible(strip.text),
    ...strip.objects.map((object) => `${object.kind}:${object.key}:${object.flow ?? ''}`),
    ...strip.tables.map((table) => table.rows.map(rowEssence).join('\n')),
  ].join('\0');

const rowEssence = (row: {
  readonly cells: readonly { readonly span: number; readonly merge: Cell['merge']; readonly blocks: readonly Block[] }[];
}): string => row.cells.map((cell) => `${cell.span}${cell.merge === 'none' ? '' : cell.merge}:${essence(stripOf(cell.blocks))}`).join('\t');

/** Identity of an amendment: a hash of the base, the place and the change, and of nothing else. */
export function changeId(baseHash: string, change: Change): string {
  return `a${fingerprint(`${baseHash}\0${JSON.stringify(placeAndResult(change))}`).slice(0, 12)}`;
}

/** What a change of a paragraph's look sets, in a fixed order. */
const settings = (set: ParagraphFormatChange['set']): readonly string[] =>
  (['style', 'heading', 'align', 'numbering', 'indent'] as const).flatMap((name) => {
    const value = set[name];
    if (value === undefined) return [];
    if (value === null || typeof value !== 'object') return [name, String(value)];
    return [name, ...('list' in value ? [value.list, value.level] : [value.left, value.right, value.first]).map(String)];
  });

function placeAndResult(change: Change): readonly (string | number)[] {
  switch (change.kind) {
    case 'text':
      return ['text', change.flow, change.start, change.end, essence(stripOfFragment(change.content))];
    case 'rows-inserted':
      return ['rows', change.flow, change.block, change.at, ...change.rows.map(rowEssence)];
    case 'row-deleted':
      return ['row-deleted', change.flow, change.block, change.row];
    case 'row-moved':
      return ['row-moved', change.flow, change.block, change.row, change.toFlow, change.toBlock, change.to];
    case 'rows-replaced':
      return ['rows-replaced', change.flow, change.block, change.start, change.end, ...change.rows.map(rowEssence)];
    case 'columns-inserted': {
      const cells = change.cells.map((row) => (row === null ? '-' : rowEssence({ cells: row })));
      return ['columns', change.flow, change.block, change.at, change.columns, ...cells];
    }
    case 'column-deleted':
      return ['column-deleted', change.flow, change.block, change.column];
    case 'move':
      return ['move', change.flow, change.start, change.end, change.toFlow, change.to];
    case 'format':
      return ['format', change.flow, change.start, change.end, change.set, change.clear];
    case 'paragraph-format':
      return ['paragraph-format', change.flow, change.start, change.end, ...settings(change.set), ...change.others];
    case 'property':
      return [
        ...['property', change.flow, change.start, change.end],
        ...change.differences.flatMap(({ of, name, was, now }) => [of, name, was, now]),
        ...(change.elsewhere ?? []).flatMap(({ flow, start, end }) => [flow, start, end]),
      ];
  }
}
