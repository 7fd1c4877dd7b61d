import { type Mark, NONE, OBJECT, type Paragraph, type RevisionIndex, type Span } from '@svod/consolidation';

/** The one marker of what is written here; it only says that a change is asked for in so many words. */
export const ASKED: readonly RevisionIndex[] = Object.freeze([0]);
const KEPT: Mark = Object.freeze({ ins: NONE, del: NONE });

/** Text as a paragraph holds it: one line, no marks and no objects. */
export const lineText = (text: string): string => text.replace(/[\n\r\uFDD0\uFFFC]+/gu, ' ').trim();

/** A paragraph of new text that looks like another one. With `asked` it is marked as put in. */
export function newParagraph(text: string, like: Paragraph, asked: boolean): Paragraph {
  const line = lineText(text);
  const ins = asked ? ASKED : NONE;
  const spans: readonly Span[] =
    line === '' ? [] : [{ start: 0, end: line.length, ins, del: NONE, format: like.spans[0]?.format ?? 0, formatChange: null }];
  return {
    ...like,
    heading: null,
    text: line,
    spans,
    objects: [],
    mark: asked ? { ins: ASKED, del: NONE } : KEPT,
    label: '',
    bookmark: '',
    paraId: '',
    formatChanges: NONE,
  };
}

/** One replacement inside a paragraph, by offsets of its text. */
export interface WordEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A paragraph with replacements marked in it. They come in order and do not overlap. */
export function editedParagraph(paragraph: Paragraph, edits: readonly WordEdit[]): Paragraph {
  let text = '';
  const spans: Span[] = [];
  const push = (words: string, span: Omit<Span, 'start' | 'end'>): void => {
    if (words === '') return;
    spans.push({ ...span, start: text.length, end: text.length + words.length });
    text += words;
  };
  const copy = (from: number, to: number, del: readonly RevisionIndex[]): void => {
    for (const span of paragraph.spans) {
      const [start, end] = [Math.max(from, span.start), Math.min(to, span.end)];
      if (start < end) push(paragraph.text.slice(start, end), { ...span, del });
    }
  };
  let at = 0;
  for (const { start, end, text: made } of edits) {
    copy(at, start, NONE);
    copy(start, end, ASKED);
    const format = paragraph.spans.find((span) => span.start < Math.max(end, 1) && span.end >= start)?.format ?? 0;
    push(made.replaceAll(OBJECT, ' '), { ins: ASKED, del: NONE, format, formatChange: null });
    at = end;
  }
  copy(at, paragraph.text.length, NONE);
  return { ...paragraph, text, spans };
}

/** A paragraph struck out with its mark. */
export const deletedParagraph = (paragraph: Paragraph): Paragraph => ({
  ...editedParagraph(paragraph, paragraph.text === '' ? [] : [{ start: 0, end: paragraph.text.length, text: '' }]),
  mark: { ins: NONE, del: ASKED },
});
