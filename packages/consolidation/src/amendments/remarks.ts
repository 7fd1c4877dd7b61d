import type { Place, Remark } from '../consolidation.ts';
import type { Comment } from '../document/document.ts';
import { TABLE, blockAt } from '../flow/strip.ts';
import { textOf } from '../flow/text-of.ts';
import type { Outline } from '../places/outline.ts';
import type { RawRemark } from '../returns/comments.ts';
import type { BaseIndex } from '../returns/context.ts';
import { compareText } from '../text/compare-text.ts';
import { fingerprint } from '../text/hash.ts';
import { isTableChange } from './change.ts';
import { placeAt } from './describe.ts';
import type { Draft } from './drafts.ts';
import { type OrderKey, compareKeys, flowOrder, pointOf } from './flow-order.ts';
import { type ReadReturn, bodyOf } from './read-return.ts';
import { sourceOf } from './source-of.ts';

/** A remark with what sorts it. */
interface Found {
  readonly remark: Remark;
  readonly key: OrderKey;
}

/**
 * Remarks of all returns in the base's reading order; those whose place is gone last. What a body says of another's amendment in one file is a remark
 * of its own, at that amendment's place.
 */
export function remarksOf(returns: readonly ReadReturn[], drafts: readonly Draft[], index: BaseIndex, outline: Outline): readonly Remark[] {
  const senders = new Map(returns.map((one) => [one.sender.id, one]));
  const found = [
    ...returns.flatMap((one) => one.findings.remarks.map((raw) => remarkOf(one, raw, index, outline))),
    ...drafts.flatMap((draft) => {
      const one = senders.get(draft.sender.id);
      return one === undefined || draft.foreign.length === 0 ? [] : remarksOn(one, draft, index, outline);
    }),
  ];
  found.sort((a, b) => compareKeys(a.key, b.key) || compareText(a.remark.body, b.remark.body) || compareText(a.remark.id, b.remark.id));
  return found.map(({ remark }) => remark);
}

function remarkOf(one: ReadReturn, { comment, replies, place, source }: RawRemark, index: BaseIndex, outline: Outline): Found {
  const flow = place && index.flow(place.flow);
  const block = flow && place ? blockAt(flow, Math.min(place.start, flow.length - 1)) : 0;
  const start = flow?.starts[block] ?? 0;
  const quote = flow && place ? textOf(flow, place.start, place.end).replaceAll(TABLE, '…\n') : '';
  const known =
    flow && place ? placeAt(outline.block(place.flow, block), place.flow, { start: place.start - start, end: place.end - start }) : null;
  const remark: Remark = {
    ...said(one, comment, replies, { hash: outline.hash, known, start: place?.start ?? -1, quote }),
    comments: source ? [] : [comment.id, ...replies.map((reply) => reply.id)],
    ...(source && {
      source: sourceOf(source),
      ...(source.proposed !== '' && { proposed: source.proposed }),
      ...(source.reason !== '' && { reason: source.reason }),
    }),
  };
  return { remark, key: place ? [...flowOrder(index.document, place.flow), block, place.start] : [Infinity] };
}

/** Comments of other bodies on the words of an amendment: one remark a body, what else it says there as answers. */
function remarksOn(one: ReadReturn, { change, description, foreign, stale }: Draft, index: BaseIndex, outline: Outline): readonly Found[] {
  const flow = index.flow(change.flow);
  const point = pointOf(change);
  const block = isTableChange(change) ? change.block : flow ? blockAt(flow, Math.min(point, flow.length - 1)) : 0;
  const known = stale === null ? description.place : null;
  const quote = description.new === '' ? description.old : description.new;
  const bodies = Map.groupBy(foreign, ({ author }) => bodyOf(one.sender, author));
  return [...bodies.values()].flatMap(([comment, ...replies]) =>
    comment === undefined
      ? []
      : {
          remark: said(one, comment, replies, { hash: outline.hash, known, start: point, quote }),
          key: known ? [...flowOrder(index.document, change.flow), block, point] : [Infinity],
        },
  );
}

interface Where {
  readonly hash: string;
  readonly known: Place | null;
  readonly start: number;
  readonly quote: string;
}

function said(one: ReadReturn, comment: Comment, replies: readonly Comment[], { hash, known, start, quote }: Where): Remark {
  return {
    id: `r${fingerprint(JSON.stringify([hash, one.sender.id, comment.id, comment.text, known?.flow ?? '', start])).slice(0, 12)}`,
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
}
