import { textRun } from '../draft/runs.ts';
import type { Look, Paragraph, Piece, RunPiece } from '../draft/model.ts';
import { commentOn } from './comments.ts';
import type { Desk } from './desk.ts';
import { actOf, baseOffset, note, tick } from './desk.ts';
import { cutAt, offsetOf, paragraphOf, visibleText } from './locate.ts';
import type { Say } from './record.ts';

/** Types over some words. */
export function replace(desk: Desk, key: string, old: string, text: string, say: Say = {}): string {
  return put(desk, key, old, text, 0, say);
}

/** Types words in after others. */
export function insert(desk: Desk, key: string, after: string, text: string, say: Say = {}): string {
  return put(desk, key, after, text, after.length, say);
}

/** Takes words out. */
export function remove(desk: Desk, key: string, old: string, say: Say = {}): string {
  return put(desk, key, old, '', 0, say);
}

/** `keep` of the found characters stay; the rest gives way to `text`. */
function put(desk: Desk, key: string, found: string, text: string, keep: number, say: Say): string {
  const paragraph = paragraphOf(desk.draft, key);
  const date = tick(desk);
  const start = offsetOf(visibleText(paragraph), found, say.within) + keep;
  const end = start + found.length - keep;
  const base = baseOffset(desk, paragraph, found, say);
  const range = splice(desk, paragraph, start, end, text, date);
  const id = note(desk, kindOf(found.length > keep, text !== ''), key, date, say, {
    old: found.slice(keep),
    new: text,
    offset: base === null ? null : base + keep,
  });
  if (say.reason !== undefined) commentOn(desk, paragraph, range.first, range.last, say, date);
  return id;
}

function kindOf(takes: boolean, gives: boolean): 'text-replaced' | 'text-deleted' | 'text-inserted' {
  if (!gives) return 'text-deleted';
  return takes ? 'text-replaced' : 'text-inserted';
}

/** Changes a stretch of the visible text, recorded or not; gives the pieces that stand for the change. */
function splice(desk: Desk, paragraph: Paragraph, start: number, end: number, text: string, date: string): { first: number; last: number } {
  const first = cutAt(paragraph, start, end > start);
  const last = cutAt(paragraph, end);
  const old = paragraph.pieces.slice(first, end > start ? last : first);
  const look = lookAt(paragraph, first, end > start);
  const kept = takeOut(desk, old, date);
  const fresh: Piece[] = text === '' ? [] : [{ ...textRun(text, look, desk.rsid), ins: actOf(desk, 'ins', date) }];
  paragraph.pieces.splice(first, old.length, ...kept, ...fresh);
  return { first, last: first + kept.length + fresh.length };
}

/** Recorded: runs stay, marked as deleted, but for what the same author had put in. Unrecorded: they go. */
export function takeOut(desk: Desk, pieces: readonly Piece[], date: string): Piece[] {
  const act = actOf(desk, 'del', date);
  return pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'point') return piece.what === 'proof' ? [] : [piece];
    if (act === null || piece.ins?.author === desk.author) return [];
    return piece.del === null ? [{ ...piece, del: act }] : [piece];
  });
}

function lookAt(paragraph: Paragraph, index: number, replaces: boolean): Look {
  const isRun = (piece: Piece): piece is RunPiece => piece.kind !== 'point';
  const after = paragraph.pieces.slice(index).find(isRun);
  const before = paragraph.pieces.slice(0, index).findLast(isRun);
  return (replaces ? after?.look : before?.look) ?? before?.look ?? after?.look ?? paragraph.markLook;
}

/** Sets words in bold or italics. */
export function format(desk: Desk, key: string, words: string, change: Pick<Look, 'bold' | 'italic'>, say: Say = {}): string {
  const paragraph = paragraphOf(desk.draft, key);
  const date = tick(desk);
  const start = offsetOf(visibleText(paragraph), words, say.within);
  const first = cutAt(paragraph, start, true);
  const last = cutAt(paragraph, start + words.length);
  for (let at = first; at < last; at += 1) {
    const piece = paragraph.pieces[at];
    if (piece === undefined || piece.kind === 'point') continue;
    const was = desk.tracking ? { look: piece.look, author: desk.author, date } : null;
    paragraph.pieces[at] = { ...piece, look: { ...piece.look, ...change }, was };
  }
  return note(
    desk,
    'format',
    key,
    date,
    { label: Object.keys(change).join(' '), ...say },
    { old: words, new: words, offset: baseOffset(desk, paragraph, words, say) },
  );
}
