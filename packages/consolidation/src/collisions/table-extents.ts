import type { Change, TableChange } from '../amendments/change.ts';
import type { BaseIndex } from '../returns/context.ts';

/** An amendment that takes away, moves or reshapes something with all that is in it. */
export interface Holder {
  readonly id: string;
  /** How an edit by somebody else inside collides with it. */
  readonly kind: 'swallowed' | 'structure';
  readonly why: string;
}

/** Where amendments put in rows and columns. */
export interface TableExtents {
  /** By place: rows `flow/block@row`, columns `flow/block|column`. */
  readonly puts: Map<string, string[]>;
  /** By table: what changes its columns, and what brings rows cut to the columns as they were. */
  readonly columns: Map<string, string[]>;
  readonly rows: Map<string, string[]>;
}

export const newTableExtents = (): TableExtents => ({ puts: new Map(), columns: new Map(), rows: new Map() });

const push = (map: Map<string, string[]>, key: string, id: string): void => {
  const list = map.get(key);
  if (list) list.push(id);
  else map.set(key, [id]);
};

/** Lays out what a change of rows or columns takes hold of. */
export function addTableExtents(
  id: string,
  change: TableChange,
  index: BaseIndex,
  to: TableExtents,
  hold: (key: string, holder: Holder) => void,
): void {
  const table = `${change.flow}/${change.block}`;
  switch (change.kind) {
    case 'rows-inserted':
      push(to.puts, `${table}@${change.at}`, id);
      push(to.rows, table, id);
      break;
    case 'row-deleted':
      hold(`${table}.${change.row}`, { id, kind: 'swallowed', why: 'row-deleted-edited' });
      break;
    case 'row-moved':
      hold(`${table}.${change.row}`, { id, kind: 'swallowed', why: 'moved-edited' });
      push(to.puts, `${change.toFlow}/${change.toBlock}@${change.to}`, id);
      // In another table it is cut to the columns of both.
      if (`${change.toFlow}/${change.toBlock}` !== table)
        for (const one of [table, `${change.toFlow}/${change.toBlock}`]) push(to.rows, one, id);
      break;
    case 'rows-replaced': {
      const holder: Holder = { id, kind: 'structure', why: 'rows-reshaped-edited' };
      for (let row = change.start; row < change.end; row++) hold(`${table}.${row}`, holder);
      for (let at = change.start + 1; at < change.end; at++) hold(`${table}@${at}`, holder);
      push(to.rows, table, id);
      break;
    }
    case 'columns-inserted':
      push(to.puts, `${table}|${change.at}`, id);
      push(to.columns, table, id);
      break;
    case 'column-deleted': {
      const holder: Holder = { id, kind: 'structure', why: 'column-deleted-edited' };
      const block = index.flow(change.flow)?.blocks[change.block];
      if (block?.kind === 'table')
        block.rows.forEach((row, r) => {
          const cell = row.cells.findIndex((one) => one.column === change.column && one.span === 1);
          if (cell >= 0) hold(`${table}.${r}.${cell}`, holder);
        });
      push(to.columns, table, id);
    }
  }
}

/** What may hold a change: the places that it stands in, from the inmost on. A row's change is held by its table, not by the row it stands beside. */
export function placesOf(change: Change): readonly string[] {
  if ('block' in change) {
    const table = `${change.flow}/${change.block}`;
    const around = [table, ...outwards(change.flow)];
    switch (change.kind) {
      case 'rows-inserted':
        return [`${table}@${change.at}`, ...around];
      case 'row-deleted':
      case 'row-moved':
        return [`${table}.${change.row}`, ...around];
      case 'rows-replaced':
        return [...Array.from({ length: Math.max(0, change.end - change.start) }, (_each, k) => `${table}.${change.start + k}`), ...around];
      default:
        return around;
    }
  }
  return change.kind === 'move' ? [...new Set([...outwards(change.flow), ...outwards(change.toFlow)])] : outwards(change.flow);
}

/** `main/12.3.0` → itself, `main/12.3`, `main/12`, `main`. */
function outwards(flow: string): readonly string[] {
  const places: string[] = [];
  for (let key = flow; key !== '';) {
    places.push(key);
    const cut = Math.max(key.lastIndexOf('/'), key.lastIndexOf('.'));
    key = cut < 0 ? '' : key.slice(0, cut);
  }
  return places;
}
