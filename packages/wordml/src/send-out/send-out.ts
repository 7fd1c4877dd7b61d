import { type Document, type Flow, type Paragraph, fingerprint } from '@svod/consolidation';
import type { WordPackage } from '../package/word-package.ts';
import type { Binding } from '../read/binding.ts';
import { SVOD_BOOKMARK, VERSION_BOOKMARK } from '../read/bookmark-names.ts';
import { annotationIds } from '../write/annotation-ids.ts';
import { newParts } from '../write/new-parts.ts';
import { penFor } from '../write/pen.ts';
import { workingCopy } from '../write/working-copy.ts';
import { storyRoots } from '../write/story-roots.ts';
import { append, insertAfter, remove } from '../xml/edit.ts';
import { isW, wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { serializeXmlBytes } from '../xml/serialize-xml.ts';
import { walkElements } from '../resolve/walk-elements.ts';
import { switchTrackingOn } from './tracking.ts';

export interface SendOutOptions {
  /** Hash of the version's text: a file made from it tells by it what it was made from. */
  readonly version: string;
  /** Nobody can switch tracking off without taking the protection off (17.15.1.29, `w:documentProtection` with `trackedChanges`). */
  readonly enforce: boolean;
  /** False for a carrier that stays here: its provisions get their names and nothing else. */
  readonly track?: boolean;
}

/** What a base gets before it goes to the bodies. */
export interface SentOut {
  /** New bytes of the parts that changed, and new parts, by entry name. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Provisions that have a hidden bookmark now, and of them those that brought theirs along from an earlier version. */
  readonly bookmarks: number;
  readonly kept: number;
}

/**
 * Makes a base ready for sending: a hidden bookmark around the words of each provision (its name stays with the provision from version to version), one
 * that names the version, and tracking switched on. `base` and `binding` were read from the carrier, which is not changed. Headers,
 * footers and text boxes get none. The same base gives the same bytes.
 */
export function sendOut(carrier: WordPackage, base: Document, binding: Binding, options: SendOutOptions): SentOut {
  const copies = workingCopy(carrier);
  const ids = annotationIds(storyRoots(carrier));
  const parts = newParts(carrier, copies);
  const taken = new Set<string>();
  const places: { readonly part: string; readonly element: XmlElement; readonly bookmark: string }[] = [];
  for (const flow of base.flows) if (/^(?:main$|footnote\/|endnote\/)/u.test(flow.key)) collect(flow, binding, places);
  let kept = 0;
  for (const { bookmark } of places) {
    if (bookmark === '') continue;
    taken.add(bookmark);
    kept++;
  }
  const around = (part: string, element: XmlElement, name: string): void => {
    const tree = copies.tree(part);
    if (tree === null) return;
    const { w } = penFor(part, tree, ids);
    const paragraph = copies.of(part, element);
    const id = ids.next();
    insertAfter(paragraph, wChild(paragraph, 'pPr'), w('bookmarkStart', { id, name }));
    append(paragraph, w('bookmarkEnd', { id }));
  };
  const named = `${VERSION_BOOKMARK}${options.version}`;
  const isNamed = dropOtherVersions(carrier, copies, named);
  places.forEach(({ part, element, bookmark }, number) => {
    if (bookmark !== '') return;
    let name = '';
    for (let salt = 0; name === '' || taken.has(name); salt++)
      name = `${SVOD_BOOKMARK}${fingerprint(`${options.version}\0${number}\0${salt}`).slice(0, 12)}`;
    taken.add(name);
    around(part, element, name);
  });
  const [first] = places;
  if (first && !isNamed) around(first.part, first.element, named);
  if (options.track !== false) switchTrackingOn(carrier, copies, parts, options.enforce);

  const out = new Map<string, Uint8Array>();
  for (const { part, tree } of copies.changed()) out.set(part, serializeXmlBytes(tree));
  for (const [part, bytes] of parts.bytes()) out.set(part, bytes);
  return { parts: out, bookmarks: places.length, kept };
}

/** Provisions with words, in reading order; tables' cells in their places. */
function collect(flow: Flow, binding: Binding, into: { part: string; element: XmlElement; bookmark: string }[]): void {
  const bound = binding.flows.get(flow.key);
  if (!bound) return;
  flow.blocks.forEach((block, index) => {
    if (block.kind === 'paragraph') {
      const element = bound.blocks[index];
      if (element && hasWords(block)) into.push({ part: bound.part, element, bookmark: block.bookmark });
      return;
    }
    block.rows.forEach((row, r) =>
      row.cells.forEach((cell, c) => collect({ key: `${flow.key}/${index}.${r}.${c}`, blocks: cell.blocks }, binding, into)),
    );
  });
}

const hasWords = (paragraph: Paragraph): boolean => paragraph.text.trim() !== '' && !paragraph.generated;

/** A base that was made of a version that went out says so no more. True where it names the wanted one already. */
function dropOtherVersions(carrier: WordPackage, copies: ReturnType<typeof workingCopy>, wanted: string): boolean {
  const tree = carrier.xml(carrier.main);
  const going: XmlElement[] = [];
  const ids = new Set<string>();
  let found = false;
  if (tree === null) return found;
  walkElements(tree.root, (element) => {
    const id = wAttr(element, 'id') ?? '';
    if (isW(element, 'bookmarkStart') && (wAttr(element, 'name') ?? '').startsWith(VERSION_BOOKMARK)) {
      if (!found && wAttr(element, 'name') === wanted) found = true;
      else {
        going.push(element);
        ids.add(id);
      }
    } else if (wName(element) === 'bookmarkEnd' && ids.has(id)) going.push(element);
  });
  for (const element of going) remove(copies.of(carrier.main, element));
  return found;
}
