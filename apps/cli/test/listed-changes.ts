import { type XmlElement, wAttr, wChild, wName } from '@svod/wordml';

/** A tracked change as LibreOffice lists it. */
export interface ListedChange {
  readonly kind: 'Insert' | 'Delete' | 'Format';
  readonly author: string;
}

/** What counts as content of a run: LibreOffice has a character, or a field, for each. */
const CONTENT = new Set([
  't',
  'delText',
  'tab',
  'br',
  'cr',
  'noBreakHyphen',
  'softHyphen',
  'sym',
  'drawing',
  'pict',
  'fldChar',
  'commentReference',
  'footnoteReference',
  'endnoteReference',
  'footnoteRef',
  'endnoteRef',
]);
const TRACKED = new Set(['ins', 'del', 'moveFrom', 'moveTo']);
const TRANSPARENT = new Set(['hyperlink', 'sdt', 'sdtContent', 'smartTag', 'fldSimple']);

/**
 * Tracked changes of a story as LibreOffice 7.4 is to list them, by its rules: neighbours of one kind, author and minute are one, paragraph
 * marks among them; something untracked between them (a comment's sign, too), a cell and a story part them; the ends of a move are a deletion
 * and an insertion; what stands in another tracked change belongs to the outer one; a format change of words that are themselves tracked,
 * a row's own marker, and the last mark of a cell or a note are not listed.
 */
export function listedChanges(story: XmlElement): readonly ListedChange[] {
  const walk = new Walk();
  const name = wName(story);
  if (name === 'document') for (const body of elements(story)) walk.blocks(body, false);
  else if (name === 'footnotes' || name === 'endnotes') for (const note of elements(story)) walk.blocks(note, true);
  else walk.blocks(story, true);
  return walk.listed;
}

const elements = (element: XmlElement): XmlElement[] => element.children.filter((child): child is XmlElement => child.type === 'element');
const minute = (element: XmlElement): string =>
  `${wAttr(element, 'author') ?? ''}\n${(wAttr(element, 'date') ?? '').slice(0, 'YYYY-MM-DDTHH:MM'.length)}`;
const kindOf = (element: XmlElement): 'Insert' | 'Delete' =>
  wName(element) === 'ins' || wName(element) === 'moveTo' ? 'Insert' : 'Delete';

class Walk {
  readonly listed: ListedChange[] = [];
  private last = '';
  private lastFormat = '';

  // Depth is bounded by the XML reader.
  blocks(parent: XmlElement, closed: boolean): void {
    this.last = '';
    const blocks = elements(parent).filter((child) => wName(child) === 'p' || wName(child) === 'tbl');
    for (const [index, block] of blocks.entries()) {
      if (wName(block) === 'p') this.paragraph(block, closed && index === blocks.length - 1);
      else {
        for (const row of elements(block)) for (const cell of elements(row)) if (wName(cell) === 'tc') this.blocks(cell, true);
        this.last = '';
      }
    }
    if (closed) this.last = '';
  }

  private paragraph(paragraph: XmlElement, last: boolean): void {
    this.inline(paragraph, null);
    this.lastFormat = '';
    const properties = wChild(paragraph, 'pPr');
    const mark = properties === null ? null : wChild(properties, 'rPr');
    if (!last) this.piece(mark === null ? null : (elements(mark).find((child) => TRACKED.has(wName(child))) ?? null));
  }

  private inline(parent: XmlElement, outer: XmlElement | null): void {
    for (const child of elements(parent)) {
      const name = wName(child);
      if (name === 'r') this.run(child, outer);
      else if (TRACKED.has(name)) this.inline(child, outer ?? child);
      else if (TRANSPARENT.has(name)) this.inline(child, outer);
    }
  }

  private run(run: XmlElement, outer: XmlElement | null): void {
    if (!elements(run).some((child) => CONTENT.has(wName(child)))) return;
    this.piece(outer);
    const properties = wChild(run, 'rPr');
    const change = properties === null || outer !== null ? null : wChild(properties, 'rPrChange');
    const key = change === null ? '' : minute(change);
    if (change !== null && key !== this.lastFormat) this.listed.push({ kind: 'Format', author: wAttr(change, 'author') ?? '' });
    this.lastFormat = key;
  }

  private piece(tracked: XmlElement | null): void {
    const key = tracked === null ? '' : `${kindOf(tracked)}\n${minute(tracked)}`;
    if (tracked !== null && key !== this.last) this.listed.push({ kind: kindOf(tracked), author: wAttr(tracked, 'author') ?? '' });
    this.last = key;
  }
}
