import { type Block, type Format, type Inline, NONE, OBJECT, type Paragraph, type RevisionIndex } from '../document/document.ts';
import { effectiveMark } from './effective-marks.ts';
import { evenRuns } from './format-runs.ts';
import { EMPTY_STRIP, MARK, type Properties, type Strip, plainText, propertiesOf } from './strip.ts';

/** Characters of one paragraph of a return (or its mark) with equal formatting and revisions. */
export interface Piece {
  /** Block of the return's flow and UTF-16 offsets in its text; the mark has `from` = the text's length. */
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly strip: Strip;
  readonly ins: readonly RevisionIndex[];
  readonly del: readonly RevisionIndex[];
  readonly format: Format;
  /** Formatting before a tracked change of it. */
  readonly was: Format;
  readonly formatRevision: RevisionIndex | null;
  /** On a mark: tracked changes of the paragraph's own properties. */
  readonly paragraphRevisions: readonly RevisionIndex[];
  /** On a mark: its paragraph. */
  readonly paragraph: Paragraph | null;
}

/** Markers of tracked changes of a paragraph's own properties. */
export const propertyRevisions = (paragraph: Paragraph): readonly RevisionIndex[] =>
  paragraph.changed === undefined
    ? paragraph.formatChanges
    : [...paragraph.formatChanges, ...paragraph.changed.map(({ revision }) => revision)];

/** What a mark of a return carries: its look is compared where it is kept, and what else it sets is not carried. */
function sentProperties(paragraph: Paragraph): Properties {
  const { traits: _traits, controls: _controls, ...properties } = propertiesOf(paragraph);
  return properties;
}

/** Cuts paragraphs `[first, last]` of a return's flow into pieces, in order, their marks included. Tables between are left out. */
export function piecesOf(blocks: readonly Block[], first: number, last: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let block = first; block <= last; block++) {
    const paragraph = blocks[block];
    if (paragraph?.kind !== 'paragraph') continue;
    const text = plainText(paragraph);
    let object = 0;
    for (const span of paragraph.spans) {
      const part = text.slice(span.start, span.end);
      const objects: Inline[] = [];
      for (let k = part.indexOf(OBJECT); k >= 0; k = part.indexOf(OBJECT, k + 1)) {
        const inline = paragraph.objects[object++];
        if (inline) objects.push(inline);
      }
      pieces.push({
        block,
        from: span.start,
        to: span.end,
        strip: { ...EMPTY_STRIP, text: part, formats: evenRuns(part.length, span.format), objects },
        ins: span.ins,
        del: span.del,
        format: span.format,
        was: span.formatChange ? span.formatChange.was : span.format,
        formatRevision: span.formatChange ? span.formatChange.revision : null,
        paragraphRevisions: NONE,
        paragraph: null,
      });
    }
    const mark = effectiveMark(blocks, block);
    pieces.push({
      block,
      from: text.length,
      to: text.length + 1,
      strip: {
        ...EMPTY_STRIP,
        text: MARK,
        formats: evenRuns(1, 0),
        marks: [{ ...sentProperties(paragraph), mark: { ins: NONE, del: NONE }, formatChanges: NONE }],
      },
      ins: mark.ins,
      del: mark.del,
      format: 0,
      was: 0,
      formatRevision: null,
      paragraphRevisions: propertyRevisions(paragraph),
      paragraph,
    });
  }
  return pieces;
}
