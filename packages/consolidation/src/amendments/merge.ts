import type { Amendment } from '../consolidation.ts';
import type { Document } from '../document/document.ts';
import { blockAt } from '../flow/strip.ts';
import type { BaseIndex } from '../returns/context.ts';
import { compareText } from '../text/compare-text.ts';
import { type Applicable, putsWhole } from './apply.ts';
import { isTableChange } from './change.ts';
import type { Draft } from './drafts.ts';
import { editsInside, isEditInside } from './edits-inside.ts';
import { compareKeys, flowOrder, pointOf } from './flow-order.ts';

/** Brings together what all returns ask: equal proposals become one amendment with several sponsors. Sorted in the base's reading order. */
export function mergeDrafts(asked: readonly Draft[], index: BaseIndex): readonly Amendment[] {
  const drafts = new Map<string, Draft[]>();
  for (const draft of asked) {
    const list = drafts.get(draft.id);
    if (list) list.push(draft);
    else drafts.set(draft.id, [draft]);
  }
  const merged = [...drafts.values()].map((list) => {
    list.sort((a, b) => compareText(a.sponsor.body, b.sponsor.body) || compareText(a.sponsor.return, b.sponsor.return));
    return { amendment: amendmentOf(list), first: list.reduce((a, b) => (compareDrafts(a, b) <= 0 ? a : b)) };
  });
  const byId = new Map(merged.map(({ amendment }) => [amendment.id, amendment]));
  const inside = editsInside(merged.map(({ amendment }) => amendment));
  const keys = new Map(merged.map(({ amendment, first }) => [amendment.id, sortKey(amendment, first.sequence, index, byId, inside)]));
  merged.sort((a, b) => compareKeys(keys.get(a.amendment.id) ?? [], keys.get(b.amendment.id) ?? []) || compareDrafts(a.first, b.first));
  return withAlike(merged.map(({ amendment }) => amendment));
}

/** Says of a look that was given to many provisions in how many others it was. */
function withAlike(amendments: readonly Amendment[]): readonly Amendment[] {
  const places = new Map(amendments.map(({ id, place }) => [id, place.provision]));
  const counts = new Map<string, number>();
  for (const { folded, parent, place } of amendments)
    if (folded === 'formatting' && parent !== null && places.get(parent) !== place.provision)
      counts.set(parent, (counts.get(parent) ?? 0) + 1);
  if (counts.size === 0) return amendments;
  return amendments.map((one) => {
    const alike = counts.get(one.id);
    return alike === undefined ? one : { ...one, alike };
  });
}

/** Canonical order of returns: by the sender's body. What one return asks at one place stays in its order, whoever it is that asks. */
const compareDrafts = (a: Draft, b: Draft): number =>
  compareText(a.sender.body, b.sender.body) || compareText(a.sender.id, b.sender.id) || a.sequence - b.sequence;

/** Inside one place whole paragraphs stand before words, and edits of an insertion right after it. */
function sortKey(
  amendment: Amendment,
  sequence: number,
  index: BaseIndex,
  byId: ReadonlyMap<string, Amendment>,
  inside: ReadonlyMap<string, readonly Applicable[]>,
): readonly number[] {
  if (amendment.state === 'homeless' || amendment.state === 'adopted') return [Number.MAX_SAFE_INTEGER, sequence];
  const holder = isEditInside(amendment) ? byId.get(amendment.parent) : undefined;
  const { change, id } = holder ?? amendment;
  const base = index.document;
  const point = pointOf(change);
  const place = isTableChange(change) ? [change.block, point] : [blockIndex(base, change.flow, change.start), 0];
  const flow = change.kind === 'text' ? index.flow(change.flow) : undefined;
  const whole = change.kind === 'text' && flow !== undefined && putsWhole(change, inside.get(id) ?? [], flow);
  return [...flowOrder(base, change.flow), ...place, point, whole ? 0 : 1, holder ? sequence + 1 : 0];
}

const layouts = new WeakMap<Document, Map<string, readonly number[]>>();

function blockIndex(base: Document, flow: string, offset: number): number {
  const known = layouts.get(base) ?? new Map<string, readonly number[]>();
  layouts.set(base, known);
  let starts = known.get(flow);
  if (!starts) {
    let length = 0;
    starts = (base.flows.find((one) => one.key === flow)?.blocks ?? []).map((block) => {
      const start = length;
      length += block.kind === 'table' ? 1 : block.text.length + 1;
      return start;
    });
    known.set(flow, starts);
  }
  return starts.length === 0 ? 0 : blockAt({ key: flow, blocks: [], starts, length: Infinity }, offset);
}

function amendmentOf(drafts: readonly Draft[]): Amendment {
  const [first] = drafts;
  if (!first) throw new RangeError('an amendment has a sponsor');
  const { description } = first;
  const asked = drafts.find((draft) => draft.folded === null);
  const open = asked !== undefined;
  return {
    id: first.id,
    kind: description.kind,
    bodies: [...new Set(drafts.map((draft) => draft.sponsor.body))],
    sponsors: drafts.map((draft) => draft.sponsor),
    tracked: drafts.every((draft) => draft.sponsor.tracked),
    folded: open ? null : first.folded,
    parent: (asked ?? first).parent,
    state: first.stale ?? (open ? 'open' : 'folded'),
    place: description.place,
    before: description.before,
    after: description.after,
    old: description.old,
    new: description.new,
    ...(description.destination ? { destination: description.destination } : {}),
    change: first.change,
  };
}
