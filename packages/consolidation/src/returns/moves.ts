import type { Block, Table } from '../document/document.ts';
import { sameFormats } from '../flow/format-runs.ts';
import { type BaseFlow, MARK, TABLE, startOf, stripOf } from '../flow/strip.ts';
import { atBlockStart, textOf } from '../flow/text-of.ts';
import type { Comparison } from './comparison.ts';
import { tableSignature } from './row-signature.ts';
import type { RawChange, RawMove, RawText } from './raw-change.ts';

/** Shorter paragraphs are moved only where the file itself says so: "и" deleted here and inserted there is no move. */
const LEAST = 12;

/**
 * Joins the deletion of whole paragraphs and tables and the insertion of the very same ones elsewhere, by the same author, into a move. Text and
 * formatting must be equal, so that moving gives what the return shows; and the text must occur once on each side.
 */
export function joinMoves(c: Comparison, changes: readonly RawChange[]): readonly RawChange[] {
  const gone = new Map<string, RawText[]>();
  const come = new Map<string, RawText[]>();
  // What goes in at one place keeps its order only among insertions.
  const puts = new Map<string, number>();
  const placeOf = (change: RawText): string => `${change.flow}@${change.start}`;
  for (const change of changes)
    if (change.kind === 'text' && change.start === change.end) puts.set(placeOf(change), (puts.get(placeOf(change)) ?? 0) + 1);
  for (const change of changes) {
    if (change.kind !== 'text' || change.children.length > 0) continue;
    const base = c.base.flow(change.flow);
    if (!base || !atBlockStart(base, change.start)) continue;
    const deleted = textOf(base, change.start, change.end);
    const made = change.content.text;
    if (deleted !== '' ? made !== '' : puts.get(placeOf(change)) !== 1) continue;
    const text = deleted || made;
    if (!text.endsWith(MARK) && !text.endsWith(TABLE)) continue;
    const tables = text.includes(TABLE) ? signatures(deleted === '' ? change.content.tables : tablesOf(base, change)) : '';
    if (tables === null || (text.trim().length + tables.length < LEAST && !saysMove(c, change))) continue;
    if (deleted !== '' && change.end >= base.length && base.key !== 'main') continue;
    const side = deleted !== '' ? gone : come;
    const key = `${change.actor ?? ''}\0${change.actor === null}\0${text}\0${tables}`;
    side.set(key, [...(side.get(key) ?? []), change]);
  }
  const moves = new Map<RawChange, RawMove | null>();
  const ends = new Map<RawChange, RawChange>();
  for (const [key, sources] of gone) {
    const [from, second] = sources;
    const targets = come.get(key) ?? [];
    const [to, other] = targets;
    if (!from || !to || second || other || !sameLook(c, from, to)) continue;
    const joined = {
      actor: from.actor,
      revisions: new Set([...from.revisions, ...to.revisions]),
      children: [],
      comments: [...from.comments, ...to.comments],
    };
    moves.set(from, { kind: 'move', flow: from.flow, start: from.start, end: from.end, toFlow: to.flow, to: to.start, ...joined });
    moves.set(to, null);
    ends.set(from, moves.get(from) ?? from);
    ends.set(to, moves.get(from) ?? from);
  }
  redirect(c, ends);
  return moves.size === 0 ? changes : changes.flatMap((change) => (moves.has(change) ? (moves.get(change) ?? []) : [change]));
}

const saysMove = (c: Comparison, change: RawText): boolean =>
  [...change.revisions].some((revision) => ['move-from', 'move-to'].includes(c.made.revisions[revision]?.kind ?? ''));

function sameLook(c: Comparison, from: RawText, to: RawText): boolean {
  const base = c.base.flow(from.flow);
  if (!base) return false;
  const blocks = blocksIn(base, from);
  const strip = stripOf(blocks);
  return strip.objects.length === 0 && sameFormats(strip.formats, 0, to.content.formats, 0, strip.text.length);
}

/** Blocks that begin in a range. */
const blocksIn = (base: BaseFlow, { start, end }: RawText): readonly Block[] =>
  base.blocks.filter((_block, k) => start <= startOf(base, k) && startOf(base, k) < end);

const tablesOf = (base: BaseFlow, range: RawText): readonly Table[] => blocksIn(base, range).filter((block) => block.kind === 'table');

/** What tables say; null where one holds what is not followed. */
function signatures(tables: readonly Table[]): string | null {
  const all = tables.map(tableSignature);
  return all.includes(null) ? null : all.join('\n');
}

/** Comments pinned to either end belong to the move. */
function redirect(c: Comparison, ends: ReadonlyMap<RawChange, RawChange>): void {
  if (ends.size === 0) return;
  for (const [flow, traces] of c.findings.traces)
    if (traces.some((trace) => trace.change !== null && ends.has(trace.change)))
      c.findings.traces.set(
        flow,
        traces.map((trace) => (trace.change ? { ...trace, change: ends.get(trace.change) ?? trace.change } : trace)),
      );
  for (const [flow, change] of c.findings.owners) {
    const move = ends.get(change);
    if (move) c.findings.owners.set(flow, move);
  }
}
