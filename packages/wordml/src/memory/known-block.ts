import type { Paragraph, Row } from '@svod/consolidation';
import { VERSION_BOOKMARK } from '../read/bookmark-names.ts';
import { MC, wAttr, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { StandIn } from '../xml/parse-xml.ts';

/** A paragraph or a row of a table that was read before, with the very characters it was read from. */
export interface KnownBlock extends StandIn {
  readonly source: string;
  readonly value: Paragraph | Row;
  /** The block of the same sort that followed it where it was first met: the likeliest to be met after it again. */
  next: KnownBlock | null;
}

export type Weight = Omit<StandIn, 'name'>;

/** What may stand in a block that says the same wherever it stands. Names that are not here hold no elements. */
const CONTENT: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    tr: ['trPr', 'tc'],
    tc: ['tcPr', 'p'],
    p: ['pPr', 'r', 'proofErr', 'bookmarkStart', 'bookmarkEnd'],
    r: ['rPr', 't', 'tab', 'br', 'cr', 'noBreakHyphen', 'softHyphen', 'lastRenderedPageBreak'],
  }).map(([name, inside]) => [name, new Set(inside)]),
);

const PROPERTIES: ReadonlySet<string> = new Set(['trPr', 'tcPr', 'pPr', 'rPr']);

/** Properties that are marks of tracked changes, or belong to the story around. All names that end with `Change` are, too. */
const NOT_ALIKE: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge', 'sectPr']);

/**
 * Weighs a `w:p` or `w:tr` that reads the same wherever it stands: it holds text and properties and nothing that is counted, tracked, pinned
 * or looked up elsewhere (changes, comments, fields, notes, pictures, bookmarks, sections). Null for any other.
 */
export function weighAlike(element: XmlElement, within: (element: XmlElement) => Weight | undefined): Weight | null {
  const known = within(element);
  if (known) return known;
  const allowed = CONTENT.get(wName(element));
  let elements = 1;
  let depth = 0;
  for (const child of element.children) {
    if (child.type === 'text') continue;
    if (child.type === 'verbatim') return null;
    const name = wName(child);
    if (allowed?.has(name) !== true) return null;
    // It names the version that was sent out.
    if (name === 'bookmarkStart' && wAttr(child, 'name')?.startsWith(VERSION_BOOKMARK) === true) return null;
    const weight = PROPERTIES.has(name) ? weighProperties(child) : weighAlike(child, within);
    if (weight === null) return null;
    elements += weight.elements;
    depth = Math.max(depth, weight.depth + 1);
  }
  return { elements, depth };
}

function weighProperties(element: XmlElement): Weight | null {
  let elements = 1;
  let depth = 0;
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (NOT_ALIKE.has(child.local) || child.local.endsWith('Change') || child.ns === MC) return null;
    const weight = weighProperties(child);
    if (weight === null) return null;
    elements += weight.elements;
    depth = Math.max(depth, weight.depth + 1);
  }
  return { elements, depth };
}
