import type { Comment } from '@svod/consolidation';
import { LINE_BREAK } from '@svod/consolidation';
import type { WordPackage } from '../package/word-package.ts';
import { W14, W15, attributeOf, isNamed, isW, wAttr } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { Reading } from './reading.ts';
import { relatedXml } from './reading.ts';
import { NO_FIELDS, resolveInline } from './resolve-fields.ts';

export interface ReadComments {
  readonly comments: readonly Comment[];
  /** `w:comment` by the comment's id. */
  readonly elements: ReadonlyMap<string, XmlElement>;
}

interface RawComment {
  readonly element: XmlElement;
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
  /** Paragraph id of its last paragraph, by which commentsExtended names it. */
  readonly paraId: string;
  readonly anchor: Comment['anchor'];
}

/** Reads the comments with their threads ([MS-DOCX] 2.5.4.2); called after all stories, when the anchors are known. */
export function readComments(reading: Reading): ReadComments {
  const pkg = reading.package;
  const part = pkg.related(pkg.main, 'comments') ?? '';
  const raw: RawComment[] = [];
  const elements = new Map<string, XmlElement>();
  const counts = new Map<string, number>();
  for (const child of pkg.xml(part)?.root.children ?? []) {
    if (child.type !== 'element' || !isW(child, 'comment')) continue;
    const given = wAttr(child, 'id') ?? '';
    const count = counts.get(given) ?? 0;
    counts.set(given, count + 1);
    // Of comments with one id each is told by itself: `3`, `3#2`.
    const id = count === 0 ? given : `${given}#${count + 1}`;
    elements.set(id, child);
    raw.push(readComment(reading, child, id, reading.anchors.anchor(given, count), part));
  }
  const threads = settled(raw, threadsOf(pkg, raw));
  const comments = raw.map((comment, index): Comment => {
    const thread = threads[index] ?? ALONE;
    return {
      id: comment.id,
      author: wAttr(comment.element, 'author') ?? '',
      date: comment.date,
      text: comment.text,
      parent: thread.parent,
      resolved: thread.resolved,
      anchor: comment.anchor,
    };
  });
  return { comments, elements };
}

function readComment(reading: Reading, element: XmlElement, id: string, anchor: Comment['anchor'], part: string): RawComment {
  const lines: string[] = [];
  let paraId = '';
  for (const paragraph of paragraphsIn(element)) {
    paraId = attributeOf(paragraph, W14, 'paraId') ?? '';
    let line = '';
    for (const item of resolveInline(paragraph, NO_FIELDS).items) {
      if (item.kind === 'revision') reading.log.addUnread(item.node, part);
      if (item.kind !== 'atom') continue;
      // A comment's text is what it says now: without what is deleted in it.
      if (item.wrappers.revisions.some((each) => each.local === 'del' || each.local === 'moveFrom')) continue;
      line += item.object === null ? item.text : item.object.text;
    }
    lines.push(line.replaceAll(LINE_BREAK, '\n'));
  }
  return { element, id, date: wAttr(element, 'date'), text: lines.join('\n'), paraId, anchor };
}

function* paragraphsIn(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (isW(child, 'p')) yield child;
    else yield* paragraphsIn(child);
  }
}

interface Thread {
  readonly parent: string | null;
  readonly resolved: boolean;
}

const ALONE: Thread = Object.freeze({ parent: null, resolved: false });

/**
 * Each comment under the one that begins its thread, and a thread resolved as that one is: programs may leave `done` unequal, write chains
 * of replies, and hostile files circles of them (there the first in the file begins the thread).
 */
function settled(comments: readonly RawComment[], threadOf: (comment: RawComment) => Thread): readonly Thread[] {
  const threads = comments.map(threadOf);
  const indexes = new Map<string, number>();
  comments.forEach(({ id }, index) => indexes.has(id) || indexes.set(id, index));
  const roots = new Array<number>(comments.length).fill(-1);
  for (let index = 0; index < comments.length; index++) {
    const path: number[] = [];
    const seen = new Set<number>();
    let at = index;
    while (roots[at] === -1 && !seen.has(at)) {
      path.push(at);
      seen.add(at);
      const parent = threads[at]?.parent;
      const next = parent == null ? undefined : indexes.get(parent);
      if (next === undefined) break;
      at = next;
    }
    const known = roots[at] ?? -1;
    const root = known >= 0 ? known : seen.has(at) && path.at(-1) !== at ? Math.min(...path.slice(path.indexOf(at))) : at;
    for (const each of path) roots[each] = root;
  }
  return roots.map((root, index) => {
    const first = comments[root];
    const resolved = threads[root]?.resolved ?? false;
    return { parent: root === index || first === undefined ? null : first.id, resolved };
  });
}

/** What commentsExtended says, and of comments that it does not name what their places say. */
function threadsOf(pkg: WordPackage, comments: readonly RawComment[]): (comment: RawComment) => Thread {
  const extended = relatedXml(pkg, 'commentsExtended');
  const byPart = extended === null ? () => null : threadsByPart(extended.root, comments);
  const unnamed = comments.filter((comment) => byPart(comment) === null);
  const byPlace = threadsByPlace(comments, new Set(unnamed));
  return (comment) => byPart(comment) ?? byPlace(comment);
}

function threadsByPart(root: XmlElement, comments: readonly RawComment[]): (comment: RawComment) => Thread | null {
  const byParaId = new Map(comments.map((comment) => [comment.paraId.toUpperCase(), comment.id]));
  const entries = new Map<string, XmlElement>();
  for (const child of root.children) {
    if (child.type === 'element' && isNamed(child, W15, 'commentEx')) {
      entries.set((attributeOf(child, W15, 'paraId') ?? '').toUpperCase(), child);
    }
  }
  return (comment) => {
    const entry = comment.paraId === '' ? undefined : entries.get(comment.paraId.toUpperCase());
    if (entry === undefined) return null;
    const parent = byParaId.get((attributeOf(entry, W15, 'paraIdParent') ?? '').toUpperCase()) ?? null;
    const done = attributeOf(entry, W15, 'done') ?? '0';
    return { parent: parent === comment.id ? null : parent, resolved: done === '1' || done === 'true' || done === 'on' };
  };
}

// Google Docs and LibreOffice write a reply as a comment of its own on the very same words, with a later date and often without an entry
// in commentsExtended. Comments on a point are left apart: two persons may well remark on one place.
function threadsByPlace(comments: readonly RawComment[], unnamed: ReadonlySet<RawComment>): (comment: RawComment) => Thread {
  const first = new Map<string, RawComment>();
  for (const comment of comments) {
    const place = placeOf(comment);
    if (place === null) continue;
    const known = first.get(place);
    if (known === undefined || earlier(comment, known)) first.set(place, comment);
  }
  return (comment) => {
    const place = placeOf(comment);
    const root = place === null ? undefined : first.get(place);
    const reply = unnamed.has(comment) && root !== undefined && root !== comment && earlier(root, comment);
    return { parent: reply ? root.id : null, resolved: false };
  };
}

function placeOf({ anchor }: RawComment): string | null {
  if (anchor === null) return null;
  const { start, end } = anchor;
  if (start.flow === end.flow && start.block === end.block && start.offset === end.offset) return null;
  return JSON.stringify([start, end]);
}

function earlier(one: RawComment, other: RawComment): boolean {
  return one.date !== null && other.date !== null && one.date < other.date;
}
