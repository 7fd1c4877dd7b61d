import type { Document, FlowKey } from '../document/document.ts';
import { blockAt, layOut, startOf } from '../flow/strip.ts';
import { indexBase } from '../returns/context.ts';
import { type Applicable, putsWhole } from './apply.ts';
import { applied } from './application.ts';
import { type Change, type FlowRange, type PropertyChange, isOfWords } from './change.ts';
import { gapsOf } from './map-gaps.ts';
import type { MapFault } from './map-fault.ts';
import { type Through, mapGrid, mapRow, mapRowPlace, mapRows } from './map-rows.ts';

/** A change in the coordinates of what others made of the base: a format may come in pieces. Or why that cannot be. */
export type Mapped = { readonly changes: readonly Change[] } | { readonly code: MapFault };

/**
 * Carries changes of a base through others: the answer is in the coordinates of `applyChanges(base, through)`. Where two changes do not collide,
 * applying the one and then the other so carried gives what applying both at once gives. A change of what was moved follows it.
 */
export function mapperOf(base: Document, through: readonly Applicable[]): (one: Applicable) => Mapped {
  const index = indexBase(base);
  const application = applied(base, through);
  const gaps = gapsOf(application, through, index);
  const movedRows = new Set(
    through.flatMap(({ change }) => (change.kind === 'row-moved' ? [`${change.flow}/${change.block}.${change.row}`] : [])),
  );
  return (one) => mapChange(one, { index, application, gaps, movedRows });
}

function mapChange({ change, children }: Applicable, through: Through): Mapped {
  // An edit inside an insertion stands in the coordinates of that insertion, which comes along as it is.
  if (change.flow.startsWith('+')) return { changes: [change] };
  switch (change.kind) {
    case 'text': {
      const flow = through.index.flow(change.flow);
      if (change.start < change.end) {
        const range = rangeOf(change.flow, change.start, change.end, through);
        return typeof range === 'string' ? { code: range } : { changes: [{ ...change, ...range }] };
      }
      // What puts nothing in (markers that come to nothing) finds a place anywhere.
      const whole = change.content.blocks.length === 0 || (flow !== undefined && putsWhole(change, children ?? [], flow));
      const point = through.gaps.point(change.flow, change.start, whole);
      return typeof point === 'string'
        ? { code: point }
        : { changes: [{ ...change, flow: point.flow, start: point.offset, end: point.offset }] };
    }
    case 'format': {
      if (change.start === change.end) {
        // The format of an empty paragraph stands at a point.
        const point = through.gaps.point(change.flow, change.start, false);
        return typeof point === 'string'
          ? { code: point }
          : { changes: [{ ...change, flow: point.flow, start: point.offset, end: point.offset }] };
      }
      const pieces = piecesOf(change.flow, change.start, change.end, through);
      return typeof pieces === 'string' ? { code: pieces } : { changes: pieces.map((piece) => ({ ...change, ...piece })) };
    }
    case 'move': {
      const range = rangeOf(change.flow, change.start, change.end, through);
      if (typeof range === 'string') return { code: range };
      const to = through.gaps.point(change.toFlow, change.to, true);
      return typeof to === 'string' ? { code: to } : { changes: [{ ...change, ...range, toFlow: to.flow, to: to.offset }] };
    }
    case 'rows-inserted': {
      const place = mapRowPlace(change.flow, change.block, change.at, through);
      return typeof place === 'string' ? { code: place } : { changes: [{ ...change, ...place }] };
    }
    case 'row-deleted': {
      const row = mapRow(change.flow, change.block, change.row, through);
      return typeof row === 'string' ? { code: row } : { changes: [{ ...change, ...row }] };
    }
    case 'paragraph-format':
    case 'property': {
      if (change.kind === 'property' && isOfWords(change)) return mapWords(change, through);
      const block = blockOf(change.flow, change.end - 1, through);
      if (typeof block === 'string') return { code: block };
      if (change.kind === 'paragraph-format' || !change.elsewhere) return { changes: [{ ...change, ...block }] };
      // Of the other places those are told that are left.
      const elsewhere = change.elsewhere.flatMap((one) => placeOf(one, through));
      const { elsewhere: _elsewhere, ...alone } = change;
      return { changes: [{ ...alone, ...block, ...(elsewhere.length > 0 && { elsewhere }) }] };
    }
    case 'row-moved': {
      const row = mapRow(change.flow, change.block, change.row, through);
      if (typeof row === 'string') return { code: row };
      const to = mapRowPlace(change.toFlow, change.toBlock, change.to, through);
      return typeof to === 'string' ? { code: to } : { changes: [{ ...change, ...row, toFlow: to.flow, toBlock: to.block, to: to.at }] };
    }
    case 'rows-replaced': {
      const rows = mapRows(change.flow, change.block, change.start, change.end, through);
      return typeof rows === 'string' ? { code: rows } : { changes: [{ ...change, ...rows }] };
    }
    case 'columns-inserted':
    case 'column-deleted': {
      const table = mapGrid(change.flow, change.block, through);
      return typeof table === 'string' ? { code: table } : { changes: [{ ...change, ...table }] };
    }
  }
}

/** Words of which the look was changed, where they are left; of the other places those that are. */
function mapWords(change: PropertyChange, through: Through): Mapped {
  const pieces = piecesOf(change.flow, change.start, change.end, through);
  if (typeof pieces === 'string') return { code: pieces };
  const elsewhere = (change.elsewhere ?? []).flatMap(({ flow, start, end }) => {
    const found = piecesOf(flow, start, end, through);
    return typeof found === 'string' ? [] : found;
  });
  const { elsewhere: _elsewhere, ...alone } = change;
  return { changes: pieces.map((piece, k) => ({ ...alone, ...piece, ...(k === 0 && elsewhere.length > 0 && { elsewhere }) })) };
}

interface Piece {
  readonly flow: FlowKey;
  readonly start: number;
  readonly end: number;
}

/** The block in which a paragraph's mark, or a table, stands now. */
function blockOf(key: FlowKey, offset: number, { application, gaps }: Through): Piece | MapFault {
  const first = application.firsts.get(key);
  if (first === undefined || !gaps.holds(key)) return 'flow-gone';
  const place = application.place(first + offset);
  if (!place) return 'words-gone';
  const flow = layOut(place.flow);
  return { flow: flow.key, start: startOf(flow, blockAt(flow, place.offset)), end: place.offset + 1 };
}

function placeOf({ flow, end }: FlowRange, through: Through): readonly Piece[] {
  const block = blockOf(flow, end - 1, through);
  return typeof block === 'string' ? [] : [block];
}

/** Stretches in which the characters of a range stand now, in the base's order. */
function piecesOf(flow: FlowKey, start: number, end: number, { application, gaps }: Through): readonly Piece[] | MapFault {
  const first = application.firsts.get(flow);
  if (first === undefined || !gaps.holds(flow)) return 'flow-gone';
  const pieces: Piece[] = [];
  for (let k = start; k < end; k++) {
    const place = application.place(first + k);
    if (!place) continue;
    const last = pieces.at(-1);
    if (last && last.flow === place.flow.key && last.end === place.offset) pieces[pieces.length - 1] = { ...last, end: last.end + 1 };
    else pieces.push({ flow: place.flow.key, start: place.offset, end: place.offset + 1 });
  }
  return pieces.length > 0 ? pieces : 'words-gone';
}

/** The stretch in which all characters of a range stand together. */
function rangeOf(flow: FlowKey, start: number, end: number, through: Through): Piece | MapFault {
  const pieces = piecesOf(flow, start, end, through);
  if (typeof pieces === 'string') return pieces;
  const [piece] = pieces;
  return piece && pieces.length === 1 && piece.end - piece.start === end - start ? piece : 'words-edited';
}
