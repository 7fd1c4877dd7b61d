import type { Block, Document, Flow, FlowKey, RevisionIndex, Row } from '../document/document.ts';
import type { Item } from '../align/aligned.ts';
import { originalLines } from '../flow/original-lines.ts';
import { type BaseFlow, layOut } from '../flow/strip.ts';
import { type LookVotes, noVotes } from './look-votes.ts';
import type { RawChange, EditWithin, Trace } from './raw-change.ts';

/** A base's flow with what comparing needs, made once and used for all returns. */
export interface IndexedFlow extends BaseFlow {
  readonly items: readonly Item[];
}

/** Gives the flows of a base, cells included, laid out on first use. The base holds no tracked changes. */
export interface BaseIndex {
  readonly document: Document;
  /** Characters of the main text, marks not counted. */
  readonly letters: number;
  flow(key: FlowKey): IndexedFlow | undefined;
}

export function indexBase(document: Document): BaseIndex {
  const flows = new Map<FlowKey, Flow>(document.flows.map((flow) => [flow.key, flow]));
  const ready = new Map<FlowKey, IndexedFlow>();
  const find = (key: FlowKey): Flow | undefined => {
    const known = flows.get(key);
    if (known) return known;
    const cut = key.lastIndexOf('/');
    const [block, row, cell] = key.slice(cut + 1).split('.');
    if (cut < 0 || cell === undefined) return undefined;
    const table = find(key.slice(0, cut))?.blocks[Number(block)];
    const found = table?.kind === 'table' ? table.rows[Number(row)]?.cells[Number(cell)] : undefined;
    return found && { key, blocks: found.blocks };
  };
  return {
    document,
    letters: lettersOf(document),
    flow(key) {
      const made = ready.get(key);
      if (made) return made;
      const flow = find(key);
      if (!flow) return undefined;
      const indexed = { ...layOut(flow), items: originalLines(flow.blocks) };
      ready.set(key, indexed);
      return indexed;
    },
  };
}

/** Characters of a document's main text, tables included and marks not. */
export function lettersOf(document: Document): number {
  let letters = 0;
  for (const flow of document.flows) if (flow.key === 'main') letters += lettersIn(flow.blocks);
  return letters;
}

function lettersIn(blocks: readonly Block[]): number {
  let letters = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') letters += block.text.length;
    else for (const row of block.rows) letters += lettersOfRow(row);
  }
  return letters;
}

/** By row: those that returns have in common are counted once. */
const rowLetters = new WeakMap<Row, number>();

function lettersOfRow(row: Row): number {
  let letters = rowLetters.get(row);
  if (letters === undefined) {
    letters = row.cells.reduce((sum, cell) => sum + lettersIn(cell.blocks), 0);
    rowLetters.set(row, letters);
  }
  return letters;
}

/** A row of a table in the base. */
export interface RowAt {
  readonly flow: FlowKey;
  readonly block: number;
  readonly row: number;
}

/** In a row that somebody deletes with tracking: that author, whose deletions inside belong to the row's, and where they go. */
export interface Absorb {
  readonly author: string;
  readonly into: Set<RevisionIndex>;
  /** The row around, where that one is deleted too. */
  readonly outer: Absorb | null;
}

/** The deleted row, from the inmost on, whose author is the given one. */
export function absorber(absorb: Absorb | null, author: string | undefined): Absorb | null {
  let one = absorb;
  while (one && one.author !== author) one = one.outer;
  return one;
}

/** Where one return's comparison collects what it finds. */
export interface Findings {
  readonly changes: RawChange[];
  /** By flow of the return, in order. */
  readonly traces: Map<FlowKey, Trace[]>;
  /** Cells of the return's inserted rows and tables, and of deleted rows: the change that holds them whole. */
  readonly owners: Map<FlowKey, RawChange>;
  /** Notes and text boxes of the return whose marks answer to those of the base. */
  readonly pairs: { readonly base: FlowKey; readonly made: FlowKey; readonly absorb: Absorb | null }[];
  readonly within: EditWithin[];
  /** Markers that change nothing: they wrap nothing, or mark what cannot go. */
  readonly idle: Set<RevisionIndex>;
  /** Rows of the return's tables (`flow/block.row`) and the base's rows they answer to. Filled where `tracing`. */
  readonly rows: Map<string, RowAt>;
  /** What the return calls the base's lists and styles. */
  readonly looks: LookVotes;
  /** Whether traces are wanted. */
  readonly tracing: boolean;
  /** The only flows of the return of which traces are asked for, and its rows that hold any of them (`flow/block.row`); null: all. */
  readonly traced: ReadonlySet<string> | null;
  /** Characters that were compared and how many of them match: tells whether the file is a version of the plan at all. */
  compared: number;
  matched: number;
}

export const noFindings = (tracing: boolean, traced: Findings['traced']): Findings => ({
  tracing,
  traced,
  looks: noVotes(),
  rows: new Map(),
  changes: [],
  traces: new Map(),
  owners: new Map(),
  pairs: [],
  within: [],
  idle: new Set(),
  compared: 0,
  matched: 0,
});
