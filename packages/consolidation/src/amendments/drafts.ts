import type { FoldReason, Sponsor } from '../consolidation.ts';
import type { Comment } from '../document/document.ts';
import { blockAt } from '../flow/strip.ts';
import type { Outline } from '../places/outline.ts';
import type { BaseIndex } from '../returns/context.ts';
import type { Actor, RawSource } from '../returns/raw-change.ts';
import type { Change } from './change.ts';
import { describe, describeChild } from './describe.ts';
import type { Description } from './description.ts';
import { foldReason } from './folding.ts';
import { changeId, publicChange, publicChild } from './public-change.ts';
import { type ReadReturn, type Sender, bodyOf } from './read-return.ts';
import { hasOtherObjects } from './other-objects.ts';
import { rowChanges } from './row-changes.ts';
import { sourceOf } from './source-of.ts';
import { spreadLooks } from './spread-looks.ts';
import { TypedLabels } from './typed-labels.ts';

/** An amendment of one return, before equal ones are brought together. */
export interface Draft {
  readonly id: string;
  readonly change: Change;
  readonly description: Description;
  readonly sender: Sender;
  readonly sponsor: Sponsor;
  /** Comments on its words that are other bodies': no reasons of the sponsor's. */
  readonly foreign: readonly Comment[];
  readonly folded: FoldReason | null;
  /** Set where it has no place in the base. */
  readonly stale: 'adopted' | 'homeless' | null;
  readonly parent: string | null;
  /** Order within its return. */
  readonly sequence: number;
}

/** What one return asks, in its order: edits inside an insertion follow it, what has no place in the base comes last. */
export function draftsOf(one: ReadReturn, index: BaseIndex, outline: Outline): readonly Draft[] {
  const used = new Map<string, number>();
  const unique = (id: string): string => {
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count === 1 ? id : `${id}.${count}`;
  };
  const drafts: Draft[] = [];
  const headers = new Map<string, string>();
  const labels = new TypedLabels(index);
  const publics = one.findings.changes.map((raw) => {
    const change = publicChange(raw, index);
    const own = changeId(outline.hash, change);
    // Two rows of a table that ask for one thing are two sponsors of it.
    return { raw, change, id: raw.source ? own : unique(own) };
  });
  const formats = firstFormats(publics, index);
  const spread = spreadLooks(publics, index);
  const rows = rowChanges(publics);
  publics.forEach(({ raw, change, id }) => {
    const description = describe(change, index, outline);
    const rowChange = rows.before(change);
    const itemChange = labels.follows(id, change, description);
    const folded = foldReason({
      kind: description.kind,
      description,
      tracked: raw.actor !== null || raw.source?.exact === true,
      generated: isGenerated(change, index),
      otherObjects: hasOtherObjects(change, index),
      rowChange,
      itemChange,
    });
    const twin = folded === null ? twinOf(change, description, id, headers) : null;
    const format =
      folded === null && twin === null ? (formatBefore(change, raw.actor, id, index, formats) ?? spread.get(id) ?? null) : null;
    const parent = folded === 'renumbering' ? (itemChange ?? rowChange) : (twin ?? format);
    drafts.push({
      id,
      change,
      description,
      sender: one.sender,
      folded: twin !== null ? 'layout' : format !== null ? 'formatting' : folded,
      ...sponsorOf(one, raw.actor, raw.revisions, raw.comments, raw.source),
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
        ...sponsorOf(one, child.actor, child.revisions, []),
        folded: null,
        stale: null,
        parent: id,
        sequence: drafts.length,
      });
    }
  });
  return withOwnMarkers(one, [...drafts, ...staleDrafts(one, unique)]);
}

/**
 * One marker may stand for several amendments, where silent edits lie between or one author's change stands within another's: the first of the marker's
 * author keeps it, else the first, before edits inside insertions.
 */
function withOwnMarkers(one: ReadReturn, drafts: readonly Draft[]): readonly Draft[] {
  const holders = new Map<number, Draft>();
  const isEdit = (draft: Draft): boolean => draft.change.flow.startsWith('+');
  const isOwn = ({ sponsor }: Draft, revision: number): boolean => sponsor.author === one.document.revisions[revision]?.author;
  for (const draft of [...drafts.filter((each) => !isEdit(each)), ...drafts.filter(isEdit)])
    for (const revision of draft.sponsor.revisions) {
      const known = holders.get(revision);
      if (!known || (isOwn(draft, revision) && !isOwn(known, revision))) holders.set(revision, draft);
    }
  return drafts.map((draft) => {
    const own = draft.sponsor.revisions.filter((revision) => holders.get(revision) === draft);
    return own.length === draft.sponsor.revisions.length ? draft : { ...draft, sponsor: { ...draft.sponsor, revisions: own } };
  });
}

/** Amendments without a place in the base, described where they stood in the older version. Edits inside them stay with them. */
function staleDrafts(one: ReadReturn, unique: (id: string) => string): readonly Draft[] {
  const { stale } = one;
  if (!stale) return [];
  return stale.changes.map(({ raw, state, id, change, description }, sequence): Draft => {
    const revisions = new Set([...raw.revisions, ...raw.children.flatMap((child) => [...child.revisions])]);
    return {
      id: unique(id),
      change,
      description,
      sender: one.sender,
      ...sponsorOf(one, raw.actor, revisions, raw.comments, raw.source),
      folded: null,
      stale: state,
      parent: null,
      sequence,
    };
  });
}

/** One header stands in a file once for each section: the same edit of an equal one follows from the first. */
function twinOf(change: Change, description: Description, id: string, headers: Map<string, string>): string | null {
  if (change.kind !== 'text' || !/^(?:header|footer)\//u.test(change.flow)) return null;
  const key = JSON.stringify([change.flow.split('/')[0], change.start, change.end, description.before, description.after]);
  const first = headers.get(key);
  if (first === undefined) headers.set(key, id);
  return first ?? null;
}

/** Provision and author of a change of formatting alone; null for any other change. */
function formatKey(change: Change, actor: Actor, index: BaseIndex): string | null {
  if (change.kind !== 'format' && change.kind !== 'paragraph-format') return null;
  const flow = index.flow(change.flow);
  return JSON.stringify([change.flow, flow ? blockAt(flow, Math.min(change.start, flow.length - 1)) : 0, actor]);
}

/** Changes of formatting alone are one for each provision and author: that of the paragraph, else the first. The others follow from it. */
function firstFormats(
  publics: readonly { readonly raw: { readonly actor: Actor }; readonly change: Change; readonly id: string }[],
  index: BaseIndex,
): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const ofParagraphs = publics.filter(({ change }) => change.kind === 'paragraph-format');
  for (const { raw, change, id } of [...ofParagraphs, ...publics]) {
    const key = formatKey(change, raw.actor, index);
    if (key !== null && !first.has(key)) first.set(key, id);
  }
  return first;
}

function formatBefore(change: Change, actor: Actor, id: string, index: BaseIndex, formats: ReadonlyMap<string, string>): string | null {
  const first = formats.get(formatKey(change, actor, index) ?? '');
  return first === undefined || first === id ? null : first;
}

function isGenerated(change: Change, index: BaseIndex): boolean {
  if (change.kind !== 'text') return false;
  const flow = index.flow(change.flow);
  const block = flow?.blocks[blockAt(flow, Math.min(change.start, flow.length - 1))];
  return block?.kind === 'paragraph' && block.generated;
}

/** Who asks for a change, and comments on its words that the desk says are other bodies': what one body says is no reason of another's. */
function sponsorOf(
  one: ReadReturn,
  actor: Actor,
  revisions: ReadonlySet<number>,
  comments: readonly string[],
  source?: RawSource,
): Pick<Draft, 'sponsor' | 'foreign'> {
  const author = actor ?? source?.author ?? '';
  const body = bodyOf(one.sender, author);
  const marked = [...revisions].sort((a, b) => a - b);
  const date = marked.map((revision) => one.document.revisions[revision]?.date ?? null).find((value) => value !== null) ?? null;
  const pinned = comments.flatMap((id) => one.document.comments.find((comment) => comment.id === id) ?? []);
  const given = pinned.filter((comment) => bodyOf(one.sender, comment.author) === body);
  const resolved = given.length > 0 && given.every((comment) => comment.resolved);
  const texts = given.map(({ text }) => text).filter((text) => text !== '');
  const sponsor: Sponsor = {
    return: one.sender.id,
    body,
    author,
    date: actor === null ? one.sender.date : date,
    reason: source?.reason ?? texts.join('\n'),
    tracked: actor !== null,
    revisions: marked,
    comments: given.map(({ id }) => id),
    ...(resolved && { resolved }),
  };
  const foreign = pinned.filter((comment) => !given.includes(comment));
  return { sponsor: source ? { ...sponsor, source: sourceOf(source) } : sponsor, foreign };
}
