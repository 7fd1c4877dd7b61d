import type { XmlElement } from '../xml/node.ts';
import type { ObjectPiece, TextPiece } from './piece.ts';
import type { Pen } from './pen.ts';
import { type RunContext, newRunProperties } from './run-properties.ts';
import { RUN_ORDER, setProperty } from './ordered-properties.ts';
import { textNodes } from './text-nodes.ts';
import type { Writing } from './writing.ts';

/** The run of an inserted text. Null when nothing of it can be written. */
export function textRun(piece: TextPiece, context: RunContext, pen: Pen): XmlElement | null {
  const content = textNodes(piece.text, isDeleted(piece), pen.w);
  if (content.length === 0) return null;
  const properties = newRunProperties(context, piece.changed === null ? piece.format : piece.changed.was, pen.w);
  if (piece.changed === null) return pen.w('r', {}, properties === null ? content : [properties, ...content]);
  const changed = properties ?? pen.w('rPr');
  const now = newRunProperties(context, piece.format, pen.w) ?? pen.w('rPr');
  setProperty(now, pen.changed('rPrChange', piece.changed.stamp, changed), RUN_ORDER);
  return pen.w('r', {}, [now, ...content]);
}

/**
 * The run of an inserted object: a note with its own text, a symbol, a page or column break as they are; of all else the text, and
 * `object-not-carried` is reported.
 */
export function objectRun(piece: ObjectPiece, context: RunContext, pen: Pen, writing: Writing): XmlElement | null {
  const { inline } = piece;
  const { w } = pen;
  const run = (content: readonly XmlElement[]): XmlElement | null => {
    if (content.length === 0) return null;
    const properties = newRunProperties(context, piece.format, w);
    return w('r', {}, properties === null ? content : [properties, ...content]);
  };
  switch (inline.kind) {
    case 'footnote':
    case 'endnote': {
      const reference = writing.notes.insert(inline.kind, inline.flow, piece.ins, pen);
      if (reference !== null) return reference;
      break;
    }
    case 'break':
      if (inline.key === 'page' || inline.key === 'column') return run([w('br', { type: inline.key })]);
      break;
    case 'symbol': {
      const [, font = '', char = ''] = /^([\p{L}\p{N} ._-]{1,31}):([0-9A-Fa-f]{4})$/u.exec(inline.key) ?? [];
      return run(font === '' ? textNodes(inline.text, isDeleted(piece), w) : [w('sym', { font, char })]);
    }
    default:
  }
  writing.report({ code: 'object-not-carried', values: { kind: inline.kind, text: inline.text.slice(0, 100) }, where: piece.ins.author });
  return run(textNodes(inline.text, isDeleted(piece), w));
}

// Text that is deleted and not moved away is delText (17.3.3.7).
const isDeleted = (piece: TextPiece | ObjectPiece): boolean => piece.del !== null && !piece.del.moved;
