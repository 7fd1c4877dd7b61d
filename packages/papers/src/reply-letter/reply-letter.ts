import type { Amendment, Consolidation, Remark } from '@svod/consolidation';
import type { CommentTableOptions } from '../comment-table/comment-table-options.ts';
import { changeText, formatText } from '../comment-table/change-text.ts';
import { layOut } from '../comment-table/lay-out.ts';
import { letterText } from '../comment-table/letter-text.ts';
import { fullAmendmentPlace, fullPlaceLine } from '../comment-table/place-text.ts';
import { movedText, reasonLines, remarkText } from '../comment-table/request-text.ts';
import { type Messages, fill, messagesOf } from '../messages/messages.ts';
import { type RichText, type Run, richLine, richText } from '../rich-text/rich-text.ts';
import { closingText, decidedGrounds, decidedWord, pendingText } from './decided-text.ts';
import { ownPoints } from './own-points.ts';
import type { ReplyLetter, ReplyPoint } from './paper.ts';
import { signatureOf } from './signature-of.ts';

/**
 * A letter that tells a body what was decided on each of its points, in the plan's order, those without a place last. `body` is named as in the
 * consolidation. Nothing of what other bodies asked, and nothing that the desk noted for itself, is in it.
 */
export function replyLetter(
  consolidation: Consolidation,
  body: string,
  { language, version = '', title, names = {} }: Pick<CommentTableOptions, 'language' | 'version' | 'title' | 'names'>,
): ReplyLetter {
  const messages = messagesOf(language);
  const words = messages.letters;
  const items = layOut({ ...consolidation, ...ownPoints(consolidation, body) }, messages)
    .groups.flatMap((group) => group.items)
    .flatMap((item): (Amendment | Remark)[] =>
      item.kind === 'amendment' ? [item.amendment] : item.kind === 'remark' ? [item.remark] : [],
    );
  const numbers = new Map(items.map(({ id }, i) => [id, i + 1]));
  const points = items.map((item, i) => pointOf(item, i + 1, numbers, messages));
  const planTitle = (title ?? consolidation.base.title).trim();
  const letters = consolidation.returns.filter((one) => one.body === body).map((one) => letterText(one, messages));
  const known = [...new Set(letters)].filter((letter) => letter !== '').join('; ');
  return {
    format: 'svod-reply-letter/1',
    language,
    name: words.name,
    planTitle,
    addressee: (Object.hasOwn(names, body) ? names[body] : undefined) ?? body,
    date: words.date,
    outgoing: words.number,
    reference: known === '' ? '' : fill(words.reference, { letters: known }),
    subject: words.subject,
    intro: points.length === 0 ? '' : fill(version === '' ? words.intro : words.introVersion, { title: planTitle, version }),
    columns: {
      number: messages.columns.number,
      place: messages.columns.place,
      request: words.request,
      decision: words.decision,
      grounds: words.grounds,
    },
    points,
    nothing: fill(words.nothing, { title: planTitle }),
    closing: closingText(items, messages),
    pending: pendingText(items, messages),
    signature: signatureOf(messages),
    executor: words.executor,
    labels: { cut: messages.cut },
  };
}

function pointOf(item: Amendment | Remark, number: number, numbers: ReadonlyMap<string, number>, messages: Messages): ReplyPoint {
  const place =
    'kind' in item ? fullAmendmentPlace(item, messages) : item.place ? fullPlaceLine(item.place, messages) : messages.places.none;
  return {
    number,
    id: item.id,
    place: richLine(place),
    request: 'kind' in item ? askedText(item, messages) : remarkText(item, messages),
    decision: decidedWord(item, messages),
    grounds: decidedGrounds(item.decision, numbers, messages),
  };
}

/** What it asked for, in its own words. */
function askedText(amendment: Amendment, messages: Messages): RichText {
  const quiet = [formatText(amendment, messages), amendment.kind.endsWith('-moved') ? movedText(amendment, messages) : ''];
  return richText([
    { text: messages.asks[amendment.kind], mark: 'strong' },
    { text: '\n', mark: 'plain' },
    ...changeText(amendment, messages),
    ...quiet.filter((text) => text !== '').map((text): Run => ({ text: `\n${text}`, mark: 'quiet' })),
    ...reasonLines(amendment, messages),
  ]);
}
