import {
  type Block,
  type Document,
  LINE_BREAK,
  type Mark,
  OBJECT,
  type Outline,
  type Paragraph,
  type Row,
  type Table,
  markStays,
} from '@svod/consolidation';

/** What became of a provision from one version to the next. */
export interface ComparedProvision {
  /** Address in the later version; in the earlier one of what is not in the later. '' where there is none. */
  readonly id: string;
  readonly label: string;
  readonly heading?: number;
  /** `moved` stands at both ends, at the former one with its words taken out. */
  readonly state: 'same' | 'changed' | 'inserted' | 'deleted' | 'moved';
  readonly pieces: readonly Piece[];
}

/** Words of a provision. A line's end that is put in or taken out alone says that a paragraph was split there, or joined. */
export interface Piece {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/** A version with the names of its places. */
export interface NamedVersion {
  readonly document: Document;
  readonly outline: Outline;
}

/**
 * Compares two versions provision by provision, in the later one's reading order: read off their redline, so that the screen and the Word file can't tell
 * different things. `marked` is the redline as read.
 */
export function comparedProvisions(marked: Document, earlier: NamedVersion, later: NamedVersion): readonly ComparedProvision[] {
  return new Comparison(marked, namesOf(earlier), namesOf(later)).compare();
}

/** Provisions with words of a version, in reading order. */
interface Named {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

const SHOWN = /^(?:main$|footnote\/|endnote\/|textbox\/)/u;
/** So many provisions are looked ahead for one of the same words, where the redline's reading order is not the version's. */
const AHEAD = 50;

class Comparison {
  private readonly marked: Document;
  private readonly earlier: Finder;
  private readonly later: Finder;
  private readonly found: ComparedProvision[] = [];

  constructor(marked: Document, earlier: readonly Named[], later: readonly Named[]) {
    this.marked = marked;
    this.earlier = new Finder(earlier);
    this.later = new Finder(later);
  }

  compare(): readonly ComparedProvision[] {
    for (const { key, blocks } of this.marked.flows) if (SHOWN.test(key)) this.blocks(blocks, 'same');
    return withMoves(this.found);
  }

  /** `around`: what becomes of the row or cell that these stand in. */
  private blocks(blocks: readonly Block[], around: Piece['kind']): void {
    let pending: Piece[] = [];
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'table') {
        this.table(block, around);
        continue;
      }
      const own = piecesOf(block, around);
      const goes = around === 'same' && !markStays(block.mark, 'final');
      // Joined with the next one: its words stand there. One that goes with all its words stands for itself.
      if (goes && own.some(({ kind }) => kind !== 'deleted')) pending.push(...own, { kind: 'deleted', text: '\n' });
      else {
        const split = around === 'same' && isSplit(block, blocks[index + 1]);
        this.add(block, joined([...pending, ...own, ...(split ? [{ kind: 'inserted', text: '\n' } as const] : [])]), around, goes);
        pending = [];
      }
    }
    const last = blocks.at(-1);
    if (pending.length > 0 && last?.kind === 'paragraph') this.add(last, joined(pending), around, false);
  }

  private table(table: Table, around: Piece['kind']): void {
    for (const row of table.rows)
      for (const cell of row.cells)
        this.blocks(cell.blocks, around === 'same' ? fateOf(row, { ins: cell.ins ?? [], del: cell.del ?? [] }) : around);
  }

  private add(paragraph: Paragraph, pieces: readonly Piece[], around: Piece['kind'], goes: boolean): void {
    const before = textIn(pieces, 'deleted').trim();
    const after = textIn(pieces, 'inserted').trim();
    if (before === '' && after === '') return;
    const was = before === '' ? null : this.earlier.next(before);
    const is = after === '' ? null : this.later.next(after);
    const came = pieces.every(({ kind }) => kind === 'inserted');
    const left = pieces.every(({ kind }) => kind === 'deleted');
    const state = this.isMoved(paragraph)
      ? 'moved'
      : around === 'deleted' || (left && goes)
        ? 'deleted'
        : around === 'inserted' || came
          ? 'inserted'
          : left
            ? 'deleted'
            : pieces.every(({ kind }) => kind === 'same') && !hasNewLook(paragraph)
              ? 'same'
              : 'changed';
    this.found.push({
      id: is?.id ?? was?.id ?? '',
      label: (is?.label ?? was?.label ?? paragraph.label).trim(),
      ...(paragraph.heading === null ? {} : { heading: paragraph.heading }),
      state,
      pieces,
    });
  }

  /** Every word of it was moved. */
  private isMoved({ spans }: Paragraph): boolean {
    const moves = spans.map(({ ins, del }) => [...ins, ...del].some((index) => this.marked.revisions[index]?.kind.startsWith('move-')));
    return moves.length > 0 && moves.every(Boolean);
  }
}

/** A mark that is put in between words that were there; before new words it begins their paragraph, which ends with the mark that was there. */
function isSplit({ mark, spans }: Paragraph, next: Block | undefined): boolean {
  if (markStays(mark, 'original') || spans.every(({ ins }) => ins.length > 0)) return false;
  return next?.kind === 'paragraph' && next.spans.some(({ ins }) => ins.length === 0);
}

/** Provisions found one after another by their words. */
class Finder {
  private readonly named: readonly Named[];
  private at = 0;
  constructor(named: readonly Named[]) {
    this.named = named;
  }

  next(text: string): Named | null {
    const words = spaced(text);
    for (let k = this.at; k < Math.min(this.named.length, this.at + AHEAD); k++) {
      const one = this.named[k];
      if (one?.text !== words) continue;
      this.at = k + 1;
      return one;
    }
    return null;
  }
}

/** Shorter ones (a number, a name of a body) stand in many places, and say nothing of having been moved. */
const LEAST_MOVED = 20;

/** What goes in one place and comes in another with the very same words, once each, was moved: the redline may say it either way. */
function withMoves(found: readonly ComparedProvision[]): readonly ComparedProvision[] {
  const places = new Map<string, { readonly came: number[]; readonly left: number[] }>();
  found.forEach(({ state, pieces }, index) => {
    const words = spaced(pieces.map(({ text }) => text).join(''));
    if ((state !== 'inserted' && state !== 'deleted') || words.length < LEAST_MOVED) return;
    const known = places.get(words) ?? { came: [], left: [] };
    known[state === 'inserted' ? 'came' : 'left'].push(index);
    places.set(words, known);
  });
  const moved = new Set(
    [...places.values()].flatMap(({ came, left }) => (came.length === 1 && left.length === 1 ? [...came, ...left] : [])),
  );
  return found.map((one, index) => (moved.has(index) ? { ...one, state: 'moved' } : one));
}

/** Whether a row or cell comes, goes or stays. */
function fateOf(row: Row, cell: Mark): Piece['kind'] {
  if (!markStays(row, 'final') || !markStays(cell, 'final')) return 'deleted';
  return markStays(row, 'original') && markStays(cell, 'original') ? 'same' : 'inserted';
}

function piecesOf({ text, spans }: Paragraph, around: Piece['kind']): readonly Piece[] {
  return spans.map(({ start, end, ins, del }) => ({
    kind: around !== 'same' ? around : del.length > 0 ? 'deleted' : ins.length > 0 ? 'inserted' : 'same',
    text: shown(text.slice(start, end)),
  }));
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (const one of pieces) {
    const last = out.at(-1);
    if (one.text === '') continue;
    if (last?.kind === one.kind) out[out.length - 1] = { kind: one.kind, text: last.text + one.text };
    else out.push(one);
  }
  return out;
}

/** Words of one version: those of both, and its own. */
const textIn = (pieces: readonly Piece[], own: 'inserted' | 'deleted'): string =>
  pieces.map(({ kind, text }) => (kind === 'same' || kind === own ? text : '')).join('');

const hasNewLook = ({ spans, formatChanges }: Paragraph): boolean =>
  formatChanges.length > 0 || spans.some(({ formatChange }) => formatChange !== null);

const shown = (text: string): string => text.replaceAll(OBJECT, '').replaceAll(LINE_BREAK, '\n');
const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function namesOf({ document, outline }: NamedVersion): readonly Named[] {
  const named: Named[] = [];
  const walk = (flow: string, blocks: readonly Block[]): void =>
    blocks.forEach((block, index) => {
      if (block.kind === 'table')
        block.rows.forEach((row, r) => row.cells.forEach((cell, c) => walk(`${flow}/${index}.${r}.${c}`, cell.blocks)));
      else if (shown(block.text).trim() !== '')
        named.push({ id: outline.block(flow, index).provision, label: block.label, text: spaced(shown(block.text)) });
    });
  for (const { key, blocks } of document.flows) if (SHOWN.test(key)) walk(key, blocks);
  return named;
}
