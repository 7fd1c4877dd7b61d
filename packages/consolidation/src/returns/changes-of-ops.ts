import type { Flow } from '../document/document.ts';
import { EMPTY_STRIP, MARK, type Properties, TABLE, joinStrips } from '../flow/strip.ts';
import { atBlockStart, textOf } from '../flow/text-of.ts';
import { canonical } from './canonical.ts';
import { type Comparison, addTrace } from './comparison.ts';
import type { IndexedFlow } from './context.ts';
import type { Del, Ins, Op } from './ops.ts';
import type { Actor, RawChange, RawFormat, RawText } from './raw-change.ts';
import { type Cut, type Parted, shareMarkers, withPart } from './deleted-parts.ts';
import { fenceOf } from './format-fence.ts';
import { noteStruck } from './edits-within.ts';
import { dropEmptyEdits } from './inserted-content.ts';
import { type InRun, insertionRuns } from './insertion-runs.ts';
import { widenToWords } from './whole-words.ts';

/**
 * Groups a flow's operations into changes: what one author did between two kept stretches is one change. `formats` are the changes of
 * formatting in this flow.
 */
export function changesOfOps(c: Comparison, base: IndexedFlow, made: Flow, found: readonly Op[], formats: readonly RawFormat[]): void {
  const ops = widenToWords(found, base);
  let cursor = 0;
  const { tracing } = c.findings;
  const changes: (Found & { readonly mark: Properties | null })[] = [];
  for (let k = 0; k < ops.length;) {
    const op = ops[k];
    if (!op) break;
    if (op.op === 'keep') {
      if (tracing) addTrace(c, made.key, { ...op.source, start: op.start, end: op.end, change: null });
      cursor = op.end;
      k++;
      continue;
    }
    let end = k + 1;
    while (end < ops.length && ops[end]?.op !== 'keep') end++;
    const next = ops[end];
    const mark = next?.op === 'keep' && next.strip?.text === MARK ? (next.strip.marks[0] ?? null) : null;
    for (const one of runToChanges(
      c,
      made,
      base,
      ops.slice(k, end).filter((each) => each.op !== 'keep'),
      cursor,
    ))
      changes.push({ ...one, mark });
    for (const one of ops.slice(k, end)) if (one.op === 'del') cursor = one.end;
    k = end;
  }
  const fence = fenceOf(formats);
  const parted = new Map<RawChange, Parted>();
  changes.forEach(({ change, cuts, mark }, index) => {
    const before = changes[index - 1]?.change;
    // An insertion stays clear of the one before it: at one place their order could be lost.
    const low = before ? before.end + (before.start === before.end ? 1 : 0) : 0;
    const bounds = fence.within({ low, high: changes[index + 1]?.change.start ?? base.length }, change);
    const size = change.end - change.start;
    const parts = canonical(change, base, bounds, mark);
    c.findings.changes.push(...parts);
    if (parts.length > 1) parted.set(change, { parts, size, cuts });
  });
  shareMarkers([...parted.values()]);
  const traces = c.findings.traces.get(made.key);
  if (!traces || parted.size === 0) return;
  const shared = traces.map((trace) => withPart(trace, parted));
  c.findings.traces.set(made.key, shared);
  shared.forEach(({ block, change }, index) => {
    if (change && change !== traces[index]?.change) ownTable(c, made, block, change);
  });
}

interface Found {
  readonly change: RawText;
  /** What it deletes, bit by bit. */
  readonly cuts: Cut[];
}

function runToChanges(c: Comparison, made: Flow, base: IndexedFlow, found: readonly (Del | Ins)[], origin: number): readonly Found[] {
  const ops = found.map(withTable);
  const changes: Found[] = [];
  let cursor = origin;
  let open: RawText | null = null;
  const runs = insertionRuns(ops);
  const begin = (actor: Actor): RawText => {
    const change: RawText = {
      kind: 'text',
      flow: base.key,
      start: cursor,
      end: cursor,
      content: EMPTY_STRIP,
      actor,
      revisions: new Set(),
      children: [],
      comments: [],
    };
    changes.push({ change, cuts: [] });
    return change;
  };
  ops.forEach((op, index) => {
    if (open && (op.apart ? open.actor === null : goesOnInNext(open, ops, index, base))) open = null;
    if (op.op === 'del') {
      if (!open || open.actor !== op.actor || open.end !== op.start) open = begin(op.actor);
      open.end = op.end;
      cursor = op.end;
      changes.at(-1)?.cuts.push(op);
      for (const revision of op.revisions) open.revisions.add(revision);
    } else if (open && open.actor !== op.actor && isInside(ops, index, open, runs[index] ?? null, base)) {
      if (op.dead) {
        noteStruck(c, op.actor, op.dead.actor, open.actor, op.strip.text);
        addChild(open, open.content.text.length, 0, op.actor, { strip: EMPTY_STRIP, revisions: [...op.revisions, ...op.dead.revisions] });
      } else addChild(open, open.content.text.length, 0, op.actor, op);
    } else {
      if (!open || open.actor !== op.actor || open.end !== cursor) open = begin(op.actor);
      for (const revision of op.revisions) open.revisions.add(revision);
      if (op.dead)
        addChild(open, open.content.text.length, op.strip.text.length, op.dead.actor, { revisions: op.dead.revisions, strip: EMPTY_STRIP });
      open.content = joinStrips(open.content, op.strip);
    }
    note(c, made, op, cursor, open);
  });
  for (const { change } of changes) dropEmptyEdits(change.children, change.revisions);
  return changes;
}

/** Words before a table need their mark: whoever wrote it, it comes with the table. */
function withTable(op: Del | Ins, k: number, ops: readonly (Del | Ins)[]): Del | Ins {
  if (op.op !== 'ins' || op.strip.text !== MARK || op.dead) return op;
  const [words, table] = [ops[k - 1], ops[k + 1]];
  if (words?.op !== 'ins' || table?.op !== 'ins' || table.strip.text !== TABLE || table.dead || words.actor !== table.actor) return op;
  return op.actor === table.actor ? op : { ...op, actor: table.actor };
}

/**
 * True where an author has struck out whole paragraphs, or put them in, and goes on in the next one, within its words: a paragraph that goes or comes and
 * words that change are told apart. Where the run goes over another end of a paragraph, it is one change.
 */
function goesOnInNext(open: RawText, ops: readonly (Del | Ins)[], index: number, base: IndexedFlow): boolean {
  if (open.actor === null || open.children.length > 0 || !atBlockStart(base, open.start)) return false;
  if (open.start === open.end) {
    // Words put in behind a new paragraph are of one piece with it; words that take others' place are not.
    if (ops[index]?.op !== 'del' || !open.content.text.endsWith(MARK)) return false;
  } else if (open.content.text !== '' || !atBlockStart(base, open.end) || !textOf(base, open.end - 1, open.end).endsWith(MARK))
    return false;
  for (let k = index; k < ops.length; k++) {
    const op = ops[k];
    const text = op?.op === 'del' ? textOf(base, op.start, op.end) : (op?.strip.text ?? '');
    if (text.includes(MARK) || text.includes(TABLE)) return false;
  }
  return true;
}

/**
 * True where an insertion stands inside another author's: that author's text goes on after it, or it replaces words struck out there, or
 * several hands make a new paragraph of their words at a paragraph's beginning.
 */
function isInside(ops: readonly (Del | Ins)[], index: number, open: RawText, place: InRun | null, base: IndexedFlow): boolean {
  const [op, before, last] = [ops[index], ops[index - 1], open.children.at(-1)];
  if (!place) return false;
  const { run, afterWords } = place;
  if ((run.lastBy.get(open.actor) ?? -1) > index) return true;
  if (open.content.text === '' || before?.op !== 'ins') return false;
  if (last !== undefined && last.actor === op?.actor && last.end > last.start && last.end === open.content.text.length) return true;
  return open.start === open.end && run.lastBlock >= index && afterWords && atBlockStart(base, open.start);
}

function addChild(parent: RawText, start: number, length: number, actor: Actor, what: Pick<Ins, 'revisions' | 'strip'>): void {
  const last = parent.children.at(-1);
  const child =
    last && last.actor === actor && last.end === start
      ? last
      : { cell: null, start, end: start, content: EMPTY_STRIP, actor, revisions: new Set<number>() };
  if (child !== last) parent.children.push(child);
  child.end = start + length;
  child.content = joinStrips(child.content, what.strip);
  for (const revision of what.revisions) child.revisions.add(revision);
}

function note(c: Comparison, made: Flow, op: Del | Ins, cursor: number, change: RawText): void {
  if (!c.findings.tracing || !op.source) return;
  const start = op.op === 'del' ? op.start : cursor;
  addTrace(c, made.key, { ...op.source, start, end: op.op === 'del' ? op.end : cursor, change });
  if (op.op === 'del' || op.strip.text === TABLE) ownTable(c, made, op.source.block, change);
}

/** A table that comes or goes whole: what stands in its cells belongs to the change. */
function ownTable(c: Comparison, made: Flow, block: number, change: RawChange): void {
  const table = made.blocks[block];
  if (table?.kind !== 'table') return;
  table.rows.forEach((row, r) => row.cells.forEach((_cell, k) => c.findings.owners.set(`${made.key}/${block}.${r}.${k}`, change)));
}
