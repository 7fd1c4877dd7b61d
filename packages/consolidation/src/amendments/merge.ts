import type { Amendment, FoldReason, Remark, Sponsor } from '../consolidation.ts';
import type { Document } from '../document/document.ts';
import { blockAt } from '../flow/strip.ts';
import { textOf } from '../flow/text-of.ts';
import type { Outline } from '../places/outline.ts';
import type { ReturnFindings } from '../returns/compare-return.ts';
import type { BaseIndex } from '../returns/context.ts';
import type { Actor } from '../returns/raw-change.ts';
import { fingerprint } from '../text/hash.ts';
import type { StaleChanges } from '../versions/carry-forward.ts';
import { type Applicable, putsWhole } from './apply.ts';
import { editsInside, isEditInside } from './edits-inside.ts';
import type { Change } from './change.ts';
import { type Description, describe, describeChild, placeAt } from './describe.ts';
import { compareKeys, flowOrder, pointOf } from './flow-order.ts';
import { foldReason } from './folding.ts';
import { changeId, publicChange, publicChild } from './public-change.ts';
import { TypedLabels } from './typed-labels.ts';

/** Who sent a return and what its authors stand for. */
export interface Sender {
  readonly id: string;
  readonly body: string;
  readonly date: string | null;
  /** Bodies that authors' names in the file stand for, where they are not the sender. */
  readonly authors: Readonly<Record<string, string>>;
}

/** One return as compared with the base. */
export interface ReadReturn {
  readonly sender: Sender;
  readonly document: Document;
  readonly findings: ReturnFindings;
  /** What could not be carried forward from an older version; null where the return was made on the base. */
  readonly stale: StaleChanges | null;
}

/** An amendment of one return, before equal ones are brought together. */
interface Draft {
  readonly id: string;
  readonly change: Change;
  readonly description: Description;
  readonly sender: Sender;
  readonly sponsor: Sponsor;
  readonly folded: FoldReason | null;
  /** Set where it has no place in the base. */
  readonly stale: 'adopted' | 'homeless' | null;
  readonly parent: string | null;
  /** Order within its return. */
  readonly sequence: number;
}

/** Brings together what all returns ask: equal proposals become one amendment with several sponsors. Sorted in the base's reading order. */
export function mergeReturns(returns: readonly ReadReturn[], index: BaseIndex, outline: Outline): readonly Amendment[] {
  const drafts = new Map<string, Draft[]>();
  for (const one of returns) {
    for (const draft of draftsOf(one, index, outline)) {
      const list = drafts.get(draft.id);
      if (list) list.push(draft);
      else drafts.set(draft.id, [draft]);
    }
  }
  const merged = [...drafts.values()].map((list) => {
    list.sort((a, b) => compareText(a.sponsor.body, b.sponsor.body) || compareText(a.sponsor.return, b.sponsor.return));
    return { amendment: amendmentOf(list), first: list.reduce((a, b) => (compareDrafts(a, b) <= 0 ? a : b)) };
  });
  const byId = new Map(merged.map(({ amendment }) => [amendment.id, amendment]));
  const inside = editsInside(merged.map(({ amendment }) => amendment));
  const keys = new Map(merged.map(({ amendment, first }) => [amendment.id, sortKey(amendment, first.sequence, index, byId, inside)]));
  merged.sort((a, b) => compareKeys(keys.get(a.amendment.id) ?? [], keys.get(b.amendment.id) ?? []) || compareDrafts(a.first, b.first));
  return merged.map(({ amendment }) => amendment);
}

/** Code-unit order: the same everywhere, whatever the machine's language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
  const place =
    change.kind === 'rows-inserted' || change.kind === 'row-deleted'
      ? [change.block, point]
      : [blockIndex(base, change.flow, change.start), 0];
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
    change: first.change,
  };
}

function draftsOf(one: ReadReturn, index: BaseIndex, outline: Outline): readonly Draft[] {
  const used = new Map<string, number>();
  const unique = (id: string): string => {
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count === 1 ? id : `${id}.${count}`;
  };
  const drafts: Draft[] = [];
  const rows = new Map<string, { readonly at: number; readonly id: string }[]>();
  const headers = new Map<string, string>();
  const labels = new TypedLabels(index);
  const publics = one.findings.changes.map((raw) => {
    const change = publicChange(raw, index);
    const id = unique(changeId(outline.hash, change));
    if (change.kind === 'rows-inserted' || change.kind === 'row-deleted') {
      const key = `${change.flow}/${change.block}`;
      const at = change.kind === 'row-deleted' ? change.row : change.at;
      rows.set(key, [...(rows.get(key) ?? []), { at, id }]);
    }
    return { raw, change, id };
  });
  publics.forEach(({ raw, change, id }) => {
    const description = describe(change, index, outline);
    const rowChange = rowChangeBefore(change, rows);
    const itemChange = labels.follows(id, change, description);
    const folded = foldReason({
      kind: description.kind,
      description,
      tracked: raw.actor !== null,
      generated: isGenerated(change, index),
      rowChange,
      itemChange,
    });
    const twin = folded === null ? twinOf(change, description, id, headers) : null;
    const parent = folded === 'renumbering' ? (itemChange ?? rowChange) : twin;
    drafts.push({
      id,
      change,
      description,
      sender: one.sender,
      sponsor: sponsorOf(one, raw.actor, raw.revisions, raw.comments),
      folded: twin === null ? folded : 'layout',
      stale: null,
      parent,
      sequence: drafts.length,
    });
    for (const child of raw.children) {
      const inner = publicChild(child, id);
      const innerId = unique(changeId(outline.hash, inner));
      drafts.push({
        id: innerId,
        change: inner,
        description: describeChild(inner, { change, description }),
        sender: one.sender,
        sponsor: sponsorOf(one, child.actor, child.revisions, []),
        folded: null,
        stale: null,
        parent: id,
        sequence: drafts.length,
      });
    }
  });
  return withOwnMarkers([...drafts, ...staleDrafts(one, unique)]);
}

/** One marker may stand for several amendments, where silent edits lie between: the first keeps it, before edits inside insertions. */
function withOwnMarkers(drafts: readonly Draft[]): readonly Draft[] {
  const holders = new Map<number, Draft>();
  const isEdit = (draft: Draft): boolean => draft.change.flow.startsWith('+');
  for (const draft of [...drafts.filter((one) => !isEdit(one)), ...drafts.filter(isEdit)])
    for (const revision of draft.sponsor.revisions) if (!holders.has(revision)) holders.set(revision, draft);
  return drafts.map((draft) => {
    const own = draft.sponsor.revisions.filter((revision) => holders.get(revision) === draft);
    return own.length === draft.sponsor.revisions.length ? draft : { ...draft, sponsor: { ...draft.sponsor, revisions: own } };
  });
}

/** Amendments without a place in the base, described where they stood in the older version. Edits inside them stay with them. */
function staleDrafts(one: ReadReturn, unique: (id: string) => string): readonly Draft[] {
  const { stale } = one;
  if (!stale) return [];
  return stale.changes.map(({ raw, state }, sequence): Draft => {
    const change = publicChange(raw, stale.index);
    const revisions = new Set([...raw.revisions, ...raw.children.flatMap((child) => [...child.revisions])]);
    const sponsor = sponsorOf(one, raw.actor, revisions, raw.comments);
    const id = unique(changeId(stale.outline.hash, change));
    return {
      id,
      change,
      description: describe(change, stale.index, stale.outline),
      sender: one.sender,
      sponsor,
      folded: null,
      stale: state,
      parent: null,
      sequence,
    };
  });
}

function rowChangeBefore(
  change: Change,
  rows: ReadonlyMap<string, readonly { readonly at: number; readonly id: string }[]>,
): string | null {
  const cell = /^(.*)\.(\d+)\.\d+$/u.exec(change.flow);
  if (change.kind !== 'text' || !cell) return null;
  const row = Number(cell[2]);
  let best: string | null = null;
  for (const one of rows.get(cell[1] ?? '') ?? []) if (one.at <= row) best = one.id;
  return best;
}

/** One header stands in a file once for each section: the same edit of an equal one follows from the first. */
function twinOf(change: Change, description: Description, id: string, headers: Map<string, string>): string | null {
  if (change.kind !== 'text' || !/^(?:header|footer)\//u.test(change.flow)) return null;
  const key = JSON.stringify([change.flow.split('/')[0], change.start, change.end, description.before, description.after]);
  const first = headers.get(key);
  if (first === undefined) headers.set(key, id);
  return first ?? null;
}

function isGenerated(change: Change, index: BaseIndex): boolean {
  if (change.kind !== 'text') return false;
  const flow = index.flow(change.flow);
  const block = flow?.blocks[blockAt(flow, Math.min(change.start, flow.length - 1))];
  return block?.kind === 'paragraph' && block.generated;
}

function sponsorOf(one: ReadReturn, actor: Actor, revisions: ReadonlySet<number>, comments: readonly string[]): Sponsor {
  const author = actor ?? '';
  const marked = [...revisions].sort((a, b) => a - b);
  const date = marked.map((revision) => one.document.revisions[revision]?.date ?? null).find((value) => value !== null) ?? null;
  const texts = comments.map((id) => one.document.comments.find((comment) => comment.id === id)?.text ?? '');
  return {
    return: one.sender.id,
    body: bodyOf(one.sender, author),
    author,
    date: actor === null ? one.sender.date : date,
    reason: texts.filter((text) => text !== '').join('\n'),
    tracked: actor !== null,
    revisions: marked,
    comments,
  };
}

export const bodyOf = (sender: Sender, author: string): string =>
  Object.hasOwn(sender.authors, author) ? (sender.authors[author] ?? sender.body) : sender.body;

/** Remarks of all returns in the base's reading order; those whose place is gone last. */
export function remarksOf(returns: readonly ReadReturn[], index: BaseIndex, outline: Outline): readonly Remark[] {
  const remarks = returns.flatMap((one) =>
    one.findings.remarks.map(({ comment, replies, place }): { remark: Remark; key: readonly number[] } => {
      const flow = place && index.flow(place.flow);
      const block = flow && place ? blockAt(flow, Math.min(place.start, flow.length - 1)) : 0;
      const start = flow?.starts[block] ?? 0;
      const quote = flow && place ? textOf(flow, place.start, place.end) : '';
      const known =
        flow && place
          ? placeAt(outline.block(place.flow, block), place.flow, { start: place.start - start, end: place.end - start })
          : null;
      const remark: Remark = {
        id: `r${fingerprint(JSON.stringify([outline.hash, one.sender.id, comment.id, comment.text, known?.flow ?? '', place?.start ?? -1])).slice(0, 12)}`,
        return: one.sender.id,
        body: bodyOf(one.sender, comment.author),
        author: comment.author,
        date: comment.date,
        text: comment.text,
        resolved: comment.resolved,
        replies: replies.map(({ author, date, text }) => ({ author, date, text })),
        place: known,
        quote,
        comments: [comment.id, ...replies.map((reply) => reply.id)],
      };
      return { remark, key: place ? [...flowOrder(index.document, place.flow), block, place.start] : [Infinity] };
    }),
  );
  remarks.sort((a, b) => compareKeys(a.key, b.key) || compareText(a.remark.body, b.remark.body) || compareText(a.remark.id, b.remark.id));
  return remarks.map(({ remark }) => remark);
}
