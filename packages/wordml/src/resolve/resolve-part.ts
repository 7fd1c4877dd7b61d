import type { Problem } from '@svod/consolidation';
import { wAttr, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { brokenFields, dropFieldPieces } from './field-integrity.ts';
import { countComments } from './floating-marks.ts';
import type { Losses } from './floating-marks.ts';
import { resolveProperties } from './former-properties.ts';
import { readRanges } from './move-and-control-ranges.ts';
import { resolveContent } from './resolve-content.ts';
import { FLOWS, resolveParagraphs } from './resolve-paragraphs.ts';
import { resolveTable } from './resolve-tables.ts';
import { isRevision } from './revision-names.ts';
import { makeRuling } from './ruling.ts';
import type { Action, ByMarker, Ruling } from './ruling.ts';
import { walkElements } from './walk-elements.ts';

export interface ResolvedPart {
  /** What could not be done, or was done with a loss. */
  readonly problems: readonly Problem[];
  /** Notes whose reference marks went, as `footnote 3`. */
  readonly notes: ReadonlySet<string>;
}

/**
 * Accepts or rejects the tracked changes of one part's tree, in place: property changes, then what wraps content, then rows and
 * cells, then paragraph marks. What no marker touches is not touched.
 */
export function resolvePart(root: XmlElement, part: string, action: Action, by?: ByMarker): ResolvedPart {
  const ranges = readRanges(root);
  const ruling = makeRuling(action, ranges, by);
  const losses: Losses = { comments: countComments(root), notes: new Set() };
  const brokenBefore = brokenFields(root);
  const problems = [...resolveProperties(root, ruling, part)];
  resolveContent(root, ruling, ranges, losses);

  const goneTables = new Map<XmlElement, readonly XmlNode[]>();
  for (const table of elementsNamed(root, (name) => name === 'tbl')) {
    const marks = resolveTable(table, ruling, losses);
    if (marks !== null) goneTables.set(table, marks);
  }
  for (const flow of elementsNamed(root, (name) => FLOWS.has(name)))
    problems.push(...resolveParagraphs(flow, goneTables, ruling, losses, part));

  const cut = new Set([...brokenFields(root)].filter((piece) => !brokenBefore.has(piece)));
  if (cut.size > 0) {
    dropFieldPieces(cut);
    // Word leaves `separate` and switches outside the marker of a whole field: those go with the field. An end is another matter.
    const ends = [...cut].filter((piece) => ['begin', 'end'].includes(wAttr(piece, 'fldCharType') ?? ''));
    if (ends.length > 0) problems.push({ code: 'field-cut', values: { count: ends.length }, where: part });
  }
  return { problems: [...problems, ...revisionsLeft(root, part, (marker) => ruling.chosen(marker))], notes: losses.notes };
}

/** Markers still in a tree, one problem `revision-left` (`marker`, `author`, `count`) for each kind and author. */
export function revisionsLeft(root: XmlElement, part: string, chosen: Ruling['chosen']): readonly Problem[] {
  const left = new Map<string, { marker: string; author: string; count: number }>();
  walkElements(root, (element) => {
    if (!isRevision(element) || !chosen(element)) return;
    const marker = wName(element);
    const author = wAttr(element, 'author') ?? '';
    const entry = left.get(`${marker} ${author}`);
    if (entry === undefined) left.set(`${marker} ${author}`, { marker, author, count: 1 });
    else entry.count++;
  });
  return [...left.values()].map((values) => ({ code: 'revision-left', values: { ...values }, where: part }));
}

/** True when a part says of anything that it is a tracked change. */
export function hasRevisions(root: XmlElement): boolean {
  let found = false;
  walkElements(root, (element) => {
    found ||= isRevision(element);
    return !found;
  });
  return found;
}

function elementsNamed(root: XmlElement, wanted: (name: string) => boolean): readonly XmlElement[] {
  const found: XmlElement[] = [];
  walkElements(root, (element) => {
    if (wanted(wName(element))) found.push(element);
  });
  return found;
}
