import type { Row } from '../document/document.ts';
import { rowItem } from '../flow/original-lines.ts';
import { bagOf, similarity } from '../text/similarity.ts';
import type { Comparison } from './comparison.ts';
import { layoutOf, rowSignature } from './row-signature.ts';
import type { RawChange, RawRowDeleted, RawRowInserted, RawRowMoved, RawRowsReplaced } from './raw-change.ts';

/** New rows that have less than this in common with those they follow are not the same rows cut anew. */
const ALIKE = 0.4;
/** A row that says less is moved only in name. */
const LEAST = 12;

type Joined = Map<RawChange, RawRowMoved | RawRowsReplaced | null>;

/**
 * Joins what programs can only track as rows taken out and put in: rows cut anew at their place, and a row that stands unchanged at another place of its
 * table or in another one, by the same hand. A moved row must say enough and occur once on each side.
 */
export function joinRows(c: Comparison, changes: readonly RawChange[]): readonly RawChange[] {
  const gone = changes.filter((change) => change.kind === 'row-deleted');
  const come = changes.filter((change) => change.kind === 'row-inserted');
  if (gone.length === 0 || come.length === 0) return changes;
  const joined: Joined = new Map();
  const places = new Map<string, RawRowInserted[]>();
  for (const change of come) {
    const key = `${change.flow}/${change.block}@${change.at}`;
    const list = places.get(key);
    if (list) list.push(change);
    else places.set(key, [change]);
  }
  joinReshaped(c, gone, places, joined);
  joinMoved(c, gone, places, joined);
  if (joined.size === 0) return changes;
  redirect(c, joined);
  return changes.flatMap((change) => (joined.has(change) ? (joined.get(change) ?? []) : [change]));
}

function rowOf(c: Comparison, { flow, block, row }: RawRowDeleted): Row | undefined {
  const table = c.base.flow(flow)?.blocks[block];
  return table?.kind === 'table' ? table.rows[row] : undefined;
}

function joinReshaped(
  c: Comparison,
  gone: readonly RawRowDeleted[],
  places: ReadonlyMap<string, readonly RawRowInserted[]>,
  joined: Joined,
): void {
  const byRow = new Map(gone.map((change) => [`${change.flow}/${change.block}@${change.row}`, change]));
  for (const list of places.values()) {
    const [first] = list;
    if (!first) continue;
    const table = `${first.flow}/${first.block}`;
    const run: RawRowDeleted[] = [];
    for (let row = first.at - 1; run.length < list.length; row--) {
      const change = byRow.get(`${table}@${row}`);
      if (!change || change.actor !== first.actor || joined.has(change)) break;
      run.unshift(change);
    }
    const made = list.slice(0, run.length);
    const old = run.flatMap((change) => rowOf(c, change) ?? []);
    const [start, end] = [run[0], run.at(-1)];
    if (!start || !end || old.length !== made.length || !isReshaped(old, made, start)) continue;
    joined.set(start, {
      kind: 'rows-replaced',
      flow: first.flow,
      block: first.block,
      start: start.row,
      end: end.row + 1,
      rows: made.map(({ row }) => row),
      actor: first.actor,
      revisions: new Set([...run, ...made].flatMap((change) => [...change.revisions])),
      children: made.flatMap(({ children }, row) => children.map((child) => ({ ...child, row }))),
      comments: [...run, ...made].flatMap((change) => change.comments),
    });
    for (const change of [...run.slice(1), ...made]) joined.set(change, null);
  }
}

/** True for rows that say much the same as those before, cut in another way. */
function isReshaped(old: readonly Row[], made: readonly RawRowInserted[], { actor }: RawRowDeleted): boolean {
  return (
    old.some((row, k) => layoutOf(row) !== layoutOf(made[k]?.row ?? row)) &&
    old.every((row, k) => {
      const now = made[k];
      if (!now || now.actor !== actor || now.children.some(({ cell }) => cell === -1)) return false;
      return similarity(bagOf(rowItem(row).key), bagOf(rowItem(now.row).key)) >= ALIKE;
    })
  );
}

function joinMoved(
  c: Comparison,
  gone: readonly RawRowDeleted[],
  places: ReadonlyMap<string, readonly RawRowInserted[]>,
  joined: Joined,
): void {
  const sources = new Map<string, RawRowDeleted[]>();
  for (const change of gone) {
    const row = joined.has(change) ? undefined : rowOf(c, change);
    const key = row && keyOf(row, change.actor);
    if (key) sources.set(key, [...(sources.get(key) ?? []), change]);
  }
  const targets = new Map<string, RawRowInserted[]>();
  for (const list of places.values()) {
    // What goes in at one place keeps its order only among insertions.
    const [change, second] = list;
    if (!change || second || joined.has(change) || change.children.length > 0) continue;
    const key = keyOf(change.row, change.actor);
    if (key) targets.set(key, [...(targets.get(key) ?? []), change]);
  }
  for (const [key, [from, second]] of sources) {
    const [to, other] = targets.get(key) ?? [];
    if (!from || !to || second || other) continue;
    const near = from.flow === to.flow && from.block === to.block && (to.at === from.row || to.at === from.row + 1);
    if (near) continue;
    joined.set(from, {
      kind: 'row-moved',
      flow: from.flow,
      block: from.block,
      row: from.row,
      toFlow: to.flow,
      toBlock: to.block,
      to: to.at,
      actor: from.actor,
      revisions: new Set([...from.revisions, ...to.revisions]),
      children: [],
      comments: [...from.comments, ...to.comments],
    });
    joined.set(to, null);
  }
}

/** What a row says, how it looks and who acts; null for one that is not followed: it says too little, holds notes, or is part of a merge. */
function keyOf(row: Row, actor: string | null): string | null {
  if (rowItem(row).key.replace(/\s/gu, '').length < LEAST || row.cells.some((cell) => cell.merge !== 'none')) return null;
  const signature = rowSignature(row);
  return signature && JSON.stringify([actor, signature]);
}

/** Comments pinned to what was joined belong to the whole. */
function redirect(c: Comparison, joined: Joined): void {
  const whole = new Map<RawChange, RawChange>();
  let last: RawChange | null = null;
  for (const [part, change] of joined) {
    if (change) last = change;
    if (last) whole.set(part, last);
  }
  for (const [flow, change] of c.findings.owners) {
    const now = whole.get(change);
    if (now) c.findings.owners.set(flow, now);
  }
}
