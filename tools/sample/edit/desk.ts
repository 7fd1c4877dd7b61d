import type { Chance } from '../draft/chance.ts';
import { chanceOf, paraId, rsid } from '../draft/chance.ts';
import type { Act, Draft, Paragraph } from '../draft/model.ts';
import { pieceText } from '../draft/model.ts';
import { baseDraft } from '../plan/base.ts';
import { offsetOf, paragraphOf } from './locate.ts';
import type { EditKind, EditRecord, Say } from './record.ts';

/** A copy of the base on somebody's desk: who sits at it, whether changes are recorded, what was done so far. */
export interface Desk {
  readonly returnId: string;
  readonly base: Draft;
  readonly draft: Draft;
  readonly records: EditRecord[];
  readonly chance: Chance;
  readonly rsid: string;
  author: string;
  tracking: boolean;
  /** Milliseconds of local time. */
  now: number;
  /** Paragraph or row of the last edit. */
  lastWork: string;
  /** Paragraphs whose quotes and dashes were replaced without recording. */
  noise: string[];
}

/** Opens the base for a return. `opened` is local time, `2012-03-21T09:12`. */
export function openDesk(returnId: string, opened: string): Desk {
  const chance = chanceOf(returnId);
  const draft = baseDraft();
  const session = rsid(chance);
  draft.rsids.push(session);
  return {
    returnId,
    base: baseDraft(),
    draft,
    records: [],
    chance,
    rsid: session,
    author: '',
    tracking: true,
    now: Date.parse(`${opened}:00Z`),
    lastWork: '',
    noise: [],
  };
}

/** Sits somebody down at the desk. */
export function sit(desk: Desk, author: string, opened?: string): void {
  desk.author = author;
  if (opened !== undefined) desk.now = Date.parse(`${opened}:00Z`);
}

/** Time goes on by some minutes; the moment as Word writes it: local time, whole minutes, with a Z. */
export function tick(desk: Desk): string {
  desk.now += 60_000 * (1 + Math.floor(desk.chance() * 6));
  return stampOf(desk.now);
}

/** A moment as Word writes it. */
export function stampOf(now: number): string {
  return new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A recorded change of the one who sits at the desk, or null where recording is off. */
export function actOf(desk: Desk, how: Act['how'], date: string): Act | null {
  return desk.tracking ? { how, author: desk.author, date } : null;
}

/** A number for a new paragraph. */
export function newParaId(desk: Desk): string {
  return paraId(desk.chance);
}

/** Writes an edit down; gives its id. */
export function note(desk: Desk, kind: EditKind, key: string, date: string, say: Say, rest: Partial<EditRecord>): string {
  const id = `${desk.returnId}.${String(desk.records.length + 1).padStart(2, '0')}`;
  desk.records.push({
    id,
    kind,
    key,
    offset: null,
    old: '',
    new: '',
    tracked: kind === 'remark' ? false : desk.tracking,
    author: desk.author,
    date,
    reason: say.reason ?? '',
    replies: say.replies ?? [],
    label: say.label ?? '',
    parent: say.parent ?? null,
    folded: say.folded ?? false,
    meets: say.meets ?? '',
    ...rest,
  });
  desk.lastWork = key;
  return id;
}

/** Where words stand in a paragraph of the base, or null where they (or it) came later. */
export function baseOffset(desk: Desk, paragraph: Paragraph, words: string, say: Say): number | null {
  if (paragraph.key.includes('+') || (say.parent !== undefined && say.folded !== true)) return null;
  const text = baseText(desk, paragraph.key);
  const at = offsetOf(text, words, say.within);
  if (text.slice(0, at + words.length).includes('\uFFFC')) throw new Error(`edit after a footnote's mark: ${paragraph.key}`);
  return at;
}

/** Text of a paragraph in the base. */
export function baseText(desk: Desk, key: string): string {
  return paragraphOf(desk.base, key).pieces.map(pieceText).join('');
}
