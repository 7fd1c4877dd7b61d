import type { Act, Paragraph, Piece } from '../draft/model.ts';
import type { Desk } from './desk.ts';
import { baseOffset, newParaId, note, stampOf, tick } from './desk.ts';
import { cutAt, offsetOf, paragraphOf, visibleText } from './locate.ts';
import type { Say } from './record.ts';

/**
 * Pins a comment, and the answers in its thread, to pieces `[first, last)` of a paragraph; `whole` is the change that the whole
 * paragraph or row is.
 */
export function commentOn(
  desk: Desk,
  paragraph: Paragraph,
  first: number,
  last: number,
  say: Say,
  date: string,
  whole: Act | null = null,
): void {
  const starts: Piece[] = [];
  const ends: Piece[] = [];
  let parent: string | null = null;
  const thread = [{ author: desk.author, text: say.reason ?? '' }, ...(say.replies ?? [])];
  thread.forEach(({ author, text }, at) => {
    const key = `comment${desk.draft.comments.length}`;
    // An answer comes some hours later.
    const when = at === 0 ? date : stampOf(Date.parse(date) + at * 9_240_000);
    desk.draft.comments.push({ key, author, date: when, text, parent, resolved: say.resolved ?? false, paraId: newParaId(desk) });
    starts.push({ kind: 'point', what: 'comment-start', name: key });
    ends.push({ kind: 'point', what: 'comment-end', name: key, ...(whole === null ? {} : { with: whole }) });
    parent ??= key;
  });
  paragraph.pieces.splice(last, 0, ...ends);
  paragraph.pieces.splice(first, 0, ...starts);
}

/** A comment on words that stay as they are. */
export function remark(desk: Desk, key: string, words: string, text: string, say: Say = {}): string {
  const paragraph = paragraphOf(desk.draft, key);
  const date = tick(desk);
  const start = offsetOf(visibleText(paragraph), words, say.within);
  const first = cutAt(paragraph, start, true);
  const last = cutAt(paragraph, start + words.length);
  const full = { ...say, reason: text };
  commentOn(desk, paragraph, first, last, full, date);
  return note(desk, 'remark', key, date, full, { old: words, offset: baseOffset(desk, paragraph, words, say) });
}
