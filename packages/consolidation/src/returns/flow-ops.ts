import { alignSequences, type Group } from '../align/sequence.ts';
import { matchText } from '../align/text-match.ts';
import { type Block, type FlowKey, OBJECT, type RevisionIndex } from '../document/document.ts';
import { markStays } from '../document/stays.ts';
import { rowMark } from '../document/tracked-cells.ts';
import { effectiveMark } from '../flow/effective-marks.ts';
import { type OriginalLine, originalLines } from '../flow/original-lines.ts';
import { type Piece, piecesOf } from '../flow/pieces.ts';
import { EMPTY_STRIP, MARK, type Strip, TABLE, sliceStrip, stripOf } from '../flow/strip.ts';
import { type Comparison, authorOf, deletionOf } from './comparison.ts';
import { type IndexedFlow, absorber } from './context.ts';
import { compareFormats } from './format-changes.ts';
import { finalTable, revisionsOfBlocks, revisionsOfNotes } from './inserted-content.ts';
import { vote } from './look-votes.ts';
import type { Actor } from './raw-change.ts';
import { isUnchanged, keepParagraph } from './unchanged.ts';

/** Where in the return's flow an operation's characters stand. */
export interface Source {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

export interface Keep {
  readonly op: 'keep';
  readonly start: number;
  readonly end: number;
  /** Characters of the return that were kept (they may differ from the base's in formatting); null for a table and where nothing beside them changes. */
  readonly strip: Strip | null;
  readonly source: Source;
}

export interface Del {
  readonly op: 'del';
  readonly start: number;
  readonly end: number;
  readonly actor: Actor;
  readonly revisions: readonly RevisionIndex[];
  /** Null where the return holds nothing of it. */
  readonly source: Source | null;
  /** Begins a change of its own: what stands before it answers to other paragraphs. */
  readonly apart?: boolean;
}

export interface Ins {
  readonly op: 'ins';
  readonly strip: Strip;
  readonly actor: Actor;
  readonly revisions: readonly RevisionIndex[];
  /** Deleted again by somebody, with the markers that say so. */
  readonly dead: { readonly actor: Actor; readonly revisions: readonly RevisionIndex[] } | null;
  readonly source: Source;
  readonly apart?: boolean;
}

export type Op = Keep | Del | Ins;

const PARAGRAPHS = { threshold: 0.3, splits: true } as const;

/**
 * Reads a return's flow beside the base's as operations in the return's order: base text kept, base text deleted, new text inserted,
 * each with who did it. Tables that answer to each other are compared row by row on the way.
 */
export function flowOps(c: Comparison, base: IndexedFlow, made: FlowKey, blocks: readonly Block[]): readonly Op[] {
  const lines = originalLines(blocks);
  const present = lines.filter((line) => line.present);
  const ops: Op[] = [];
  const state = { next: 0 };
  const flush = (until: number): void => {
    for (; state.next < until; state.next++) {
      const line = lines[state.next];
      if (line && !line.present) insertLine(c, blocks, line, ops);
    }
  };
  const orders = new Map(lines.map((line, index) => [line, index]));
  const tied = base.key !== 'main';
  let alone = false;
  for (const group of alignSequences(base.items, present, { ...PARAGRAPHS, tied })) {
    const from = ops.length;
    const mine = present.slice(group.b0, group.b1);
    const [first] = mine;
    if (first) flush(orders.get(first) ?? 0);
    if (group.a0 === group.a1) {
      for (const line of mine) {
        flush(orders.get(line) ?? 0);
        insertLine(c, blocks, line, ops);
        state.next = (orders.get(line) ?? 0) + 1;
      }
    } else if (!first)
      ops.push({ op: 'del', start: startOf(base, group.a0), end: startOf(base, group.a1), actor: null, revisions: [], source: null });
    else if (first.sort === 'table') keepTable(c, base, group, made, blocks, first, ops);
    else matchLines(c, base, group, blocks, mine, ops);
    // A paragraph that goes and one that comes in its place are one change; edits of different paragraphs are not.
    const single = onlyParagraph(group, base, mine);
    const begin = ops[from];
    if (begin && begin.op !== 'keep' && begin.actor === null && !(alone && single)) ops[from] = { ...begin, apart: true };
    alone = single;
    const last = mine.at(-1);
    if (last) state.next = (orders.get(last) ?? 0) + 1;
  }
  flush(lines.length);
  noteIdleMarks(c, blocks);
  return ops;
}

/** True for one paragraph that is on one side only. */
function onlyParagraph(group: Group, base: IndexedFlow, mine: readonly OriginalLine[]): boolean {
  if (group.a0 < group.a1 && mine.length > 0) return false;
  return group.a0 < group.a1
    ? base.items.slice(group.a0, group.a1).every((item) => item.sort === 'paragraph')
    : mine.every((line) => line.sort === 'paragraph');
}

/** Markers of marks that cannot go or come: what they would join is not there. */
function noteIdleMarks(c: Comparison, blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph' || (block.mark.ins.length === 0 && block.mark.del.length === 0)) return;
    const mark = effectiveMark(blocks, index);
    for (const revision of [...block.mark.ins, ...block.mark.del])
      if (
        !mark.ins.includes(revision) &&
        !mark.del.includes(revision) &&
        !absorber(c.absorb, c.made.revisions[revision]?.author)?.into.has(revision)
      )
        c.findings.idle.add(revision);
  });
}

export const startOf = (base: IndexedFlow, block: number): number => base.starts[block] ?? base.length;

function insertLine(c: Comparison, blocks: readonly Block[], line: OriginalLine, ops: Op[]): void {
  for (let index = line.first; index <= line.last; index++) {
    insertTable(c, blocks, index, ops);
    for (const piece of piecesOf(blocks, index, index)) insertPiece(c, piece, ops);
  }
}

/** Inserts a block of the return where it is a table. */
function insertTable(c: Comparison, blocks: readonly Block[], index: number, ops: Op[]): void {
  const block = blocks[index];
  if (block?.kind !== 'table') return;
  const shown = finalTable(block);
  const [first] = block.rows.map(rowMark);
  const inserter = block.rows.every((row) => !markStays(row, 'original')) ? authorOf(c, first?.ins ?? []) : null;
  const all = revisionsOfBlocks(c, [block]);
  const strikes = (revision: RevisionIndex): boolean => ['delete', 'move-from'].includes(c.made.revisions[revision]?.kind ?? '');
  const struck = shown ? null : deletionOf(c, all.filter(strikes));
  const remover = struck && { actor: authorOf(c, first?.del ?? []), revisions: struck };
  ops.push({
    op: 'ins',
    strip: { ...EMPTY_STRIP, text: TABLE, formats: [0], tables: [shown ?? block] },
    actor: inserter,
    revisions: struck ? all.filter((revision) => !strikes(revision)) : all,
    dead: remover,
    source: { block: index, from: 0, to: 1 },
  });
}

function insertPiece(c: Comparison, piece: Piece, ops: Op[]): void {
  const dead = deletionOf(c, piece.del);
  ops.push({
    op: 'ins',
    strip: piece.strip,
    actor: piece.ins.length > 0 ? authorOf(c, piece.ins) : null,
    revisions: [...piece.ins, ...formatRevisions(piece), ...revisionsOfNotes(c, piece.strip)],
    dead: dead && { actor: authorOf(c, dead), revisions: dead },
    source: piece,
  });
}

const formatRevisions = (piece: Piece): readonly RevisionIndex[] =>
  piece.formatRevision === null ? piece.paragraphRevisions : [...piece.paragraphRevisions, piece.formatRevision];

function keepTable(
  c: Comparison,
  base: IndexedFlow,
  group: Group,
  made: FlowKey,
  blocks: readonly Block[],
  line: OriginalLine,
  ops: Op[],
): void {
  const [mine, theirs] = [base.blocks[group.a0], blocks[line.first]];
  if (mine?.kind !== 'table' || theirs?.kind !== 'table') return;
  const start = startOf(base, group.a0);
  ops.push({ op: 'keep', start, end: start + 1, strip: null, source: { block: line.first, from: 0, to: 1 } });
  c.compareTables(c, { flow: base.key, block: group.a0, table: mine }, { flow: made, block: line.first, table: theirs });
}

/** Paragraphs that answer to each other: matched word by word, then read piece by piece. */
function matchLines(
  c: Comparison,
  base: IndexedFlow,
  group: Group,
  blocks: readonly Block[],
  lines: readonly OriginalLine[],
  ops: Op[],
): void {
  if (stands(base, group, blocks, lines, ops)) {
    ops.push(...keepParagraph(c, base, group.a0, blocks, lines[0]?.first ?? 0));
    return;
  }
  const origin = startOf(base, group.a0);
  const mine = stripOf(base.blocks.slice(group.a0, group.a1));
  const original = lines.map((line) => line.original + MARK).join('');
  const matches = matchText(mine.text, original);
  c.findings.compared += mine.text.length;
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  vote(c.findings.looks, base.blocks[group.a1 - 1], blocks[last.last]);
  let cursor = 0;
  let read = 0;
  let next = 0;
  const drop = (until: number): void => {
    if (until > cursor) ops.push({ op: 'del', start: origin + cursor, end: origin + until, actor: null, revisions: [], source: null });
    cursor = Math.max(cursor, until);
  };
  let block = first.first;
  for (const piece of piecesOf(blocks, first.first, last.last)) {
    for (; block < piece.block; block++) insertTable(c, blocks, block, ops);
    const forced = piece.block === last.last && piece.strip.text === MARK && piece.ins.length > 0;
    if (forced) for (const revision of piece.ins) c.findings.idle.add(revision);
    if (piece.ins.length > 0 && !forced) {
      insertPiece(c, piece, ops);
      continue;
    }
    const stop = read + piece.strip.text.length;
    while (read < stop) {
      while ((matches[next]?.b1 ?? Infinity) <= read) next++;
      const match = matches[next];
      const at = read - (stop - piece.strip.text.length);
      if (!match || match.b0 >= stop) {
        drop(match ? match.a0 : mine.text.length);
        insertPart(c, piece, at, piece.strip.text.length, ops);
        read = stop;
      } else if (match.b0 > read) {
        drop(match.a0);
        insertPart(c, piece, at, at + match.b0 - read, ops);
        read = match.b0;
      } else {
        const end = Math.min(stop, match.b1);
        // A stretch that differs in typography is taken whole; only a tracked change that begins inside it can cut it.
        const from = match.exact ? match.a0 + (read - match.b0) : read === match.b0 ? match.a0 : match.a1;
        const to = match.exact ? match.a0 + (end - match.b0) : match.a1;
        drop(from);
        readMatched(c, { base, origin, mine }, piece, { from, to, at, end: at + end - read, exact: match.exact }, ops);
        cursor = Math.max(cursor, to);
        read = end;
      }
    }
  }
  drop(mine.text.length);
}

/** True for one unchanged paragraph that no change ends at: one that does may take the paragraph's first word in. */
function stands(base: IndexedFlow, group: Group, blocks: readonly Block[], lines: readonly OriginalLine[], ops: readonly Op[]): boolean {
  const [line] = lines;
  const last = ops.at(-1);
  if (!line || lines.length > 1 || line.first < line.last || group.a1 - group.a0 > 1 || (last && last.op !== 'keep')) return false;
  return isUnchanged(base.blocks[group.a0], blocks[line.first]);
}

function insertPart(c: Comparison, piece: Piece, start: number, end: number, ops: Op[]): void {
  insertPiece(c, { ...piece, from: piece.from + start, to: piece.from + end, strip: sliceStrip(piece.strip, start, end) }, ops);
}

interface Stretch {
  /** Offsets in the group's base strip, and in the piece's strip. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly end: number;
  readonly exact: boolean;
}

function readMatched(c: Comparison, b: { base: IndexedFlow; origin: number; mine: Strip }, piece: Piece, s: Stretch, ops: Op[]): void {
  const [start, end] = [b.origin + s.from, b.origin + s.to];
  const source = { block: piece.block, from: piece.from + s.at, to: piece.from + s.end };
  c.findings.matched += s.to - s.from;
  const gone = deletionOf(c, piece.del);
  if (gone) {
    const notes = revisionsOfNotes(c, sliceStrip(piece.strip, s.at, s.end));
    ops.push({ op: 'del', start, end, actor: authorOf(c, gone), revisions: [...gone, ...formatRevisions(piece), ...notes], source });
    return;
  }
  const strip = sliceStrip(piece.strip, s.at, s.end);
  const other = s.exact ? null : sliceStrip(b.mine, s.from, s.to);
  if (other || objectsDiffer(c, b.mine, s, strip)) {
    if (end > start) ops.push({ op: 'del', start, end, actor: null, revisions: [], source: null });
    if (strip.text !== '')
      ops.push({
        op: 'ins',
        strip,
        actor: null,
        revisions: [...formatRevisions(piece), ...revisionsOfNotes(c, strip)],
        dead: null,
        source,
      });
    return;
  }
  ops.push({ op: 'keep', start, end, strip, source });
  compareFormats(c, b.base.key, start, b.mine.formats.slice(s.from, s.to), strip.text, piece);
}

/** Pairs notes and text boxes that stand at the same place; true where something else stands there than before. */
function objectsDiffer(c: Comparison, mine: Strip, s: Stretch, strip: Strip): boolean {
  if (strip.objects.length === 0) return false;
  const theirs = sliceStrip(mine, s.from, s.to).objects;
  let differ = theirs.length !== strip.objects.length || !strip.text.includes(OBJECT);
  strip.objects.forEach((object, index) => {
    const other = theirs[index];
    if (!other || other.kind !== object.kind || other.key !== object.key) differ = true;
    else if (other.flow !== null && object.flow !== null) c.findings.pairs.push({ base: other.flow, made: object.flow, absorb: c.absorb });
  });
  return differ;
}
