import type { Group } from '../align/aligned.ts';
import { matchText } from '../align/text-match.ts';
import { type Block, OBJECT } from '../document/document.ts';
import { sliceRuns } from '../flow/format-runs.ts';
import type { OriginalLine } from '../flow/original-lines.ts';
import { type Piece, piecesOf } from '../flow/pieces.ts';
import { MARK, type Strip, blockAt, sliceStrip, startOf, stripOf } from '../flow/strip.ts';
import { type Comparison, authorOf, deletionOf } from './comparison.ts';
import { noteDeeper } from './edits-within.ts';
import type { IndexedFlow } from './context.ts';
import { compareFormats } from './format-changes.ts';
import { revisionsOfNotes } from './inserted-content.ts';
import { formatRevisions, insertPart, insertPiece, insertTable } from './insert-ops.ts';
import { vote } from './look-votes.ts';
import type { Op } from './ops.ts';
import { isUnchanged, keepParagraph } from './unchanged.ts';
import { compareWords } from './word-looks.ts';

/** Paragraphs that answer to each other: matched word by word, then read piece by piece. */
export function matchLines(
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
        readMatched(c, { base, origin, mine, blocks }, piece, { from, to, at, end: at + end - read, exact: match.exact }, ops);
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

interface Stretch {
  /** Offsets in the group's base strip, and in the piece's strip. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly end: number;
  readonly exact: boolean;
}

interface Sides {
  readonly base: IndexedFlow;
  readonly origin: number;
  readonly mine: Strip;
  /** The return's. */
  readonly blocks: readonly Block[];
}

function readMatched(c: Comparison, b: Sides, piece: Piece, s: Stretch, ops: Op[]): void {
  const [start, end] = [b.origin + s.from, b.origin + s.to];
  const source = { block: piece.block, from: piece.from + s.at, to: piece.from + s.end };
  const strip = sliceStrip(piece.strip, s.at, s.end);
  const others = otherObjects(b.mine, s, strip);
  if (piece.del.length === 0 && others.length > 0 && others.length <= FEW && strip.text.length > 1) {
    // What stands in an object's place is another one; the words around it stay.
    let at = 0;
    const part = (from: number, to: number): void => {
      if (from < to) readMatched(c, b, piece, { from: s.from + from, to: s.from + to, at: s.at + from, end: s.at + to, exact: true }, ops);
    };
    for (const other of others) {
      part(at, other);
      part(other, other + 1);
      at = other + 1;
    }
    part(at, strip.text.length);
    return;
  }
  c.findings.matched += s.to - s.from;
  const gone = deletionOf(c, piece.del);
  if (gone) {
    noteDeeper(c, gone, strip.text);
    const notes = revisionsOfNotes(c, strip);
    ops.push({ op: 'del', start, end, actor: authorOf(c, gone), revisions: [...gone, ...formatRevisions(piece), ...notes], source });
    return;
  }
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
  compareFormats(c, b.base.key, start, sliceRuns(b.mine.formats, s.from, s.to), strip.text, piece);
  if (c.ground.words !== null && strip.text !== MARK) compareKeptWords(c, b, start, source);
}

/** A stretch of words that was kept stands in one paragraph on either side. */
function compareKeptWords(c: Comparison, { base, blocks }: Sides, start: number, source: Pick<Piece, 'block' | 'from' | 'to'>): void {
  const at = blockAt(base, start);
  const [mine, theirs] = [base.blocks[at], blocks[source.block]];
  if (mine?.kind !== 'paragraph' || theirs?.kind !== 'paragraph') return;
  const origin = startOf(base, at);
  compareWords(c, { flow: base.key, origin, mine, from: start - origin, theirs, at: source.from, length: source.to - source.from });
}

/** So many objects of one stretch are looked at one by one; where more became others the stretch is taken whole. */
const FEW = 64;

/** Where in a stretch of equal text other objects stand than before. */
function otherObjects(mine: Strip, s: Stretch, strip: Strip): readonly number[] {
  if (!s.exact || strip.objects.length === 0) return [];
  const theirs = sliceStrip(mine, s.from, s.to).objects;
  const found: number[] = [];
  let at = -1;
  for (const [index, object] of strip.objects.entries()) {
    at = strip.text.indexOf(OBJECT, at + 1);
    const other = theirs[index];
    if (!other || other.kind !== object.kind || other.key !== object.key) found.push(at);
  }
  return found;
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
