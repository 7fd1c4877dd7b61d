import type { KnownBlock } from './known-block.ts';
import type { Shelf } from './shelf.ts';

/** A main part of which the known blocks are cut out. */
export interface Skeleton {
  /** Source with an instruction ({@link PLACEHOLDER}) in the place of each known block; no other instruction stands in it. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** Offset in the part's own source of an offset in `text` that is not within a placeholder. */
  originOf(offset: number): number;
}

export const PLACEHOLDER = '<?k?>';

const OPEN_ROW = '<w:tr';
const OPEN_PARAGRAPH = '<w:p';

/**
 * Cuts out of a main part, which begins with the shelf's head, all blocks that the shelf knows. Null where there are none, or where
 * characters that look like a block need not be one (comments, CDATA). Work is bounded by a few passes over the source.
 */
export function skeletonOf(source: string, shelf: Shelf): Skeleton | null {
  const start = shelf.head.length;
  if (shelf.size === 0 || source.includes('<!', start) || source.includes('<?', start)) return null;
  const cutter = new Cutter(source, shelf);
  cutter.run(start);
  return cutter.blocks.length === 0 ? null : cutter.finish();
}

class Cutter {
  readonly blocks: KnownBlock[] = [];
  private readonly pieces: string[] = [];
  /** Per placeholder, where it ends in the skeleton, and how much further that place is in the source. */
  private readonly ends: number[] = [];
  private readonly shifts: number[] = [];
  private readonly source: string;
  private readonly rows: Kind;
  private readonly paragraphs: Kind;
  private readonly shelf: Shelf;
  private taken = 0;
  private length = 0;
  /** Characters that may still be looked up: what is opened often and closed late costs no more than this. */
  private budget: number;

  constructor(source: string, shelf: Shelf) {
    this.source = source;
    this.shelf = shelf;
    this.budget = 8 * source.length;
    this.rows = new Kind(source, OPEN_ROW);
    this.paragraphs = new Kind(source, OPEN_PARAGRAPH);
  }

  run(from: number): void {
    for (let at = from; this.budget > 0;) {
      const row = this.rows.openFrom(at);
      const paragraph = this.paragraphs.openFrom(at);
      const kind = row < paragraph ? this.rows : this.paragraphs;
      const open = Math.min(row, paragraph);
      if (open === Infinity) return;
      const block = this.known(kind, open);
      if (block === null) at = open + kind.open.length;
      else {
        this.cut(open, block);
        at = open + block.source.length;
        kind.expected = block.next;
      }
    }
  }

  private known(kind: Kind, open: number): KnownBlock | null {
    const { source } = this;
    const { expected } = kind;
    if (expected !== null) {
      this.budget -= expected.source.length;
      if (source.slice(open, open + expected.source.length) === expected.source) return expected;
      // Changed where it stood: the next one may well be the next one.
      kind.expected = expected.next;
    }
    const end = kind.closeFrom(open);
    if (end === Infinity) return null;
    this.budget -= end - open;
    return this.shelf.find(source.slice(open, end)) ?? null;
  }

  private cut(open: number, block: KnownBlock): void {
    const piece = this.source.slice(this.taken, open);
    this.pieces.push(piece, PLACEHOLDER);
    this.blocks.push(block);
    this.taken = open + block.source.length;
    this.length += piece.length + PLACEHOLDER.length;
    this.ends.push(this.length);
    this.shifts.push(this.taken - this.length);
  }

  finish(): Skeleton {
    const { ends, shifts } = this;
    this.pieces.push(this.source.slice(this.taken));
    return {
      text: this.pieces.join(''),
      blocks: this.blocks,
      originOf(offset) {
        let [low, high] = [0, ends.length];
        while (low < high) {
          const middle = (low + high) >> 1;
          if ((ends[middle] ?? 0) <= offset) low = middle + 1;
          else high = middle;
        }
        return offset + (shifts[low - 1] ?? 0);
      },
    };
  }
}

/** Where elements of one name begin and end, found as they are asked for, each place looked at once. */
class Kind {
  readonly open: string;
  expected: KnownBlock | null = null;
  private readonly source: string;
  private readonly close: string;
  private nextOpen = -1;
  private nextClose = -1;

  constructor(source: string, open: string) {
    this.source = source;
    this.open = open;
    this.close = `</${open.slice(1)}>`;
  }

  /** Start of the first such element at or after a place; Infinity where there is none. */
  openFrom(at: number): number {
    if (this.nextOpen >= at) return this.nextOpen;
    const { source, open } = this;
    this.nextOpen = Infinity;
    for (let found = source.indexOf(open, at); found !== -1; found = source.indexOf(open, found + open.length)) {
      const after = source.charCodeAt(found + open.length);
      // A longer name (`w:trPr`, `w:pPr`) or an empty element goes on otherwise.
      if (after !== 0x3e && after !== 0x20) continue;
      this.nextOpen = found;
      break;
    }
    return this.nextOpen;
  }

  /** End of the first closing tag after a place; Infinity where there is none. */
  closeFrom(at: number): number {
    if (this.nextClose <= at) {
      const found = this.source.indexOf(this.close, at);
      this.nextClose = found === -1 ? Infinity : found + this.close.length;
    }
    return this.nextClose;
  }
}
