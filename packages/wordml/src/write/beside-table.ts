import { wChild } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { anchorsInto, emptyContext, newLines, writePieces } from './line-writer.ts';
import { styleOf } from './paragraph-properties.ts';
import type { Piece } from './piece.ts';
import type { Pen } from './pen.ts';
import type { Writing } from './writing.ts';

/**
 * Pieces that stand beside a table, as whole blocks. Words that were to join what follows become a paragraph of their own; ends of
 * comments that no paragraph is left for go into the table (or the last paragraph, where the pieces stand at a flow's end).
 */
export function besideTable(
  pieces: readonly Piece[],
  neighbour: XmlElement,
  table: XmlElement,
  pen: Pen,
  writing: Writing,
): readonly XmlNode[] {
  const lines = newLines(pen);
  const style = styleOf(wChild(neighbour, 'pPr'), writing).name;
  const whole = closed(pieces);
  if (whole !== pieces) writing.report({ code: 'words-before-table', values: {}, where: pen.part });
  writePieces(whole, lines, { neighbour: { element: neighbour }, style, context: emptyContext(neighbour, writing) }, pen, writing);
  if (!lines.line.empty) anchorsInto(table, lines, pen);
  return [...lines.blocks, ...lines.line.nodes];
}

function closed(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.findLast((piece) => piece.kind !== 'anchor' && piece.kind !== 'range');
  if (last?.kind !== 'text' && last?.kind !== 'object') return pieces;
  return [...pieces, { kind: 'mark', source: { from: 'block', flow: '', block: -1 }, carrier: null, ins: last.ins, del: last.del }];
}
