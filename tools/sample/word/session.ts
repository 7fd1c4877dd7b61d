import type { Draft, Paragraph } from '../draft/model.ts';
import { paragraphsOf } from '../draft/model.ts';
import type { WordVersion } from './escape.ts';

/** What one saving of one file shares between its parts: numbers given out, and the lists, notes and comments they belong to. */
export interface Session {
  readonly version: WordVersion;
  /** The next number for revisions, bookmarks and ranges: one row of numbers in the whole file. */
  readonly nextId: () => number;
  /** Number of the bookmark or move that was opened under a name. */
  readonly opened: Map<string, number>;
  readonly commentIds: ReadonlyMap<string, number>;
  readonly noteIds: ReadonlyMap<string, number>;
  readonly listIds: ReadonlyMap<string, number>;
  /** Session of the person who edits: marks what was inserted and deleted. */
  readonly rsid: string;
  readonly rsidFormat: string;
}

/** Starts the saving of a draft. */
export function openSession(draft: Draft, version: WordVersion): Session {
  const commentIds = new Map(draft.comments.map((comment, at) => [comment.key, at]));
  const lists = new Set<string>();
  for (const paragraph of paragraphsOf(draft)) if (paragraph.list !== null) lists.add(paragraph.list.list);
  // Word 2007 counts its two separators as 0 and 1, later versions as -1 and 0.
  const firstNote = version === 12 ? 2 : 1;
  let last = commentIds.size;
  return {
    version,
    nextId: () => last++,
    opened: new Map(),
    commentIds,
    noteIds: new Map(draft.notes.map(([key], at) => [key, firstNote + at])),
    listIds: new Map([...lists].map((list, at) => [list, at + 3])),
    rsid: draft.rsids.at(-1) ?? '',
    rsidFormat: draft.rsids[1] ?? '',
  };
}

/** Attributes of a revision or range marker. */
export function stamp(session: Session, author: string, date: string): string {
  return `w:id="${session.nextId()}" w:author="${author}" w:date="${date}"`;
}

/** Attributes of a paragraph's start tag. */
export function paragraphAttributes(session: Session, paragraph: Pick<Paragraph, 'rsid' | 'rsidDel' | 'markLook' | 'paraId'>): string {
  const ids = session.version === 12 ? '' : ` w14:paraId="${paragraph.paraId}" w14:textId="77777777"`;
  const removed = paragraph.rsidDel === null ? '' : ` w:rsidDel="${paragraph.rsidDel}"`;
  const format = paragraph.markLook.size === undefined ? '' : ` w:rsidRPr="${session.rsidFormat}"`;
  return `${ids} w:rsidR="${paragraph.rsid}"${format}${removed} w:rsidRDefault="${paragraph.rsid}" w:rsidP="${session.rsidFormat}"`;
}
