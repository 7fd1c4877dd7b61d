import type { Paragraph, Piece } from '../draft/model.ts';
import { textRun } from '../draft/runs.ts';
import { commentOn } from './comments.ts';
import type { Desk } from './desk.ts';
import { actOf, baseOffset, baseText, newParaId, note, tick } from './desk.ts';
import { containerOf, cutAt, offsetOf, paragraphOf, visibleText } from './locate.ts';
import type { Say } from './record.ts';
import { takeOut } from './words.ts';

/**
 * A new paragraph after another. `enter`: typed at the end of that one, so that its mark is the inserted one and the old mark goes
 * to the new text. `paste`: the new paragraph brings its own mark.
 */
export function insertParagraph(desk: Desk, key: string, text: string, way: 'enter' | 'paste', say: Say = {}): string {
  const before = paragraphOf(desk.draft, key);
  const date = tick(desk);
  const ins = actOf(desk, 'ins', date);
  const name = `${desk.returnId}+${desk.records.length + 1}`;
  const look = before.pieces.findLast((piece) => piece.kind === 'text')?.look ?? before.markLook;
  const fresh = copyOf(desk, before, name, [{ ...textRun(text, look, desk.rsid), ins }]);
  if (way === 'enter') {
    fresh.mark = before.mark;
    before.mark = { ins, del: null };
  } else fresh.mark = { ins, del: null };
  const container = containerOf(desk.draft, before);
  container.splice(container.indexOf(before) + 1, 0, fresh);
  if (say.reason !== undefined) commentOn(desk, fresh, 0, fresh.pieces.length, say, date, ins);
  return note(desk, 'paragraph-inserted', key, date, say, { new: text });
}

/** Takes a whole paragraph out, mark and all. */
export function deleteParagraph(desk: Desk, key: string, say: Say = {}): string {
  const paragraph = paragraphOf(desk.draft, key);
  const date = tick(desk);
  const id = note(desk, 'paragraph-deleted', key, date, say, { old: baseText(desk, key), offset: 0 });
  if (!desk.tracking) {
    const container = containerOf(desk.draft, paragraph);
    container.splice(container.indexOf(paragraph), 1);
    return id;
  }
  paragraph.pieces = takeOut(desk, paragraph.pieces, date);
  paragraph.mark = { ...paragraph.mark, del: actOf(desk, 'del', date) };
  paragraph.rsidDel = desk.rsid;
  if (say.reason !== undefined) commentOn(desk, paragraph, 0, paragraph.pieces.length, say, date, paragraph.mark.del);
  return id;
}

/** Splits a paragraph before some words; the space before them stays behind. */
export function split(desk: Desk, key: string, before: string, say: Say = {}): string {
  const paragraph = paragraphOf(desk.draft, key);
  const date = tick(desk);
  const offset = baseOffset(desk, paragraph, before, say);
  const at = cutAt(paragraph, offsetOf(visibleText(paragraph), before, say.within));
  const rest = copyOf(desk, paragraph, `${desk.returnId}+${desk.records.length + 1}`, paragraph.pieces.splice(at));
  rest.mark = paragraph.mark;
  paragraph.mark = { ins: actOf(desk, 'ins', date), del: null };
  const container = containerOf(desk.draft, paragraph);
  container.splice(container.indexOf(paragraph) + 1, 0, rest);
  return note(desk, 'paragraph-split', key, date, say, { new: '\n', offset });
}

/** Joins a paragraph with the next one by a space in place of its mark. */
export function join(desk: Desk, key: string, say: Say = {}): string {
  const paragraph = paragraphOf(desk.draft, key);
  const date = tick(desk);
  const look = paragraph.pieces.findLast((piece) => piece.kind === 'text')?.look ?? {};
  paragraph.pieces.push({ ...textRun(' ', look, desk.rsid), ins: actOf(desk, 'ins', date) });
  paragraph.mark = { ...paragraph.mark, del: actOf(desk, 'del', date) };
  paragraph.rsidDel = desk.rsid;
  return note(desk, 'paragraphs-joined', key, date, say, { old: '\n', new: ' ', offset: baseText(desk, key).length });
}

/** Drags a whole paragraph to after another one, recorded as a move. */
export function moveParagraph(desk: Desk, key: string, after: string, say: Say = {}): string {
  const from = paragraphOf(desk.draft, key);
  const target = paragraphOf(desk.draft, after);
  const date = tick(desk);
  const move = `move${300_000_000 + Math.floor(desk.chance() * 99_999_999)}`;
  const out = { how: 'moveFrom', author: desk.author, date, move } as const;
  const into = { how: 'moveTo', author: desk.author, date, move } as const;
  const words = from.pieces.filter((piece) => piece.kind !== 'point' || piece.what === 'proof');
  const moved = words.map((piece): Piece => (piece.kind === 'point' ? piece : { ...piece, ins: into, rsid: desk.rsid }));
  const fresh = copyOf(desk, from, `${desk.returnId}+${desk.records.length + 1}`, moved);
  fresh.mark = { ins: into, del: null };
  from.pieces = from.pieces.map((piece) => (piece.kind === 'point' ? piece : { ...piece, del: out }));
  from.mark = { ins: null, del: out };
  from.rsidDel = desk.rsid;
  const container = containerOf(desk.draft, target);
  container.splice(container.indexOf(target) + 1, 0, fresh);
  if (say.reason !== undefined) commentOn(desk, fresh, 0, fresh.pieces.length, say, date, into);
  return note(desk, 'paragraph-moved', key, date, say, { old: baseText(desk, key), new: baseText(desk, key), offset: 0, to: after });
}

function copyOf(desk: Desk, paragraph: Paragraph, key: string, pieces: Piece[]): Paragraph {
  return { ...paragraph, key, pieces, mark: { ins: null, del: null }, rsid: desk.rsid, rsidDel: null, paraId: newParaId(desk) };
}
