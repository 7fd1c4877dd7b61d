import { type Block, type Document, type FlowKey, OBJECT, type Paragraph } from '../document/document.ts';
import { noteNumber } from '../amendments/shown-text.ts';
import { project } from '../document/view.ts';
import { type NumberedSpan, numberSpans } from './numbered-spans.ts';
import { sentencesOf } from './sentences.ts';

/** A sentence of the final view, and who made it. */
export interface TracedSentence {
  readonly flow: FlowKey;
  readonly block: number;
  readonly text: string;
  /** Names of those who put words in, took words out, or changed their formatting, in the order of the words. */
  readonly made: readonly string[];
  /** Sentences of the original view from which words were kept, by their index there. */
  readonly from: readonly number[];
}

/** A sentence of the original view. */
export interface OriginalSentence {
  readonly flow: FlowKey;
  readonly block: number;
  readonly text: string;
  /** Who took it out wholly; empty where something of it stayed. */
  readonly gone: readonly string[];
}

export interface TracedSentences {
  readonly sentences: readonly TracedSentence[];
  readonly original: readonly OriginalSentence[];
}

/**
 * Follows each sentence of a document with tracked changes from the original view to the final one: who made it, and from which sentences.
 * White space alone is no sentence. Both views are those of {@link project}. Linear.
 */
export function traceSentences(document: Document): TracedSentences {
  const { document: numbered, spans } = numberSpans(document);
  const first = sentencesIn(project(numbered, 'original'));
  const sourceOf = new Map<number, Source[]>();
  const gone = first.map((): { kept: boolean; readonly by: string[] } => ({ kept: false, by: [] }));
  for (const [index, one] of first.entries()) {
    for (const { span: number, from, to } of one.pieces) {
      const sources = sourceOf.get(number);
      if (sources) sources.push({ from, to, index });
      else sourceOf.set(number, [{ from, to, index }]);
      const span = spans[number];
      const state = gone[index];
      if (!span || !state) continue;
      if (span.del.length === 0) state.kept = true;
      else state.by.push(...span.del);
    }
  }
  const sentences = sentencesIn(project(numbered, 'final')).map((one): TracedSentence => {
    const made = new Set(one.pieces.flatMap((piece) => makersOf(piece, spans[piece.span])));
    const from = new Set(one.pieces.flatMap((piece) => sourcesIn(sourceOf.get(piece.span) ?? [], piece)));
    return { flow: one.flow, block: one.block, text: one.text, made: [...made], from: [...from] };
  });
  const original = first.map(({ flow, block, text }, index) => {
    const state = gone[index];
    return { flow, block, text, gone: !state || state.kept ? [] : [...new Set(state.by)] };
  });
  return { sentences, original };
}

/** A stretch of one span that stands in a sentence; offsets count from the span's beginning. */
interface Piece {
  readonly span: number;
  readonly from: number;
  readonly to: number;
}

interface ViewedSentence {
  readonly flow: FlowKey;
  readonly block: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Where a stretch of a span stands in the original view: the index of a sentence. */
interface Source {
  readonly from: number;
  readonly to: number;
  readonly index: number;
}

/** Sources in order that a piece of the same span touches. Binary search for the first. */
function sourcesIn(sources: readonly Source[], piece: Piece): readonly number[] {
  let [low, high] = [0, sources.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sources[middle]?.to ?? 0) <= piece.from) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let k = low; (sources[k]?.from ?? Infinity) < piece.to; k++) found.push(sources[k]?.index ?? 0);
  return found;
}

function makersOf({ from, to }: Piece, span: NumberedSpan | undefined): readonly string[] {
  if (!span) return [];
  return [...span.row, ...(from === 0 ? span.before : []), ...span.ins, ...span.format, ...(to === span.length ? span.after : [])];
}

function sentencesIn(view: Document): readonly ViewedSentence[] {
  const found: ViewedSentence[] = [];
  const walk = (flow: FlowKey, blocks: readonly Block[]): void => {
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'paragraph') inParagraph(flow, index, block, found);
      else
        for (const [r, row] of block.rows.entries())
          for (const [c, cell] of row.cells.entries()) walk(`${flow}/${index}.${r}.${c}`, cell.blocks);
    }
  };
  for (const flow of view.flows) walk(flow.key, flow.blocks);
  return found;
}

function inParagraph(flow: FlowKey, block: number, paragraph: Paragraph, found: ViewedSentence[]): void {
  let [span, object] = [0, 0];
  for (const { start, end } of sentencesOf(paragraph.text)) {
    const pieces: Piece[] = [];
    while ((paragraph.spans[span]?.end ?? Infinity) <= start) span++;
    for (let k = span; (paragraph.spans[k]?.start ?? Infinity) < end; k++) {
      const one = paragraph.spans[k];
      if (one) pieces.push({ span: one.format, from: Math.max(start, one.start) - one.start, to: Math.min(end, one.end) - one.start });
    }
    const text = paragraph.text.slice(start, end).replaceAll(OBJECT, () => {
      const inline = paragraph.objects[object++];
      return inline?.kind === 'footnote' || inline?.kind === 'endnote' ? `[^${noteNumber(inline.flow)}]` : (inline?.text ?? '');
    });
    if (text.trim() !== '') found.push({ flow, block, text: text.trim(), pieces });
  }
}
