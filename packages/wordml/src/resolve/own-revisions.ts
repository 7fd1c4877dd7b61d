import type { WordPackage } from '../package/word-package.ts';
import { wAttr, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { type Resolved, partsToResolve, resolveRevisions } from './resolve-revisions.ts';
import { MARKER_SIDES, RANGE_MARKS, isRevision } from './revision-names.ts';
import type { Action } from './ruling.ts';
import { walkElements } from './walk-elements.ts';

/** Tracked changes that a base held when it was sent out: every file made from it still holds them, and asks for nothing by that. */
export interface OwnRevisions {
  readonly count: number;
  /** Words of the markers, by side, author and date. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

/** Lists the tracked changes of a package's stories. */
export function ownRevisions(pkg: WordPackage): OwnRevisions {
  const texts = new Map<string, string[]>();
  let count = 0;
  for (const marker of markersOf(pkg)) {
    count++;
    const key = keyOf(marker);
    const known = texts.get(key);
    if (known) known.push(wordsOf(marker));
    else texts.set(key, [wordsOf(marker)]);
  }
  return { count, texts };
}

/** What became of a base's own changes in a file made from it. */
export interface SettledOwn extends Resolved {
  /** Markers of the file that are the base's. */
  readonly found: number;
  /** Changes of the base of which no marker is left in the file: accepted or rejected there. Their words, '' for a mark. */
  readonly missing: readonly string[];
}

/**
 * Accepts or rejects in a returned file the changes that its base held. One of the file's is the base's where side, author and date (to the second)
 * are equal and its words are among those, or the other way round, since programs split and join markers when they save; without a
 * date the words must be the same.
 */
export function settleOwn(pkg: WordPackage, own: OwnRevisions, action: Action): SettledOwn {
  const chosen = new Map<XmlElement, boolean>();
  const starts = new WeakMap<XmlElement, Map<string, XmlElement>>();
  const seen = new Map<string, Set<number>>();
  const isOwn = (given: XmlElement): boolean => {
    const marker = startOf(given, starts);
    const known = chosen.get(marker);
    if (known !== undefined) return known;
    const key = keyOf(marker);
    const texts = own.texts.get(key);
    const words = wordsOf(marker);
    const matched: number[] = [];
    for (const [k, text] of texts?.entries() ?? []) if (agree(text, words, key.endsWith('\0'))) matched.push(k);
    if (matched.length > 0) seen.set(key, new Set([...(seen.get(key) ?? []), ...matched]));
    chosen.set(marker, matched.length > 0);
    return matched.length > 0;
  };
  let found = 0;
  for (const marker of markersOf(pkg)) if (isOwn(marker)) found++;
  const missing = [...own.texts].flatMap(([key, texts]) => texts.filter((_, k) => seen.get(key)?.has(k) !== true));
  if (found === 0) return { parts: new Map(), left: [], found, missing };
  // Copies of a part are resolved, so the predicate meets other elements of the same words.
  const resolved = resolveRevisions(pkg, action, (_author, marker) => isOwn(marker));
  return { ...resolved, found, missing };
}

function agree(own: string, words: string, undated: boolean): boolean {
  if (own === words) return true;
  if (undated || own === '' || words === '') return false;
  return own.includes(words) || words.includes(own);
}

/** The start of the range that an end mark ends (they share an id); any other marker itself. */
function startOf(marker: XmlElement, starts: WeakMap<XmlElement, Map<string, XmlElement>>): XmlElement {
  const range = RANGE_MARKS.get(wName(marker));
  if (range?.end !== true) return marker;
  let root = marker;
  while (root.parent !== null) root = root.parent;
  let known = starts.get(root);
  if (!known) {
    const found = new Map<string, XmlElement>();
    walkElements(root, (element) => {
      if (RANGE_MARKS.get(wName(element))?.end === false) found.set(`${wName(element)} ${wAttr(element, 'id') ?? ''}`, element);
    });
    starts.set(root, found);
    known = found;
  }
  return known.get(`${range.family}Start ${wAttr(marker, 'id') ?? ''}`) ?? marker;
}

function* markersOf(pkg: WordPackage): Generator<XmlElement> {
  for (const part of partsToResolve(pkg)) {
    const root = pkg.xml(part)?.root;
    if (root === undefined) continue;
    const found: XmlElement[] = [];
    walkElements(root, (element) => {
      if (isRevision(element) && isChange(element)) found.push(element);
    });
    yield* found;
  }
}

/** The end of a range says nothing that its start does not. */
const isChange = (element: XmlElement): boolean => RANGE_MARKS.get(wName(element))?.end !== true;

function keyOf(marker: XmlElement): string {
  const name = wName(marker);
  // A program may write a move as a deletion and an insertion, or the other way round.
  const side = MARKER_SIDES.get(name) ?? name;
  return `${side}\0${wAttr(marker, 'author') ?? ''}\0${(wAttr(marker, 'date') ?? '').slice(0, 19)}`;
}

function wordsOf(marker: XmlElement): string {
  const words: string[] = [];
  walkElements(marker, (element) => {
    const name = wName(element);
    if (name !== 't' && name !== 'delText') return;
    for (const child of element.children) if (child.type === 'text') words.push(child.value);
  });
  return words.join('');
}
