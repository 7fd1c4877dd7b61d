import type { Comment, FlowKey, Point } from '../document/document.ts';
import type { Comparison } from './comparison.ts';
import type { RawChange, RawSource, Trace } from './raw-change.ts';

/** A comment that is no change's reason, pinned to the base. */
export interface RawRemark {
  readonly comment: Comment;
  readonly replies: readonly Comment[];
  /** Null where its place is not in the base's text. */
  readonly place: { readonly flow: FlowKey; readonly start: number; readonly end: number } | null;
  /** Set where it was written down in an answer table; `proposed` is a wording that could not be turned into a change. */
  readonly source?: RawSource & { readonly proposed: string };
}

/** Flows that comments are pinned in, and all rows around those. {@link placeComments} asks of no others what became of them. */
export function pinnedFlows(comments: readonly Comment[]): ReadonlySet<string> {
  const pinned = new Set<string>();
  for (const { anchor } of comments) {
    // `main/12.3.0` is a cell of the row `main/12.3`, and may itself hold tables.
    for (let key = anchor?.start.flow ?? ''; key !== '' && !pinned.has(key); key = key.slice(0, Math.max(0, key.lastIndexOf('/')))) {
      pinned.add(key);
      if (/\/\d+\.\d+\.\d+$/u.test(key)) pinned.add(key.slice(0, key.lastIndexOf('.')));
    }
  }
  return pinned;
}

/**
 * Gives each thread of comments to the change whose words it is pinned to, as its reason, or else makes it a remark pinned to the base.
 * Every comment of the file ends up in exactly one place.
 */
export function placeComments(c: Comparison, flowOf: ReadonlyMap<FlowKey, FlowKey>): readonly RawRemark[] {
  const roots = new Map<string, Comment[]>();
  const byId = new Map(c.made.comments.map((comment) => [comment.id, comment]));
  const rootOf = (comment: Comment): Comment => {
    let root = comment;
    for (let steps = 0; root.parent !== null && steps < 1000; steps++) {
      const parent = byId.get(root.parent);
      if (!parent || parent === comment) break;
      root = parent;
    }
    return root;
  };
  for (const comment of c.made.comments) {
    const root = rootOf(comment);
    roots.set(root.id, [...(roots.get(root.id) ?? []), ...(comment === root ? [] : [comment])]);
  }
  const remarks: RawRemark[] = [];
  const done = new Set<string>();
  for (const comment of c.made.comments) {
    const root = rootOf(comment);
    if (done.has(root.id)) continue;
    done.add(root.id);
    const replies = roots.get(root.id) ?? [];
    const change = root.anchor ? changeAt(c, root.anchor.start, root.anchor.end) : null;
    if (change) change.comments.push(root.id, ...replies.map((reply) => reply.id));
    else remarks.push({ comment: root, replies, place: root.anchor ? baseAt(c, root.anchor.start, root.anchor.end, flowOf) : null });
  }
  return remarks;
}

/** The change that most of an anchor's words belong to; for a point, the change it touches. */
function changeAt(c: Comparison, start: Point, end: Point): RawChange | null {
  const owner = ownerOf(c, start.flow);
  if (owner) return owner;
  const point = start.block === end.block && start.offset === end.offset;
  const weights = new Map<RawChange, number>();
  for (const trace of c.findings.traces.get(start.flow) ?? []) {
    if (trace.change === null) continue;
    const weight = overlap(trace, start, end, point);
    if (weight > 0) weights.set(trace.change, (weights.get(trace.change) ?? 0) + weight);
  }
  // A silent deletion leaves nothing to pin a comment to: it counts where the comment's words stand on both sides of the gap.
  let best: RawChange | null = null;
  for (const [change, weight] of weights) if (!best || weight > (weights.get(best) ?? 0)) best = change;
  return best;
}

function ownerOf(c: Comparison, flow: FlowKey): RawChange | null {
  for (let key = flow; key.includes('/'); key = key.slice(0, key.lastIndexOf('/'))) {
    const owner = c.findings.owners.get(key);
    if (owner) return owner;
  }
  return null;
}

/** How many characters of a trace an anchor covers; a point counts half a character where it touches. */
function overlap(trace: Trace, start: Point, end: Point, point: boolean): number {
  if (trace.block < start.block || trace.block > end.block) return 0;
  const from = trace.block === start.block ? start.offset : 0;
  const to = trace.block === end.block ? end.offset : Infinity;
  if (point) return trace.from <= from && from <= trace.to ? 0.5 : 0;
  return Math.max(0, Math.min(trace.to, to) - Math.max(trace.from, from));
}

function baseAt(c: Comparison, start: Point, end: Point, flowOf: ReadonlyMap<FlowKey, FlowKey>): RawRemark['place'] {
  const traces = c.findings.traces.get(start.flow) ?? [];
  const flow = flowOf.get(start.flow);
  if (flow === undefined) return null;
  let [low, high] = [Infinity, -Infinity];
  for (const trace of traces) {
    if (trace.block < start.block || trace.block > end.block) continue;
    const from = trace.block === start.block ? Math.max(trace.from, start.offset) : trace.from;
    const to = trace.block === end.block ? Math.min(trace.to, end.offset) : trace.to;
    if (from > to) continue;
    // Kept text maps character by character; anything else maps to its whole place.
    const exact = trace.change === null && trace.to - trace.from === trace.end - trace.start;
    low = Math.min(low, exact ? trace.start + (from - trace.from) : trace.start);
    high = Math.max(high, exact ? trace.start + (to - trace.from) : trace.end);
  }
  return low <= high ? { flow, start: low, end: high } : null;
}
