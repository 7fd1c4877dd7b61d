import type { Remark } from '../consolidation.ts';
import { blockAt } from '../flow/strip.ts';
import { textOf } from '../flow/text-of.ts';
import type { Outline } from '../places/outline.ts';
import type { BaseIndex } from '../returns/context.ts';
import { compareText } from '../text/compare-text.ts';
import { fingerprint } from '../text/hash.ts';
import { placeAt } from './describe.ts';
import { compareKeys, flowOrder } from './flow-order.ts';
import { type ReadReturn, bodyOf } from './read-return.ts';
import { sourceOf } from './source-of.ts';

/** Remarks of all returns in the base's reading order; those whose place is gone last. */
export function remarksOf(returns: readonly ReadReturn[], index: BaseIndex, outline: Outline): readonly Remark[] {
  const remarks = returns.flatMap((one) =>
    one.findings.remarks.map(({ comment, replies, place, source }): { remark: Remark; key: readonly number[] } => {
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
        comments: source ? [] : [comment.id, ...replies.map((reply) => reply.id)],
        ...(source && {
          source: sourceOf(source),
          ...(source.proposed !== '' && { proposed: source.proposed }),
          ...(source.reason !== '' && { reason: source.reason }),
        }),
      };
      return { remark, key: place ? [...flowOrder(index.document, place.flow), block, place.start] : [Infinity] };
    }),
  );
  remarks.sort((a, b) => compareKeys(a.key, b.key) || compareText(a.remark.body, b.remark.body) || compareText(a.remark.id, b.remark.id));
  return remarks.map(({ remark }) => remark);
}
