import { append, insertAfter, makeElement, setChildren } from '../xml/edit.ts';
import { isW, wChild } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { clonedTable, writeClonedContent } from './clone.ts';
import { commentEnd, commentStart } from './comment-marks.ts';
import { InlineOut } from './inline-out.ts';
import { carryProperties, copyProperties, newParagraphProperties, stampMark, styleOf } from './paragraph-properties.ts';
import type { AnchorPiece, MarkPiece, MarkSource, Piece, RangePiece } from './piece.ts';
import { objectRun, textRun } from './piece-runs.ts';
import type { Pen } from './pen.ts';
import type { RunContext } from './run-properties.ts';
import { type Setting, settingFor } from './setting.ts';
import type { Stamp } from './stamp.ts';
import type { Writing } from './writing.ts';

/** What has been written of a place, in order. */
export interface Lines {
  /** Whole blocks that come to stand before the paragraph that is written: new paragraphs, tables, ends of ranges. */
  readonly blocks: XmlNode[];
  /** The line begun and not ended; inside the innermost of the open containers. */
  line: InlineOut;
  /** Hyperlinks, content controls and such that are open, outermost first, with the line around them. */
  readonly open: { readonly container: XmlElement; around: InlineOut }[];
}

export const newLines = (pen: Pen): Lines => ({ blocks: [], line: new InlineOut(pen), open: [] });

export function openContainer(lines: Lines, container: XmlElement, pen: Pen): void {
  lines.open.push({ container, around: lines.line });
  lines.line = new InlineOut(pen);
}

/** Closes the innermost container: what was written since the last line's end becomes its content. */
export function closeContainer(lines: Lines): void {
  const closed = lines.open.pop();
  if (closed === undefined) return;
  setChildren(closed.container, lines.line.nodes);
  lines.line = closed.around;
  lines.line.plain(closed.container);
}

/** Ends the line inside all open containers: what they hold so far goes into copies of them. */
function takeLine(lines: Lines, pen: Pen): readonly XmlNode[] {
  let { nodes } = lines.line;
  for (const frame of lines.open.toReversed()) {
    if (nodes.length > 0) frame.around.plain(makeElement(frame.container.ns, frame.container.name, frame.container.attributes, nodes));
    nodes = frame.around.nodes;
    frame.around = new InlineOut(pen);
  }
  lines.line = new InlineOut(pen);
  return nodes;
}

/** True for a line that holds ends of comments and no words. */
function isAnchorsOnly(lines: Lines): boolean {
  if (lines.line.empty || !lines.open.every((frame) => frame.around.empty)) return false;
  return lines.line.nodes.every(
    (node) => node.type === 'element' && (node.local.startsWith('commentRange') || wChild(node, 'commentReference') !== null),
  );
}

/** A comment that begins (or ends) right before a table does so in the table's first paragraph. */
export function anchorsInto(table: XmlElement, lines: Lines, pen: Pen): void {
  const home = firstParagraph(table);
  if (home === null) return;
  insertAfter(home, wChild(home, 'pPr'), ...lines.line.nodes);
  lines.line = new InlineOut(pen);
}

function firstParagraph(element: XmlElement): XmlElement | null {
  if (isW(element, 'p')) return element;
  for (const child of element.children) {
    const found = child.type === 'element' ? firstParagraph(child) : null;
    if (found !== null) return found;
  }
  return null;
}

const isLineEmpty = (lines: Lines): boolean => lines.line.empty && lines.open.every((frame) => frame.around.empty);

/** Writes pieces after what stands in `lines`: a mark ends a line, which becomes a paragraph of its own. */
export function writePieces(pieces: readonly Piece[], lines: Lines, setting: Setting, pen: Pen, writing: Writing): void {
  let from = 0;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'mark') continue;
    const beside = piece.source.from === 'values' ? settingFor(piece.source.paragraph, setting) : setting;
    const properties = newParagraphProperties(piece.source, beside.neighbour, pen, writing);
    writeInline(pieces.slice(from, index), lines, contextFor(properties, beside, writing), beside, pen, writing);
    endLine(lines, piece, properties, pen, writing);
    from = index + 1;
  }
  writeInline(pieces.slice(from), lines, setting.context, setting, pen, writing);
}

// Words of a paragraph in another style look as that style says.
function contextFor(properties: XmlElement, setting: Setting, writing: Writing): RunContext {
  const style = styleOf(properties, writing);
  return style.name === setting.style ? setting.context : { properties: null, format: writing.styles.format(style, null) };
}

function endLine(lines: Lines, mark: MarkPiece, properties: XmlElement, pen: Pen, writing: Writing): void {
  stampMark(properties, mark.ins, mark.del, pen);
  const paragraph = pen.w('p', {}, properties.children.length === 0 ? [] : [properties]);
  append(paragraph, ...takeLine(lines, pen));
  if (mark.carrier !== null) carryProperties(paragraph, mark.carrier, pen, writing);
  lines.blocks.push(paragraph);
}

function writeInline(pieces: readonly Piece[], lines: Lines, context: RunContext, setting: Setting, pen: Pen, writing: Writing): void {
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'text':
        put(textRun(piece, context, pen), piece.ins, piece.del);
        break;
      case 'object':
        put(objectRun(piece, context, pen, writing), piece.ins, piece.del);
        break;
      case 'anchor':
        for (const node of anchorNodes(piece, pen)) lines.line.plain(node);
        break;
      case 'range':
        range(piece);
        break;
      case 'clone':
        if (piece.table) block(clonedTable(piece, pen, writing), piece.ins);
        else writeClonedContent(piece, lines.line, pen, writing);
        break;
      case 'table':
        block(writing.newTable(piece.rows, setting, pen), piece.rows[0]?.ins ?? null);
        break;
      default:
    }
  }

  function put(run: XmlElement | null, ins: Stamp, del: Stamp | null): void {
    if (run !== null) lines.line.run(run, ins, del);
  }

  // A table stands between paragraphs: words before it, which were to join with what follows, become one.
  function block(table: XmlElement | null, stamp: Stamp | null): void {
    if (table === null) return;
    if (isAnchorsOnly(lines)) anchorsInto(table, lines, pen);
    if (!isLineEmpty(lines) && stamp !== null) {
      writing.report({ code: 'words-before-table', values: {}, where: pen.part });
      const properties = copyProperties(wChild(setting.neighbour.element, 'pPr'), pen);
      endLine(lines, { kind: 'mark', source: NOWHERE, carrier: null, ins: stamp, del: null }, properties, pen, writing);
    }
    lines.blocks.push(table);
  }

  function range(piece: RangePiece): void {
    const id = writing.rangeId(piece.name, piece.element);
    const start = { id, author: piece.stamp.author, date: piece.stamp.date, name: piece.name };
    const node = piece.side === 'start' ? pen.w(`${piece.element}Start`, start) : pen.w(`${piece.element}End`, { id });
    if (piece.side === 'end' && isLineEmpty(lines)) lines.blocks.push(node);
    else lines.line.plain(node);
  }
}

const NOWHERE: MarkSource = { from: 'block', flow: '', block: -1 };

const anchorNodes = ({ comment, side }: AnchorPiece, pen: Pen): readonly XmlElement[] =>
  side === 'start' ? [commentStart(comment, pen)] : commentEnd(comment, pen);

/** Words of a paragraph's mark: what new words in an empty paragraph take over. */
export function emptyContext(paragraph: XmlElement, writing: Writing): RunContext {
  const properties = wChild(paragraph, 'pPr');
  const mark = properties === null ? null : wChild(properties, 'rPr');
  return { properties: mark, format: writing.styles.format(styleOf(properties, writing), mark) };
}
