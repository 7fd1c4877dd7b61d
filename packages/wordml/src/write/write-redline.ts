import type { Document, Flow, FlowKey, Problem } from '@svod/consolidation';
import type { WordPackage } from '../package/word-package.ts';
import type { Binding } from '../read/binding.ts';
import { isAlternateContent } from '../xml/alternate-content.ts';
import { remove } from '../xml/edit.ts';
import type { XmlElement } from '../xml/node.ts';
import { serializeXmlBytes } from '../xml/serialize-xml.ts';
import { placeAnchors } from './anchors.ts';
import { annotationIds } from './annotation-ids.ts';
import { baseStyles } from './base-styles.ts';
import { commentWriter } from './comments.ts';
import { type EditBook, bookEdits } from './edit-book.ts';
import type { Planning } from './flow-plan.ts';
import { illegalCharacters } from './legal-text.ts';
import { moveNames } from './moves.ts';
import { newParts } from './new-parts.ts';
import { newTable } from './new-table.ts';
import { noteWriter } from './notes.ts';
import { orderComments } from './ordered-comments.ts';
import { type Pen, penFor } from './pen.ts';
import { planFlow } from './plan-flow.ts';
import type { RedlineComment, RedlineEdit } from './redline-edit.ts';
import type { Stamp } from './stamp.ts';
import { storyRoots } from './story-roots.ts';
import { type WorkingCopy, workingCopy } from './working-copy.ts';
import { writeFlow } from './write-flow.ts';
import type { Writing } from './writing.ts';

export interface RedlineOptions {
  /** Remarks that ask for no wording, pinned to the base. */
  readonly remarks?: readonly RedlineComment[];
  /** Flows of notes that objects of fragments refer to. */
  readonly content?: ReadonlyMap<FlowKey, Flow>;
}

export interface WrittenRedline {
  /** New bytes of the parts that changed, and new parts with what makes them known (content types, relationships), by entry name. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Whatever is not as it was asked for. Nothing is left out silently. */
  readonly notCarried: readonly Problem[];
}

/**
 * Shows edits of a base as tracked changes of its carrier. `base` and `binding` were read from the carrier, which holds no tracked
 * changes; it is not changed. Edits come in canonical order. Rejecting all gives the base, accepting all gives the base with all of the
 * edits made, but for what `notCarried` names: `place-not-found`, `section-break-kept`, `mark-before-table-kept`,
 * `last-paragraph-kept`, `paragraph-after-table`, `words-before-table`, `style-not-carried`, `list-not-carried`,
 * `object-not-carried`, `note-not-carried`, `object-part-kept`, `format-change-kept`, `format-of-moved`, `paragraph-format-kept`, `paragraph-format-joined`,
 * `paragraph-properties-not-carried`, `property-not-carried`, `merge-without-start`, `cell-joined-merge`,
 * `merge-parted`, `row-grew-with-columns`, `characters-not-carried`, `comment-place-not-found`, `base-has-revisions`.
 */
export function writeRedline(
  carrier: WordPackage,
  base: Document,
  binding: Binding,
  edits: readonly RedlineEdit[],
  options: RedlineOptions = {},
): WrittenRedline {
  const notCarried: Problem[] = [];
  const report = (problem: Problem): void => {
    notCarried.push(problem);
  };
  if (base.revisions.length > 0) report({ code: 'base-has-revisions', values: { count: base.revisions.length }, where: '' });
  const copies = workingCopy(carrier);
  const ids = annotationIds(storyRoots(carrier));
  const styles = baseStyles(carrier);
  const parts = newParts(carrier, copies);
  const comments = commentWriter(carrier, copies, parts, ids, styles);
  const book = bookEdits(base, edits, options.content ?? new Map(), report);
  for (const { edit } of book.all) reportCharacters(edit, report);
  const anchors = placeAnchors(base, book, options.remarks ?? [], comments.add, report);
  const moveName = moveNames(book, binding);
  const planning: Planning = {
    book,
    anchors,
    moveName,
    stampOf: stamps(moveName),
    inBase: (flow) => binding.flows.has(flow),
    plan: (flow, site) => planFlow(flow, site, planning),
    report,
  };
  const pens = new Map<string, Pen>();
  const ranges = new Map<string, string>();
  const writing: Writing = {
    binding,
    copies,
    planning,
    styles,
    notes: noteWriter(carrier, copies, parts, () => writing),
    pen(part) {
      const known = pens.get(part);
      if (known !== undefined) return known;
      const tree = copies.tree(part) ?? parts.treeOf(part);
      if (tree === null) throw new Error('writeRedline: no such part');
      const made = penFor(part, tree, ids);
      pens.set(part, made);
      return made;
    },
    originalOf: (flow, block) => binding.flows.get(flow)?.blocks[block] ?? null,
    rangeId(move, element) {
      const key = `${element} ${move}`;
      const id = ranges.get(key) ?? ids.next();
      ranges.set(key, id);
      return id;
    },
    newTable: (rows, setting, pen) => newTable(rows, setting, pen, writing),
    report,
  };
  for (const flow of base.flows) writeFlow(flow.key, null, writing);
  if (book.all.some(({ edit }) => edit.comment !== null)) for (const { tree } of copies.changed()) orderComments(tree.root);
  comments.write(writing.pen);
  dropFallbacks(base, book, binding, copies);

  const out = new Map<string, Uint8Array>();
  for (const { part, tree } of copies.changed()) out.set(part, serializeXmlBytes(tree));
  for (const [part, bytes] of parts.bytes()) out.set(part, bytes);
  return { parts: out, notCarried };
}

function stamps(moveName: Planning['moveName']): Planning['stampOf'] {
  const moved = new Map<number, Stamp>();
  return (booked) => {
    if (booked.edit.change.kind !== 'move' || moveName(booked) === null) return booked.stamp;
    const stamp = moved.get(booked.order) ?? { ...booked.stamp, moved: true };
    moved.set(booked.order, stamp);
    return stamp;
  };
}

function reportCharacters({ id, change }: RedlineEdit, report: (problem: Problem) => void): void {
  if (change.kind !== 'text') return;
  let count = 0;
  for (const block of change.content.blocks) if (block.kind === 'paragraph') count += illegalCharacters(block.text);
  if (count > 0) report({ code: 'characters-not-carried', values: { count, edit: id }, where: change.flow });
}

// A text box is written twice: what older programs read instead of it would show the text as it was, so it goes (Part 3, 9.3).
function dropFallbacks(base: Document, book: EditBook, binding: Binding, copies: WorkingCopy): void {
  for (const { key } of base.flows) {
    const flow = key.startsWith('textbox/') && book.touches(key) ? binding.flows.get(key) : undefined;
    if (flow === undefined) continue;
    for (let at: XmlElement | null = copies.of(flow.part, flow.container); at !== null; at = at.parent) {
      if (at.parent === null || !isAlternateContent(at.parent) || at.local !== 'Choice') continue;
      for (const branch of [...at.parent.children]) if (branch.type === 'element' && branch !== at) remove(branch);
      break;
    }
  }
}
