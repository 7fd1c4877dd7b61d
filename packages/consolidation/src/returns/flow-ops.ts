import type { Group } from '../align/aligned.ts';
import { alignSequences } from '../align/sequence.ts';
import type { Block, FlowKey } from '../document/document.ts';
import { effectiveMark } from '../flow/effective-marks.ts';
import { type OriginalLine, originalLines } from '../flow/original-lines.ts';
import { startOf } from '../flow/strip.ts';
import type { Comparison } from './comparison.ts';
import { type IndexedFlow, absorber } from './context.ts';
import { insertLine } from './insert-ops.ts';
import { matchLines } from './match-lines.ts';
import type { Del, Op } from './ops.ts';
import type { RawChange } from './raw-change.ts';

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
  const place = { start, end: start + 1, source: { block: line.first, from: 0, to: 1 } };
  const known = c.findings.changes.length;
  c.compareTables(c, { flow: base.key, block: group.a0, table: mine }, { flow: made, block: line.first, table: theirs });
  const gone = wholeTable(c.findings.changes.slice(known), base.key, group.a0, mine.rows.length);
  if (gone === null) {
    ops.push({ op: 'keep', ...place, strip: null });
    return;
  }
  c.findings.changes.length = known;
  ops.push({ op: 'del', ...place, ...gone });
}

/** Who deletes all rows of a table with tracking, where nothing else is done to it: the table goes, as it does without tracking. */
function wholeTable(changes: readonly RawChange[], flow: FlowKey, block: number, rows: number): Pick<Del, 'actor' | 'revisions'> | null {
  const [first] = changes;
  if (!first || first.actor === null || changes.length !== rows) return null;
  const isRow = (change: RawChange): boolean =>
    change.kind === 'row-deleted' && change.flow === flow && change.block === block && change.actor === first.actor;
  if (!changes.every(isRow)) return null;
  return { actor: first.actor, revisions: [...new Set(changes.flatMap((change) => [...change.revisions]))] };
}
