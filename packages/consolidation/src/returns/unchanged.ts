import type { Block, Flow, Paragraph, Row } from '../document/document.ts';
import { type Comparison, addTrace } from './comparison.ts';
import type { IndexedFlow } from './context.ts';
import { type LookVotes, addVotes, noVotes, vote } from './look-votes.ts';
import { compareKept, looksAlike } from './paragraph-looks.ts';

/** A stretch of an unchanged paragraph, as an operation. Its characters are not laid out: no change ends where it begins. */
export interface Unchanged {
  readonly op: 'keep';
  readonly start: number;
  readonly end: number;
  readonly strip: null;
  readonly source: { readonly block: number; readonly from: number; readonly to: number };
}

/**
 * True where a block of a return is a paragraph equal to the base's in all that is compared, nothing of it is tracked and nothing in it
 * has a flow. Most of a return is so, and a look at it must do.
 */
export function isUnchanged(base: Block | undefined, made: Block | undefined): boolean {
  if (base?.kind !== 'paragraph' || made?.kind !== 'paragraph' || base.text !== made.text) return false;
  if (made.mark.ins.length > 0 || made.mark.del.length > 0 || made.formatChanges.length > 0) return false;
  return sameSpans(base, made) && sameObjects(base, made);
}

function sameSpans(base: Paragraph, made: Paragraph): boolean {
  if (base.spans.length !== made.spans.length) return false;
  return made.spans.every((span, k) => {
    const mine = base.spans[k];
    return (
      mine?.end === span.end && mine.format === span.format && span.ins.length === 0 && span.del.length === 0 && span.formatChange === null
    );
  });
}

function sameObjects(base: Paragraph, made: Paragraph): boolean {
  if (base.objects.length !== made.objects.length) return false;
  return made.objects.every((object, k) => {
    const mine = base.objects[k];
    return object.flow === null && mine?.flow === null && mine.kind === object.kind && mine.key === object.key;
  });
}

/** Takes an unchanged paragraph as matched. What comments may be pinned to is told apart by formatting, the mark by itself. */
export function keepParagraph(c: Comparison, base: IndexedFlow, index: number, made: Flow['blocks'], block: number): readonly Unchanged[] {
  const [mine, theirs] = [base.blocks[index], made[block]];
  if (mine?.kind !== 'paragraph' || theirs?.kind !== 'paragraph') return [];
  match(c, mine, theirs);
  compareKept(c, base.key, (base.starts[index] ?? 0) + mine.text.length, mine, theirs);
  return stretches(c, base, index, theirs, block);
}

/** Takes a list of blocks as it is where it holds unchanged paragraphs of the same look and nothing else. False: it has to be compared. */
export function keepBlocks(c: Comparison, base: readonly Block[], made: readonly Block[]): boolean {
  if (!alike(c, base, made)) return false;
  made.forEach((block, k) => match(c, base[k], block));
  return true;
}

/** What keeping a row adds to the findings: characters, and votes on what the return calls lists and styles. */
interface KeptRow {
  readonly base: Row;
  readonly size: number;
  readonly looks: LookVotes;
  readonly controls: boolean;
}

/** By row of a return: rows that returns have in common are looked at once. */
const keptRows = new WeakMap<Row, KeptRow>();

/** As {@link keepBlocks}, for all cells of a row of which no cell is tracked by itself. */
export function keepRow(c: Comparison, base: Row, made: Row): boolean {
  // On another ground the same row may look otherwise, and no two returns need have the same one.
  const { controls } = c;
  let kept = c.ground.same ? keptRows.get(made) : undefined;
  if (kept?.base !== base || kept.controls !== controls) {
    if (base.cells.length !== made.cells.length) return false;
    const looks = noVotes();
    let size = 0;
    for (const [k, cell] of made.cells.entries()) {
      const mine = base.cells[k]?.blocks ?? [];
      if (cell.ins !== undefined || cell.del !== undefined || !alike(c, mine, cell.blocks)) return false;
      for (const [index, block] of cell.blocks.entries()) {
        size += block.kind === 'paragraph' ? block.text.length + 1 : 0;
        vote(looks, mine[index], block);
      }
    }
    kept = { base, size, looks, controls };
    if (c.ground.same) keptRows.set(made, kept);
  }
  c.findings.compared += kept.size;
  c.findings.matched += kept.size;
  addVotes(c.findings.looks, kept.looks);
  return true;
}

const alike = (c: Comparison, base: readonly Block[], made: readonly Block[]): boolean =>
  made.length === base.length && made.every((block, k) => isUnchanged(base[k], block) && looksAlike(c, base[k], block));

/** As {@link keepBlocks}, for a flow in which comments may be pinned, whatever its paragraphs look like. */
export function keepFlow(c: Comparison, base: IndexedFlow, made: Flow): boolean {
  const { blocks, starts } = base;
  if (made.blocks.length !== blocks.length || !made.blocks.every((block, k) => isUnchanged(blocks[k], block))) return false;
  made.blocks.forEach((block, k) => {
    const mine = blocks[k];
    match(c, mine, block);
    if (mine?.kind === 'paragraph' && block.kind === 'paragraph')
      compareKept(c, base.key, (starts[k] ?? 0) + mine.text.length, mine, block);
  });
  if (!c.findings.tracing) return true;
  made.blocks.forEach((block, k) => {
    if (block.kind !== 'paragraph') return;
    for (const { source, start, end } of stretches(c, base, k, block, k)) addTrace(c, made.key, { ...source, start, end, change: null });
  });
  return true;
}

function match(c: Comparison, mine: Block | undefined, theirs: Block): void {
  if (mine?.kind !== 'paragraph') return;
  c.findings.compared += mine.text.length + 1;
  c.findings.matched += mine.text.length + 1;
  vote(c.findings.looks, mine, theirs);
}

function stretches(c: Comparison, base: IndexedFlow, index: number, made: Paragraph, block: number): readonly Unchanged[] {
  const origin = base.starts[index] ?? 0;
  const kept = (from: number, to: number): Unchanged => ({
    op: 'keep',
    start: origin + from,
    end: origin + to,
    strip: null,
    source: { block, from, to },
  });
  const size = made.text.length;
  if (!c.findings.tracing) return [kept(0, size + 1)];
  return [...made.spans.map(({ start, end }) => kept(start, end)), kept(size, size + 1)];
}
